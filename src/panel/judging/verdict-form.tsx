import { useState } from 'preact/hooks';
import type { JudgeStep } from '../../engine/format.ts';
import type { TableId } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { VoteView } from '../../engine/view.ts';
import { tableName } from '../../store/boards/source.ts';
import type { OpenSession } from '../../store/session.ts';
import { Choices } from './choices.tsx';

interface VerdictFormProps {
  readonly session: OpenSession;
  readonly rulebook: Rulebook;
  readonly step: JudgeStep;
  readonly vote: VoteView;
}

/** What whoever runs the workshop can do with a vote: close it, decide it, or have it taken again. */
export function VerdictForm({ session, rulebook, step, vote }: VerdictFormProps) {
  const { say, act } = session;
  const place = { step: step.id, hall: vote.hall } as const;
  return (
    <div class="verdict">
      {vote.verdict && <Verdict session={session} rulebook={rulebook} vote={vote} verdict={vote.verdict} />}
      {vote.result === null && step.by !== 'facilitator' && (
        <button type="button" onClick={() => void act({ type: 'closeVote', ...place })}>
          {say('judging.desk.close')}
        </button>
      )}
      {vote.result !== null && (
        <button type="button" onClick={() => void act({ type: 'voteAgain', ...place })}>
          {say('judging.desk.again')}
        </button>
      )}
    </div>
  );
}

interface VerdictProps extends Omit<VerdictFormProps, 'step'> {
  readonly verdict: NonNullable<VoteView['verdict']>;
}

function Verdict({ session, rulebook, vote, verdict }: VerdictProps) {
  const { say, act } = session;
  const { step, hall, result } = vote;
  const [chosen, choose] = useState<readonly TableId[]>([]);
  const still = chosen.filter((table) => verdict.tables.includes(table));
  const give = (choices: readonly TableId[]): void => {
    void act({ type: 'giveVerdict', step, hall, choices });
    choose([]);
  };
  return (
    <form class="sheet-form" aria-label={say('judging.desk.verdict')} onSubmit={(event) => event.preventDefault()}>
      <h3>{say('judging.desk.verdict')}</h3>
      {verdict.tables.length > 0 && (
        <>
          <Choices
            say={say}
            ranked={verdict.places > 1}
            most={Math.min(verdict.places, verdict.tables.length)}
            tables={verdict.tables.map((table) => ({ table, name: tableName(rulebook, table) }))}
            chosen={still}
            onChoose={choose}
          />
          <button type="button" disabled={still.length === 0} onClick={() => give(still)}>
            {say('judging.desk.verdict.give')}
          </button>
        </>
      )}
      {result === null && (
        <button type="button" onClick={() => give([])}>
          {say('judging.desk.verdict.none')}
        </button>
      )}
    </form>
  );
}
