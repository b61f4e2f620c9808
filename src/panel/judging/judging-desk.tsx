import type { JudgeStep } from '../../engine/format.ts';
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

/** Where a decision is taken: how, whose turn it is, and what came of it. */
export function JudgingDesk(props: JudgingProps) {
  const { session, step } = props;
  const { say } = session;
  return (
    <section class="judging" aria-labelledby="judging-title">
      <h2 id="judging-title">{say('judging.title.rules')}</h2>
      <ul class="judging-rules">
        {ruleWords(step, say).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {step.how === 'accept' ? <GateDesk {...props} /> : <VoteDesk {...props} />}
    </section>
  );
}
