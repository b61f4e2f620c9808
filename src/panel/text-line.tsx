import { useId } from 'preact/hooks';
import type { ResultName } from '../engine/format.ts';
import type { TableId } from '../engine/moves.ts';
import type { TextSpec } from '../engine/sheets.ts';
import type { FieldView } from '../engine/view.ts';
import { codePoints } from '../lib/clean-text.ts';
import type { FieldLabel } from '../store/boards/field-label.ts';
import { draftKey } from '../store/drafts.ts';
import type { OpenSession, Session } from '../store/session.ts';

interface TextLineProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly table: TableId;
  readonly sheet: ResultName;
  readonly field: TextSpec;
  readonly now: FieldView | undefined;
  readonly label: FieldLabel;
}

/** One text that a table writes. Every letter is kept at once; the workshop has it when the typing pauses. */
export function TextLine({ session, state, table, sheet, field, now, label }: TextLineProps) {
  const id = useId();
  const { say, writing } = session;
  const key = draftKey({ table, sheet, field: field.id });
  const draft = state.drafts[key];
  const value = draft?.value ?? now?.value ?? '';
  const left = field.max - codePoints(value);
  return (
    <div class="text-line">
      <label for={id}>{label.label}</label>
      {label.hint !== '' && (
        <p class="hint" id={`${id}-hint`}>
          {label.hint}
        </p>
      )}
      <textarea
        id={id}
        rows={field.max > 100 ? 3 : 1}
        class={field.max > 100 ? 'long' : ''}
        value={value}
        aria-describedby={`${label.hint === '' ? '' : `${id}-hint `}${id}-left`}
        aria-invalid={left < 0}
        onInput={(event) =>
          writing.type({ table, sheet, field: field.id, value: event.currentTarget.value }, now?.version ?? 0)
        }
        onBlur={() => void writing.commit(key)}
      />
      <p class={left < 0 ? 'left over' : 'left'} id={`${id}-left`}>
        {left < 0 ? say('sheet.over', { count: -left }) : left <= 40 ? say('sheet.left', { count: left }) : ''}
      </p>
      {draft?.crossed === true && <p class="crossed">{say('sheet.crossed', { words: now?.value ?? '' })}</p>}
    </div>
  );
}
