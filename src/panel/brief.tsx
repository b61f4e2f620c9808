import type { ResultName } from '../engine/format.ts';
import type { SheetView } from '../engine/view.ts';
import { labelOf } from '../store/boards/field-label.ts';
import { tableName } from '../store/boards/source.ts';
import type { OpenSession } from '../store/session.ts';

interface BriefProps {
  readonly session: OpenSession;
  readonly sheet: ResultName;
  readonly view: SheetView | undefined;
  /** Folded away at first where there is a lot to write. */
  readonly folded: boolean;
}

/** A sheet of texts to look at while doing something else, such as the client's situation. */
export function Brief({ session, sheet, view, folded }: BriefProps) {
  const { say, rulebook } = session;
  const spec = rulebook.sheets.get(sheet);
  const fields = Object.entries(view?.fields ?? {}).filter(([, { value }]) => value !== '');
  if (spec?.shape.shape !== 'fields' || fields.length === 0) return null;
  const from = view?.from ?? null;
  const order = [...spec.fields.keys()];
  const title = from === null ? say('sheet.look') : say('board.brief', { table: tableName(rulebook, from) });
  return (
    <details class="brief" open={!folded}>
      <summary>{title}</summary>
      <dl>
        {fields
          .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
          .map(([field, { value }]) => (
            <div key={field}>
              <dt class="sr-only">{labelOf(spec, field, say).label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </details>
  );
}
