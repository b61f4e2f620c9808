import type { JudgeStep } from '../../engine/format.ts';
import type { EntryView } from '../../engine/view.ts';
import { tableName } from '../../store/boards/source.ts';
import { workWords } from '../../store/judging/work-words.ts';
import type { OpenSession } from '../../store/session.ts';

interface WorkDetailsProps {
  readonly session: OpenSession;
  readonly step: JudgeStep;
  readonly entry: EntryView;
  readonly open?: boolean;
}

/** What a table shows of its work, in words, to be unfolded. */
export function WorkDetails({ session: { say, connection }, step, entry, open = false }: WorkDetailsProps) {
  const { rulebook } = connection;
  const lines = entry.work ? workWords(rulebook, step, entry.work, say) : [];
  return (
    <details class="brief" open={open}>
      <summary>{say('judging.look', { table: tableName(rulebook, entry.table) })}</summary>
      {entry.work === null && <p>{say('judging.entry.away')}</p>}
      <dl>
        {lines.map(({ key, label, text }) => (
          <div key={key}>
            {label !== '' && <dt>{label}</dt>}
            <dd dir="auto">{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
