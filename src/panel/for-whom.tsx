import type { Step } from '../engine/format.ts';
import { forWhom } from '../store/jobs.ts';
import type { OpenSession } from '../store/session.ts';

interface ForWhomProps {
  readonly session: OpenSession;
  readonly step: Step | undefined;
}

/** Beside a step that is not for all tables: for which it is. */
export function ForWhom({ session: { say, rulebook }, step }: ForWhomProps) {
  const words = step ? forWhom(rulebook, step, say) : '';
  return words === '' ? null : <span class="kept-word"> {words}</span>;
}
