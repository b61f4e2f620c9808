import type { ResultName } from '../engine/format.ts';
import { momentField, nameField } from '../engine/shapes/lanes.ts';
import { castField, reasonField } from '../engine/shapes/matrix.ts';
import type { SheetSpec, TextSpec } from '../engine/sheets.ts';
import { present } from '../lib/assert.ts';
import { labelOf } from '../store/boards/field-label.ts';
import { movesOf, workOf } from '../store/boards/source.ts';
import type { OpenSession, Session } from '../store/session.ts';
import { TextLine } from './text-line.tsx';

interface SheetFormProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly table: string;
  readonly sheet: ResultName;
  /** The words over it, when it is not the step's own sheet. */
  readonly title?: string;
}

/** The lines of a sheet that can be written now, in reading order. */
export function SheetForm({ session, state, table, sheet, title }: SheetFormProps) {
  const { say, rulebook } = session;
  const spec = present(rulebook.sheets.get(sheet), `sheet ${sheet}`);
  const lang = rulebook.format.language;
  const fields = openTexts(state, spec);
  const sheetView = workOf(state.snapshot.view, table).sheets[sheet];
  const lines = (group: readonly TextSpec[]) =>
    group.map((field) => (
      <TextLine
        key={field.id}
        session={session}
        state={state}
        table={table}
        sheet={sheet}
        field={field}
        now={sheetView?.fields[field.id]}
        label={labelOf(spec, field.id, say)}
        lang={lang}
      />
    ));
  if (fields.length === 0) return spec.shape.shape === 'matrix' ? <p class="hint">{say('sheet.matrix.hint')}</p> : null;
  return (
    <form class="sheet-form" aria-label={title ?? say('sheet.writing')} onSubmit={(event) => event.preventDefault()}>
      {title !== undefined && <h2>{title}</h2>}
      {groupsOf(spec, fields).map((group) =>
        group.legend === '' ? (
          lines(group.fields)
        ) : (
          <fieldset key={group.key}>
            <legend>{group.legend}</legend>
            {lines(group.fields)}
          </fieldset>
        ),
      )}
    </form>
  );
}

/** The text fields of a sheet that the table may write now. */
export function openTexts(state: Session, spec: SheetSpec): readonly TextSpec[] {
  const open = new Set(
    movesOf(state.snapshot, 'writeField')
      .filter((move) => move.sheet === spec.sheet)
      .map((move) => move.field),
  );
  return [...spec.fields.values()].filter((field): field is TextSpec => field.kind === 'text' && open.has(field.id));
}

interface FieldGroup {
  readonly key: string;
  readonly legend: string;
  readonly fields: readonly TextSpec[];
}

/** Rows of a matrix and lanes of a story belong together; the lines of a plain sheet do not. */
function groupsOf({ shape }: SheetSpec, fields: readonly TextSpec[]): readonly FieldGroup[] {
  if (shape.shape === 'fields') return [{ key: '', legend: '', fields }];
  const rows = shape.shape === 'matrix' ? shape.rows : shape.lanes;
  const idsOf = (row: string): readonly string[] =>
    shape.columns
      .flatMap((column) => [momentField(row, column.id), reasonField(row, column.id)])
      .concat(nameField(row), castField(row));
  return rows
    .map((row) => ({ key: row.id, legend: row.title, fields: fields.filter((field) => idsOf(row.id).includes(field.id)) }))
    .filter((group) => group.fields.length > 0);
}
