import type { Say } from '../../i18n/words.ts';
import type { DecisionPart } from '../../store/report/report-parts.ts';
import { choiceWords, reasonLabel } from '../../store/report/report-words.ts';
import { WordsView } from './words-view.tsx';

interface DecisionViewProps {
  readonly part: DecisionPart;
  readonly say: Say;
}

/** What was decided, who got how much, and how it was decided. */
export function DecisionView({ part, say }: DecisionViewProps) {
  const { outcome, reason, said, rows, counts, cast, rules } = part;
  return (
    <>
      <WordsView lines={outcome.map((text) => ({ label: '', text }))} />
      {reason !== '' && <WordsView lines={[{ label: reasonLabel(said, say), text: reason }]} />}
      {rows.length > 0 && (
        <ol>
          {rows.map((row) => (
            <li key={row.table}>
              {row.through ? <strong>{choiceWords(row, counts, say)}</strong> : choiceWords(row, counts, say)}
            </li>
          ))}
        </ol>
      )}
      {cast.length > 0 && (
        <ul>
          {cast.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p class="quiet">{rules.join(' ')}</p>
    </>
  );
}
