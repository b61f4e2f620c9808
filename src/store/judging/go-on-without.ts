import type { JudgeStep } from '../../engine/format.ts';
import { isGate } from '../../engine/judging/gate.ts';
import type { TableId } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { View } from '../../engine/view.ts';
import type { WordKey } from '../../i18n/words.ts';
import { voteAt } from './vote-at.ts';

/** What a table does that goes on before anything is decided; nothing when it need not wait. */
export function goOnWithout(rulebook: Rulebook, view: View, step: JudgeStep, table: TableId): WordKey | undefined {
  if (isGate(step)) {
    const gate = view.gates?.find((each) => each.step === step.id && each.entry.table === table);
    if (!gate?.waitsFor) return undefined;
    return step.how === 'none' ? 'judging.none.go-on' : 'judging.done.undecided';
  }
  const vote = voteAt(rulebook, view, step, table);
  if (!vote || vote.result !== null || vote.entries.length === 0) return undefined;
  if (step.by === 'facilitator') return 'judging.done.undecided';
  return vote.waitsFor.includes(table) ? 'judging.done.without' : undefined;
}

/** Why a table may not go on from where its work is judged, or nothing. */
export function whyKept({ gates = [], tables }: View, table: TableId): WordKey | undefined {
  const step = tables.find((glance) => glance.table === table)?.step;
  const gate = gates.find((each) => each.step === step && each.entry.table === table);
  if (!gate) return undefined;
  return gate.sentBack ? 'no.work-refused' : gate.waitsFor ? 'no.ruling-awaited' : undefined;
}
