import { lookUp } from '../lib/look-up.ts';
import { frontStep, indexOf, minutesOf } from './advance.ts';
import { type Draft, tableIn } from './draft.ts';
import type { Step } from './format.ts';
import { legalAlways, legalDesk } from './host/legal.ts';
import { goesOn } from './host/steps.ts';
import { mostMinutes } from './host/time.ts';
import type { HostMove } from './host-moves.ts';
import { forTable } from './jobs.ts';
import { mayVoteFor } from './judging/vote.ts';
import type { Move, SeatId, StepMove, TableId, TableMove } from './moves.ts';
import type { Rulebook } from './rulebook.ts';
import { legalSituationMoves } from './situations/answer.ts';
import { legalLoose } from './situations/sheets.ts';
import type { Workshop } from './state.ts';
import { notYet } from './steps/finish.ts';
import { decideInStep, isForStep, openSteps } from './steps/open.ts';
import { handFor } from './steps/pick.ts';
import { legalInStep, stepIn } from './steps/register.ts';
import { writingsOn } from './steps/write-field.ts';

/**
 * Every move that a seat may make now, except people's coming and going, which is always legal, and what depends on the
 * time of asking (`landDue`, `undoAct`: the facilitator's view says until when). Of a move with free words, or with a
 * number, one stands for all: words are left empty, minutes are one more. The facilitator may also make the moves of
 * every table: `legalForTable` gives those.
 */
export function legalMoves(rulebook: Rulebook, state: Workshop, seat: SeatId): readonly Move[] {
  const own = lookUp(state.seats, seat);
  if (!own?.here) return [];
  if (own.role === 'facilitator') return [...legalForHost(rulebook, state), ...legalOnShared(rulebook, state)];
  return own.table === null ? [] : legalInTurn(rulebook, state, own.table, seat);
}

/** What somebody at a table may do: what all may, but for cards in another's turn, and what they may with the cards in their hand. */
function legalInTurn(rulebook: Rulebook, state: Workshop, table: TableId, seat: SeatId): readonly Move[] {
  const voted = votesByPeople(rulebook, state, table);
  const all = legalForTable(rulebook, state, table).filter(
    (move) => !voted || move.type !== 'castVote' || mayVoteFor(state, seat, move),
  );
  if (!rulebook.ordered) return all;
  const draft: Draft = { rulebook, at: 0, state, events: [] };
  const inTurn = all.filter((move) => move.type !== 'pickCard' || decideInStep(draft, seat, move).ok);
  return [...inTurn, ...legalForHand(rulebook, state, seat)];
}

/** What only one seat may do: lay the cards of its own hand. */
export function legalForHand(rulebook: Rulebook, state: Workshop, seat: SeatId): readonly Move[] {
  const own = lookUp(state.seats, seat);
  if (!own?.here || own.table === null || state.phase === 'ended') return [];
  const { table } = own;
  const draft: Draft = { rulebook, at: 0, state, events: [] };
  const cards = openSteps(rulebook, state, table).flatMap((step) =>
    step.kind === 'pick' ? handFor({ rulebook, state, step, table }, seat) : [],
  );
  return [...new Set(cards)]
    .map((card) => ({ type: 'pickCard', table, card }) as const)
    .filter((move) => decideInStep(draft, seat, move).ok);
}

const votesByPeople = (rulebook: Rulebook, state: Workshop, table: TableId): boolean => {
  const step = stepIn(rulebook, tableIn(state, table).step);
  return step.kind === 'judge' && step.by === 'people';
};

/** Every move that the people of a table may make with it; of votes, those of all of them. */
export function legalForTable(rulebook: Rulebook, state: Workshop, table: TableId): readonly TableMove[] {
  if (state.phase === 'ended') return [];
  const now = tableIn(state, table);
  const inSteps = openSteps(rulebook, state, table).flatMap((open) => legalInOpen(rulebook, state, open, table));
  return [
    ...inSteps,
    ...legalSituationMoves({ rulebook, state }, table),
    ...legalLoose(rulebook, now, table),
    { type: 'askForHelp', table, on: now.help === null },
    ...legalFinish(rulebook, state, table),
  ];
}

function legalFinish(rulebook: Rulebook, state: Workshop, table: TableId): readonly TableMove[] {
  const { step, finished } = tableIn(state, table);
  if (finished) return [{ type: 'reopenStep', table, step }];
  return notYet(rulebook, state, table) ? [] : [{ type: 'finishStep', table, step }];
}

/** In a step that the table went past, only what its own step does not answer. */
function legalInOpen(rulebook: Rulebook, state: Workshop, open: Step, table: TableId): readonly StepMove[] {
  const legal = legalInStep(rulebook, state, open, table);
  const own = tableIn(state, table).step === open.id;
  return own ? legal : legal.filter((move) => isForStep(rulebook, state, open, move));
}

/** What the facilitator may write on sheets that the whole room has together, by way of any table that is there. */
function legalOnShared(rulebook: Rulebook, state: Workshop): readonly Move[] {
  if (state.phase === 'ended' || !rulebook.steps.some((step) => step.kind === 'write' && step.shared)) return [];
  return rulebook.tables.flatMap((table) =>
    openSteps(rulebook, state, table).flatMap((step) =>
      step.kind === 'write' && step.shared ? writingsOn(rulebook, state, table, step.sheet) : [],
    ),
  );
}

function legalForHost(rulebook: Rulebook, state: Workshop): readonly HostMove[] {
  if (state.phase === 'ended') return [{ type: 'reopenWorkshop' }, ...legalAlways(rulebook, state)];
  return [
    ...legalSteps(rulebook, state),
    ...rulebook.tables.flatMap((table) => legalTableMoves(rulebook, state, table)),
    { type: state.clock.running ? 'pauseClock' : 'resumeClock' },
    { type: 'addTime', minutes: 1 },
    ...legalDesk(rulebook, state),
    { type: 'endWorkshop' },
  ];
}

function legalSteps(rulebook: Rulebook, state: Workshop): readonly HostMove[] {
  const front = frontStep(rulebook, state);
  const ahead = rulebook.steps.slice(indexOf(rulebook, front.id) + 1);
  return [
    ...(goesOn({ rulebook, state }) ? [{ type: 'moveOn', step: front.id } as const] : []),
    ...ahead.map(
      ({ id: step }): HostMove =>
        state.dropped.includes(step) ? { type: 'restoreStep', step } : { type: 'dropStep', step, sure: true },
    ),
    ...[front, ...ahead].map(
      (step): HostMove => ({ type: 'setMinutes', step: step.id, minutes: otherMinutes(minutesOf(state, step)), sure: true }),
    ),
  ];
}

/** One minute more, or fewer when there can be no more. */
const otherMinutes = (minutes: number): number => (minutes < mostMinutes ? minutes + 1 : mostMinutes - 1);

function legalTableMoves(rulebook: Rulebook, state: Workshop, table: TableId): readonly HostMove[] {
  const now = tableIn(state, table);
  const others = forTable(rulebook, table).steps.filter((step) => step.id !== now.step && !state.dropped.includes(step.id));
  return [
    ...others.map((step) => ({ type: 'moveTable', table, step: step.id }) as const),
    ...Object.keys(now.marks)
      .filter((step) => !state.dropped.includes(step))
      .map((step) => ({ type: 'rewindTable', table, step, reason: '' }) as const),
  ];
}
