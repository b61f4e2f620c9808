import { fail, ok } from '../../lib/result.ts';
import { type Decision, type Draft, emit } from '../draft.ts';
import type { HostMove } from '../host-moves.ts';
import type { CloseVote, GiveVerdict, JudgeHostMove } from '../judge-moves.ts';
import { hallsIn, type Poll, resultOf, tablesHere } from '../judging/ballot.ts';
import { closeVote, seeResult } from '../judging/close.ts';
import { isGate, rule, ruledBy, rulingsAt } from '../judging/gate.ts';
import { mayDecide, openPlaces } from '../judging/verdict.ts';
import type { MoveOf } from '../moves.ts';
import type { Rejection } from '../rejections.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Workshop } from '../state.ts';
import { stepNamed } from './steps.ts';

/** What the facilitator may do where a decision is taken. */
export const judgeHost: { readonly [Type in JudgeHostMove['type']]: (draft: Draft, move: MoveOf<Type>) => Decision } = {
  closeVote: (draft, move) => {
    const poll = pollNamed(draft, move);
    if ('code' in poll) return fail(poll);
    if (poll.step.by === 'facilitator') return fail({ code: 'no-vote' });
    return resultOf(poll) ? fail({ code: 'vote-closed' }) : ok(closeVote(draft, poll.step, poll.hall));
  },
  giveVerdict: (draft, move) => {
    const poll = pollNamed(draft, move);
    if ('code' in poll) return fail(poll);
    const refused = refuseVerdict(poll, move);
    if (refused) return fail(refused);
    const { step, hall, choices } = move;
    const winners = [...(resultOf(poll)?.winners ?? []), ...choices];
    return ok(seeResult(emit(draft, { type: 'verdictGiven', step, hall, winners }), poll.step, hall));
  },
  voteAgain: (draft, move) => {
    const poll = pollNamed(draft, move);
    if ('code' in poll) return fail(poll);
    if (!resultOf(poll)) return fail({ code: 'vote-open' });
    if (tablesHere(poll).length === 0) return fail({ code: 'step-is-over' });
    const { step, hall } = move;
    return ok(seeResult(emit(draft, { type: 'voteReopened', step, hall }), poll.step, hall));
  },
  ruleOnWork: (draft, move) => {
    const step = stepNamed(draft, move.step);
    if (!step) return fail({ code: 'no-such-step' });
    if (!draft.rulebook.clientOf.has(move.table)) return fail({ code: 'no-such-table' });
    if (step.kind !== 'judge' || !isGate(step)) return fail({ code: 'nothing-to-judge' });
    return rule(draft, step, move, 'facilitator');
  },
};

function pollNamed(draft: Draft, { step: id, hall }: Pick<CloseVote, 'step' | 'hall'>): Poll | Rejection {
  const step = stepNamed(draft, id);
  if (!step) return { code: 'no-such-step' };
  if (step.kind !== 'judge' || isGate(step)) return { code: 'no-vote' };
  if (!hallsIn(draft.rulebook, step).includes(hall)) return { code: 'no-such-hall' };
  if (!Object.hasOwn(draft.state.ballots ?? {}, id)) return { code: 'step-not-reached' };
  return { rulebook: draft.rulebook, state: draft.state, step, hall };
}

function refuseVerdict(poll: Poll, { choices }: GiveVerdict): Rejection | undefined {
  const result = resultOf(poll);
  if (!mayDecide(poll)) return { code: result ? 'vote-closed' : 'vote-open' };
  const { tables, places } = openPlaces(poll);
  if (choices.length > places || new Set(choices).size < choices.length) return { code: 'too-many-votes' };
  if (choices.some((choice) => !tables.includes(choice))) return { code: 'not-standing' };
  return result && choices.length === 0 ? { code: 'nothing-changed' } : undefined;
}

/** What the facilitator may decide now. Of verdicts that name several, those that name one stand for all. */
export function legalJudging(rulebook: Rulebook, state: Workshop): readonly HostMove[] {
  return rulebook.steps.flatMap((step): readonly HostMove[] => {
    if (step.kind !== 'judge') return [];
    if (isGate(step))
      return rulebook.tables
        .filter((table) => ruledBy(rulebook, state, step, table) !== null)
        .flatMap((table) =>
          rulingsAt(step).map((accept) => ({ type: 'ruleOnWork', step: step.id, table, accept, reason: '' }) as const),
        );
    if (!Object.hasOwn(state.ballots ?? {}, step.id)) return [];
    return hallsIn(rulebook, step).flatMap((hall) => legalForPoll({ rulebook, state, step, hall }));
  });
}

function legalForPoll(poll: Poll): readonly HostMove[] {
  const { hall } = poll;
  const here = { step: poll.step.id, hall } as const;
  const result = resultOf(poll);
  const named = openPlaces(poll).tables.map((table) => [table]);
  const verdicts = mayDecide(poll) ? [...(result ? [] : [[]]), ...named] : [];
  return [
    ...(result || poll.step.by === 'facilitator' ? [] : [{ type: 'closeVote', ...here } as const]),
    ...verdicts.map((choices) => ({ type: 'giveVerdict', ...here, choices }) as const),
    ...(result && tablesHere(poll).length > 0 ? [{ type: 'voteAgain', ...here } as const] : []),
  ];
}
