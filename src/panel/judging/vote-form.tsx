import { useState } from 'preact/hooks';
import type { JudgeStep } from '../../engine/format.ts';
import type { TableId } from '../../engine/moves.ts';
import type { VoterView } from '../../engine/view.ts';
import { tableName } from '../../store/boards/source.ts';
import type { OpenSession } from '../../store/session.ts';
import { Choices } from './choices.tsx';

interface VoteFormProps {
  readonly session: OpenSession;
  readonly table: TableId;
  readonly step: JudgeStep;
  readonly voter: VoterView;
  readonly title: string;
  readonly choices: readonly TableId[];
  readonly onCast: () => void;
}

/** One vote. What is chosen stays on this page until it is cast, and is forgotten then. */
export function VoteForm({ session, table, step, voter, title, choices, onCast }: VoteFormProps) {
  const { say, act, rulebook } = session;
  const [chosen, choose] = useState<readonly TableId[]>([]);
  const still = chosen.filter((choice) => choices.includes(choice));
  const cast = async (names: readonly TableId[]): Promise<void> => {
    if (!(await act({ type: 'castVote', table, voter: voter.voter, choices: names }))) return;
    choose([]);
    onCast();
  };
  return (
    <form class="sheet-form vote-form" aria-label={title} onSubmit={(event) => event.preventDefault()}>
      <h2>{title}</h2>
      {voter.voted && <p role="status">{say('judging.has-voted')}</p>}
      <Choices
        say={say}
        ranked={step.how === 'rank'}
        most={Math.min(step.votes, choices.length)}
        tables={choices.map((choice) => ({ table: choice, name: tableName(rulebook, choice) }))}
        chosen={still}
        onChoose={choose}
      />
      <div class="vote-acts">
        <button type="button" disabled={still.length === 0} onClick={() => void cast(still)}>
          {say('judging.cast')}
        </button>
        <button type="button" onClick={() => void cast([])}>
          {say('judging.abstain')}
        </button>
      </div>
    </form>
  );
}
