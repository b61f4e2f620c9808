import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDealer } from '../../src/dealer/dealer.ts';
import { apply } from '../../src/engine/apply.ts';
import type { DealEvent } from '../../src/engine/deal-events.ts';
import { dealtCards, isStillHeld } from '../../src/engine/deals/dealt.ts';
import { decide } from '../../src/engine/decide.ts';
import { hash } from '../../src/engine/hash.ts';
import { legalForTable, legalMoves } from '../../src/engine/legal.ts';
import type { Move, SeatId } from '../../src/engine/moves.ts';
import { peopleAt } from '../../src/engine/people.ts';
import { replay } from '../../src/engine/replay.ts';
import type { Workshop } from '../../src/engine/state.ts';
import type { Audience } from '../../src/engine/view.ts';
import { areSame, sourcesOf } from '../../src/engine/views/sources.ts';
import { toldTo } from '../../src/engine/views/told.ts';
import { view } from '../../src/engine/views/view.ts';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import { allLegal, logOf, type Play, withWords } from '../helpers/play.ts';
import { candidateMoves } from './candidates.ts';
import { always, anyDeal, playOf } from './deal-plays.ts';
import { wrongIn } from './invariants.ts';

const audiencesOf = ({ rulebook, state }: Pick<Play, 'rulebook' | 'state'>): readonly Audience[] => [
  ...rulebook.tables.map((table): Audience => ({ kind: 'table', table })),
  ...Object.keys(state.seats).map((seat): Audience => ({ kind: 'seat', seat })),
  { kind: 'facilitator' },
  { kind: 'screen' },
];

/** What is wrong with the cards that were dealt, in words. */
function wrongDeals(state: Workshop): readonly string[] {
  return Object.entries(state.tables).flatMap(([table, work]) => {
    const cards = dealtCards(work);
    const hands = Object.keys(work.deals?.faces?.hands ?? {});
    const there = peopleAt(state, table);
    return [
      ...(new Set(cards).size === cards.length ? [] : [`${table}: dealt twice: ${cards}`]),
      ...(hands.every((seat) => there.includes(seat) || (seat === '' && there.length === 0))
        ? []
        : [`${table}: ${hands} hold cards, and ${there} are there`]),
    ];
  });
}

const accepts = ({ rulebook }: Play, state: Workshop, seat: SeatId, move: Move): boolean =>
  decide(rulebook, state, { seat, at: 1, move }).ok;

const someStates = ({ turns, state }: Play): readonly Workshop[] => [
  ...turns.filter((_, index) => index % 20 === 0).map(({ after }) => after),
  state,
];

const someSeats = (state: Workshop): readonly SeatId[] =>
  ['facilitator', 'ann1', 'bob', 't1-together'].filter((id) => state.seats[id]);

describe('random plays with deals', () => {
  test('no card is dealt twice, and hands are with those who sit there, after every move', () => {
    always(({ rulebook, turns }) => {
      for (const { events, before, after } of turns) {
        let state = before;
        for (const event of events) {
          const last = state;
          state = apply(state, event);
          expect(wrongIn(rulebook, state, last)).toEqual([]);
        }
        expect(state).toEqual(after);
        expect(wrongDeals(after)).toEqual([]);
      }
    }, 20);
  });

  test('the log replays to the same hash, and the state survives a JSON round trip', () => {
    always((play) => {
      const again = replay(play.rulebook, JSON.parse(JSON.stringify(logOf(play))));
      expect(again.ok && hash(again.value)).toBe(hash(play.state));
      expect(JSON.parse(JSON.stringify(play.state))).toStrictEqual(play.state);
    }, 10);
  });

  test('a state that was written down and read again plays on as it would have', () => {
    always(({ rulebook, turns }) => {
      for (const { before, after, seat, at, move, refused } of turns) {
        const read: Workshop = JSON.parse(canonicalJson(before));
        const again = decide(rulebook, read, { seat, at, move });
        expect(again.ok ? hash(again.value.state) : again.error).toEqual(refused ?? hash(after));
      }
    }, 4);
  });

  test('the list of legal moves and the rules agree, for everybody', () => {
    always((play) => {
      const { rulebook } = play;
      for (const state of someStates(play)) {
        for (const seat of someSeats(state)) {
          const legal = allLegal(rulebook, state, seat);
          for (const move of legal)
            if (!accepts(play, state, seat, withWords(rulebook, state, move, 'other words')))
              expect.fail(`${seat} is refused ${JSON.stringify(move)}`);
          const listed = new Set(legal.map((move) => JSON.stringify(move)));
          for (const move of candidateMoves(rulebook, state).filter(isOfDeals))
            if (accepts(play, state, seat, move) !== listed.has(JSON.stringify(move)))
              expect.fail(`${seat} and ${JSON.stringify(move)}: listed ${listed.has(JSON.stringify(move))}`);
        }
      }
    }, 5);
  });

  test('everything that can happen with deals does', () => {
    const types: Readonly<Record<DealEvent['type'], true>> = {
      ...{ roomDealt: true, cardsDealt: true, cardsRedrawn: true, handDealt: true, handReturned: true, turnCame: true },
    };
    const seen = fc
      .sample(anyDeal, { numRuns: 25, seed: 7 })
      .flatMap((game) => playOf(game).turns.flatMap(({ events }) => events));
    const happened = new Set<string>(seen.map(({ type }) => type));
    expect(Object.keys(types).filter((type) => !happened.has(type))).toEqual([]);
  });
});

const isOfDeals = ({ type }: Move): boolean =>
  type === 'pickCard' || type === 'dealCards' || type === 'openCards' || type === 'redrawCards' || type === 'passTurn';

/** What an audience is told of a table, and may do there. */
function seenOf({ rulebook }: Play, state: Workshop, audience: Audience, table: string): string {
  const seen = view(rulebook, state, audience);
  const about = (each: { readonly table: string }): boolean => each.table === table;
  const legal = audience.kind === 'table' && audience.table === table ? legalForTable(rulebook, state, table) : [];
  const host = audience.kind === 'facilitator' ? legalMoves(rulebook, state, 'facilitator') : [];
  const { work, shown, room, toJudge, held = [], ...rest } = seen;
  const own = audience.kind === 'seat' && state.seats[audience.seat]?.table === table ? held : [];
  return JSON.stringify([
    rest,
    own,
    ...[work, shown, room, toJudge].map((list: readonly { table: string }[]) => list.filter(about)),
    legal,
    host,
  ]);
}

describe('nobody sees what is not theirs', () => {
  test('a hand is in no view but that of its holder, and in nothing that anybody else may do', () => {
    let hidden = 0;
    always((play) => {
      for (const state of someStates(play))
        for (const audience of audiencesOf({ rulebook: play.rulebook, state }))
          for (const [table, work] of Object.entries(state.tables))
            for (const [seat, cards] of Object.entries(work.deals?.faces?.hands ?? {})) {
              const own = audience.kind === 'seat' && audience.seat === seat && state.seats[seat]?.table === table;
              const text = seenOf(play, state, audience, table);
              for (const card of seat === '' ? [] : cards.filter((id) => isStillHeld(work, id))) {
                hidden += own ? 0 : 1;
                if (text.includes(`"${card}"`) !== own) expect.fail(`${JSON.stringify(audience)} and ${card} of ${seat}`);
              }
            }
    }, 30);
    expect(hidden).toBeGreaterThan(200);
  });

  test('events tell nobody what is in a hand, nor where chance stands', () => {
    always(({ rulebook, state, turns }) => {
      for (const audience of audiencesOf({ rulebook, state }))
        for (const event of turns.flatMap(({ events }) => toldTo(audience, events))) {
          expect(event).not.toHaveProperty('random');
          if (event.type === 'handDealt') expect(event.cards).toEqual([]);
          if (audience.kind !== 'facilitator') expect(event.type).not.toBe('roomDealt');
          expect(audience.kind).not.toBe('seat');
        }
    }, 5);
  });

  test('no view tells what a table has not opened yet of cards that are the same for all', () => {
    always((play) => {
      for (const state of someStates(play)) {
        const opened = Object.values(state.tables).flatMap(({ deals }) => deals?.aim?.cards ?? []);
        const unread = (state.dealt?.aim ?? []).filter((card) => !opened.includes(card));
        for (const audience of audiencesOf({ rulebook: play.rulebook, state })) {
          const text = JSON.stringify(view(play.rulebook, state, audience));
          for (const card of unread) expect(text).not.toContain(`"${card}"`);
        }
      }
    }, 8);
  });

  test('the sources of a view tell when it changes, for a seat too', () => {
    always(({ rulebook, turns }) => {
      for (const { before, after } of turns)
        for (const audience of audiencesOf({ rulebook, state: before }))
          if (areSame(sourcesOf(rulebook, before, audience), sourcesOf(rulebook, after, audience)))
            expect(view(rulebook, after, audience)).toEqual(view(rulebook, before, audience));
    }, 4);
  });

  test('a dealer tells a seat its own hand and its own moves', () => {
    const play = playOf({ tables: 1, seed: 's', ahead: 5, choices: [] });
    const keeper = { append: async () => true, after: async () => [] };
    const opened = openDealer({ rulebook: play.rulebook, entries: logOf(play), keeper, now: () => 1 });
    const dealer = opened.ok ? opened.value : expect.fail('the log is broken');
    const held = dealer.view({ kind: 'seat', seat: 'ann1' }).held?.flatMap(({ cards }) => cards) ?? [];
    expect(held).toHaveLength(2);
    expect(dealer.legal({ kind: 'seat', seat: 'ann1' })).toEqual(held.map((card) => ({ type: 'pickCard', table: 't1', card })));
    expect(dealer.legal({ kind: 'seat', seat: 'bob' })).toEqual([]);
  });
});
