import type { JudgeStep } from '../../engine/format.ts';
import { isGate } from '../../engine/judging/gate.ts';
import { ruleWords } from '../../store/judging/rule-words.ts';
import type { OpenSession, Session } from '../../store/session.ts';
import { GateDesk } from './gate-desk.tsx';
import { VoteDesk } from './vote-desk.tsx';

export interface JudgingProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly table: string;
  readonly step: JudgeStep;
}

/** Where a decision is taken, or work is talked about: how, whose turn it is, and what came of it. Whoever votes reads first how it is counted. */
export function JudgingDesk(props: JudgingProps) {
  const { session, step } = props;
  const { say } = session;
  const gate = isGate(step);
  const title = step.how === 'none' ? 'judging.none.title' : gate ? 'judging.gate.title' : 'judging.title.rules';
  const rules = (
    <p key="rules" class="judging-rules">
      {ruleWords(step, say).join(' ')}
    </p>
  );
  return (
    <section class="judging" aria-labelledby="judging-title">
      <h2 id="judging-title">{say(title)}</h2>
      {gate ? [<GateDesk key="gate" {...props} />, rules] : [rules, <VoteDesk key="vote" {...props} />]}
    </section>
  );
}
