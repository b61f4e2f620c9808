import type { Card } from '../../engine/deck.ts';
import type { CastRow, ResultName } from '../../engine/format.ts';
import type { FieldId } from '../../engine/moves.ts';
import { nameField } from '../../engine/shapes/lanes.ts';
import { castField } from '../../engine/shapes/matrix.ts';
import type { SheetView } from '../../engine/view.ts';
import type { Action, BoardCast } from '../board.ts';
import { faceOf } from './card-face.ts';
import { type BoardSource, castFields, fieldKey, movesOf, specOf, textIn, writingOf } from './source.ts';

/** What a card can be cast as: every open place of its suit that it does not fill already. */
export function castActions(source: BoardSource, card: Card): readonly Action[] {
  const sheets = new Set(movesOf(source, 'writeField').map((move) => move.sheet));
  const shaped = [...sheets].filter((sheet) => source.rulebook.sheets.has(sheet));
  return shaped.flatMap((sheet) =>
    castFields(specOf(source.rulebook, sheet))
      .filter((field) => field.suit === card.suit)
      .flatMap((field) => castAction(source, sheet, field.id, card)),
  );
}

function castAction(source: BoardSource, sheet: ResultName, field: FieldId, card: Card): readonly Action[] {
  const writing = writingOf(source, sheet, field);
  const now = source.view.work.find((work) => work.table === source.table)?.sheets[sheet];
  if (!writing || textIn(now, field) === card.id) return [];
  const row = rowTitle(source, sheet, field);
  const { say } = source;
  return [
    {
      label: say('act.cast', { row, title: card.title }),
      short: say('act.cast.short', { row }),
      move: { ...writing, value: card.id },
      target: fieldKey(sheet, field),
    },
  ];
}

function rowTitle({ rulebook }: BoardSource, sheet: ResultName, field: FieldId): string {
  return castRows(rulebook.sheets.get(sheet)?.shape).find((row) => castField(row.id) === field)?.title ?? field;
}

type Shaped = { readonly shape: string; readonly rows?: readonly CastRow[]; readonly lanes?: readonly CastRow[] };
const castRows = (shape: Shaped | undefined): readonly CastRow[] => shape?.rows ?? shape?.lanes ?? [];

/** The place on a row or lane that names somebody, when the format gives it one. */
export function castPlace(
  source: BoardSource,
  sheet: ResultName,
  view: SheetView | undefined,
  row: CastRow,
): { readonly cast?: BoardCast } {
  if (row.cast === undefined) return {};
  const field = castField(row.id);
  const card = textIn(view, field);
  const face = card === '' ? undefined : faceOf(source.rulebook, card);
  const writing = writingOf(source, sheet, field);
  const away = face && writing ? [uncast(source, row, face.title, { ...writing, value: '' })] : [];
  const name = textIn(view, nameField(row.id));
  return { cast: { key: fieldKey(sheet, field), ...(face ? { face } : {}), name, actions: away } };
}

const uncast = ({ say }: BoardSource, { title: row }: CastRow, title: string, move: Action['move']): Action => ({
  label: say('act.uncast', { row, title }),
  short: say('act.uncast.short'),
  move,
  target: 'tray',
});
