import type { Say } from '../../i18n/words.ts';
import type { MatrixPart, ReportCell } from '../../store/report/report-parts.ts';
import { cellCards, cellGapWord, markWord, rowTitle } from '../../store/report/report-words.ts';

/** Rows by columns. On a narrow page each row becomes a block, and its cells carry the names of their columns. */
export function MatrixTable({ part, say }: { readonly part: MatrixPart; readonly say: Say }) {
  return (
    <table class="report-matrix">
      <thead>
        <tr>
          <td />
          {part.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {part.rows.map((row) => (
          <tr key={row.title}>
            <th scope="row">{rowTitle(row, say)}</th>
            {row.cells.map((cell) => (
              <Cell key={cell.column} cell={cell} say={say} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ cell, say }: { readonly cell: ReportCell; readonly say: Say }) {
  const { column, mark, reason, gap } = cell;
  const cards = cellCards(cell, say);
  if (mark === '' && reason === '' && cards.length === 0) return <td class="report-cell-empty" />;
  return (
    <td class={gap ? 'report-cell-gap' : ''}>
      <span class="report-cell-column" aria-hidden="true">
        {column}
      </span>
      {mark !== '' && <span class={`report-mark report-mark-${mark}`}>{markWord(mark, say)}</span>}
      {reason !== '' && <p dir="auto">{reason}</p>}
      {cards.length > 0 && (
        <ul class="report-cell-cards">
          {cards.map((card) => (
            <li key={card}>{card}</li>
          ))}
        </ul>
      )}
      {gap && <p class="report-gap">{cellGapWord(cell, say)}</p>}
    </td>
  );
}
