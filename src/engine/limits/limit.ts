import type { CardId, SuitId } from '../deck.ts';

/** A rule that a choice of cards must keep. A new limit is one more member here, one file beside this one, and one line in the register. */
export type Limit = SumLimit | MostLimit;
export type LimitName = Limit['limit'];
export type LimitOf<Name extends LimitName> = Extract<Limit, { limit: Name }>;

/** The costs of the chosen cards come to at most this many points. */
export interface SumLimit {
  readonly limit: 'sum';
  readonly points: number;
}

/** At most this many cards of one suit. */
export interface MostLimit {
  readonly limit: 'most';
  readonly suit: SuitId;
  readonly count: number;
}

/** A chosen card, as far as limits care. */
export interface Chosen {
  readonly card: CardId;
  readonly suit: SuitId;
  readonly cost: number;
}

/** By how much a choice passes a limit. */
export interface Excess {
  readonly limit: LimitName;
  readonly allowed: number;
  readonly asked: number;
}

/** One rule. Gives the excess, or nothing when the choice keeps the limit. `moved`: points that came to the table, less those that went. */
export interface LimitRule<Name extends LimitName> {
  readonly excess: (limit: LimitOf<Name>, chosen: readonly Chosen[], moved: number) => Excess | undefined;
  /** The points this limit puts into the purse, when it puts any. */
  readonly points: (limit: LimitOf<Name>) => number | undefined;
}
