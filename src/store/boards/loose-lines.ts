import { effectAt } from '../../engine/effects/register.ts';
import type { Move } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { TextSpec } from '../../engine/sheets.ts';
import { cardFields, isLoose, noteField, wordsField } from '../../engine/situations/sheets.ts';
import type { TableView } from '../../engine/view.ts';
import { titleOf } from '../../i18n/cards/match-words.ts';
import type { Say } from '../../i18n/words.ts';
import type { FieldLabel } from './field-label.ts';
import { isAnswerable } from './landed.ts';
import { movesOf } from './source.ts';

/** A line for words that belongs to no step's sheet: to something that has landed, or to a card of the plan. */
export interface LooseLine {
  readonly sheet: string;
  /** The situation's key, or the card. */
  readonly about: string;
  readonly field: TextSpec;
  readonly label: FieldLabel;
}

interface LooseSource {
  readonly rulebook: Rulebook;
  readonly legal: readonly Move[];
  readonly work: TableView;
  readonly say: Say;
}

/** Most code points in each field of such sheets; a note that is asked for has its own. */
const most: Readonly<Record<string, number>> = {
  [wordsField]: 400,
  [cardFields.owner]: 40,
  [cardFields.when]: 40,
  [cardFields.tip]: 200,
};
const mostInNote = 160;

/** Every such line that the table can write now. */
export function looseLines(source: LooseSource): readonly LooseLine[] {
  return movesOf({ legal: source.legal }, 'writeField')
    .filter(({ sheet, field }) => isLoose(sheet) && isLine(sheet, field))
    .map(({ sheet, field }) => {
      const about = sheet.slice(sheet.indexOf('/') + 1);
      const max = most[field] ?? mostInNote;
      return { sheet, about, field: { kind: 'text', id: field, max }, label: labelOf(source, about, field) };
    });
}

/** Links, and what is chosen, have controls of their own. */
const isLine = (sheet: string, field: string): boolean =>
  sheet.startsWith('situation/') || Object.values<string>(cardFields).includes(field);

export const isAnswerLine = ({ sheet, field }: LooseLine): boolean => sheet.startsWith('situation/') && field.id === wordsField;
export const isNoteLine = ({ sheet, field }: LooseLine): boolean => sheet.startsWith('situation/') && field.id !== wordsField;
export const isTip = ({ field }: LooseLine): boolean => field.id === cardFields.tip;
export const isTask = ({ sheet, field }: LooseLine): boolean => sheet.startsWith('card/') && field.id !== cardFields.tip;

function labelOf({ rulebook, work, say }: LooseSource, about: string, field: string): FieldLabel {
  const title = titleOf(rulebook, work.own, about);
  switch (field) {
    case wordsField:
      return isAsked(work, rulebook, about)
        ? { label: say('landed.answer.words'), hint: say('landed.answer.words.hint') }
        : { label: say('landed.words'), hint: '' };
    case cardFields.owner:
      return { label: say('note.owner.of', { title }), hint: '' };
    case cardFields.when:
      return { label: say('note.when.of', { title }), hint: '' };
    case cardFields.tip:
      return { label: say('note.tip.of', { title }), hint: '' };
    default:
      return { label: noteAsked(rulebook, work, about, field), hint: '' };
  }
}

const isAsked = ({ situations }: TableView, rulebook: Rulebook, key: string): boolean =>
  situations.some((situation) => situation.key === key && isAnswerable(rulebook, situation));

/** What a situation asks people to write down. */
function noteAsked(rulebook: Rulebook, { situations }: TableView, key: string, field: string): string {
  const situation = situations.find((each) => each.key === key);
  const card = rulebook.cards.get(situation?.card ?? '');
  const path = situation?.fired.find((each) => noteField(each) === field);
  const effect = card && path !== undefined ? effectAt(card, path) : undefined;
  return effect?.effect === 'need' ? (effect.note ?? field) : field;
}
