import type { CardId } from '../../engine/deck.ts';
import type { EventOf } from '../../engine/events.ts';
import type { TableId } from '../../engine/moves.ts';
import type { WordKey } from '../../i18n/words.ts';
import { cellTitle } from '../boards/cell-title.ts';
import { cardTitle, pointsLeft, type Tellers, type Telling } from './telling.ts';

type CardEvent =
  | 'cardPicked'
  | 'cardReturned'
  | 'cardPlaced'
  | 'cardAimed'
  | 'cardDrawn'
  | 'cardWritten'
  | 'cardPriced'
  | 'cardRefused'
  | 'cardTorn'
  | 'cardBlocked'
  | 'cardLifted'
  | 'cardDiscarded'
  | 'cardGiven'
  | 'answerLaid'
  | 'answerTakenUp';

const told =
  (key: WordKey) =>
  ({ table, card }: { readonly table: TableId; readonly card: CardId }, telling: Telling): string =>
    telling.say(key, { card: cardTitle(telling, table, card) });

/** What is said of cards. */
export const cardTellers: Tellers<CardEvent> = {
  cardPicked: (event, telling) => moved('said.cardPicked', event, telling),
  cardReturned: (event, telling) => moved('said.cardReturned', event, telling),
  cardPlaced: ({ table, card, column }, telling) =>
    telling.say('said.cardPlaced', { card: cardTitle(telling, table, card), column: columnTitle(telling, column) }),
  cardAimed: ({ table, card, cell, on }, telling) =>
    telling.say(on ? 'said.cardAimed' : 'said.cardUnaimed', {
      card: cardTitle(telling, table, card),
      cell: aimTitle(telling, cell),
    }),
  cardDrawn,
  cardWritten: ({ card }, { say }) =>
    say(card.state === 'asked' ? 'said.cardWritten.asked' : 'said.cardWritten', { card: card.title }),
  cardPriced: ({ table, card, cost }, telling) =>
    telling.say('said.cardPriced', { card: cardTitle(telling, table, card), count: cost }),
  cardRefused: told('said.cardRefused'),
  cardTorn: told('said.cardTorn'),
  cardBlocked: told('said.cardBlocked'),
  cardLifted: told('said.cardLifted'),
  cardDiscarded: told('said.cardDiscarded'),
  cardGiven: told('said.cardGiven'),
  answerLaid: told('said.answerLaid'),
  answerTakenUp: told('said.answerTakenUp'),
};

const moved = (key: WordKey, { table, card }: EventOf<'cardPicked' | 'cardReturned'>, telling: Telling): string =>
  [telling.say(key, { card: cardTitle(telling, table, card) }), pointsLeft(telling, table, card)]
    .filter((words) => words !== '')
    .join(' ');

/** Only of a card to start from: what chance did for a situation is told by what comes of it. */
function cardDrawn({ table, card }: EventOf<'cardDrawn'>, telling: Telling): string {
  const { rulebook, say } = telling;
  const suit = rulebook.cards.get(card)?.suit;
  const starts = rulebook.steps.some((step) => step.kind === 'write' && step.start === suit);
  return starts ? say('said.cardDrawn', { card: cardTitle(telling, table, card) }) : '';
}

function columnTitle({ rulebook, say }: Telling, column: string): string {
  const columns = rulebook.steps.flatMap((step) => (step.kind === 'place' ? step.columns : []));
  return columns.find(({ id }) => id === column)?.title ?? say('board.plan.side');
}

function aimTitle({ rulebook }: Telling, cell: string): string {
  const step = rulebook.steps.find((other) => other.kind === 'place');
  return step?.kind === 'place' && step.aims !== undefined ? cellTitle(rulebook, step.aims, cell) : cell;
}
