import type { JudgeStep } from '../../engine/format.ts';
import type { GateView, VoteView } from '../../engine/view.ts';
import type { DeskSource } from './desk-source.ts';

/** Decisions that are being taken, or that the facilitator may still take. */
export interface OpenDecisions {
  readonly votes: readonly { readonly step: JudgeStep; readonly vote: VoteView }[];
  readonly gates: readonly { readonly step: JudgeStep; readonly gate: GateView }[];
}

/** The votes that some table is at or that are not decided yet, and the work that waits to be accepted or refused. */
export function openDecisions({ rulebook, view }: DeskSource): OpenDecisions {
  const steps = rulebook.steps.filter((step): step is JudgeStep => step.kind === 'judge');
  const isHere = ({ id }: JudgeStep): boolean => view.tables.some((glance) => glance.step === id);
  const isOpen = ({ result, verdict }: VoteView): boolean => result === null || verdict !== null;
  return {
    votes: steps.flatMap((step) =>
      (view.votes ?? [])
        .filter((vote) => vote.step === step.id && (isHere(step) || isOpen(vote)))
        .map((vote) => ({ step, vote })),
    ),
    gates: steps.flatMap((step) =>
      (view.gates ?? []).filter((gate) => gate.step === step.id && gate.waitsFor !== null).map((gate) => ({ step, gate })),
    ),
  };
}
