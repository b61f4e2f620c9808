import type { CardId, SuitId } from '../deck.ts';
import type { ResultName } from '../format.ts';
import type { FieldId } from '../moves.ts';

/** A rule that a choice of cards must keep. A new limit is one more member here, one file beside this one, and one line in the register. */
export type Limit = SumLimit | CoveredLimit | MostLimit | LeastLimit | ChooseLimit;
export type LimitName = Limit['limit'];
export type LimitOf<Name extends LimitName> = Extract<Limit, { limit: Name }>;

/** A purse: the costs of the chosen cards come to at most so many points. */
export interface SumLimit {
  readonly limit: 'sum';
  readonly points: Points;
  /** The suits whose cards it pays for; without them, all. */
  readonly suits?: readonly SuitId[];
}

/** A purse that cards fill: costs are covered by what the chosen cards of other suits bring. */
export interface CoveredLimit {
  readonly limit: 'covered';
  /** The suits whose cards bring points. */
  readonly by: readonly SuitId[];
  /** The suits whose costs must be covered; without them, all. */
  readonly suits?: readonly SuitId[];
}

/** At most this many cards of one suit. */
export interface MostLimit {
  readonly limit: 'most';
  readonly suit: SuitId;
  readonly count: number;
}

/** At least this many cards of one suit, or as many as can be had. */
export interface LeastLimit {
  readonly limit: 'least';
  readonly suit: SuitId;
  readonly count: number;
}

/** Exactly this many cards of some suits, or as many as can be had. */
export interface ChooseLimit {
  readonly limit: 'choose';
  readonly suits: readonly SuitId[];
  readonly count: number;
}

/** How many points a purse holds: so many, or where the number is to be found. */
export type Points = number | HostPoints | SheetPoints | CardPoints;

/** The facilitator chooses; the least until then. */
export interface HostPoints {
  readonly from: 'host';
  readonly least: number;
  readonly most: number;
}

/** A number on a sheet of the table's; the least of its range until it is there. */
export interface SheetPoints {
  readonly from: 'sheet';
  readonly sheet: ResultName;
  readonly field: FieldId;
}

/** What the table's cards of a suit bring, in the hand or in the plan. */
export interface CardPoints {
  readonly from: 'card';
  readonly suit: SuitId;
}

/** A chosen card, as far as limits care. */
export interface Chosen {
  readonly card: CardId;
  readonly suit: SuitId;
  readonly cost: number;
  /** Points that it brings; nothing while it lies face down. */
  readonly income: number;
}

/** What limits look at. */
export interface Seen {
  readonly chosen: readonly Chosen[];
  /** Cards that the table was given and has not laid. */
  readonly hand: readonly Chosen[];
  /** A number that stands elsewhere than on cards. */
  readonly numberOf: (points: Exclude<Points, CardPoints>) => number;
}

/** How much there is of what a limit counts, and how much there must and may be. */
export interface Measure {
  readonly asked: number;
  readonly least?: number;
  readonly most?: number;
}

/** A limit that a choice does not keep. */
export interface Excess {
  readonly limit: LimitName;
  /** The most that there may be, or the least that there must be. */
  readonly allowed: number;
  /** More than the most, or less than the least. */
  readonly asked: number;
  /** The suits that it is about, where those are not all. */
  readonly suits?: readonly SuitId[];
  /** The suits whose cards fill the purse, where cards do. */
  readonly by?: readonly SuitId[];
}

/** One rule. */
export interface LimitRule<Name extends LimitName> {
  readonly measure: (limit: LimitOf<Name>, seen: Seen) => Measure;
  /** The suits that it is about; nothing where it is about all. */
  readonly suits: (limit: LimitOf<Name>) => readonly SuitId[] | undefined;
  /** Its numbers are points, and it is the table's purse, or one of them. */
  readonly purse: boolean;
}

/** Whether a limit, or a purse, is about a suit. */
export const isAbout = ({ suits }: { readonly suits?: readonly SuitId[] | undefined }, suit: SuitId): boolean =>
  suits === undefined || suits.includes(suit);

/** The points that cards bring together. */
export const incomeOf = (cards: readonly Chosen[], suits: readonly SuitId[]): number =>
  cards.filter(({ suit }) => suits.includes(suit)).reduce((total, { income }) => total + income, 0);

/** The points that cards of some suits, or of all, cost together. */
export const costOfAll = (cards: readonly Chosen[], about: { readonly suits?: readonly SuitId[] | undefined }): number =>
  cards.filter(({ suit }) => isAbout(about, suit)).reduce((total, { cost }) => total + cost, 0);

/** How many cards there are of some suits. */
export const countOf = (cards: readonly Chosen[], suits: readonly SuitId[]): number =>
  cards.filter(({ suit }) => suits.includes(suit)).length;
