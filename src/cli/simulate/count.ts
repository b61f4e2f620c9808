import { asChosen, planCard } from '../../engine/cards.ts';
import { dealAt } from '../../engine/deals/dealt.ts';
import type { Card } from '../../engine/deck.ts';
import { tableIn } from '../../engine/draft.ts';
import type { Event, EventOf, EventType } from '../../engine/events.ts';
import type { PickStep } from '../../engine/format.ts';
import { forTable } from '../../engine/jobs.ts';
import { excessesWith } from '../../engine/limits/choice.ts';
import type { SituationKey, TableId } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import { legalSituationMoves } from '../../engine/situations/answer.ts';
import { answerRule, isCounter, isMet, situationAt } from '../../engine/situations/situation.ts';
import type { Situation, Table, Workshop } from '../../engine/state.ts';
import { latestPick } from '../../engine/steps/latest-pick.ts';
import { choiceAt, packOf } from '../../engine/steps/pick.ts';
import { stepIn } from '../../engine/steps/register.ts';
import { type Listener, type Played, stepTimes } from './play-workshop.ts';
import { pointsLeft } from './points-left.ts';
import type { Counter } from './tally.ts';

/** A listener that counts what the report tells. */
export const countingInto = (counter: Counter, rulebook: Rulebook): Listener => ({
  played: (played) => {
    counter.add(1, 'moves');
    for (const event of played.events) countEvent(counter, played, event);
  },
  refused: (state, move, rejection) => {
    counter.add(1, 'refused', rejection.code);
    if (rejection.code !== 'over-the-limit' || !('table' in move) || move.table === null) return;
    const step = latestPick(forTable(rulebook, move.table), tableIn(state, move.table));
    if (step) counter.add(1, 'limit', step.id, rejection.limit, 'refused');
  },
  stuck: (step) => counter.add(1, 'stuck', step),
  ended: (state, at, bots, whole) => {
    counter.add(1, whole ? 'whole' : 'broken');
    for (const [step, time] of stepTimes(rulebook, state, at)) counter.time(step, time);
    counter.time('', at - rulebook.header.startedAt);
    for (const { table, temperament } of bots) countTable(counter, rulebook, state, table, temperament.name);
  },
});

function countTable(counter: Counter, rulebook: Rulebook, state: Workshop, table: TableId, temperament: string): void {
  const work = tableIn(state, table);
  counter.add(1, 'people', temperament, 'tables');
  counter.add(work.plan.length, 'people', temperament, 'cards');
  counter.add(pointsLeft(rulebook, state, table) ?? 0, 'people', temperament, 'left');
  for (const { card, status } of work.situations) {
    if (status === 'met' || status === 'unmet') counter.add(1, 'people', temperament, status);
    if (card !== null && (status === 'open' || status === 'answered')) counter.add(1, 'card', card, 'unsettled');
  }
}

type Counting = { readonly [Type in EventType]?: (counter: Counter, played: Played, event: EventOf<Type>) => void };

/** What is counted of events; of most, nothing is. */
const counting: Counting = {
  stepFinished: countChoosing,
  situationLanded: countLanding,
  situationSettled: countSettling,
  effectFired: (counter, { state }, { table, situation, path }) => {
    const card = situationOf(state, table, situation)?.card;
    if (card) counter.add(1, 'card', card, 'fired', path);
  },
  answerLaid: (counter, _, { card }) => counter.add(1, 'card', card, 'laid'),
  turnCame: (counter, _, { step, passes }) => counter.add(1, 'alone', step, passes > 0 ? 'passed' : 'laid'),
  voteCast: (counter, _, { step, choices }) => counter.add(1, 'alone', step, choices.length > 0 ? 'voted' : 'abstained'),
  voteClosed: (counter, _, { step, tied }) => counter.add(1, 'alone', step, tied.length > 0 ? 'level' : 'clear'),
  workRuled: (counter, _, { step, accept }) => counter.add(1, 'alone', step, accept ? 'accepted' : 'refused'),
};

function countEvent(counter: Counter, played: Played, event: Event): void {
  const count: ((counter: Counter, played: Played, event: never) => void) | undefined = counting[event.type];
  count?.(counter, played, event as never);
}

const situationOf = (state: Workshop, table: TableId, key: SituationKey): Situation | undefined =>
  situationAt(tableIn(state, table), key);

/** What a table has chosen, once it is done with choosing, and how its limits bore on it. */
function countChoosing(counter: Counter, { rulebook, before }: Played, { table, step: id }: EventOf<'stepFinished'>): void {
  const step = stepIn(rulebook, id);
  if (!('limits' in step)) return;
  const work = tableIn(before, table);
  for (const card of offeredIn(rulebook, step, work)) {
    counter.add(1, 'card', card.id, 'offered');
    if (planCard(work, card.id)) counter.add(1, 'card', card.id, 'chosen');
  }
  for (const [index] of step.limits.entries()) countLimit(counter, rulebook, before, table, step, index);
  const left = pointsLeft(rulebook, before, table);
  if (left !== undefined) counter.add(1, 'left', id, left);
  counter.add(1, 'choosing', id);
}

/** What a table could choose from: what lies open, and what its people held. */
function offeredIn(rulebook: Rulebook, step: PickStep, work: Table): readonly Card[] {
  const hands = (step.from ?? []).flatMap((deal) => Object.values(dealAt(work, deal)?.hands ?? {}).flat());
  const held = hands.flatMap((id) => rulebook.cards.get(id) ?? []).filter(({ suit }) => step.suits.includes(suit));
  return [...new Set([...packOf(rulebook, step, work), ...held])];
}

function countLimit(
  counter: Counter,
  rulebook: Rulebook,
  state: Workshop,
  table: TableId,
  step: PickStep,
  index: number,
): void {
  const work = tableIn(state, table);
  const alone: PickStep = { ...step, limits: step.limits.slice(index, index + 1) };
  const others = packOf(rulebook, alone, work).filter(({ id }) => !planCard(work, id));
  const name = step.limits[index]?.limit ?? '';
  counter.add(1, 'limit', step.id, name, 'tables');
  const choice = choiceAt({ rulebook, state }, alone, work);
  if (others.some(({ id }) => excessesWith(choice, asChosen(rulebook, work, id)).length > 0))
    counter.add(1, 'limit', step.id, name, 'reached');
}

/** Which ways to meet it were in reach as it landed: a card for each half, in the plan, in hand, or to be had. */
function countLanding(
  counter: Counter,
  { rulebook, state }: Played,
  { table, situation: key, card }: EventOf<'situationLanded'>,
): void {
  const work = tableIn(state, table);
  const situation = situationAt(work, key);
  if (card === null || !situation) return;
  counter.add(1, 'card', card, 'landed');
  const ways = answerRule(rulebook, situation)?.by ?? [];
  const cards = legalSituationMoves({ rulebook, state }, table).flatMap((move) =>
    move.type === 'layAnswer' && move.situation === key ? [move.card] : [],
  );
  for (const [index, way] of ways.entries()) {
    const serving = way.map((counterOf) => cards.filter((each) => isCounter(rulebook, work, each, counterOf)));
    const apart = new Set(serving.flat()).size >= way.length;
    if (apart && serving.every(({ length }) => length > 0)) counter.add(1, 'card', card, 'reach', index);
  }
}

function countSettling(
  counter: Counter,
  { rulebook, before, state }: Played,
  { table, situation: key, status, judge }: EventOf<'situationSettled'>,
): void {
  const work = tableIn(before, table);
  const situation = situationAt(work, key) ?? situationOf(state, table, key);
  const card = situation?.card;
  if (!card) return;
  counter.add(1, 'card', card, status);
  if (status === 'unmet' && judge === 'table') counter.add(1, 'card', card, 'yielded');
  if (status !== 'met') return;
  const ways = answerRule(rulebook, situation)?.by ?? [];
  const kept = ways.flatMap((way, index) =>
    isMet(rulebook, work, situation, { by: [way], written: true, met: [], else: [] }) ? [index] : [],
  );
  for (const index of kept) counter.add(1, 'card', card, 'way', index);
  if (kept.length === 0) counter.add(1, 'card', card, 'words');
}
