import type { DealEvent } from '../../engine/deal-events.ts';
import type { EventOf } from '../../engine/events.ts';
import { nameAt } from '../boards/deals.ts';
import { silent, type Tellers, type Telling, workAt } from './telling.ts';

/** What is said of cards that are dealt, and of turns. Of a hand never what is in it. */
export const dealTellers: Tellers<DealEvent['type']> = {
  roomDealt: silent,
  cardsDealt: ({ cards }, { say }) => (cards.length === 0 ? '' : say('deal.said', { count: cards.length })),
  cardsRedrawn: ({ cards }, { say }) => say('deal.said.redrawn', { count: cards.length }),
  handDealt: ({ seat, count }, telling) =>
    seat === '' ? telling.say('deal.said', { count }) : telling.say('deal.said.hand', { name: nameAt(telling, seat), count }),
  handReturned: ({ seat }, telling) => (seat === '' ? '' : telling.say('deal.said.back', { name: nameAt(telling, seat) })),
  turnCame,
};

function turnCame({ table }: EventOf<'turnCame'>, telling: Telling): string {
  const turn = workAt(telling, table)?.turn;
  return turn ? telling.say('turn.other', { name: nameAt(telling, turn.seat) }) : '';
}
