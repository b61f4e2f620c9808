import type { Say } from '../../i18n/words.ts';
import type { PicturePart } from '../../store/report/report-parts.ts';

/** Before and after, with what changed. On a narrow page each row becomes a block, and its halves carry their names. */
export function PictureTable({ part, say }: { readonly part: PicturePart; readonly say: Say }) {
  const [before, after] = part.columns;
  return (
    <table class="report-matrix">
      <thead>
        <tr>
          <td />
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {part.rows.map(({ title, now, later, changed }) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            <Half column={before} text={now} />
            <Half column={after} text={later} mark={changed ? say('report.changed') : ''} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface HalfProps {
  readonly column: string;
  readonly text: string;
  readonly mark?: string;
}

function Half({ column, text, mark = '' }: HalfProps) {
  if (text === '') return <td class="report-cell-empty" />;
  return (
    <td>
      <span class="report-cell-column" aria-hidden="true">
        {column}
      </span>
      {mark !== '' && <span class="report-mark report-mark-most">{mark}</span>}
      <p dir="auto">{text}</p>
    </td>
  );
}
