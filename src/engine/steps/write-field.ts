import { assertNever } from '../../lib/assert.ts';
import { cleanText, codePoints } from '../../lib/clean-text.ts';
import { idsIn } from '../../lib/in-order.ts';
import { lookUp } from '../../lib/look-up.ts';
import { fail, ok } from '../../lib/result.ts';
import { type Decision, type Draft, emit, tableIn } from '../draft.ts';
import type { FieldWritten } from '../events.ts';
import type { ResultName } from '../format.ts';
import type { FieldId, SeatId, TableId, WriteField } from '../moves.ts';
import type { Rejection } from '../rejections.ts';
import type { Rulebook } from '../rulebook.ts';
import {
  type ChoiceSpec,
  type FieldSpec,
  markValues,
  type NumberSpec,
  type OrderSpec,
  type SheetSpec,
  type TextSpec,
} from '../sheets.ts';
import type { Sheet, Workshop } from '../state.ts';

/** Writes one field of one of the sheets that this step has open. A seal says nothing of a half that opens only now. */
export function writeField(
  draft: Draft,
  open: readonly ResultName[],
  seat: SeatId,
  move: WriteField,
  opensNow = false,
): Decision {
  const spec = draft.rulebook.sheets.get(move.sheet);
  if (!spec) return fail({ code: 'no-such-sheet' });
  if (!open.includes(move.sheet)) return fail({ code: 'not-in-this-step', needs: [] });
  if (isKeptFrom(draft, move.sheet, seat)) return fail({ code: 'facilitator-only' });
  if (sheetOf(draft.state, move.table, move.sheet).sealed && !opensNow) return fail({ code: 'sheet-sealed' });
  const field = spec.fields.get(move.field);
  return field ? writeOn(draft, field, seat, move) : fail({ code: 'no-such-field' });
}

/** Writes a field of a sheet that is open, when the writer has seen what is there. */
export function writeOn(draft: Draft, field: FieldSpec, seat: SeatId, move: WriteField): Decision {
  const { fields } = sheetOf(draft.state, move.table, move.sheet);
  const now = lookUp(fields, move.field);
  if (now && now.version !== move.base) return fail({ code: 'field-changed', by: now.by, version: now.version });
  const value = cleanText(move.value);
  if (value === (now?.value ?? '')) return fail({ code: 'nothing-changed' });
  const refused = refuseValue(draft.rulebook, field, fields, value);
  if (refused) return fail(refused);
  const { table, sheet } = move;
  return ok(written(draft, { table, sheet, field: field.id, value, by: seat }));
}

/** Whether a sheet is the room's, and only the facilitator writes on it. */
export const isKeptFrom = ({ rulebook, state }: Draft, sheet: ResultName, seat: SeatId): boolean =>
  rulebook.sheets.get(sheet)?.shared === 'facilitator' && lookUp(state.seats, seat)?.role !== 'facilitator';

/** Words on a sheet of the table, or of the room. */
export function written(draft: Draft, { table, ...words }: Omit<FieldWritten, 'type'>): Draft {
  const shared = draft.rulebook.sheets.get(words.sheet)?.shared !== undefined;
  return emit(draft, shared ? { type: 'roomFieldWritten', ...words } : { type: 'fieldWritten', table, ...words });
}

/** Why a field may not hold a value, or nothing. */
export function refuseValue(
  rulebook: Rulebook,
  field: FieldSpec,
  fields: Sheet['fields'],
  value: string,
): Rejection | undefined {
  switch (field.kind) {
    case 'text':
      return refuseText(field, fields, value);
    case 'number':
      return value === '' || isNumberIn(field, value)
        ? undefined
        : { code: 'number-out-of-range', least: field.least, most: field.most };
    case 'mark':
      return markValues.some((mark) => mark === value) ? undefined : { code: 'no-such-cell' };
    case 'cast':
      return value === '' || rulebook.cards.get(value)?.suit === field.suit ? undefined : { code: 'no-such-card' };
    default:
      return refuseWord(field, value);
  }
}

/** Whether words are a whole number within its bounds, written in digits without a zero before them. */
export const isNumberIn = ({ least, most }: Omit<NumberSpec, 'kind' | 'id'>, value: string): boolean =>
  /^(0|[1-9]\d{0,8})$/.test(value) && Number(value) >= least && Number(value) <= most;

/** Why a field that takes one of some values may not hold a value, or nothing. */
function refuseWord(field: OrderSpec | ChoiceSpec, value: string): Rejection | undefined {
  switch (field.kind) {
    case 'order':
      return isOrder(field, value) ? undefined : { code: 'not-an-order' };
    case 'choice':
      return value === '' || field.values.includes(value) ? undefined : { code: 'no-such-choice' };
    default:
      return assertNever(field);
  }
}

/** Whether a text names some of the things, each once. */
function isOrder({ items }: OrderSpec, value: string): boolean {
  const ids = idsIn(value);
  return ids.join(' ') === value && new Set(ids).size === ids.length && ids.every((id) => items.includes(id));
}

function refuseText(field: TextSpec, fields: Sheet['fields'], value: string): Rejection | undefined {
  const length = codePoints(value);
  if (length > field.max) return { code: 'text-too-long', max: field.max, length };
  return value === '' || isOpen(field, fields) ? undefined : { code: 'cell-not-marked' };
}

/** Whether a field may be written as far as other fields of its sheet go. */
const isOpen = (field: FieldSpec, fields: Sheet['fields']): boolean =>
  field.kind !== 'text' || field.when === undefined || wordsIn(fields, field.when) !== '';

/** What a field holds; nothing before anybody wrote in it. */
export const wordsIn = (fields: Sheet['fields'], field: FieldId): string => lookUp(fields, field)?.value ?? '';

const emptySheet: Sheet = { fields: {}, sealed: false };

/** A table's sheet, empty before anybody wrote on it. */
export const sheetOf = (state: Workshop, table: TableId, sheet: ResultName): Sheet =>
  lookUp(tableIn(state, table).sheets, sheet) ?? emptySheet;

/** One writing for each field that a table can write now, with the words left empty. */
export const legalWriting = (
  ...[rulebook, state, table, sheet, opensNow]: Parameters<typeof writingsOn>
): readonly WriteField[] =>
  rulebook.sheets.get(sheet)?.shared === 'facilitator' ? [] : writingsOn(rulebook, state, table, sheet, opensNow);

/** The same, of somebody who may write on every sheet. */
export function writingsOn(
  rulebook: Rulebook,
  state: Workshop,
  table: TableId,
  sheet: ResultName,
  opensNow = false,
): readonly WriteField[] {
  const spec = rulebook.sheets.get(sheet);
  const { fields, sealed } = sheetOf(state, table, sheet);
  if (!spec || (sealed && !opensNow)) return [];
  return writable(rulebook, spec, fields).map((field) => ({
    type: 'writeField',
    table,
    sheet,
    field: field.id,
    value: '',
    base: lookUp(fields, field.id)?.version ?? 0,
  }));
}

const writable = (rulebook: Rulebook, spec: SheetSpec, fields: Sheet['fields']): readonly FieldSpec[] =>
  [...spec.fields.values()].filter(
    (field) => wordsIn(fields, field.id) !== '' || (isOpen(field, fields) && hasChoice(rulebook, field)),
  );

/** A field that only a card can fill has nothing to choose from when the deck has no such card. */
const hasChoice = ({ deck }: Rulebook, field: FieldSpec): boolean =>
  field.kind !== 'cast' || deck.cards.some((card) => card.suit === field.suit);
