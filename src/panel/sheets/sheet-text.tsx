import type { TextSpec } from '../../engine/sheets.ts';
import { lookUp } from '../../lib/look-up.ts';
import { type FieldLabel, labelOf } from '../../store/boards/field-label.ts';
import { TextLine } from '../text-line.tsx';
import { type SheetBodyProps, viewOf } from './sheet-body.ts';

interface SheetTextProps extends SheetBodyProps {
  readonly field: TextSpec;
  /** What stands beside it, when it is not called as always. */
  readonly label?: FieldLabel;
  /** Its label stands elsewhere, and it is one line high. */
  readonly compact?: boolean;
}

/** One text of a sheet. */
export function SheetText({ field, label, compact = false, ...body }: SheetTextProps) {
  const { session, state, table, spec } = body;
  const view = viewOf(body);
  return (
    <TextLine
      session={session}
      state={state}
      table={table}
      sheet={spec.sheet}
      field={field}
      now={view && lookUp(view.fields, field.id)}
      label={label ?? labelOf(spec, field.id, session.say)}
      compact={compact}
    />
  );
}
