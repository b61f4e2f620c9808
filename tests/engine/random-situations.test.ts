import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply } from '../../src/engine/apply.ts';
import { isBlocked, matches } from '../../src/engine/cards.ts';
import { effectAt } from '../../src/engine/effects/register.ts';
import type { SituationRule } from '../../src/engine/format-rules.ts';
import { hash } from '../../src/engine/hash.ts';
import { legalForTable, legalMoves } from '../../src/engine/legal.ts';
import type { Move, SeatId } from '../../src/engine/moves.ts';
import { replay } from '../../src/engine/replay.ts';
import { situationAt, situationCard } from '../../src/engine/situations/situation.ts';
import { ask, logOf, type Play, withWords } from '../helpers/play.ts';
import { situation } from '../helpers/situation-cards.ts';
import { shortSteps } from '../helpers/situation-game.ts';
import { anyLanding, anyPlan } from './any-effects.ts';
import { wrongAfter, wrongIn } from './invariants.ts';
import { always } from './plays.ts';
import { playWith, send } from './situation-scenes.ts';
import { wayOut } from './way-out.ts';

const anyRule: fc.Arbitrary<Partial<SituationRule>> = fc.record({
  mode: fc.constantFrom('judge', 'judge', 'hard', 'talk'),
  judge: fc.constantFrom('client', 'facilitator'),
  revise: fc.boolean(),
});

/** Any three cards, any plan, any rule, and numbers for what happens then. */
const anyGame = fc.record({
  plan: anyPlan,
  cards: fc.tuple(anyLanding, anyLanding, anyLanding),
  rule: anyRule,
  refuse: fc.boolean(),
  seed: fc.string({ maxLength: 3 }),
  choices: fc.array(fc.nat({ max: 1_000_000 }), { maxLength: 40, size: 'max' }),
});
type AnyGame = typeof anyGame extends fc.Arbitrary<infer Game> ? Game : never;

const ids = ['one', 'two', 'three'];

function playOf({ plan, cards, rule, refuse, seed, choices }: AnyGame): Play {
  const landed = cards.map(({ effects, answer }, index) => situation(ids[index] ?? '', { effects, ...(answer && { answer }) }));
  const list = shortSteps.map((step) =>
    step.kind === 'pick'
      ? {
          ...step,
          overspend: refuse ? ('refuse' as const) : ('show' as const),
          limits: [{ limit: 'sum' as const, points: refuse ? 20 : 6 }],
        }
      : step,
  );
  const start = ids.reduce(
    (play, id) => send(play, id),
    playWith(plan, landed, { tables: 2, client: 'pair', rule, list, seed }),
  );
  return choices.reduce(anyMove, start);
}

const hostTypes: readonly Move['type'][] = ['withdrawSituation', 'ruleOnAnswer', 'givePoints', 'rewindTable', 'sendSituation'];

/** Mostly a move of the table on which all has landed, sometimes one of its judge or of the facilitator. */
function anyMove(play: Play, choice: number): Play {
  const kind = choice % 8;
  const seat: SeatId = kind === 0 ? 'facilitator' : kind === 1 ? 'ann2' : 'ann1';
  const legal = legalMoves(play.rulebook, play.state, seat).filter(
    ({ type }) => type !== 'askForHelp' && (kind !== 0 || hostTypes.includes(type)),
  );
  const types = [...new Set(legal.map(({ type }) => type))];
  const type = types[Math.floor(choice / 8) % Math.max(1, types.length)];
  const some = legal.filter((move) => move.type === type);
  const move = some[Math.floor(choice / 97) % Math.max(1, some.length)];
  return move ? ask(play, seat, withWords(play.rulebook, play.state, move, 'Some words')) : play;
}

/** Checks that something holds in games with any cards; when it does not, reports the smallest such game. */
function inAnyGame(holds: (play: Play) => void, numRuns = 150): void {
  fc.assert(
    fc.property(anyGame, (game) => holds(playOf(game))),
    { numRuns, interruptAfterTimeLimit: 15_000 },
  );
}

function nothingIsWrong({ rulebook, start, turns }: Play): void {
  let state = start;
  const check = (wrong: readonly string[], after: unknown): void => {
    if (wrong.length > 0) expect.fail(`${wrong.join('\n')} after ${JSON.stringify(after)}`);
  };
  for (const { events, move } of turns) {
    for (const event of events) {
      const before = state;
      state = apply(state, event);
      check(wrongIn(rulebook, state, before), event);
    }
    check(wrongAfter(rulebook, state), move);
  }
}

describe('with any effects and any answers', () => {
  test('every event leaves a state in which nothing is wrong', () => {
    inAnyGame(nothingIsWrong);
  });

  test('the log replays to the same hash, and the state survives a JSON round trip', () => {
    inAnyGame((play) => {
      const again = replay(play.rulebook, JSON.parse(JSON.stringify(logOf(play))));
      expect(again.ok && hash(again.value)).toBe(hash(play.state));
      expect(JSON.parse(JSON.stringify(play.state))).toEqual(play.state);
    }, 60);
  });

  test('nobody is stuck: every table gets out of its step without anybody judging', () => {
    inAnyGame((play) => {
      for (const table of play.rulebook.tables) wayOut(play, table);
    });
  });

  test('what must be answered can be settled, and what is answered can be judged', () => {
    inAnyGame((play) => {
      const { rulebook, state } = play;
      const legal: readonly Move[] = legalForTable(rulebook, state, 't1');
      const may = (type: Move['type'], key: string, moves = legal) =>
        moves.some((move) => move.type === type && 'situation' in move && move.situation === key);
      for (const { key, status, owed } of state.tables.t1?.situations ?? []) {
        if (owed.length > 0) expect(may('chooseHit', key)).toBe(true);
        else if (status === 'open') expect(may('yieldSituation', key) || may('noteSituation', key)).toBe(true);
        if (status === 'answered') expect(may('ruleOnAnswer', key, legalMoves(rulebook, state, 'facilitator'))).toBe(true);
      }
    });
  });

  test('words are an answer wherever an answer is asked for, but in the mode that needs cards', () => {
    inAnyGame((play) => {
      const { rulebook, state } = play;
      const mode = rulebook.format.situations?.mode;
      const open = (state.tables.t1?.situations ?? []).filter(({ status, owed }) => status === 'open' && owed.length === 0);
      for (const each of open) {
        const base = state.tables.t1?.sheets[`situation/${each.key}`]?.fields.words?.version ?? 0;
        const written = ask(play, 'ann1', {
          type: 'writeField',
          table: 't1',
          sheet: `situation/${each.key}`,
          field: 'words',
          value: 'Our answer',
          base,
        });
        const given = ask(written, 'ann1', { type: 'giveAnswer', table: 't1', situation: each.key });
        const asks = each.card === null || situationCard(rulebook, each)?.answer !== undefined;
        if (mode !== 'hard') expect(given.turns.at(-1)?.refused?.code).toBe(asks ? undefined : 'no-answer-asked');
      }
    });
  });

  test('cards that are hit are ones that the effect means, and no more of them than it says', () => {
    inAnyGame(({ rulebook, turns }) => {
      for (const { before, events, move } of turns) {
        if (move.type === 'rewindTable') continue;
        const hits = events.filter((event) => event.type === 'cardBlocked');
        for (const key of new Set(hits.map((event) => event.key))) {
          const [situationKey = '', ...path] = key.split('/');
          const work = before.tables.t1;
          const landed =
            work &&
            (situationAt(work, situationKey)?.card ??
              (move.type === 'sendSituation' && move.wish.what === 'card' ? move.wish.card : null));
          const effect = landed ? effectAt(rulebook.cards.get(landed) ?? {}, path.join('/')) : undefined;
          if (!work || effect?.effect !== 'block') continue;
          const now = hits.filter((event) => event.key === key);
          if (effect.pick !== 'all') expect(now.length).toBeLessThanOrEqual(effect.count);
          if (effect.match.blocked === undefined && events.every(({ type }) => type !== 'cardLifted' && type !== 'effectEnded'))
            for (const { card } of now) {
              expect(matches(rulebook, work, card, effect.match)).toBe(true);
              expect(work.plan.find((laid) => laid.card === card && isBlocked(laid))).toBeUndefined();
            }
        }
      }
    });
  });

  test('nothing that happens to one table changes another, or the chance of another', () => {
    const forAll: readonly Move['type'][] = ['finishStep', 'sendSituation', 'rewindTable'];
    inAnyGame(({ turns }) => {
      for (const { before, after, move, refused } of turns) {
        const about = 'of' in move ? move.of : 'table' in move ? move.table : 't2';
        if (refused || about !== 't1' || forAll.includes(move.type)) continue;
        expect(after.tables.t2).toBe(before.tables.t2);
        expect(after.random).toEqual(before.random);
      }
    });
  });

  test('met and unmet exclude each other, and only a judge, the cards or the table itself settle anything', () => {
    inAnyGame(({ rulebook, turns }) => {
      const mode = rulebook.format.situations?.mode;
      for (const { events } of turns)
        for (const event of events) {
          if (event.type !== 'situationSettled') continue;
          const judges = {
            met: mode === 'judge' ? ['client', 'facilitator'] : [mode === 'hard' ? 'rules' : 'table'],
            unmet: ['client', 'facilitator', 'table'],
          };
          if (event.status === 'met' || event.status === 'unmet') expect(judges[event.status]).toContain(event.judge);
          if (mode !== 'judge' && event.status === 'unmet') expect([mode, event.judge]).toEqual(['hard', 'table']);
        }
    });
  });
});

describe('in random plays of the whole game', () => {
  test('every event leaves a state in which nothing is wrong', () => {
    always(nothingIsWrong, { numRuns: 60, most: 150 });
  });

  test('every table gets out of its step, wherever the play has come to', () => {
    always((play) => {
      for (const table of play.rulebook.tables) wayOut(play, table);
    });
  });
});
