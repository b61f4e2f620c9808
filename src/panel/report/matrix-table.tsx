import type { Say } from '../../i18n/words.ts';
import type { MatrixPart, ReportCell } from '../../store/report/report-model.ts';
import { markWord, rowTitle } from '../../store/report/report-words.ts';

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
  const { column, mark, reason } = cell;
  if (mark === '' && reason === '') return <td class="report-cell-empty" />;
  return (
    <td>
      <span class="report-cell-column" aria-hidden="true">
        {column}
      </span>
      {mark !== '' && <span class={`report-mark report-mark-${mark}`}>{markWord(mark, say)}</span>}
      {reason !== '' && <p dir="auto">{reason}</p>}
    </td>
  );
}
