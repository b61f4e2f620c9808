import type { FieldId } from '../../engine/moves.ts';
import type { FieldSpec, SheetSpec } from '../../engine/sheets.ts';
import type { SheetView } from '../../engine/view.ts';
import { lookUp } from '../../lib/look-up.ts';
import { movesOf, workOf, writingOf } from '../../store/boards/source.ts';
import type { OpenSession, Session } from '../../store/session.ts';

/** What the lines of one sheet, open for writing, are made from. */
export interface SheetBodyProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly table: string;
  readonly spec: SheetSpec;
}

/** The sheet as the table has it. */
export const viewOf = ({ state, table, spec }: SheetBodyProps): SheetView | undefined =>
  lookUp(workOf(state.snapshot.view, table).sheets, spec.sheet);

/** The fields of a sheet that the table may write now. */
export function openFields(state: Session, spec: SheetSpec): readonly FieldSpec[] {
  const open = new Set(
    movesOf(state.snapshot, 'writeField')
      .filter((move) => move.sheet === spec.sheet)
      .map((move) => move.field),
  );
  return [...spec.fields.values()].filter(({ id }) => open.has(id));
}

/** Whether there is something to do on a sheet beside the table: marks and names are given on the table itself. */
export const isWritable = (state: Session, spec: SheetSpec): boolean =>
  openFields(state, spec).some(({ kind }) => kind !== 'mark' && kind !== 'cast');

/** Gives a field a value at once. Resolves to whether it has it now. */
export async function put({ session, state, spec }: SheetBodyProps, field: FieldId, value: string): Promise<boolean> {
  const writing = writingOf(state.snapshot, spec.sheet, field);
  return writing !== undefined && (await session.act({ ...writing, value }));
}
