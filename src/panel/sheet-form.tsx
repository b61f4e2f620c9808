import type { ResultName } from '../engine/format.ts';
import { momentField, nameField } from '../engine/shapes/lanes.ts';
import { castField, reasonField } from '../engine/shapes/matrix.ts';
import { isLine, type LineSpec, type SheetSpec } from '../engine/sheets.ts';
import { present } from '../lib/assert.ts';
import type { OpenSession, Session } from '../store/session.ts';
import { ListLines } from './sheets/list-lines.tsx';
import { NumberLine } from './sheets/number-line.tsx';
import { OrderLines } from './sheets/order-lines.tsx';
import { PictureLines } from './sheets/picture-lines.tsx';
import { isWritable, openFields, type SheetBodyProps } from './sheets/sheet-body.ts';
import { SheetText } from './sheets/sheet-text.tsx';
import { SlidersLines } from './sheets/sliders-lines.tsx';
import { TickLines } from './sheets/tick-lines.tsx';

interface SheetFormProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly table: string;
  readonly sheet: ResultName;
  /** The words over it, when it is not the step's own sheet. */
  readonly title?: string;
}

/** What can be written on a sheet now, in reading order. */
export function SheetForm({ session, state, table, sheet, title }: SheetFormProps) {
  const { say, rulebook } = session;
  const spec = present(rulebook.sheets.get(sheet), `sheet ${sheet}`);
  if (!isWritable(state, spec)) return spec.shape.shape === 'matrix' ? <p class="hint">{say('sheet.matrix.hint')}</p> : null;
  return (
    <form class="sheet-form" aria-label={title ?? say('sheet.writing')} onSubmit={(event) => event.preventDefault()}>
      {title !== undefined && <h2>{title}</h2>}
      <SheetBody session={session} state={state} table={table} spec={spec} />
    </form>
  );
}

/** The lines of a sheet, by its shape. */
function SheetBody(body: SheetBodyProps) {
  const { shape } = body.spec;
  switch (shape.shape) {
    case 'list':
      return <ListLines {...body} shape={shape} />;
    case 'picture':
      return <PictureLines {...body} shape={shape} />;
    case 'sliders':
      return <SlidersLines {...body} shape={shape} />;
    case 'order':
      return <OrderLines {...body} shape={shape} />;
    case 'ticks':
      return <TickLines {...body} shape={shape} />;
    default:
      return <TextLines {...body} />;
  }
}

/** The texts that can be written, in the groups that belong together. */
function TextLines(body: SheetBodyProps) {
  const { state, spec } = body;
  const fields = openFields(state, spec).filter(isLine);
  const lines = (group: readonly LineSpec[]) =>
    group.map((field) =>
      field.kind === 'number' ? (
        <NumberLine key={field.id} {...body} field={field} />
      ) : (
        <SheetText key={field.id} {...body} field={field} />
      ),
    );
  return (
    <>
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
    </>
  );
}

interface FieldGroup {
  readonly key: string;
  readonly legend: string;
  readonly fields: readonly LineSpec[];
}

/** Rows of a matrix and lanes of a story belong together; the lines of a plain sheet do not. */
function groupsOf({ shape }: SheetSpec, fields: readonly LineSpec[]): readonly FieldGroup[] {
  if (shape.shape !== 'matrix' && shape.shape !== 'lanes') return [{ key: '', legend: '', fields }];
  const rows = shape.shape === 'matrix' ? shape.rows : shape.lanes;
  const idsOf = (row: string): readonly string[] =>
    shape.columns
      .flatMap((column) => [momentField(row, column.id), reasonField(row, column.id)])
      .concat(nameField(row), castField(row));
  return rows
    .map((row) => ({ key: row.id, legend: row.title, fields: fields.filter((field) => idsOf(row.id).includes(field.id)) }))
    .filter((group) => group.fields.length > 0);
}
