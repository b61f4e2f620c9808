import { useId, useRef } from 'preact/hooks';
import type { SliderPair } from '../../engine/shapes/shape.ts';
import type { NumberSpec } from '../../engine/sheets.ts';
import { lookUp } from '../../lib/look-up.ts';
import { labelOf } from '../../store/boards/field-label.ts';
import { draftKey } from '../../store/drafts.ts';
import { useSharedField } from '../room/use-shared-field.ts';
import { WritingHere } from '../room/writing-here.tsx';
import { type SheetBodyProps, viewOf } from './sheet-body.ts';

interface SliderLineProps extends SheetBodyProps {
  readonly field: NumberSpec;
  readonly pair: SliderPair;
  /** Whose position it is, or empty when the pair has one handle only. */
  readonly handle: string;
}

/** One position between two statements. It is kept as it moves; the workshop has it when it rests. */
export function SliderLine({ field, pair, handle, ...body }: SliderLineProps) {
  const { session, state, table, spec } = body;
  const { say, writing } = session;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const place = { table, sheet: spec.sheet, field: field.id };
  const key = draftKey(place);
  const view = viewOf(body);
  const now = view && lookUp(view.fields, field.id);
  const focus = (): void => input.current?.focus();
  const { value, held, takeOver } = useSharedField({ session, state, place, now, focus });
  const { least: from, most: to } = field;
  const middle = Math.round((from + to) / 2);
  const { label } = labelOf(spec, field.id, say);
  const put = (next: string): void => writing.type({ ...place, value: next }, now?.version ?? 0);
  const set = (next: string): void => {
    put(next);
    void writing.commit(key);
    focus();
  };
  const told = value === '' ? say('shape.sliders.unset') : say('shape.sliders.at', { value, from, to, ...pair });
  return (
    <div class={value === '' ? 'slider-line unset' : 'slider-line'}>
      <label for={id}>{handle === '' ? <span class="sr-only">{label}</span> : handle}</label>
      <input
        ref={input}
        id={id}
        type="range"
        min={from}
        max={to}
        step={1}
        value={value === '' ? String(middle) : value}
        disabled={held}
        aria-valuetext={told}
        onInput={(event) => put(event.currentTarget.value)}
        onChange={() => void writing.commit(key)}
        onBlur={() => void writing.commit(key)}
      />
      <output for={id}>{value === '' ? '–' : value}</output>
      {value === '' ? (
        <button type="button" aria-label={say('shape.sliders.middle', { label })} onClick={() => set(String(middle))}>
          {say('shape.sliders.middle.short')}
        </button>
      ) : (
        <button type="button" aria-label={say('shape.sliders.clear', { label })} onClick={() => set('')}>
          {say('shape.sliders.clear.short')}
        </button>
      )}
      <WritingHere session={session} field={place} label={label} beside={state.drafts[key] !== undefined} takeOver={takeOver} />
    </div>
  );
}
