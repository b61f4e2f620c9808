import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardOf, costOf } from '../../src/engine/cards.ts';
import { decide } from '../../src/engine/decide.ts';
import type { Deck } from '../../src/engine/deck.ts';
import type { PickStep, Step } from '../../src/engine/format.ts';
import { hash } from '../../src/engine/hash.ts';
import type { Limit } from '../../src/engine/limits/limit.ts';
import type { Move } from '../../src/engine/moves.ts';
import { replay } from '../../src/engine/replay.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import { packOf } from '../../src/engine/steps/pick.ts';
import type { PurseView } from '../../src/engine/view.ts';
import { allLegal, ask, logOf, must, type Play, playChoices, refusalOf, startPlay } from '../helpers/play.ts';
import { card, field, formatOf, smallDeck, smallRulebook, steps, suit } from '../helpers/small-game.ts';
import { candidateMoves } from './candidates.ts';
import { wrongIn } from './invariants.ts';
import { ann, finish, host, pick, seated, write } from './scenes.ts';
import { tableViewOf } from './situation-scenes.ts';

const limitsDeck: Deck = {
  ...smallDeck,
  suits: [...smallDeck.suits, suit('grant', { earn: true })],
  cards: [...smallDeck.cards, card('fund', 'grant', 0, { income: 4 }), card('fete', 'grant', 0, { income: 1 })],
};

const choose: PickStep = { ...steps.choose, uses: [], suits: ['method', 'gift', 'grant'] };
const step = (limits: readonly Limit[], overspend: PickStep['overspend'] = 'refuse'): PickStep => ({
  ...choose,
  limits,
  overspend,
});
const bookOf = (list: readonly Step[], tables = 1): Rulebook =>
  smallRulebook({ deck: limitsDeck, tables, format: formatOf(list, tables === 1 ? 'none' : 'pair') });
const playOf = (limits: readonly Limit[], overspend: PickStep['overspend'] = 'refuse'): Play =>
  seated(bookOf([step(limits, overspend), { ...steps.ending, uses: [] }]));

const plan = (play: Play, ...cards: readonly string[]): Play => cards.reduce((now, each) => pick(now, 't1', each), play);
const purses = (play: Play): readonly PurseView[] => tableViewOf(play).purses;
const picking = (id: string) => ({ type: 'pickCard', table: 't1', card: id }) as const;
const finishing = { type: 'finishStep', table: 't1', step: 'choose' } as const;
const mayPick = (play: Play): readonly string[] =>
  packOf(play.rulebook, play.rulebook.steps[0] as PickStep, play.state.tables.t1 ?? expect.fail())
    .map(({ id }) => id)
    .filter((id) => ask(play, 'ann1', picking(id)).turns.at(-1)?.refused === undefined);

const ownRule = { suit: 'method', price: 2, exists: true, joker: true, most: 2 } as const;

describe('a purse for each suit', () => {
  const two: readonly Limit[] = [
    { limit: 'sum', points: 3, suits: ['method'] },
    { limit: 'sum', points: 1, suits: ['gift'] },
  ];

  test('is spent by cards of its suit alone', () => {
    expect(purses(plan(playOf(two), 'blog', 'cake'))).toEqual([
      { points: 3, spent: 2, moved: 0, suits: ['method'] },
      { points: 1, spent: 1, moved: 0, suits: ['gift'] },
    ]);
  });

  test('refuses what passes it, by name, and nothing that belongs to another', () => {
    const play = plan(playOf(two), 'visit');
    expect(refusalOf(play, 'ann1', picking('tea'))).toEqual({
      ...{ code: 'over-the-limit', limit: 'sum', allowed: 3, asked: 4, suits: ['method'] },
    });
    expect(mayPick(play)).toEqual(['cake', 'fund', 'fete']);
  });

  test('gets the points that are meant for its suit; the first gets all others', () => {
    const give = (points: number, ofSuit?: string) =>
      ({ type: 'givePoints', table: 't1', points, ...(ofSuit !== undefined && { suit: ofSuit }) }) as const;
    const play = [give(2), give(1, 'gift'), give(-1, 'person')].reduce<Play>(host, playOf(two));
    expect(purses(play).map(({ points, moved }) => [points, moved])).toEqual([
      [4, 1],
      [2, 1],
    ]);
  });

  test('pays for a card that the table wrote itself, by the suit of that card', () => {
    const rulebook = bookOf([
      { ...step(two), own: { ...ownRule, suit: 'gift', price: 1 } },
      { ...steps.ending, uses: [] },
    ]);
    const wrote = must(seated(rulebook), 'ann1', { type: 'writeCard', table: 't1', title: 'A swing', text: '', as: 'new' });
    expect(purses(plan(wrote, 'own-1')).map(({ spent }) => spent)).toEqual([0, 1]);
    expect(refusalOf(plan(wrote, 'own-1'), 'ann1', picking('cake'))).toMatchObject({ suits: ['gift'], asked: 2 });
  });

  test('that is short already lets a card into another', () => {
    const short = host(plan(playOf(two), 'visit'), { type: 'givePoints', table: 't1', points: -3 });
    expect(refusalOf(plan(short, 'cake'), 'ann1', finishing)).toMatchObject({
      code: 'over-the-limit',
      suits: ['method'],
      allowed: 0,
    });
  });

  test('several that are passed are all told', () => {
    const over = playOf([...two, { limit: 'least', suit: 'grant', count: 1 }], 'show');
    expect(tableViewOf(plan(over, 'visit', 'tea', 'cake', 'film')).excesses).toEqual([
      { limit: 'sum', allowed: 3, asked: 4, suits: ['method'] },
      { limit: 'sum', allowed: 1, asked: 3, suits: ['gift'] },
      { limit: 'least', allowed: 1, asked: 0, suits: ['grant'] },
    ]);
    expect(refusalOf(plan(over, 'visit', 'tea'), 'ann1', finishing)).toBeUndefined();
  });
});

describe('a purse that the facilitator fills', () => {
  const open: readonly Limit[] = [{ limit: 'sum', points: { from: 'host', least: 2, most: 6 } }];
  const set = (points: number) => ({ type: 'setPurse', step: 'choose', limit: 0, points }) as const;

  test('holds the least until a number is chosen, for all tables', () => {
    const play = seated(bookOf([step(open), { ...steps.ending, uses: [] }], 2));
    expect(purses(play)).toEqual([{ points: 2, spent: 0, moved: 0, waitsFor: 'facilitator' }]);
    const chosen = host(play, set(5));
    expect([tableViewOf(chosen), tableViewOf(chosen, 't2')].map((view) => view.purses)).toEqual(
      Array.from({ length: 2 }, () => [{ points: 5, spent: 0, moved: 0 }]),
    );
  });

  test('takes no number beyond its range, and none twice', () => {
    const play = playOf(open);
    for (const points of [1, 7, 2.5])
      expect(refusalOf(play, 'facilitator', set(points))).toEqual({ code: 'number-out-of-range', least: 2, most: 6 });
    expect(refusalOf(host(play, set(2)), 'facilitator', set(2))).toEqual({ code: 'nothing-changed' });
    expect(refusalOf(play, 'ann1', set(3))).toEqual({ code: 'facilitator-only' });
  });

  test('is as it was when the choice is taken back', () => {
    const play = playOf(open);
    const undone = host(host(host(play, set(4)), set(6)), { type: 'undoAct', key: 'u2' });
    expect(purses(undone)).toMatchObject([{ points: 4 }]);
    expect(host(undone, { type: 'undoAct', key: 'u1' }).state).toEqual(play.state);
  });
});

describe('a purse whose number stands on a sheet', () => {
  const blind: Step = {
    ...steps.invent,
    id: 'blind',
    sheet: 'effort',
    shape: { shape: 'fields', fields: [field('name'), { ...field('points'), number: [2, 5] }] },
  };
  const from = (sheet: string): Limit => ({ limit: 'sum', points: { from: 'sheet', sheet, field: 'points' } });
  const done = (play: Play): Play => play.rulebook.tables.reduce(finish, play);
  const own = seated(bookOf([blind, step([from('effort')]), { ...steps.ending, uses: [] }]));

  test('is written before anybody knows what it is for', () => {
    const play = done(write(own, 't1', 'effort', 'points', '5'));
    expect(purses(play)).toEqual([{ points: 5, spent: 0, moved: 0 }]);
    expect(tableViewOf(play).missing).toEqual([]);
  });

  test('holds the least when nobody wrote it, says so, and lets it be written still', () => {
    const play = done(own);
    expect(purses(play)).toEqual([{ points: 2, spent: 0, moved: 0, waitsFor: 'sheet' }]);
    expect(tableViewOf(play).missing).toEqual(['effort']);
    expect(purses(write(play, 't1', 'effort', 'points', '4'))).toMatchObject([{ points: 4 }]);
  });

  test('takes whole numbers in its range and nothing else', () => {
    const writing = (value: string) =>
      ({ type: 'writeField', table: 't1', sheet: 'effort', field: 'points', value, base: 0 }) as const;
    for (const value of ['1', '6', '03', '2.5', '-2', '1e0', 'two', ' 3 4'])
      expect(refusalOf(own, 'ann1', writing(value))).toEqual({ code: 'number-out-of-range', least: 2, most: 5 });
    expect(refusalOf(own, 'ann1', writing(' 3 '))).toBeUndefined();
  });

  test('can be set by another table, which passes the sheet on', () => {
    const pass: Step = { ...steps.swap, what: 'effort', as: 'theirs' };
    const start = seated(bookOf([blind, pass, step([from('theirs')]), { ...steps.ending, uses: [] }], 2));
    const written = write(write(start, 't1', 'effort', 'points', '3'), 't2', 'effort', 'points', '5');
    const handing = (play: Play, table: string): Play => ask(play, ann(table), { type: 'handOver', table, sheet: 'effort' });
    const play = done(['t1', 't2'].reduce(handing, done(written)));
    expect(play.state.tables.t1?.step).toBe('choose');
    expect([tableViewOf(play), tableViewOf(play, 't2')].map((view) => view.purses[0]?.points)).toEqual([5, 3]);
  });
});

describe('points that cards bring', () => {
  test('of a suit, in the hand or in the plan, fill a purse', () => {
    const play = playOf([{ limit: 'sum', points: { from: 'card', suit: 'grant' } }]);
    expect(purses(play)).toEqual([{ points: 0, spent: 0, moved: 0, by: ['grant'] }]);
    expect(purses(plan(play, 'fund', 'fete'))).toMatchObject([{ points: 5 }]);
    const tables = { t1: { ...(play.state.tables.t1 ?? expect.fail()), hand: ['fund'] } };
    const dealt = { ...play, state: { ...play.state, tables } };
    expect(purses(dealt)).toMatchObject([{ points: 4 }]);
    expect(purses(plan(dealt, 'fund'))).toMatchObject([{ points: 4 }]);
  });

  const covered: readonly Limit[] = [{ limit: 'covered', by: ['grant'] }];

  test('cover the costs: nothing can be bought before something comes in', () => {
    const play = playOf(covered);
    expect(mayPick(play)).toEqual(['fund', 'fete']);
    expect(refusalOf(play, 'ann1', picking('tea'))).toEqual({
      ...{ code: 'over-the-limit', limit: 'covered', allowed: 0, asked: 1, by: ['grant'] },
    });
    expect(purses(plan(play, 'fund', 'visit', 'tea'))).toEqual([{ points: 4, spent: 4, moved: 0, by: ['grant'] }]);
  });

  test('that go back leave a hole, which more income fills, and with which nobody goes on', () => {
    const play = ask(plan(playOf(covered), 'fund', 'visit'), 'ann1', { type: 'returnCard', table: 't1', card: 'fund' });
    expect(refusalOf(play, 'ann1', finishing)).toMatchObject({ code: 'over-the-limit', asked: 3, allowed: 0 });
    expect(mayPick(play)).toEqual(['fund', 'fete']);
    expect(mayPick(plan(play, 'fete'))).toEqual(['fund']);
    expect(refusalOf(plan(play, 'fete', 'fund'), 'ann1', finishing)).toBeUndefined();
  });
});

describe('numbers of cards', () => {
  test('at least so many are asked for at the end, and as many as there are is always enough', () => {
    const few = playOf([{ limit: 'least', suit: 'gift', count: 2 }]);
    expect(refusalOf(plan(few, 'cake'), 'ann1', finishing)).toEqual({
      ...{ code: 'under-the-limit', limit: 'least', allowed: 2, asked: 1, suits: ['gift'] },
    });
    expect(refusalOf(plan(few, 'cake', 'film'), 'ann1', finishing)).toBeUndefined();
    const many = playOf([{ limit: 'least', suit: 'gift', count: 9 }]);
    expect(refusalOf(plan(many, 'cake', 'film'), 'ann1', finishing)).toBeUndefined();
  });

  test('no more is asked for than a table could have, when points were taken from it', () => {
    const limits: readonly Limit[] = [
      { limit: 'sum', points: 6 },
      { limit: 'least', suit: 'gift', count: 2 },
      { limit: 'least', suit: 'method', count: 2 },
    ];
    const poor = host(playOf(limits), { type: 'givePoints', table: 't1', points: -4 });
    expect(tableViewOf(poor).excesses).toEqual([
      { limit: 'least', allowed: 1, asked: 0, suits: ['gift'] },
      { limit: 'least', allowed: 1, asked: 0, suits: ['method'] },
    ]);
    expect(refusalOf(plan(poor, 'tea'), 'ann1', finishing)).toMatchObject({ code: 'under-the-limit', suits: ['gift'] });
    expect(refusalOf(plan(poor, 'tea', 'cake'), 'ann1', finishing)).toBeUndefined();
    const poorest = host(poor, { type: 'givePoints', table: 't1', points: -2 });
    expect(refusalOf(poorest, 'ann1', finishing)).toBeUndefined();
  });

  test('so many and no more', () => {
    const play = playOf([{ limit: 'choose', suits: ['method', 'gift'], count: 2 }]);
    expect(refusalOf(plan(play, 'tea'), 'ann1', finishing)).toMatchObject({
      code: 'under-the-limit',
      limit: 'choose',
      asked: 1,
    });
    expect(mayPick(plan(play, 'tea', 'cake'))).toEqual(['fund', 'fete']);
    expect(refusalOf(plan(play, 'tea', 'cake'), 'ann1', finishing)).toBeUndefined();
  });

  test('what is too much is told before what is too little', () => {
    const play = playOf([
      { limit: 'least', suit: 'grant', count: 1 },
      { limit: 'sum', points: 6, suits: ['method'] },
    ]);
    const short = host(plan(play, 'visit'), { type: 'givePoints', table: 't1', points: -4 });
    expect(refusalOf(short, 'ann1', finishing)).toMatchObject({
      ...{ code: 'over-the-limit', asked: 3, allowed: 2, others: [{ limit: 'least', asked: 0, allowed: 1 }] },
    });
  });
});

const anyLimit: fc.Arbitrary<Limit> = fc.oneof(
  fc.record({ limit: fc.constant('sum'), points: fc.nat({ max: 7 }), suits: fc.constantFrom(['method'], ['gift', 'method']) }),
  fc.constant<Limit>({ limit: 'sum', points: { from: 'host', least: 4, most: 9 } }),
  fc.constant<Limit>({ limit: 'sum', points: { from: 'sheet', sheet: 'effort', field: 'points' } }),
  fc.constant<Limit>({ limit: 'sum', points: { from: 'card', suit: 'grant' }, suits: ['gift'] }),
  fc.constant<Limit>({ limit: 'covered', by: ['grant'], suits: ['method'] }),
  fc.record({ limit: fc.constantFrom('most', 'least'), suit: fc.constantFrom('method', 'gift'), count: fc.nat({ max: 4 }) }),
  fc.record({ limit: fc.constant('choose'), suits: fc.constantFrom(['gift'], ['method', 'grant']), count: fc.nat({ max: 3 }) }),
);

const effort: Step = {
  ...steps.invent,
  sheet: 'effort',
  shape: { shape: 'fields', fields: [field('name'), { ...field('points'), number: [3, 9] }] },
};

const anyGame = fc.record({
  limits: fc.array(anyLimit, { minLength: 1, maxLength: 4 }),
  overspend: fc.constantFrom('refuse' as const, 'show' as const),
  choices: fc.array(fc.nat({ max: 1_000_000 }), { maxLength: 45, size: 'max' }),
});

/** Checks that something holds in games with any limits, and reports the smallest in which it does not. */
const inAny = (holds: (play: Play) => void, numRuns = 25): void =>
  fc.assert(
    fc.property(anyGame, ({ limits, overspend, choices }) => {
      const rulebook = bookOf([effort, { ...step(limits, overspend), own: ownRule }, { ...steps.ending, uses: [] }], 2);
      holds(playChoices(rulebook, choices, host(startPlay(rulebook), { type: 'moveOn', step: 'invent' })));
    }),
    { numRuns, interruptAfterTimeLimit: 10_000 },
  );

const chosenBy = (play: Play, table: string): readonly string[] =>
  play.state.tables[table]?.plan.map((laid) => laid.card) ?? [];
const costIn = (play: Play, table: string, id: string): number =>
  costOf(play.rulebook, play.state.tables[table] ?? expect.fail(), id);
const incomes: Readonly<Record<string, number>> = { fund: 4, fete: 1 };

/** Does what a table can do by itself to go on from its choosing, and throws when it cannot. */
function goOn(play: Play, table: string): void {
  const now = play.state.tables[table];
  if (now?.step !== 'choose' || now.finished) return;
  const move = (type: 'pickCard' | 'returnCard') => (before: Play, id: string) =>
    ask(before, 'facilitator', { type, table, card: id });
  const emptied = chosenBy(play, table)
    .filter((id) => costIn(play, table, id) > 0)
    .reduce(move('returnCard'), play);
  const pack = packOf(play.rulebook, play.rulebook.steps[1] as PickStep, now).map(({ id }) => id);
  const dearest = pack.filter((id) => id in incomes).toSorted((a, b) => (incomes[b] ?? 0) - (incomes[a] ?? 0));
  const cheapest = pack.toSorted((a, b) => costIn(play, table, a) - costIn(play, table, b));
  const earning = dearest.reduce(move('pickCard'), emptied);
  const asked = (at: Play) =>
    tableViewOf(at, table).excesses?.filter(({ limit }) => limit === 'least' || limit === 'choose')[0];
  const full = [...cheapest, ...cheapest, ...cheapest].reduce((before, id) => {
    const suits = asked(before)?.suits ?? [];
    const isAsked = suits.includes(cardOf(play.rulebook, now, id)?.suit ?? '');
    return isAsked ? move('pickCard')(before, id) : before;
  }, earning);
  const left = tableViewOf(full, table).excesses ?? [];
  const over = left.filter(({ asked: has, allowed }) => has > allowed);
  if (over.length === 0) expect(refusalOf(full, 'facilitator', { ...finishing, table })).toBeUndefined();
}

describe('with any limits', () => {
  test('a purse is what its cards cost and bring, and never less than nothing', () => {
    inAny((play) => {
      for (const table of play.rulebook.tables)
        for (const { points, spent } of tableViewOf(play, table).purses) {
          expect(points).toBeGreaterThanOrEqual(0);
          expect(Number.isSafeInteger(points) && Number.isSafeInteger(spent)).toBe(true);
        }
    });
  });

  test('the log replays to the same hash, and nothing is wrong in the end', () => {
    inAny((play) => {
      const again = replay(play.rulebook, JSON.parse(JSON.stringify(logOf(play))));
      expect(again.ok && hash(again.value)).toBe(hash(play.state));
      expect(wrongIn(play.rulebook, play.state, play.start)).toEqual([]);
    });
  });

  test('a table gets out of its choosing by itself: it puts back what costs, takes what brings, and then what is asked for', () => {
    inAny((play) => {
      for (const table of play.rulebook.tables) if (play.state.phase === 'playing') goOn(play, table);
    });
  });

  test('the list of legal moves and the rules agree about cards, numbers and purses', () => {
    const types: ReadonlySet<Move['type']> = new Set(['pickCard', 'setPurse', 'finishStep', 'writeField'] as const);
    const shapeOf = (move: Move): string => JSON.stringify({ ...move, value: 0, base: 0, points: 0 });
    inAny(({ rulebook, state }) => {
      if (state.phase === 'ended') return;
      const listed = allLegal(rulebook, state, 'facilitator').filter(({ type }) => types.has(type));
      const accepted = candidateMoves(rulebook, state).filter(
        (move) => types.has(move.type) && decide(rulebook, state, { seat: 'facilitator', at: 1, move }).ok,
      );
      expect([...new Set(accepted.map(shapeOf))].sort()).toEqual([...new Set(listed.map(shapeOf))].sort());
    }, 12);
  });
});
