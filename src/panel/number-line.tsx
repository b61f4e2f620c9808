import { useId, useRef } from 'preact/hooks';
import type { ResultName } from '../engine/format.ts';
import type { TableId } from '../engine/moves.ts';
import type { NumberSpec } from '../engine/sheets.ts';
import type { FieldView } from '../engine/view.ts';
import type { FieldLabel } from '../store/boards/field-label.ts';
import { draftKey } from '../store/drafts.ts';
import type { OpenSession, Session } from '../store/session.ts';
import { isWithin, NumberStepper } from './number-stepper.tsx';
import { useSharedField } from './room/use-shared-field.ts';
import { WritingHere } from './room/writing-here.tsx';

interface NumberLineProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly table: TableId;
  readonly sheet: ResultName;
  readonly field: NumberSpec;
  readonly now: FieldView | undefined;
  readonly label: FieldLabel;
}

/** One number that a table writes on a sheet. A step up or down is sent at once, what is typed when the typing pauses. */
export function NumberLine({ session, state, table, sheet, field, now, label }: NumberLineProps) {
  const id = useId();
  const { say, writing } = session;
  const { least, most } = field;
  const place = { table, sheet, field: field.id };
  const key = draftKey(place);
  const draft = state.drafts[key];
  const box = useRef<HTMLInputElement>(null);
  const { value, held, takeOver } = useSharedField({ session, state, place, now, focus: () => box.current?.focus() });
  const type = (words: string): void => writing.type({ ...place, value: words }, now?.version ?? 0);
  const set = (number: number): void => {
    type(String(number));
    void writing.commit(key);
  };
  const wrong = value !== '' && !isWithin(Number(value), least, most);
  return (
    <div class="text-line number-line">
      <label for={id}>{label.label}</label>
      {label.hint !== '' && (
        <p class="hint" id={`${id}-hint`}>
          {label.hint}
        </p>
      )}
      <NumberStepper
        {...{ id, value, least, most, say, box, type, set }}
        label={label.label}
        readOnly={held}
        describedBy={`${label.hint === '' ? '' : `${id}-hint `}${id}-range`}
        leave={() => void writing.commit(key)}
      />
      <p class={wrong ? 'left over' : 'left'} id={`${id}-range`}>
        {say('number.range', { least, most })}
      </p>
      <WritingHere session={session} field={place} label={label.label} beside={draft !== undefined} takeOver={takeOver} />
      {draft?.crossed === true && <p class="crossed">{say('sheet.crossed', { words: now?.value ?? '' })}</p>}
    </div>
  );
}
