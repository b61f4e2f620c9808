import { useState } from 'preact/hooks';
import type { FieldId } from '../../engine/moves.ts';
import { linesInOrder, linesOrder } from '../../engine/shapes/list.ts';
import type { ListShape } from '../../engine/shapes/shape.ts';
import type { TextSpec } from '../../engine/sheets.ts';
import { movedTo } from '../../lib/in-order.ts';
import { textIn } from '../../store/boards/source.ts';
import { draftKey } from '../../store/drafts.ts';
import { MoveButtons } from './move-buttons.tsx';
import { openFields, put, type SheetBodyProps, viewOf } from './sheet-body.ts';
import { SheetText } from './sheet-text.tsx';

/** Lines that people add: those that are there, each with ways to move it, and one more for a new one. */
export function ListLines({ shape, ...body }: SheetBodyProps & { readonly shape: ListShape }) {
  const { session, state, table, spec } = body;
  const { say } = session;
  const [moved, setMoved] = useState('');
  const view = viewOf(body);
  const all = linesInOrder(shape, textIn(view, linesOrder));
  const words = (field: FieldId): string =>
    state.drafts[draftKey({ table, sheet: spec.sheet, field })]?.value ?? textIn(view, field);
  const written = all.filter((field) => words(field) !== '');
  const next = nextLine(all, written);
  const texts = openFields(state, spec).filter((field): field is TextSpec => field.kind === 'text');
  const moveTo = async (field: FieldId, place: number): Promise<void> => {
    const others = all.filter((other) => !written.includes(other));
    if (!(await session.writing.flush())) return;
    if (await put(body, linesOrder, [...movedTo(written, field, place), ...others].join(' ')))
      setMoved(say('shape.move.moved', { title: words(field), number: place + 1 }));
  };
  return (
    <>
      <ol class="sheet-list">
        {all
          .flatMap((id) => texts.find((field) => field.id === id) ?? [])
          .filter(({ id }) => written.includes(id) || id === next)
          .map((field) => {
            const at = written.indexOf(field.id);
            const label =
              at < 0
                ? say('shape.list.next', { line: shape.line })
                : say('shape.list.line', { line: shape.line, number: at + 1 });
            return (
              <li key={field.id}>
                <SheetText {...body} field={field} label={{ label, hint: at < 0 ? shape.hint : '' }} />
                {at >= 0 && written.length > 1 && (
                  <MoveButtons
                    say={say}
                    title={label}
                    at={at}
                    count={written.length}
                    moveTo={(place) => void moveTo(field.id, place)}
                  />
                )}
              </li>
            );
          })}
      </ol>
      <p class="sr-only" role="status">
        {moved}
      </p>
    </>
  );
}

/** The place for a new line: after all others, or else the first that is free. Nothing when the sheet is full. */
function nextLine(all: readonly FieldId[], written: readonly FieldId[]): FieldId | undefined {
  const last = all.findLastIndex((field) => written.includes(field));
  return all[last + 1] ?? all.find((field) => !written.includes(field));
}
