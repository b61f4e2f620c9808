import { lookUp } from '../../lib/look-up.ts';
import { tableIn } from '../draft.ts';
import type { JudgeStep } from '../format.ts';
import {
  anybodyMayVote,
  awaitedAt,
  ballotIn,
  hallAt,
  hallsIn,
  hasVoted,
  type Poll,
  resultOf,
  standingIn,
  tablesHere,
  votersAt,
} from '../judging/ballot.ts';
import { isGate, isSentBack, ruledBy, rulingOf } from '../judging/gate.ts';
import { mayDecide, openPlaces } from '../judging/verdict.ts';
import type { TableId } from '../moves.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Workshop } from '../state.ts';
import type { Audience, EntryView, GateView, ResultView, ShownView, View, VoterView, VoteView } from '../view.ts';
import { sheetViews } from './sheet-view.ts';
import { shown } from './shown-view.ts';

/** What an audience may know of decisions; nothing at all in formats that take none. */
export function judgingViews(rulebook: Rulebook, state: Workshop, audience: Audience): Pick<View, 'votes' | 'gates'> {
  const steps = rulebook.steps.filter((step): step is JudgeStep => step.kind === 'judge');
  if (steps.length === 0) return {};
  const [gates, votes] = [steps.filter(isGate), steps.filter((step) => !isGate(step))];
  return {
    votes: votes
      .filter(({ id }) => Object.hasOwn(state.ballots ?? {}, id))
      .flatMap((step) => hallsIn(rulebook, step).map((hall) => voteView({ rulebook, state, step, hall }, audience))),
    gates: gates.flatMap((step) =>
      tablesAtGate(rulebook, audience)
        .filter((table) => lookUp(tableIn(state, table).marks, step.id) !== undefined)
        .map((table) => gateView(rulebook, state, step, table, audience)),
    ),
  };
}

function voteView(poll: Poll, audience: Audience): VoteView {
  const { state, step, hall } = poll;
  const voted = Object.values(ballotIn(state, step.id).votes).filter((vote) => vote.hall === hall).length;
  const awaited = tablesHere(poll).map((table) => [table, awaitedAt(poll, table).length] as const);
  return {
    step: step.id,
    hall,
    entries: standingIn(poll).map((table) => entryView(poll, table, audience)),
    voted,
    of: voted + awaited.reduce((sum, [, count]) => sum + count, 0),
    waitsFor: awaited.filter(([, count]) => count > 0).map(([table]) => table),
    nobody: !anybodyMayVote(poll),
    verdict: mayDecide(poll) ? openPlaces(poll) : null,
    voters: votersView(poll, audience),
    result: resultView(poll),
  };
}

function votersView(poll: Poll, audience: Audience): readonly VoterView[] {
  const { rulebook, state, step, hall } = poll;
  if (audience.kind !== 'table' || hallAt(rulebook, step, audience.table) !== hall) return [];
  return votersAt(state, step, audience.table).map((voter) => ({ voter, voted: hasVoted(poll, voter) }));
}

/** Who chose whom is told where the format says so, and only once the vote is closed. */
function resultView(poll: Poll): ResultView | null {
  const result = resultOf(poll);
  if (!result) return null;
  const { points, winners, tied, drawn } = result;
  const votes = poll.step.secret ? [] : Object.entries(ballotIn(poll.state, poll.step.id).votes);
  const cast = votes.filter(([, { hall }]) => hall === poll.hall).map(([voter, { choices }]) => ({ voter, choices }));
  return { points, winners, tied, drawn, cast };
}

function entryView(poll: Poll, table: TableId, audience: Audience): EntryView {
  const { rulebook, state, step, hall } = poll;
  const votes =
    audience.kind === 'table' &&
    hallAt(rulebook, step, audience.table) === hall &&
    tableIn(state, audience.table).step === step.id;
  const sees = votes || audience.kind === 'facilitator';
  return { table, work: sees ? workToJudge(rulebook, state, step, table) : null };
}

/** What is judged of a table, and nothing besides; nothing while it is back at an earlier step. */
function workToJudge(rulebook: Rulebook, state: Workshop, step: JudgeStep, table: TableId): ShownView | null {
  const now = tableIn(state, table);
  if ((rulebook.stepIndex.get(now.step) ?? 0) < (rulebook.stepIndex.get(step.id) ?? 0)) return null;
  if (rulebook.sheets.has(step.what)) return { table, plan: [], own: [], sheets: sheetViews(now, [step.what]) };
  return shown(rulebook, state, table, ['client', 'room']);
}

/** The tables whose gates an audience sees: its own and that of its planner; the facilitator and the room all. */
function tablesAtGate({ tables, plannerOf }: Rulebook, audience: Audience): readonly TableId[] {
  if (audience.kind !== 'table') return tables;
  return tables.filter((table) => table === audience.table || table === plannerOf.get(audience.table));
}

/** Why something was refused is for those whom it concerns, not for the screen. */
function gateView(rulebook: Rulebook, state: Workshop, step: JudgeStep, table: TableId, audience: Audience): GateView {
  const now = tableIn(state, table);
  const ruling = rulingOf(now, step);
  const judges = audience.kind === 'facilitator' || (audience.kind === 'table' && audience.table !== table);
  const waitsFor = ruledBy(rulebook, state, step, table);
  const sees = judges && (audience.kind === 'facilitator' || (step.by === 'client' && tableAt(state, audience, step)));
  return {
    step: step.id,
    entry: { table, work: sees ? workToJudge(rulebook, state, step, table) : null },
    waitsFor,
    ruling: ruling ? { accept: ruling.accept, reason: audience.kind === 'screen' ? '' : ruling.reason, by: ruling.by } : null,
    sentBack: isSentBack(step, now),
  };
}

const tableAt = (state: Workshop, audience: Audience, step: JudgeStep): boolean =>
  audience.kind === 'table' && tableIn(state, audience.table).step === step.id;
