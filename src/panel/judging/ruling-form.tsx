import { useState } from 'preact/hooks';
import { rulingLength } from '../../engine/judging/gate.ts';
import type { TableId } from '../../engine/moves.ts';
import { tableName } from '../../store/boards/source.ts';
import type { OpenSession } from '../../store/session.ts';

interface RulingFormProps {
  readonly session: OpenSession;
  /** Whose work it is. */
  readonly of: TableId;
  readonly onRule: (accept: boolean, reason: string) => void;
}

/** Accepts or refuses a table's work, and says why. */
export function RulingForm({ session: { say, rulebook }, of, onRule }: RulingFormProps) {
  const [reason, write] = useState('');
  const table = tableName(rulebook, of);
  return (
    <form class="sheet-form ruling-form" aria-label={say('judging.gate.title')} onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>{say('judging.gate.reason.label')}</span>
        <textarea
          rows={2}
          maxLength={rulingLength}
          value={reason}
          dir="auto"
          onInput={({ currentTarget }) => write(currentTarget.value)}
        />
      </label>
      <div class="vote-acts">
        <button type="button" aria-label={say('judging.gate.accept.of', { table })} onClick={() => onRule(true, reason)}>
          {say('judging.gate.accept')}
        </button>
        <button type="button" aria-label={say('judging.gate.refuse.of', { table })} onClick={() => onRule(false, reason)}>
          {say('judging.gate.refuse')}
        </button>
      </div>
    </form>
  );
}
