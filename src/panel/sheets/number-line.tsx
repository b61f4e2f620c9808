import { useId, useRef } from 'preact/hooks';
import type { NumberSpec } from '../../engine/sheets.ts';
import { lookUp } from '../../lib/look-up.ts';
import { labelOf } from '../../store/boards/field-label.ts';
import { draftKey } from '../../store/drafts.ts';
import { isWithin, NumberStepper } from '../number-stepper.tsx';
import { useSharedField } from '../room/use-shared-field.ts';
import { WritingHere } from '../room/writing-here.tsx';
import { type SheetBodyProps, viewOf } from './sheet-body.ts';

interface NumberLineProps extends SheetBodyProps {
  readonly field: NumberSpec;
}

/** One number that a table writes on a sheet. A step up or down is sent at once, what is typed when the typing pauses. */
export function NumberLine({ field, ...body }: NumberLineProps) {
  const id = useId();
  const { session, state, table, spec } = body;
  const { say, writing } = session;
  const label = labelOf(spec, field.id, say);
  const view = viewOf(body);
  const now = view && lookUp(view.fields, field.id);
  const { least, most } = field;
  const place = { table, sheet: spec.sheet, field: field.id };
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
