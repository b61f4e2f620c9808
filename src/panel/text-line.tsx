import { useId, useRef } from 'preact/hooks';
import type { ResultName } from '../engine/format.ts';
import type { TableId } from '../engine/moves.ts';
import type { TextSpec } from '../engine/sheets.ts';
import type { FieldView } from '../engine/view.ts';
import type { Say } from '../i18n/words.ts';
import { codePoints } from '../lib/clean-text.ts';
import type { FieldLabel } from '../store/boards/field-label.ts';
import { draftKey } from '../store/drafts.ts';
import type { OpenSession, Session } from '../store/session.ts';
import { useSharedField } from './room/use-shared-field.ts';
import { WritingHere } from './room/writing-here.tsx';

interface TextLineProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly table: TableId;
  readonly sheet: ResultName;
  readonly field: TextSpec;
  readonly now: FieldView | undefined;
  readonly label: FieldLabel;
  /** BCP 47 tag of its label; without it, the language of the screen. */
  readonly lang?: string;
  /** Its label stands elsewhere, and it is one line high. */
  readonly compact?: boolean;
}

/** One text that a table writes. Every letter is kept at once; the workshop has it when the typing pauses. */
export function TextLine({ session, state, table, sheet, field, now, label, lang, compact = false }: TextLineProps) {
  const id = useId();
  const { say, writing } = session;
  const key = draftKey({ table, sheet, field: field.id });
  const draft = state.drafts[key];
  const place = { table, sheet, field: field.id };
  const box = useRef<HTMLTextAreaElement>(null);
  const focus = (): void => box.current?.focus();
  const { value, held, takeOver } = useSharedField({ session, state, place, now, focus });
  const left = field.max - codePoints(value);
  const isLong = field.max > 100 && !compact;
  return (
    <div class={compact ? 'text-line compact' : 'text-line'}>
      <label for={id} class={compact ? 'sr-only' : ''} lang={lang}>
        {label.label}
      </label>
      {label.hint !== '' && (
        <p class="hint" id={`${id}-hint`} lang={lang}>
          {label.hint}
        </p>
      )}
      <textarea
        ref={box}
        id={id}
        readOnly={held}
        rows={isLong ? 3 : 1}
        class={isLong ? 'long' : ''}
        value={value}
        aria-describedby={`${label.hint === '' ? '' : `${id}-hint `}${id}-left`}
        aria-invalid={left < 0}
        onInput={(event) =>
          writing.type({ table, sheet, field: field.id, value: event.currentTarget.value }, now?.version ?? 0)
        }
        onBlur={() => void writing.commit(key)}
      />
      <WritingHere session={session} field={place} label={label.label} beside={draft !== undefined} takeOver={takeOver} />
      <Left id={`${id}-left`} left={left} from={compact ? 8 : 40} say={say} />
      {draft?.crossed === true && <p class="crossed">{say('sheet.crossed', { words: now?.value ?? '' })}</p>}
    </div>
  );
}

interface LeftProps {
  readonly id: string;
  readonly left: number;
  /** So few letters are worth telling. */
  readonly from: number;
  readonly say: Say;
}

/** How many letters still fit, once they are few. */
export function Left({ id, left, from, say }: LeftProps) {
  const words = left < 0 ? say('sheet.over', { count: -left }) : left <= from ? say('sheet.left', { count: left }) : '';
  return (
    <p class={left < 0 ? 'left over' : 'left'} id={id}>
      {words}
    </p>
  );
}
