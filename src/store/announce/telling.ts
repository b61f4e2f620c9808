import { cardOf } from '../../engine/cards.ts';
import type { CardId } from '../../engine/deck.ts';
import type { EventOf, EventType } from '../../engine/events.ts';
import { isAbout } from '../../engine/limits/limit.ts';
import type { SeatId, TableId } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { TableView, View } from '../../engine/view.ts';
import { titleOf } from '../../i18n/cards/match-words.ts';
import type { Say } from '../../i18n/words.ts';
import { purseName } from '../boards/limit-words.ts';

/** What a sentence about an event is made from. */
export interface Telling {
  readonly rulebook: Rulebook;
  readonly view: View;
  readonly say: Say;
  /** People's names by seat, where they may be told. */
  readonly people: Readonly<Record<SeatId, string>>;
}

/** What is said of one type of event; nothing when that is not worth a word. */
export type Teller<Type extends EventType> = (event: EventOf<Type>, telling: Telling) => string;
export type Tellers<Type extends EventType> = { readonly [Each in Type]: Teller<Each> };

export const silent = (): string => '';

export const workAt = ({ view }: Telling, table: TableId): TableView | undefined =>
  view.work.find((work) => work.table === table);

/** The title of a card, whether of the deck or one that the table wrote. */
export const cardTitle = (telling: Telling, table: TableId, card: CardId): string =>
  titleOf(telling.rulebook, workAt(telling, table)?.own ?? [], card);

/** What is left in the purses that have to do with a card: "3 points left.", purse by purse when there are several. */
export function pointsLeft(telling: Telling, table: TableId, card: CardId): string {
  const { rulebook, say } = telling;
  const work = workAt(telling, table);
  const suit = work && cardOf(rulebook, work, card)?.suit;
  const about = (work?.purses ?? []).filter(
    (purse) => suit === undefined || isAbout(purse, suit) || purse.by?.includes(suit) === true,
  );
  return about
    .map((purse) => {
      const left = say('said.points-left', { count: purse.points - purse.spent });
      const name = purseName(rulebook, purse, say);
      return name === '' ? left : say('purse.named', { purse: name, text: left });
    })
    .join(' ');
}
