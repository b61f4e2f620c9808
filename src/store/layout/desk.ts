import type { Board, BoardCard, BoardCast, Region } from '../board.ts';
import type { TableHand } from '../scene-model.ts';
import { clamp, type Size } from './geometry.ts';
import type { TableWords } from './words.ts';

/** What every part of the layout needs to know besides its own region. */
export interface Desk {
  readonly size: Size;
  /** The scale of gaps and letters: 1 on a 1048 by 712 table. */
  readonly unit: number;
  readonly hand: TableHand;
  readonly words: TableWords;
  /** How much of the near edge belongs to the people. */
  readonly edge: number;
  /** Keys of all places where some card can go now. */
  readonly drops: ReadonlySet<string>;
  /** Keys of the places where the card in the hand can go. */
  readonly targets: ReadonlySet<string>;
}

export function makeDesk(board: Board, hand: TableHand, size: Size, words: TableWords): Desk {
  const unit = clamp(Math.min(size.width / 1048, size.height / 712), 0.8, 1.75);
  const holders = board.regions.flatMap(holdersOf);
  const held = holders.filter((holder) => holder.key === hand.held);
  const edge = board.people.length > 0 ? Math.round(44 * unit) : 0;
  return { size, unit, hand, words, edge, drops: targetsOf(holders), targets: targetsOf(held) };
}

/** Pixels for a length given for a 1048 by 712 table. */
export function px(desk: Desk, length: number): number {
  return Math.round(length * desk.unit);
}

/** Pixels for a letter size, never too small to read. */
export function letters(desk: Desk, size: number): number {
  return Math.max(13, Math.round(size * desk.unit));
}

/** About how wide bold words are: letters cannot be measured here. */
export function wordsWidth(desk: Desk, text: string, size: number): number {
  return Math.ceil(text.length * letters(desk, size) * 0.58);
}

/** Every card of a region, on open and closed shelves alike. */
export function cardsOf(region: Region): readonly BoardCard[] {
  if (region.kind === 'tray') return region.shelves.flatMap((shelf) => shelf.cards);
  if (region.kind === 'plan') return region.columns.flatMap((column) => column.cards);
  if (region.kind === 'dealt') return region.cards;
  return region.kind === 'landed' ? (region.answer?.cards ?? []) : [];
}

/** Every place of a region that can hold one card that names somebody. */
export function castsOf(region: Region): readonly BoardCast[] {
  const holders = region.kind === 'matrix' ? region.rows : region.kind === 'lanes' ? region.lanes : [];
  return holders.flatMap((holder) => (holder.cast ? [holder.cast] : []));
}

function holdersOf(region: Region): readonly (BoardCard | BoardCast)[] {
  return [...cardsOf(region), ...castsOf(region)];
}

function targetsOf(holders: readonly (BoardCard | BoardCast)[]): ReadonlySet<string> {
  const actions = holders.flatMap((holder) => holder.actions);
  return new Set(actions.flatMap((action) => (action.target === undefined ? [] : [action.target])));
}
