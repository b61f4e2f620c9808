import { cardOf, isBlocked } from '../../engine/cards.ts';
import type { Card, CardId } from '../../engine/deck.ts';
import type { FieldId, SituationKey } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import { linksIn, parentIn } from '../../engine/situations/plan-fields.ts';
import { cardFields, cardSheet } from '../../engine/situations/sheets.ts';
import type { PlanCard } from '../../engine/state.ts';
import { present } from '../../lib/assert.ts';
import { lookUp } from '../../lib/look-up.ts';
import { broughtBy } from '../boards/card-face.ts';
import { cellTitle } from '../boards/cell-title.ts';
import { textIn } from '../boards/source.ts';
import type { ReportCard, ReportSuit } from './report-parts.ts';
import { nameOrNobody, placesOf, type TableSource, workAt } from './report-source.ts';

/** A card as the table knows it, of the deck or of its own. */
export const cardAt = (source: TableSource, id: CardId): Card =>
  present(cardOf(source.rulebook, workAt(source), id), `card ${id}`);

export const titleOf = (source: TableSource, id: CardId): string => cardAt(source, id).title;

/** What a card costs this table now. */
export const costAt = (source: TableSource, id: CardId): number => lookUp(workAt(source).costs, id) ?? cardAt(source, id).cost;

export function suitAt(rulebook: Rulebook, id: string): ReportSuit {
  const { title, colour, mark } = present(rulebook.suits.get(id), `suit ${id}`);
  return { suit: id, word: title, colour, mark };
}

/** A card that lies in no plan: given, or lost. */
export function looseCard(source: TableSource, id: CardId): ReportCard {
  const card = cardAt(source, id);
  const { title, suit } = card;
  return {
    card: id,
    title,
    suit: suitAt(source.rulebook, suit),
    cost: costAt(source, id),
    ...broughtBy(card),
    own: workAt(source).own.some((own) => own.id === id),
    aims: [],
    owner: '',
    when: '',
    tip: '',
    blocked: false,
    blockedBy: [],
  };
}

/** A card of the plan with all that the table wrote about it. */
export function plannedCard(source: TableSource, laid: PlanCard): ReportCard {
  const sheet = lookUp(workAt(source).sheets, cardSheet(laid.card));
  return {
    ...looseCard(source, laid.card),
    aims: laid.aims.map((cell) => aimTitle(source, cell)),
    owner: nameOrNobody(source, textIn(sheet, cardFields.owner)),
    when: textIn(sheet, cardFields.when),
    tip: textIn(sheet, cardFields.tip),
    blocked: isBlocked(laid),
    blockedBy: blockersOf(source, laid),
    ...tiesOf(source, laid.card),
  };
}

/** How a card is tied to others; nothing where it is not. */
function tiesOf(source: TableSource, card: CardId): Pick<ReportCard, 'under' | 'links'> {
  const work = workAt(source);
  const parent = parentIn(work, card);
  const links = linksIn(work)
    .filter(({ from }) => from === card)
    .map(({ from, to, word }) => source.say('link.told', { from: titleOf(source, from), word, to: titleOf(source, to) }));
  return {
    ...(parent === '' ? {} : { under: titleOf(source, parent) }),
    ...(links.length === 0 ? {} : { links }),
  };
}

function aimTitle(source: TableSource, cell: FieldId): string {
  const { sheets } = source.rulebook;
  const sheet = placesOf(source).find(({ aims }) => aims !== undefined && sheets.get(aims)?.fields.has(cell))?.aims;
  return cellTitle(source.rulebook, sheet ?? '', cell);
}

/** The titles of what holds a card face down, each once. */
function blockersOf(source: TableSource, { blocks }: PlanCard): readonly string[] {
  const { standing } = workAt(source);
  const keys = blocks.flatMap((block) => standing.find(({ key }) => key === block)?.situation ?? []);
  return [...new Set(keys)].map((key) => situationTitle(source, key)).filter((title) => title !== '');
}

/** What a situation is called. */
export function situationTitle(source: TableSource, key: SituationKey): string {
  const situation = workAt(source).situations.find((other) => other.key === key);
  if (!situation) return '';
  return situation.card === null ? situation.title : (source.rulebook.cards.get(situation.card)?.title ?? situation.title);
}
