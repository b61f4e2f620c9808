import type { BoardCell, MatrixRegion, MatrixRow } from '../../store/board.ts';
import { CastWords } from './cast-words.tsx';
import { type Roving, useRoving } from './roving.ts';
import { classAt, styleAt, useLangs, useTable } from './table-context.ts';

/** The matrix as a table: a control in each cell that can be marked, words in each that cannot. */
export function MatrixWords({ region }: { readonly region: MatrixRegion }) {
  const keys = region.rows.flatMap((row) => [
    ...(row.cast?.face ? [row.cast.key] : []),
    ...row.cells.filter(({ action }) => action).map(({ key }) => key),
  ]);
  const roving = useRoving(keys);
  const langs = useLangs();
  return (
    <section aria-label={region.title} class="region matrix" onKeyDown={roving.onKeyDown}>
      <h2 class="words">{region.title}</h2>
      <table>
        <thead>
          <tr>
            <td />
            {region.columns.map((column) => (
              <th key={column} scope="col">
                <span class="words" lang={langs.format}>
                  {column}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {region.rows.map((row) => (
            <RowWords key={row.key} row={row} roving={roving} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RowWords({ row, roving }: { readonly row: MatrixRow; readonly roving: Roving }) {
  const langs = useLangs();
  return (
    <tr>
      <th scope="row">
        <span class="words" lang={langs.format}>
          {row.title}
        </span>
        {row.cast && <CastWords cast={row.cast} title={row.title} roving={roving} />}
      </th>
      {row.cells.map((cell) => (
        <td key={cell.key}>
          <CellWords cell={cell} roving={roving} />
        </td>
      ))}
    </tr>
  );
}

function CellWords({ cell, roving }: { readonly cell: BoardCell; readonly roving: Roving }) {
  const table = useTable();
  const { say, input } = table;
  const told = [
    say(`cell.${cell.mark}`),
    ...(cell.cards > 0 ? [say('cell.cards', { count: cell.cards })] : []),
    ...(cell.gap ? [say('cell.gap')] : []),
  ].join(', ');
  if (!cell.action) {
    return (
      <p class={`words cell mark-${cell.mark || 'none'}`}>
        {told}
        {cell.note !== '' && <span class="cell-note">{cell.note}</span>}
      </p>
    );
  }
  return (
    <button
      type="button"
      class={classAt(table, cell.key, `thing cell mark-${cell.mark || 'none'}`)}
      data-key={cell.key}
      style={styleAt(table, cell.key)}
      tabIndex={roving.tabIndex(cell.key)}
      aria-label={say('cell.name', { cell: cell.title, state: told })}
      onFocus={() => {
        roving.onFocus(cell.key);
        input.look(cell.key);
      }}
      onClick={() => input.press(cell.key)}
    >
      {told}
    </button>
  );
}
