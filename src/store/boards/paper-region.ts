import type { ResultName } from '../../engine/format.ts';
import type { SheetView } from '../../engine/view.ts';
import type { PaperLine, PaperRegion } from '../board.ts';
import { sheetLines } from '../sheets/sheet-lines.ts';
import type { Mirrored } from '../sheets/tick-lines.ts';
import { type BoardSource, fieldKey, ownWork, specOf, tableName } from './source.ts';

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

/** What stands on a sheet, in reading order. */
const linesOf = (source: BoardSource, sheet: ResultName, view: SheetView | undefined): readonly PaperLine[] =>
  sheetLines(specOf(source.rulebook, sheet), view, source.say, mirroredIn(source)).map(({ field, ...line }) => ({
    key: fieldKey(sheet, field),
    ...line,
  }));

/** The table's own plan, which a sheet of ticks mirrors. */
function mirroredIn(source: BoardSource): Mirrored {
  const { plan, own } = ownWork(source);
  return { rulebook: source.rulebook, plan, own };
}
