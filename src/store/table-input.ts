import type { Move } from '../engine/moves.ts';
import type { Action, Board, BoardCard, BoardCast, BoardCell, LandedRegion, PileCard, Region } from './board.ts';
import { noWish, raisedKey, restKey, type TableHand } from './scene-model.ts';

/** What comes of one touch: the hand after it, and the move that it asks for, if it asks for one. */
export interface Touched {
  readonly hand: TableHand;
  readonly move?: Move;
}

/** A card in a pack or plan, or a place that names somebody: the things with actions of their own. */
export type Holder = BoardCard | BoardCast;

export const emptyHand: TableHand = { held: undefined, looked: undefined, shelf: undefined, landed: noWish };

/** An empty hand that still knows what went to the pile. */
export const freshHand = ({ landed }: TableHand): TableHand => ({ ...emptyHand, landed: { ...noWish, aside: landed.aside } });

/**
 * A click, tap or key on a thing: does the held card's action at that place, picks a card up or puts it down, opens a
 * shelf, marks a cell, brings something from the pile to the front, or puts it back there.
 */
export function press(board: Board, hand: TableHand, pressed: string): Touched {
  const key = pressed === raisedKey ? (shownWhole(board, hand) ?? pressed) : pressed;
  if (isShelf(board, key)) return { hand: { ...hand, shelf: key, looked: undefined } };
  if (key === restKey) return { hand: putAside(board, hand) };
  const piled = pileOf(board).find((card) => card.key === key);
  if (piled) return { hand: bringForward(board, hand, piled) };
  if (key === hand.held) return { hand: putDown(hand) };
  const there = actionAt(board, hand.held, key);
  if (there) return { hand: putDown(hand), move: there.move };
  if (isLiftable(holderOf(board, key))) return { hand: { ...hand, held: key, looked: key } };
  const cell = cellOf(board, key);
  return { hand: putDown(hand), ...(cell?.action ? { move: cell.action.move } : {}) };
}

const pileOf = (board: Board): readonly PileCard[] =>
  board.regions.flatMap((region) => (region.kind === 'pile' ? region.cards : []));

const frontOf = (board: Board): LandedRegion | undefined => board.regions.find((region) => region.kind === 'landed');

function bringForward(board: Board, hand: TableHand, { turn }: PileCard): TableHand {
  const front = frontOf(board);
  const seen = [...(front ? [front.turn] : []), ...pileOf(board).map((card) => card.turn)];
  return { ...putDown(hand), landed: { front: turn, seen, aside: hand.landed.aside.filter((other) => other !== turn) } };
}

/** What lies in front goes to the pile, if it may. */
function putAside(board: Board, hand: TableHand): TableHand {
  const front = frontOf(board);
  if (!front?.mayRest) return hand;
  return { ...putDown(hand), landed: { ...noWish, aside: [...hand.landed.aside, front.turn] } };
}

/** The card that is shown whole: the one looked at, or else the one in the hand. */
const shownWhole = (board: Board, { held, looked }: TableHand): string | undefined =>
  [looked, held].find((key) => key !== undefined && isLiftable(holderOf(board, key)));

/** A dragged card comes down on a place, or on nothing. */
export function drop(board: Board, hand: TableHand, key: string | undefined): Touched {
  const there = key === undefined ? undefined : actionAt(board, hand.held, key);
  return { hand: putDown(hand), ...(there ? { move: there.move } : {}) };
}

/** A drag begins. Cards that can go nowhere stay where they are. */
export function lift(board: Board, hand: TableHand, key: string): TableHand {
  return isLiftable(holderOf(board, key)) ? { ...hand, held: key, looked: key } : hand;
}

/** The pointer or the focus rests on a thing. A card in the hand stays the one that is looked at. */
export const look = (hand: TableHand, key: string | undefined): TableHand =>
  key === raisedKey || hand.looked === key ? hand : { ...hand, looked: key };

export const putDown = (hand: TableHand): TableHand => ({ ...hand, held: undefined, looked: undefined });

/** The hand after the board has changed: what is no longer there is no longer held. */
export function keepHand(board: Board, hand: TableHand): TableHand {
  const there = (key: string | undefined): string | undefined =>
    key !== undefined && isLiftable(holderOf(board, key)) ? key : undefined;
  const shelf = hand.shelf !== undefined && isShelf(board, hand.shelf) ? hand.shelf : firstShelf(board);
  return { held: there(hand.held), looked: there(hand.looked), shelf, landed: hand.landed };
}

const firstShelf = (board: Board): string | undefined => shelvesOf(board)[0]?.key;

/** The shelf on which a card of the packs lies. */
export const shelfWith = (board: Board, key: string): string | undefined =>
  shelvesOf(board).find((shelf) => shelf.cards.some((card) => card.key === key))?.key;

const shelvesOf = (board: Board) => board.regions.flatMap((region) => (region.kind === 'tray' ? region.shelves : []));

const isShelf = (board: Board, key: string): boolean => shelvesOf(board).some((shelf) => shelf.key === key);

/** A place with a card on it, or a card: something that can be picked up and read. */
const isLiftable = (holder: Holder | undefined): boolean => holder?.face !== undefined;

/** Every card and every place that names somebody. */
export function holdersOf(region: Region): readonly Holder[] {
  switch (region.kind) {
    case 'tray':
      return region.shelves.flatMap((shelf) => shelf.cards);
    case 'plan':
      return region.columns.flatMap((column) => column.cards);
    case 'dealt':
      return region.cards;
    case 'landed':
      return region.answer?.cards ?? [];
    case 'matrix':
      return region.rows.flatMap((row) => (row.cast ? [row.cast] : []));
    case 'lanes':
      return region.lanes.flatMap((lane) => (lane.cast ? [lane.cast] : []));
    default:
      return [];
  }
}

export function holderOf(board: Board, key: string): Holder | undefined {
  for (const region of board.regions) {
    const found = holdersOf(region).find((holder) => holder.key === key);
    if (found) return found;
  }
  return undefined;
}

const cellOf = (board: Board, key: string): BoardCell | undefined =>
  board.regions
    .flatMap((region) => (region.kind === 'matrix' ? region.rows.flatMap((row) => row.cells) : []))
    .find((cell) => cell.key === key);

/** What the held card does at a place: at the thing itself, or at what it lies on. */
function actionAt(board: Board, held: string | undefined, key: string): Action | undefined {
  const holder = held === undefined ? undefined : holderOf(board, held);
  if (!holder) return undefined;
  for (const place of placesUnder(board, key)) {
    const action = holder.actions.find(({ target }) => target === place);
    if (action) return action;
  }
  return undefined;
}

/** A key, then the keys of what the thing lies on: its column or the place for answers, its region. */
function placesUnder(board: Board, key: string): readonly string[] {
  for (const region of board.regions) {
    if (region.key === key) return [key];
    const part = partWith(region, key);
    if (part !== undefined) return [key, part, region.key];
    if (holdersOf(region).some((holder) => holder.key === key)) return [key, region.key];
  }
  return [key];
}

/** The key of the column, or of the place for answers, that is meant or that a card lies in. */
function partWith(region: Region, key: string): string | undefined {
  if (region.kind === 'landed' && (key === region.cardKey || key === region.key)) return region.key;
  const parts = region.kind === 'plan' ? region.columns : region.kind === 'landed' && region.answer ? [region.answer] : [];
  return parts.find((part) => part.key === key || part.cards.some((card) => card.key === key))?.key;
}
