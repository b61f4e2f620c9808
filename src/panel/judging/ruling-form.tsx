import { useState } from 'preact/hooks';
import { rulingLength } from '../../engine/judging/gate.ts';
import type { TableId } from '../../engine/moves.ts';
import { tableName } from '../../store/boards/source.ts';
import type { OpenSession } from '../../store/session.ts';

const deciding = [
  { accept: true, key: 'judging.gate.accept' },
  { accept: false, key: 'judging.gate.refuse' },
] as const;
const noting = [{ accept: true, key: 'judging.none.note' }] as const;

interface RulingFormProps {
  readonly session: OpenSession;
  /** Whose work it is. */
  readonly of: TableId;
  /** Nobody decides: it is only noted that the work was talked about. */
  readonly none?: boolean;
  readonly onRule: (accept: boolean, reason: string) => void;
}

/** Accepts or refuses a table's work, and says why; or notes that it was talked about, and what was said. */
export function RulingForm({ session: { say, rulebook }, of, none = false, onRule }: RulingFormProps) {
  const [reason, write] = useState('');
  const table = tableName(rulebook, of);
  return (
    <form
      class="sheet-form ruling-form"
      aria-label={say(none ? 'judging.none.title' : 'judging.gate.title')}
      onSubmit={(event) => event.preventDefault()}
    >
      <label>
        <span>{say(none ? 'judging.none.label' : 'judging.gate.reason.label')}</span>
        <textarea
          rows={2}
          maxLength={rulingLength}
          value={reason}
          dir="auto"
          onInput={({ currentTarget }) => write(currentTarget.value)}
        />
      </label>
      <div class="vote-acts">
        {(none ? noting : deciding).map(({ accept, key }) => (
          <button key={key} type="button" aria-label={say(`${key}.of`, { table })} onClick={() => onRule(accept, reason)}>
            {say(key)}
          </button>
        ))}
      </div>
    </form>
  );
}
