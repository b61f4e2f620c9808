import { fail, ok } from '../../lib/result.ts';
import { type Decision, type Draft, emit, tableIn } from '../draft.ts';
import type { StepOf } from '../format.ts';
import type { GiveRuling, JudgeMove, ShowAgain } from '../judge-moves.ts';
import { ballotIn, hallAt, type Poll, resultOf, tablesHere } from '../judging/ballot.ts';
import { countVotes } from '../judging/close.ts';
import { isGate, isSentBack, keptAtGate, rule, ruledBy, rulingsAt } from '../judging/gate.ts';
import { castVote, legalVotes } from '../judging/vote.ts';
import type { TableId } from '../moves.ts';
import type { StepAsk, StepKind, StepPlace } from './kind.ts';

/**
 * `judge`: a decision is taken about what tables have made. `accept`: each table's work is accepted or refused, by its
 * client or by the facilitator. `vote` and `rank`: tables or people choose among the work of others, or the facilitator
 * says who goes through; a rank is counted by points for places. A vote closes by itself once nobody is waited for.
 * `none`: nobody decides; each table notes that it has talked about its work, and may say what was said.
 */
export const judge: StepKind<'judge'> = {
  inputs: (step) => [step.what],
  makes: () => [],
  answers: { castVote, giveRuling, showAgain },
  legal: (place) => (isGate(place.step) ? legalAtGate(place) : legalVotes(pollAt(place), place.table)),
  unfinished: ({ rulebook, state, step, table }) => keptAtGate(rulebook, state, step, table),
  enter: (draft, step, table) => (isGate(step) ? showToClient(draft, step, table) : openBallot(draft, step)),
  leave: closeBehind,
};

const pollAt = ({ rulebook, state, step, table }: StepPlace<'judge'>): Poll => ({
  rulebook,
  state,
  step,
  hall: hallAt(rulebook, step, table),
});

const openBallot = (draft: Draft, step: StepOf<'judge'>): Draft =>
  Object.hasOwn(draft.state.ballots ?? {}, step.id) ? draft : emit(draft, { type: 'ballotOpened', step: step.id });

/** A client sees the plan that it decides about, as where plans are shown. */
const showToClient = (draft: Draft, { by, what }: StepOf<'judge'>, table: TableId): Draft =>
  by === 'client' && !draft.rulebook.sheets.has(what) ? emit(draft, { type: 'planShown', table, to: 'client' }) : draft;

/** When the last table of a hall goes on, what has been cast is counted; where nothing was, somebody may still decide. */
function closeBehind(draft: Draft, step: StepOf<'judge'>, table: TableId): Draft {
  const poll = pollAt({ ...draft, step, table });
  const last = tablesHere(poll).every((other) => other === table);
  const cast = Object.values(ballotIn(draft.state, step.id).votes).some(({ hall }) => hall === poll.hall);
  return last && cast && resultOf(poll) === undefined ? countVotes(draft, step, poll.hall) : draft;
}

function giveRuling({ draft, step, move }: StepAsk<'judge', GiveRuling>): Decision {
  const { table, of, accept, reason } = move;
  const { rulebook, state } = draft;
  if (!isGate(step) || tableIn(state, table).step !== step.id) return fail({ code: 'not-in-this-step', needs: [] });
  if (step.how === 'none')
    return of === table ? rule(draft, step, { table, accept, reason }, 'table') : fail({ code: 'not-the-judge' });
  if (step.by !== 'client' || of === table || rulebook.clientOf.get(of) !== table) return fail({ code: 'not-the-judge' });
  if (ruledBy(rulebook, state, step, of) === 'facilitator') return fail({ code: 'not-the-judge' });
  return rule(draft, step, { table: of, accept, reason }, 'client');
}

function showAgain({ draft, step, move: { table } }: StepAsk<'judge', ShowAgain>): Decision {
  const now = tableIn(draft.state, table);
  if (now.step !== step.id || !isSentBack(step, now)) return fail({ code: 'not-refused' });
  return ok(emit(draft, { type: 'workShownAgain', table, step: step.id }));
}

function legalAtGate({ rulebook, state, step, table }: StepPlace<'judge'>): readonly JudgeMove[] {
  const now = tableIn(state, table);
  if (now.step !== step.id) return [];
  const of = step.how === 'none' ? table : (rulebook.plannerOf.get(table) ?? table);
  const turn = ruledBy(rulebook, state, step, of);
  const judges = of === table ? turn === 'table' : turn === 'client';
  return [
    ...(isSentBack(step, now) ? [{ type: 'showAgain', table } as const] : []),
    ...(judges ? rulingsAt(step).map((accept) => ({ type: 'giveRuling', table, of, accept, reason: '' }) as const) : []),
  ];
}
