import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostDeciders } from '../../../src/engine/host.ts';
import type { Move, MoveType } from '../../../src/engine/moves.ts';
import { makeRulebook } from '../../../src/engine/rulebook.ts';
import { seatDeciders } from '../../../src/engine/seats.ts';
import { facilitatorSeat, setUp } from '../../../src/engine/setup.ts';
import { moveSchema } from '../../../src/protocol/move-schema.ts';
import type { InsideAsk, PersonRole } from '../../../src/protocol/room.ts';
import { candidateMoves } from '../../engine/candidates.ts';
import { fullGame, type House, openHouse } from '../../helpers/net/house.ts';
import { callId, join, type Page } from '../../helpers/net/page.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house.close();
  expect(house.faults).toEqual([]);
});

const roles = ['facilitator', 'co-facilitator', 'player', 'scribe', 'mentor', 'guest', 'watcher', 'screen'] as const;
const given = ['co-facilitator', 'scribe', 'mentor', 'guest', 'watcher'] as const satisfies readonly PersonRole[];

type Cast = Readonly<Record<PersonRole, Page>> & { readonly other: Page; readonly deputy: Page };

/** A room with somebody in every role, all from table t1, a second player there, and a second co-facilitator. */
async function cast(): Promise<Cast> {
  const facilitator = await house.host();
  const { code } = facilitator;
  const names = ['player', 'other', 'deputy', ...given];
  const joined = await Promise.all(names.map(async (name) => [name, await join(house.page(), code, name)] as const));
  const screen = house.page();
  await screen.must({ type: 'show', code });
  const all = { ...Object.fromEntries(joined), facilitator, screen } as unknown as Cast;
  const roles = [...given.map((role) => [role, role] as const), ['deputy', 'co-facilitator'] as const];
  await Promise.all(roles.map(([who, role]) => facilitator.must({ type: 'setRole', seat: all[who].seat, role })));
  await Promise.all(roles.map(([who, role]) => all[who].until(() => all[who].me?.role === role)));
  return all;
}

/** What one can ask for in a room, with whom of the cast it is about. */
type Wish = (cast: Cast, self: Page) => InsideAsk;
const about =
  (type: 'remove' | 'letBack' | 'seatCode' | 'handOver', who: 'other' | 'deputy' | 'self'): Wish =>
  (all, self) => ({ type, seat: (who === 'self' ? self : all[who]).seat });
const looks =
  (audience: Extract<InsideAsk, { type: 'watch' }>['audience']): Wish =>
  () => ({ type: 'watch', audience });
const types =
  (table: string): Wish =>
  () => ({ type: 'typing', table, sheet: 'scenario', field: 'name', value: 'x', takeOver: true });
const known = (audience: Extract<InsideAsk, { type: 'watch' }>['audience']) => ({ audience, seq: 0, hash: '' });

const run = ['facilitator', 'co-facilitator'] as const;
const seated = ['player', 'scribe', 'guest'] as const;
const hands = ['player', 'scribe'] as const;
const everyone = roles;
const people = roles.filter((role) => role !== 'screen');

/** The table: what can be asked, and the roles that may. Everybody else is told `not-allowed`. */
const rights: readonly (readonly [string, Wish, readonly PersonRole[]])[] = [
  ['watch the facilitator’s side', looks({ kind: 'facilitator' }), run],
  ['watch the screen', looks({ kind: 'screen' }), everyone],
  ['watch the own table', looks({ kind: 'table', table: 't1' }), [...run, ...seated, 'mentor']],
  ['watch another table', looks({ kind: 'table', table: 't2' }), [...run, 'mentor']],
  ['watch no table', looks({ kind: 'table', table: 't9' }), []],
  ['catch up with the facilitator’s side', () => ({ type: 'catchUp', known: known({ kind: 'facilitator' }) }), run],
  [
    'catch up with another table',
    () => ({ type: 'catchUp', known: known({ kind: 'table', table: 't2' }) }),
    [...run, 'mentor'],
  ],
  ['catch up with the screen', () => ({ type: 'catchUp', known: known({ kind: 'screen' }) }), everyone],
  ['type at the own table', types('t1'), [...run, ...hands]],
  ['type at another table', types('t2'), run],
  ['rename oneself', (_, { seat }) => ({ type: 'rename', seat, name: 'New' }), people],
  ['rename another', ({ other }) => ({ type: 'rename', seat: other.seat, name: 'New' }), run],
  ['send a message', () => ({ type: 'message', to: { kind: 'all' }, text: 'Hello' }), run],
  ['set the room', () => ({ type: 'setRoom', locked: false, seating: 'choose' }), run],
  ['make somebody a mentor', ({ other }) => ({ type: 'setRole', seat: other.seat, role: 'mentor' }), run],
  ['make somebody a scribe', ({ other }) => ({ type: 'setRole', seat: other.seat, role: 'scribe' }), run],
  ['make oneself a scribe', (_, { seat }) => ({ type: 'setRole', seat, role: 'scribe' }), []],
  ['remove a co-facilitator', about('remove', 'deputy'), ['facilitator']],
  ['let a co-facilitator back', about('letBack', 'deputy'), ['facilitator']],
  ['get a code for a co-facilitator’s seat', about('seatCode', 'deputy'), ['facilitator']],
  [
    'get a code for the facilitator’s seat',
    ({ facilitator }) => ({ type: 'seatCode', seat: facilitator.seat }),
    ['facilitator'],
  ],
  [
    'make somebody a co-facilitator',
    ({ other }) => ({ type: 'setRole', seat: other.seat, role: 'co-facilitator' }),
    ['facilitator'],
  ],
  ['make a co-facilitator a player', ({ deputy }) => ({ type: 'setRole', seat: deputy.seat, role: 'player' }), ['facilitator']],
  ['make the facilitator a player', ({ facilitator }) => ({ type: 'setRole', seat: facilitator.seat, role: 'player' }), []],
  ['make somebody a facilitator', ({ other }) => ({ type: 'setRole', seat: other.seat, role: 'facilitator' }), []],
  ['make oneself a facilitator', (_, { seat }) => ({ type: 'setRole', seat, role: 'facilitator' }), []],
  ['remove the facilitator', ({ facilitator }) => ({ type: 'remove', seat: facilitator.seat }), []],
  ['let the facilitator back', ({ facilitator }) => ({ type: 'letBack', seat: facilitator.seat }), []],
  ['remove somebody', about('remove', 'other'), run],
  ['let somebody back', about('letBack', 'other'), run],
  ['remove oneself', about('remove', 'self'), []],
  ['get a code for the own seat', about('seatCode', 'self'), people],
  ['get a code for another’s seat', about('seatCode', 'other'), run],
  ['let a table play on paper', () => ({ type: 'paper', table: 't2', on: true }), run],
  ['leave a note on a table', () => ({ type: 'note', table: 't1', text: 'Well done' }), ['mentor']],
  ['read the log', () => ({ type: 'entries', after: 0 }), run],
  ['make a new recovery code', () => ({ type: 'newRecovery' }), ['facilitator']],
  ['leave', () => ({ type: 'leave' }), roles.filter((role) => role !== 'facilitator' && role !== 'co-facilitator')],
  ['hand over', about('handOver', 'other'), ['facilitator']],
  ['delete the workshop', () => ({ type: 'deleteWorkshop' }), ['facilitator']],
];

/** Everything that is kept of a workshop. */
const kept = async (page: Page) => {
  const key = page.entered?.header.workshop ?? '';
  const [stored, entries, all] = await Promise.all([
    house.storage.find(key),
    house.storage.entriesAfter(key, 0),
    house.storage.peopleOf(key),
  ]);
  return { stored, entries, people: all.map((person) => ({ ...person, heardAt: 0 })) };
};

test('the table names everything that can be asked in a room', async () => {
  const all = await cast();
  const named = new Set(rights.map(([, wish]) => wish(all, all.player).type));
  const every: Record<Exclude<InsideAsk['type'], 'move'>, true> = {
    ...{ watch: true, catchUp: true, rename: true, typing: true, message: true, setRoom: true, setRole: true, remove: true },
    ...{ letBack: true, seatCode: true, newRecovery: true, handOver: true, paper: true, note: true, entries: true },
    ...{ leave: true, deleteWorkshop: true },
  };
  expect([...named].sort()).toEqual(Object.keys(every).sort());
});

test('whoever may not is refused, and nothing changes', async () => {
  const all = await cast();
  const before = await kept(all.facilitator);
  for (const role of roles) {
    for (const [what, wish, may] of rights) {
      if (may.includes(role)) continue;
      house.clock.pass(1000);
      expect(await all[role].try(wish(all, all[role])), `${role}: ${what}`).toBe('not-allowed');
    }
  }
  expect(await kept(all.facilitator)).toEqual(before);
  for (const page of [all.player, all.other, all.mentor]) expect(page.told('typing')).toEqual([]);
});

/** After these a role is no longer what it was. */
const last: ReadonlySet<string> = new Set(['leave', 'handOver', 'deleteWorkshop']);

test.for(roles)('whoever may is heard: %s', async (role) => {
  let all = await cast();
  for (const [what, wish, may] of rights) {
    if (!may.includes(role)) continue;
    house.clock.pass(1000);
    const ask = wish(all, all[role]);
    expect(await all[role].try(ask), `${role}: ${what}`).toBe('ok');
    if (last.has(ask.type)) all = await cast();
  }
});

/** Moves that nobody but whoever runs the workshop may make. */
const isForHosts = (type: MoveType): boolean => Object.hasOwn(hostDeciders, type);
const isAboutPeople = (type: MoveType): boolean => Object.hasOwn(seatDeciders, type);

/** The second table: whether the room lets somebody make a move; the rules decide about the rest. */
function mayMove(role: PersonRole, move: Move, self: string): boolean {
  switch (role) {
    case 'facilitator':
    case 'co-facilitator':
      return true;
    case 'player':
    case 'scribe':
      if (isForHosts(move.type)) return false;
      return !isAboutPeople(move.type) || (move.type === 'changeTable' && move.who === self);
    case 'guest':
      return move.type === 'judgeAnswer' || move.type === 'giveRuling' || (move.type === 'castVote' && move.voter === self);
    case 'mentor':
    case 'watcher':
    case 'screen':
      return false;
  }
}

/** One move of each type, and for moves about people one about oneself and one about another. */
function movesFor(header: Parameters<typeof makeRulebook>[0], self: string, other: string): readonly Move[] {
  const [deck, format] = fullGame;
  const rulebook = makeRulebook(header, deck, format);
  const candidates = candidateMoves(rulebook, setUp(rulebook)).filter((move) => moveSchema.safeParse(move).success);
  const byType = new Map(candidates.map((move) => [move.type, move]));
  const many = [...byType.values()].filter(({ type }) => type !== 'endWorkshop' && !isAboutPeople(type));
  const situations = ['chooseHit', 'layAnswer', 'takeUpAnswer'] as const;
  const landed = ['giveAnswer', 'takeBackAnswer', 'yieldSituation', 'noteSituation'] as const;
  const here = { table: 't1', situation: 's1' };
  const poll = { step: 'vote', hall: 0 };
  const decisions: readonly Move[] = [
    { type: 'giveRuling', table: 't1', of: 't2', accept: true, reason: '' },
    { type: 'showAgain', table: 't1' },
    { type: 'closeVote', ...poll },
    { type: 'giveVerdict', ...poll, choices: ['t1'] },
    { type: 'voteAgain', ...poll },
    { type: 'ruleOnWork', table: 't1', step: 'vote', accept: true, reason: '' },
  ];
  const votes = [self, other, 't1'].map((voter): Move => ({ type: 'castVote', table: 't1', voter, choices: ['t2'] }));
  const rest: readonly Move[] = [
    ...situations.map((type) => ({ type, ...here, card: 'tea' })),
    ...landed.map((type) => ({ type, ...here })),
    { type: 'judgeAnswer', ...here, of: 't2', accept: true },
    ...decisions,
    { type: 'withdrawSituation', ...here },
    { type: 'ruleOnAnswer', ...here, accept: true },
    { type: 'writeCard', table: 't1', title: 'A', text: '', as: 'new' },
    { type: 'undoAct', key: 'u1' },
    { type: 'cancelScheduled', key: 'x1' },
  ];
  const peoples = [self, other].flatMap((who): readonly Move[] => [
    { type: 'takeSeat', newSeat: who, table: 't1', role: 'player' },
    { type: 'changeTable', who, table: 't2' },
    { type: 'leaveSeat', who },
    { type: 'giveRole', who, role: 'scribe' },
  ]);
  const known = new Set(many.map(({ type }) => type));
  return [
    ...many,
    ...rest.filter(({ type }) => !known.has(type)),
    ...votes,
    ...peoples,
    { type: 'takeSeat', newSeat: facilitatorSeat, table: 't1', role: 'player' },
  ];
}

test('moves pass to the rules exactly as the second table says, under no seat but one’s own', async () => {
  const all = await cast();
  const { header } = all.facilitator.entered ?? expect.fail();
  const askedBy = new Map<string, PersonRole>();
  const seen = new Set<MoveType>();
  const answers: { role: PersonRole; move: Move; allowed: boolean; answer: Promise<string> }[] = [];
  for (const role of [...roles].reverse()) {
    const page = all[role];
    for (const move of movesFor(header, page.seat, all.other.seat)) {
      house.clock.pass(1000);
      const id = callId();
      askedBy.set(id, role);
      seen.add(move.type);
      answers.push({ role, move, allowed: mayMove(role, move, page.seat), answer: page.move(move, id) });
    }
    for (const { move, allowed, answer } of answers.splice(0)) {
      const code = await answer;
      expect(code === 'not-allowed', `${role}: ${JSON.stringify(move)} gets ${code}`).toBe(!allowed);
      expect(code, JSON.stringify(move)).not.toBe('bad-message');
    }
  }
  const every = [...Object.keys(hostDeciders), ...Object.keys(seatDeciders)].filter((type) => type !== 'endWorkshop');
  for (const type of every) expect(seen).toContain(type);
  const { entries } = await kept(all.facilitator);
  for (const { id, seat, move } of entries) {
    const role = askedBy.get(id);
    if (role === undefined) continue;
    const runs = role === 'facilitator' || role === 'co-facilitator';
    expect(seat, id).toBe(runs ? facilitatorSeat : all[role].seat);
    if (!runs) expect(isForHosts(move.type), id).toBe(false);
  }
});

/** Any of the asks, by number. */
const anyAsk = fc.record({ who: fc.constantFrom(...roles), ask: fc.nat({ max: rights.length - 1 }) });

test('no crowd of others gains any power, whatever they ask for together', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAsk, { maxLength: 25, size: 'max' }), async (asks) => {
      const all = await cast();
      const before = await kept(all.facilitator);
      const others = asks.filter(({ who }) => who !== 'facilitator' && who !== 'co-facilitator');
      house.clock.pass(10_000);
      await Promise.all(
        others.map(({ who, ask }) => {
          const [, wish] = rights[ask] ?? expect.fail();
          return all[who].try(wish(all, all[who]));
        }),
      );
      const after = await kept(all.facilitator);
      expect(after.stored).toEqual({ ...before.stored, touchedAt: after.stored?.touchedAt });
      const powers = ({ people: list }: typeof before) => list.map(({ seat, role, removed }) => ({ seat, role, removed }));
      expect(powers(after)).toEqual(powers(before));
      const made = after.entries.slice(before.entries.length);
      for (const { seat, move } of made)
        expect(seat === facilitatorSeat ? move.type : 'own').toSatisfy((type) => type === 'own' || type === 'writeNote');
    }),
    { numRuns: 12, interruptAfterTimeLimit: 15_000 },
  );
});
