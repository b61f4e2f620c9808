import type { ResultName } from '../../engine/format.ts';
import { isLine } from '../../engine/sheets.ts';
import type { SheetView } from '../../engine/view.ts';
import type { PaperLine, PaperRegion } from '../board.ts';
import { labelOf } from './field-label.ts';
import { type BoardSource, fieldKey, specOf, tableName, textIn } from './source.ts';

interface Paper {
  readonly sheet: ResultName;
  readonly title: string;
  readonly view: SheetView | undefined;
  readonly role: PaperRegion['role'];
  readonly seal?: PaperRegion['seal'];
}

/** A sheet of texts, with what has been written on it so far. */
export function paperRegion(source: BoardSource, { sheet, title, view, role, seal = 'none' }: Paper): PaperRegion {
  const from = view?.from;
  return {
    kind: 'paper',
    key: `paper:${sheet}`,
    title,
    role,
    seal,
    lines: linesOf(source, sheet, view),
    from:
      from === undefined || from === null || from === source.table
        ? ''
        : source.say('board.from', { table: tableName(source.rulebook, from) }),
  };
}

/** The texts of a sheet, in reading order. */
function linesOf(source: BoardSource, sheet: ResultName, view: SheetView | undefined): readonly PaperLine[] {
  const spec = specOf(source.rulebook, sheet);
  return [...spec.fields.values()]
    .filter(isLine)
    .map(({ id }) => ({ key: fieldKey(sheet, id), label: labelOf(spec, id, source.say).label, text: textIn(view, id) }));
}
