import type { ResultName } from '../../engine/format.ts';
import type { FieldId } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import { cellField } from '../../engine/shapes/matrix.ts';

/** What people call a cell of a matrix: "Residents, Communicate". */
export function cellTitle(rulebook: Rulebook, sheet: ResultName, cell: FieldId): string {
  const shape = rulebook.sheets.get(sheet)?.shape;
  if (shape?.shape !== 'matrix') return cell;
  for (const row of shape.rows) {
    const column = shape.columns.find(({ id }) => cellField(row.id, id) === cell);
    if (column) return `${row.title}, ${column.title}`;
  }
  return cell;
}
