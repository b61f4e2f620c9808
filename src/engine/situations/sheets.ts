import { lookUp } from '../../lib/look-up.ts';
import { fail } from '../../lib/result.ts';
import { planCard } from '../cards.ts';
import { type Decision, type Draft, tableIn } from '../draft.ts';
import { effectAt } from '../effects/register.ts';
import type { ResultName } from '../format.ts';
import { forTable } from '../jobs.ts';
import type { SeatId, TableId, WriteField } from '../moves.ts';
import type { Rejection } from '../rejections.ts';
import type { Rulebook } from '../rulebook.ts';
import type { FieldSpec } from '../sheets.ts';
import type { TableWork } from '../state.ts';
import { wordsIn, writeOn } from '../steps/write-field.ts';
import { isTieOpen, needFields, needsSheet, tieFields } from './plan-fields.ts';
import { situationAt, situationCard } from './situation.ts';

/**
 * Sheets that no step makes: `situation/KEY` with the words of an answer and the notes that were asked for, and
 * `card/ID` with who does a card of the plan, by when, a tip about it, and how it is tied to other cards; and what the
 * plan needs. They are written like any other.
 */
export type LooseSheet = `situation/${string}` | `card/${string}` | typeof needsSheet;

export const situationSheet = (key: string): LooseSheet => `situation/${key}`;
export const cardSheet = (card: string): LooseSheet => `card/${card}`;
export const isLoose = (sheet: ResultName): sheet is LooseSheet =>
  sheet.startsWith('situation/') || sheet.startsWith('card/') || sheet === needsSheet;

/** The field of the words that answer a situation. */
export const wordsField = 'words';
/** The field of a note that an effect asks for. */
export const noteField = (path: string): string => `note:${path}`;
/** The fields of a card of the plan. */
export const cardFields = { owner: 'owner', when: 'when', tip: 'tip' } as const;

const text = (id: string, max: number): FieldSpec => ({ kind: 'text', id, max });

/** The words of a table's answer, or nothing. */
export const answerWords = (work: TableWork, key: string): string =>
  wordsIn(lookUp(work.sheets, situationSheet(key))?.fields ?? {}, wordsField);

/** The fields of a loose sheet; nothing when what it belongs to is not on the table. */
export function looseFields(rulebook: Rulebook, work: TableWork, sheet: LooseSheet): readonly FieldSpec[] {
  const name = sheet.slice(sheet.indexOf('/') + 1);
  if (sheet === needsSheet) return needFields(rulebook, work);
  if (sheet.startsWith('card/')) {
    if (!planCard(work, name)) return [];
    const tasks = hasOwners(rulebook) ? [text(cardFields.owner, 40), text(cardFields.when, 40)] : [];
    return [...tasks, text(cardFields.tip, 200), ...tieFields(rulebook, work, name)];
  }
  const situation = situationAt(work, name);
  if (!situation || situation.status === 'withdrawn') return [];
  const card = situationCard(rulebook, situation);
  const notes = situation.fired.filter((path) => {
    const effect = card && effectAt(card, path);
    return effect?.effect === 'need' && effect.note !== undefined;
  });
  return [text(wordsField, 400), ...notes.map((path) => text(noteField(path), 160))];
}

const hasOwners = ({ steps }: Rulebook): boolean => steps.some((step) => step.kind === 'place' && step.owners === true);

/** Why a field of a loose sheet may not be written now, or nothing. */
function closed(
  rulebook: Rulebook,
  work: TableWork & { readonly step: string },
  sheet: LooseSheet,
  field: string,
): Rejection | undefined {
  if (sheet.startsWith('situation/')) {
    const situation = situationAt(work, sheet.slice(sheet.indexOf('/') + 1));
    return field === wordsField && situation?.status !== 'open' ? { code: 'sheet-sealed' } : undefined;
  }
  if (field === cardFields.tip) return undefined;
  if (field !== cardFields.owner && field !== cardFields.when)
    return isTieOpen(rulebook, work.step, field) ? undefined : { code: 'not-in-this-step', needs: ['place'] };
  const now = rulebook.stepIndex.get(work.step) ?? 0;
  const reached = rulebook.steps.some((step, index) => step.kind === 'place' && step.owners === true && index <= now);
  return reached ? undefined : { code: 'not-in-this-step', needs: ['place'] };
}

/** Writes on a loose sheet, in any step in which it is open. */
export function writeLoose(draft: Draft, sheet: LooseSheet, seat: SeatId, move: WriteField): Decision {
  const work = tableIn(draft.state, move.table);
  const fields = looseFields(forTable(draft.rulebook, move.table), work, sheet);
  if (fields.length === 0) return fail({ code: 'no-such-sheet' });
  const field = fields.find(({ id }) => id === move.field);
  if (!field) return fail({ code: 'no-such-field' });
  const refused = closed(forTable(draft.rulebook, move.table), work, sheet, move.field);
  return refused ? fail(refused) : writeOn(draft, field, seat, move);
}

/** A choice of nothing can only be taken back. */
const hasUse = (work: TableWork, sheet: LooseSheet, field: FieldSpec): boolean =>
  field.kind !== 'choice' || field.values.length > 0 || wordsIn(lookUp(work.sheets, sheet)?.fields ?? {}, field.id) !== '';

/** One writing for each field of a table's loose sheets that can be written now, with the words left empty. */
export function legalLoose(room: Rulebook, work: TableWork & { readonly step: string }, table: TableId): readonly WriteField[] {
  const rulebook = forTable(room, table);
  const sheets: readonly LooseSheet[] = [
    ...work.situations.map(({ key }) => situationSheet(key)),
    ...work.plan.map(({ card }) => cardSheet(card)),
    needsSheet,
  ];
  return sheets.flatMap((sheet) =>
    looseFields(rulebook, work, sheet)
      .filter((field) => closed(rulebook, work, sheet, field.id) === undefined && hasUse(work, sheet, field))
      .map(({ id: field }) => {
        const base = lookUp(lookUp(work.sheets, sheet)?.fields ?? {}, field)?.version ?? 0;
        return { type: 'writeField', table, sheet, field, value: '', base };
      }),
  );
}
