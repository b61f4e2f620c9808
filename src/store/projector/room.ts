import { cardOf } from '../../engine/cards.ts';
import type { CardId } from '../../engine/deck.ts';
import type { Step } from '../../engine/format.ts';
import type { TableId } from '../../engine/moves.ts';
import { parentIn } from '../../engine/situations/plan-fields.ts';
import type { PlanCard } from '../../engine/state.ts';
import type { PurseView, RoomTable, TableGlance } from '../../engine/view.ts';
import { titleOf } from '../../i18n/cards/match-words.ts';
import { lookUp } from '../../lib/look-up.ts';
import type { CardFace } from '../board.ts';
import { broughtBy, faceOf, suitFace } from '../boards/card-face.ts';
import { purseName } from '../boards/limit-words.ts';
import { tableName, textIn } from '../boards/source.ts';
import { tellWords, toldBeforeNow } from '../told-before.ts';
import type { ScreenCard } from './slides.ts';
import type { ProjectorSource } from './source.ts';

/** The foremost step that any table is at: the room's. */
export function roomStep({ rulebook, view }: ProjectorSource): Step | undefined {
  const places = view.tables.map(({ step }) => rulebook.stepIndex.get(step) ?? 0);
  return rulebook.steps[Math.max(0, ...places)];
}

/** The tables where somebody is. */
export const peopledTables = ({ view }: ProjectorSource): readonly TableGlance[] => view.tables.filter(({ empty }) => !empty);

/** What may be shown of a table; nothing when that is nothing. */
export const roomTable = ({ view }: ProjectorSource, table: TableId): RoomTable | undefined =>
  view.room.find((each) => each.table === table);

export const nameOf = ({ rulebook }: ProjectorSource, table: TableId): string => tableName(rulebook, table);

/** Whether a table has got through a step: said that it is done, or gone on. */
export function isDone({ rulebook }: ProjectorSource, { step, finished }: TableGlance, at: Step): boolean {
  const [now, then] = [rulebook.stepIndex.get(step) ?? 0, rulebook.stepIndex.get(at.id) ?? 0];
  return now > then || (now === then && finished);
}

/** "3 of 4 tables are done" */
export function doneLine(source: ProjectorSource, at: Step): string {
  const tables = peopledTables(source);
  const done = tables.filter((glance) => isDone(source, glance, at)).length;
  return source.say('screen.done', { done, count: tables.length });
}

/** A card as the room sees it; nothing when there is no such card. */
export function screenFace({ rulebook }: ProjectorSource, own: RoomTable['own'], id: CardId): CardFace | undefined {
  const card = cardOf(rulebook, { own }, id);
  const suit = card && rulebook.suits.get(card.suit);
  if (!card || !suit) return undefined;
  const { title, text, ask, cost, art, alt } = card;
  return { card: id, title, text, ask, cost: suit.spend ? cost : 0, ...broughtBy(card), suit: suitFace(suit), art, alt };
}

/** A card of a table's plan at what the table pays for it, with who does it and by when. */
export function screenCard(source: ProjectorSource, table: RoomTable, { card, blocks }: PlanCard): readonly ScreenCard[] {
  const { say, view, rulebook } = source;
  if (!cardOf(rulebook, table, card)) return [];
  const face = faceOf(rulebook, card, table);
  const sheet = lookUp(table.sheets, `card/${card}`);
  const owner = view.screen.names ? textIn(sheet, 'owner') : '';
  const task = [owner, textIn(sheet, 'when')].filter((words) => words !== '').join(', ');
  const [own, faceDown] = [table.own.some(({ id }) => id === card), blocks.length > 0];
  const told = faceDown ? undefined : toldBeforeNow(source, table.table);
  const note = told
    ? tellWords(source, told.get(card))
    : faceDown
      ? say('screen.blocked')
      : (underWords(source, table, card) ?? (own ? say('screen.own') : ''));
  return [
    {
      key: card,
      face,
      faceDown,
      own,
      note,
      task,
      ...(told && { tell: told.has(card) ? ('told' as const) : ('new' as const) }),
    },
  ];
}

/** "9 of 15", purse by purse with its name when there are several; empty where there are none. */
export const pursesWords = (
  { say, rulebook }: ProjectorSource,
  purses: readonly PurseView[],
  key: 'screen.points' | 'screen.points-of',
): string =>
  purses
    .map((purse) => {
      const text = say(key, { spent: purse.spent, points: purse.points });
      const name = purseName(rulebook, purse, say);
      return name === '' ? text : say('purse.named', { purse: name, text });
    })
    .join(' · ');

/** "Under Blog", for a card that lies under another. */
function underWords({ rulebook, say }: ProjectorSource, table: RoomTable, card: CardId): string | undefined {
  const parent = parentIn(table, card);
  return parent === '' ? undefined : say('card.under', { title: titleOf(rulebook, table.own, parent) });
}
