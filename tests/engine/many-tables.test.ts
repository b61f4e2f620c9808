import { expect, test } from 'vitest';
import { apply } from '../../src/engine/apply.ts';
import { decide } from '../../src/engine/decide.ts';
import type { Event } from '../../src/engine/events.ts';
import type { Move, SeatId } from '../../src/engine/moves.ts';
import { facilitatorSeat, setUp } from '../../src/engine/setup.ts';
import type { Workshop } from '../../src/engine/state.ts';
import { formatOf, smallRulebook, steps } from '../helpers/small-game.ts';

const tableCount = 12;
const choose = { ...steps.choose, uses: [] };
const rulebook = smallRulebook({ tables: tableCount, format: formatOf([choose, { ...choose, id: 'again' }]) });

interface Played {
  readonly states: readonly Workshop[];
  readonly events: readonly Event[];
}

/** Tables pick and return in turn, one far from the other, and now and then the facilitator acts on all of them. */
function play(from: Workshop, moves: number): Played {
  const states = [from];
  const events: Event[] = [];
  for (let index = 0; index < moves; index += 1) {
    const state = states.at(-1) ?? from;
    const outcome = ask(state, facilitatorSeat, moveAt(state, index));
    states.push(outcome.state);
    events.push(...outcome.events);
  }
  return { states, events };
}

function moveAt(state: Workshop, index: number): Move {
  const table = `t${1 + ((index * 5) % tableCount)}`;
  if (index === 60) return { type: 'moveOn', step: 'choose' };
  if (index % 7 === 6) return { type: 'askForHelp', table, on: state.tables[table]?.help === null };
  const has = state.tables[table]?.plan.some(({ card }) => card === 'tea');
  return { type: has ? 'returnCard' : 'pickCard', table, card: 'tea' };
}

function ask(state: Workshop, seat: SeatId, move: Move) {
  const outcome = decide(rulebook, state, { seat, at: 1_000_001, move });
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}

const { states, events } = play(setUp(rulebook), 150);

test('at many tables the state is what its events come to', () => {
  expect(events.reduce((state, event) => apply(state, event), setUp(rulebook))).toEqual(states.at(-1));
});

test('at many tables no move changes a state that was there before it', () => {
  const first = setUp(rulebook);
  const texts: string[] = [];
  let state = first;
  const seen = [first];
  for (let index = 0; index < 150; index += 1) {
    texts.push(JSON.stringify(state));
    state = ask(state, facilitatorSeat, moveAt(state, index)).state;
    seen.push(state);
  }
  expect(seen.slice(0, -1).map((each) => JSON.stringify(each))).toEqual(texts);
});

test('at many tables a move asked again of an old state has the same answer', () => {
  for (const index of [0, 3, 20, 61, 149]) {
    const again = ask(states[index] as Workshop, facilitatorSeat, moveAt(states[index] as Workshop, index));
    expect(again.state).toEqual(states[index + 1]);
  }
});
