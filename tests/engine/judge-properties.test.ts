import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { advance } from '../../src/engine/advance.ts';
import { apply } from '../../src/engine/apply.ts';
import { decide } from '../../src/engine/decide.ts';
import { hash } from '../../src/engine/hash.ts';
import type { Move } from '../../src/engine/moves.ts';
import { replay } from '../../src/engine/replay.ts';
import { isSeatMove } from '../../src/engine/seats.ts';
import type { Workshop } from '../../src/engine/state.ts';
import type { Audience } from '../../src/engine/view.ts';
import { areSame, sourcesOf } from '../../src/engine/views/sources.ts';
import { toldTo } from '../../src/engine/views/told.ts';
import { view } from '../../src/engine/views/view.ts';
import { allLegal, logOf, type Play, withWords } from '../helpers/play.ts';
import { candidateMoves } from './candidates.ts';
import { wrongAfter, wrongIn } from './invariants.ts';
import { alwaysWhenJudged, sampleJudgePlays } from './judge-plays.ts';

const plays = sampleJudgePlays(24, 60);

const audiencesOf = ({ rulebook }: Play): readonly Audience[] => [
  ...rulebook.tables.map((table): Audience => ({ kind: 'table', table })),
  { kind: 'facilitator' },
  { kind: 'screen' },
];

const someStates = ({ turns, state }: Play): readonly Workshop[] => [
  ...turns.filter((_, index) => index % 16 === 0).map((turn) => turn.after),
  state,
];

/** What may be free in a move, and what the list of legal moves says only once. */
const shapeOf = (move: Move): string =>
  JSON.stringify({
    ...(move.type === 'setScreen'
      ? { type: move.type, show: move.show, table: move.show === 'table' ? move.table : null }
      : move),
    ...(move.type === 'planTime' ? { endsAt: 0 } : {}),
    ...('choices' in move ? { choices: move.choices.slice(0, 1) } : {}),
    ...{ value: 0, base: 0, minutes: 0, sure: true, points: 0, cost: 0, reason: '', text: '', title: '' },
  });

describe('in every random play in which things are decided', () => {
  test('events fold to the state, survive JSON, and the log gives the same hash', () => {
    alwaysWhenJudged((play) => {
      const events = play.turns.flatMap((turn) => turn.events);
      expect(isDeepStrictEqual(events.reduce(apply, play.start), play.state)).toBe(true);
      expect(isDeepStrictEqual(JSON.parse(JSON.stringify(events)), events)).toBe(true);
      expect(isDeepStrictEqual(JSON.parse(JSON.stringify(play.state)), play.state)).toBe(true);
      const again = replay(play.rulebook, JSON.parse(JSON.stringify(logOf(play))));
      expect(again.ok && hash(again.value)).toBe(hash(play.state));
    });
  });

  test('no card is lost, and tables and votes move on by themselves as soon as they can', () => {
    alwaysWhenJudged(({ rulebook, turns }) => {
      for (const { after } of turns) {
        expect([...wrongIn(rulebook, after), ...wrongAfter(rulebook, after)]).toEqual([]);
        expect(advance({ rulebook, at: 1, state: after, events: [] }).events).toEqual([]);
      }
    });
  });

  test('what is legal is accepted, and what is accepted is legal', () => {
    alwaysWhenJudged((play) => {
      const { rulebook } = play;
      for (const state of someStates(play)) {
        const candidates = candidateMoves(rulebook, state).filter((move) =>
          /vote|Vote|Ruling|Verdict|Again|Rule|rule/.test(move.type),
        );
        const seats = Object.entries(state.seats).filter(([, seat]) => seat.here);
        for (const [seat] of seats) {
          const moves = allLegal(rulebook, state, seat);
          const legal = new Set(moves.map(shapeOf));
          for (const move of moves.filter((each) => !isSeatMove(each))) {
            const filled = withWords(rulebook, state, move, 'other words');
            if (!decide(rulebook, state, { seat, at: 1, move: filled }).ok) expect.fail(`${seat}: ${JSON.stringify(filled)}`);
          }
          for (const move of candidates)
            if (decide(rulebook, state, { seat, at: 1, move }).ok && !legal.has(shapeOf(move)))
              expect.fail(`${seat} is accepted ${JSON.stringify(move)}`);
        }
      }
    }, 3);
  });

  test('as long as its sources are the very same, so is what an audience sees', () => {
    alwaysWhenJudged((play) => {
      for (const { before, after } of play.turns)
        for (const audience of audiencesOf(play)) {
          const same = areSame(sourcesOf(play.rulebook, before, audience), sourcesOf(play.rulebook, after, audience));
          if (same) expect(view(play.rulebook, after, audience)).toEqual(view(play.rulebook, before, audience));
        }
    }, 5);
  });
});

describe('nobody learns how anybody votes', () => {
  /** The same state, with every vote that is not counted yet for somebody else, or for nobody. */
  const otherwise = (state: Workshop, to: (voter: string, choices: readonly string[]) => readonly string[]): Workshop => {
    const ballots = Object.entries(state.ballots ?? {}).map(([step, { votes, closed }]) => {
      const others = Object.entries(votes).map(([voter, vote]) => {
        const counted = Object.hasOwn(closed, String(vote.hall));
        return [voter, counted ? vote : { ...vote, choices: to(voter, vote.choices) }] as const;
      });
      return [step, { votes: Object.fromEntries(others), closed }] as const;
    });
    return state.ballots === undefined ? state : { ...state, ballots: Object.fromEntries(ballots) };
  };

  test('as long as a vote is open, views and what is legal are the same however people have voted', () => {
    let open = 0;
    for (const play of plays) {
      for (const { after } of play.turns) {
        const other = otherwise(after, (_, choices) => (choices.length > 0 ? [] : ['t1']));
        if (isDeepStrictEqual(other, after)) continue;
        open += 1;
        for (const audience of audiencesOf(play))
          expect(view(play.rulebook, other, audience)).toEqual(view(play.rulebook, after, audience));
        for (const seat of Object.keys(after.seats))
          expect(allLegal(play.rulebook, other, seat)).toEqual(allLegal(play.rulebook, after, seat));
      }
    }
    expect(open).toBeGreaterThan(20);
  });

  test('once a secret vote is closed, only the counts are told', () => {
    let closed = 0;
    for (const play of plays) {
      const secret = play.rulebook.steps.flatMap((step) => (step.kind === 'judge' && step.secret ? [step.id] : []));
      for (const audience of audiencesOf(play)) {
        for (const { step, result } of view(play.rulebook, play.state, audience).votes ?? []) {
          if (!result || !secret.includes(step)) continue;
          closed += 1;
          expect(result.cast).toEqual([]);
        }
      }
    }
    expect(closed).toBeGreaterThan(10);
  });

  test('nobody is told whose vote it was, or how it reads', () => {
    let told = 0;
    for (const play of plays)
      for (const { events } of play.turns)
        for (const audience of audiencesOf(play))
          for (const event of toldTo(audience, events))
            if (event.type === 'voteCast') {
              told += 1;
              expect([event.voter, event.choices]).toEqual(['', []]);
            }
    expect(told).toBeGreaterThan(20);
  });

  test('views are plain data', () => {
    for (const play of plays.slice(0, 6))
      for (const audience of audiencesOf(play)) {
        const seen = view(play.rulebook, play.state, audience);
        expect(JSON.parse(JSON.stringify(seen))).toEqual(seen);
      }
  });
});
