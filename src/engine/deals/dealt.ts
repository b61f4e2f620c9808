import { lookUp } from '../../lib/look-up.ts';
import type { CardId } from '../deck.ts';
import type { DealStep, ResultName } from '../format.ts';
import type { SeatId } from '../moves.ts';
import { nextBelow, type RandomState } from '../rng.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Dealt, TableWork } from '../state.ts';

/** What a deal has brought to a table, or nothing before it. */
export const dealAt = ({ deals = {} }: Pick<TableWork, 'deals'>, deal: ResultName): Dealt | undefined => lookUp(deals, deal);

/** The cards of a deal that everybody at the table sees, also those that lie in the plan by now. */
export function openCards(work: Pick<TableWork, 'deals'>, deal: ResultName): readonly CardId[] {
  const { cards = [], hands = {} } = dealAt(work, deal) ?? {};
  return [...cards, ...(hands[''] ?? [])];
}

/** The cards of a deal that somebody got, also those that lie in the plan by now. */
export const handOf = (work: Pick<TableWork, 'deals'>, deal: ResultName, seat: SeatId): readonly CardId[] =>
  lookUp(dealAt(work, deal)?.hands ?? {}, seat) ?? [];

/** Every card that was dealt at a table, in whosever hand it is. */
export const dealtCards = ({ deals = {} }: Pick<TableWork, 'deals'>): readonly CardId[] =>
  Object.values(deals).flatMap(({ cards, hands = {} }) => [...cards, ...Object.values(hands).flat()]);

/** Whether a card lies where it was dealt: neither in the plan nor lost. */
export const isStillHeld = ({ plan, discarded }: TableWork, id: CardId): boolean =>
  !discarded.includes(id) && !plan.some(({ card }) => card === id);

/** The cards that a table can still be dealt: of the suits, and nowhere at the table yet. */
export function pileFor({ deck }: Rulebook, work: TableWork, { suits }: DealStep): readonly CardId[] {
  const out = new Set([...dealtCards(work), ...work.plan.map(({ card }) => card), ...work.hand, ...work.discarded]);
  return deck.cards.filter(({ id, suit }) => suits.includes(suit) && !out.has(id)).map(({ id }) => id);
}

/** So many cards of a pile by chance, and the stream after it. */
export function draw(
  random: RandomState,
  pile: readonly CardId[],
  count: number,
): { readonly cards: readonly CardId[]; readonly random: RandomState } {
  const left = [...pile];
  let state = random;
  const cards = Array.from({ length: Math.min(count, pile.length) }, () => {
    const drawn = nextBelow(state, left.length);
    ({ state } = drawn);
    return left.splice(drawn.value, 1)[0] ?? '';
  });
  return { cards, random: state };
}
