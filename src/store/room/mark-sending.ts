import type { CardId } from '../../engine/deck.ts';
import type { Move, TableId } from '../../engine/moves.ts';
import type { Board, BoardCard, Region } from '../board.ts';
import { sendingCards } from '../room-side.ts';

/** The board of a table with a mark on every card that something was asked for and not yet answered. The same board when nothing was. */
export function markSending(board: Board, pending: readonly Move[], table: TableId): Board {
  const cards: ReadonlySet<CardId> = sendingCards(pending, table);
  if (cards.size === 0) return board;
  const marked = (card: BoardCard): BoardCard =>
    cards.has(card.face.card) && card.state !== 'chosen' ? { ...card, sending: true } : card;
  return { ...board, regions: board.regions.map((region) => regionWith(region, marked)) };
}

function regionWith(region: Region, marked: (card: BoardCard) => BoardCard): Region {
  switch (region.kind) {
    case 'tray':
      return { ...region, shelves: region.shelves.map((shelf) => ({ ...shelf, cards: shelf.cards.map(marked) })) };
    case 'plan':
      return { ...region, columns: region.columns.map((column) => ({ ...column, cards: column.cards.map(marked) })) };
    case 'landed':
      return region.answer ? { ...region, answer: { ...region.answer, cards: region.answer.cards.map(marked) } } : region;
    default:
      return region;
  }
}
