import type { CardId, SuitId } from '../deck.ts';
import type { StepKindName } from '../format.ts';

/**
 * What a card does to the table that it lands on, or that answers it. A closed list (`game.md`, section 6): anything
 * richer is a `prompt` for people. A new effect is one more member here, one file beside this one, and one line in the
 * register.
 */
export type Effect =
  | BudgetEffect
  | CostEffect
  | BlockEffect
  | LiftEffect
  | DiscardEffect
  | GiveEffect
  | NeedEffect
  | ReachEffect
  | PromptEffect;
export type EffectKind = Effect['effect'];
export type EffectOf<Kind extends EffectKind> = Extract<Effect, { effect: Kind }>;

interface EffectBase {
  /** Without one, it always happens. */
  readonly when?: Condition;
}

interface LastingEffect extends EffectBase {
  /** Without one, it lasts until an answer is accepted, or to the end. */
  readonly expires?: Marker;
}

/** Points come or go. They stay so when the answer is accepted. */
export interface BudgetEffect extends LastingEffect {
  readonly effect: 'budget';
  /** -20 to 20, not 0. */
  readonly points: number;
  /** They are for the purse that pays for this suit; without it, for the first. */
  readonly suit?: SuitId;
}

/** Matching cards cost `times` as much, and `plus` more; never less than nothing. */
export interface CostEffect extends LastingEffect {
  readonly effect: 'cost';
  readonly match: Match;
  readonly plus: number;
  readonly times: number;
}

/** Matching cards of the plan lie face down until they are lifted. */
export interface BlockEffect extends LastingEffect {
  readonly effect: 'block';
  readonly match: Match;
  readonly count: number;
  readonly pick: Picking;
}

/** Matching cards that lie face down are turned up again, whatever blocked them. */
export interface LiftEffect extends EffectBase {
  readonly effect: 'lift';
  readonly match: Match;
  readonly count: number;
  readonly pick: Picking;
}

/** Matching cards leave the plan for good; their points come back to the purse. */
export interface DiscardEffect extends EffectBase {
  readonly effect: 'discard';
  readonly match: Match;
  readonly count: number;
  readonly pick: Picking;
}

/** The table gets a card for nothing: it may lay it into the plan, or use it as an answer. */
export interface GiveEffect extends EffectBase {
  readonly effect: 'give';
  /** One of these that the table does not have: the only one, or one by chance. */
  readonly match: Match;
}

/** The table needs a note in writing, or a card in its plan. Shown until it is there; never enforced. */
export interface NeedEffect extends LastingEffect {
  readonly effect: 'need';
  /** What to write down, when it is a note. */
  readonly note?: string;
  /** What the plan must hold, when it is a card. */
  readonly match?: Match;
}

/** The plan now reaches somebody more: a card of an audience. */
export interface ReachEffect extends LastingEffect {
  readonly effect: 'reach';
  readonly card: CardId;
}

/** Something for people to do or to say. The rules do nothing. */
export interface PromptEffect extends EffectBase {
  readonly effect: 'prompt';
  readonly text: string;
}

/** Which cards: all that is said must hold. Nothing said means any card. */
export interface Match {
  readonly card?: CardId;
  readonly suit?: SuitId;
  readonly tag?: string;
  /** A cell of a matrix that the card is for, or the row or the column of one. */
  readonly aim?: string;
  /** True: lies face down. False: lies face up. */
  readonly blocked?: boolean;
}

/** Who says which of several matching cards: the table, the one that costs most (then the first laid), chance, or all of them. */
export type Picking = 'table' | 'dearest' | 'chance' | 'all';

/** What must hold at the table. All that is said must hold. */
export interface Condition {
  /** A card, suit or tag that lies face up in the plan, `least` to `most` times: at least once unless said otherwise. */
  readonly card?: CardId;
  readonly suit?: SuitId;
  readonly tag?: string;
  readonly least?: number;
  readonly most?: number;
  /** A cell of a matrix that is marked, or the row or the column of one. */
  readonly cell?: string;
  /** The table is at a step of this kind. */
  readonly step?: StepKindName;
  /** A card that has landed on the table and has not been met. */
  readonly stands?: CardId;
}

/** When something that lasts is over: `step`, as the table leaves the step; `settled`, once the answer is judged, either way; a kind of step, as the table enters one. */
export type Marker = 'step' | 'settled' | StepKindName;

/** A card's id or a tag: cards that have it are an answer. */
export type Counter = string;

/** How a card that has landed can be met. */
export interface AnswerRule {
  /** Ways to meet it, any of which is enough. A way with two counters is in two halves and needs a card for each. */
  readonly by: readonly (readonly Counter[])[];
  /** Whether words without a card are enough. Whoever judges is told; they can be given in any case, but in the mode `hard`. */
  readonly written: boolean;
  /** What happens when it is met, besides the end of all that its card holds over the table. */
  readonly met: readonly Effect[];
  /** What happens when it is not. */
  readonly else: readonly Effect[];
}
