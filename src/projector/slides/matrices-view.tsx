import type { Say } from '../../i18n/words.ts';
import type { ScreenCell, ScreenMatrix } from '../../store/projector/slides.ts';
import { inColumns, inLines } from './in-columns.ts';

interface MatricesViewProps {
  readonly columns: readonly string[];
  readonly matrices: readonly ScreenMatrix[];
  /** The most lines of a reason. */
  readonly lines: number;
  /** Whether each needs its title. */
  readonly titled: boolean;
  readonly say: Say;
}

/** Matrices beside one another, with what their marks mean below. */
export const MatricesView = ({ columns, matrices, lines, titled, say }: MatricesViewProps) => (
  <div class="matrices">
    <div class="matrix-grid" style={{ ...inColumns(matrices.length), ...inLines(lines) }}>
      {matrices.map((matrix) => (
        <section key={matrix.key} class="matrix-box">
          {titled && <h2 dir="auto">{matrix.title}</h2>}
          <MatrixTable columns={columns} matrix={matrix} say={say} />
        </section>
      ))}
    </div>
    <p class="matrix-key">
      <MarkShape mark="wanted" /> {say('screen.mark.wanted')}
      <MarkShape mark="most" /> {say('screen.mark.most')}
    </p>
  </div>
);

interface MatrixTableProps {
  readonly columns: readonly string[];
  readonly matrix: ScreenMatrix;
  readonly say: Say;
}

const MatrixTable = ({ columns, matrix, say }: MatrixTableProps) => (
  <table class="matrix" style={inColumns(columns.length)}>
    <thead>
      <tr>
        <td />
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {matrix.rows.map((row) => (
        <tr key={row.key}>
          <th scope="row" dir="auto">
            <span class="matrix-row-title">{row.title}</span>
          </th>
          {row.cells.map((cell) => (
            <Cell key={cell.key} cell={cell} say={say} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const Cell = ({ cell: { mark, note, count }, say }: { readonly cell: ScreenCell; readonly say: Say }) => (
  <td class={mark === '' ? 'matrix-cell' : `matrix-cell ${mark}`}>
    {mark !== '' && (
      <span class="matrix-inner">
        <MarkShape mark={mark} />
        {count !== '' && <span class="matrix-count">{count}</span>}
        <span class="sr-only">{say(`screen.mark.${mark}`)}</span>
        {note !== '' && (
          <span class="matrix-note" dir="auto">
            {note}
          </span>
        )}
      </span>
    )}
  </td>
);

/** A ring for wanted, a full star for what matters most: never colour alone. */
const MarkShape = ({ mark }: { readonly mark: 'wanted' | 'most' }) => (
  <svg class={`mark-shape ${mark}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    {mark === 'wanted' ? (
      <circle cx="12" cy="12" r="8" />
    ) : (
      <path d="M12 1.5l3.1 6.9 7.4.7-5.6 4.9 1.7 7.3-6.6-3.9-6.6 3.9 1.7-7.3L1.5 9.1l7.4-.7z" />
    )}
  </svg>
);
