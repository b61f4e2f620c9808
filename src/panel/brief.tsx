import type { ResultName } from '../engine/format.ts';
import type { SheetView } from '../engine/view.ts';
import { tableName } from '../store/boards/source.ts';
import type { OpenSession } from '../store/session.ts';
import { sheetLines } from '../store/sheets/sheet-lines.ts';

interface BriefProps {
  readonly session: OpenSession;
  readonly sheet: ResultName;
  readonly view: SheetView | undefined;
  /** Folded away at first where there is a lot to write. */
  readonly folded: boolean;
  /** What stands over it, when it is not called as always. */
  readonly title?: string;
}

/** A sheet to look at while doing something else, such as the client's situation. A matrix and a story lie on the table instead. */
export function Brief({ session, sheet, view, folded, title }: BriefProps) {
  const { say, rulebook } = session;
  const spec = rulebook.sheets.get(sheet);
  const shape = spec?.shape.shape ?? 'matrix';
  if (!spec || shape === 'matrix' || shape === 'lanes') return null;
  const lines = sheetLines(spec, view, say).filter(({ text }) => text !== '');
  if (lines.length === 0) return null;
  const from = view?.from ?? null;
  const heading = from === null ? say('sheet.look') : say('board.brief', { table: tableName(rulebook, from) });
  return (
    <details class="brief" open={!folded}>
      <summary>{title ?? heading}</summary>
      <dl>
        {lines.map(({ field, label, text }) => (
          <div key={field}>
            <dt class={shape === 'fields' ? 'sr-only' : ''}>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
