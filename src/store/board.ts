import type { CardId, SuitColour, SuitMark } from '../engine/deck.ts';
import type { Move } from '../engine/moves.ts';

/**
 * What one table looks like: the one view-model that the picture (canvas) and the semantic table (DOM) both show.
 * Every thing on it has a key that is unique on the board and stays the same while the thing exists.
 */
export interface Board {
  /** The table's name: "Heron". */
  readonly title: string;
  readonly regions: readonly Region[];
  /** Who sits at the table, for its edge. */
  readonly people: readonly BoardPerson[];
}

export type Region = TrayRegion | PlanRegion | MatrixRegion | PaperRegion | LanesRegion | MapRegion | PairsRegion;
export type RegionKind = Region['kind'];

interface RegionBase {
  readonly key: string;
  readonly title: string;
  /** Where it lies: in the middle, at the left for a glance, or spread along the near edge. */
  readonly role: 'main' | 'side' | 'tray';
}

/** Something a person can do here, already found legal by the rules. */
export interface Action {
  /** What the button says, complete by itself: "Add Tea and a tablet to our plan". */
  readonly label: string;
  /** What it says beside the thing's own title: "Add". */
  readonly short: string;
  readonly move: Move;
  /** The key of the place where dropping the thing does this. */
  readonly target?: string;
}

export interface SuitFace {
  readonly word: string;
  readonly colour: SuitColour;
  readonly mark: SuitMark;
}

/** Everything printed on a card. */
export interface CardFace {
  readonly card: CardId;
  readonly title: string;
  readonly text: string;
  readonly ask: string;
  /** 0 when the card is not bought. */
  readonly cost: number;
  readonly suit: SuitFace;
  readonly art: string;
  readonly alt: string;
}

export interface BoardCard {
  readonly key: string;
  readonly face: CardFace;
  /** `chosen`: lies in the plan already, so its place in the pack is empty. `out-of-reach`: the limits do not allow it now. */
  readonly state: 'free' | 'chosen' | 'out-of-reach';
  /** Why it is out of reach, or nothing. */
  readonly why: string;
  readonly actions: readonly Action[];
  /** Titles of the cells that this card is for. */
  readonly aims: readonly string[];
}

/** Packs spread where hands can reach them, shelf by shelf; one shelf is open at a time. */
export interface TrayRegion extends RegionBase {
  readonly kind: 'tray';
  readonly shelves: readonly TrayShelf[];
}

export interface TrayShelf {
  readonly key: string;
  readonly title: string;
  readonly suit: SuitFace;
  readonly cards: readonly BoardCard[];
}

/** The chosen cards. */
export interface PlanRegion extends RegionBase {
  readonly kind: 'plan';
  readonly purse?: BoardPurse;
  /** One column without a title before the plan has a timeline. */
  readonly columns: readonly PlanColumn[];
  /** Whose eyes look at it: "Kestrel is looking at this plan". */
  readonly eyes?: string;
}

export interface PlanColumn {
  readonly key: string;
  readonly title: string;
  readonly cards: readonly BoardCard[];
}

export interface BoardPurse {
  readonly points: number;
  readonly spent: number;
  /** Negative when overspent. */
  readonly left: number;
}

/** Whom to reach, and why: intentions first, cards later. */
export interface MatrixRegion extends RegionBase {
  readonly kind: 'matrix';
  readonly columns: readonly string[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly key: string;
  readonly title: string;
  /** Whom the row names, when it names somebody: a card of the deck, or nothing yet. */
  readonly cast?: BoardCast;
  readonly cells: readonly BoardCell[];
}

export interface BoardCell {
  readonly key: string;
  /** "Residents, Communicate". */
  readonly title: string;
  readonly mark: '' | 'wanted' | 'most';
  readonly note: string;
  /** Cards in the plan that are for this cell. */
  readonly cards: number;
  /** Wanted, but nothing in the plan is for it; only told once there is a plan. */
  readonly gap: boolean;
  /** Marks it, one step further round: nothing, wanted, matters most. */
  readonly action?: Action;
}

/** A place that can hold one card that names somebody. */
export interface BoardCast {
  readonly key: string;
  readonly face?: CardFace;
  /** A name in words instead of, or beside, a card. */
  readonly name: string;
  readonly actions: readonly Action[];
}

/** A sheet of texts. */
export interface PaperRegion extends RegionBase {
  readonly kind: 'paper';
  /** An envelope on its way: sealed by us, or waiting for another table. */
  readonly seal: 'none' | 'sealed' | 'waiting';
  readonly lines: readonly PaperLine[];
  /** A line under the title: "from Kestrel". */
  readonly from: string;
}

export interface PaperLine {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/** Stories along a timeline. */
export interface LanesRegion extends RegionBase {
  readonly kind: 'lanes';
  readonly columns: readonly string[];
  readonly lanes: readonly BoardLane[];
}

export interface BoardLane {
  readonly key: string;
  readonly title: string;
  readonly cast?: BoardCast;
  readonly cells: readonly PaperLine[];
}

/** All steps, with "you are here". */
export interface MapRegion extends RegionBase {
  readonly kind: 'map';
  readonly steps: readonly MapStep[];
}

export interface MapStep {
  readonly key: string;
  readonly title: string;
  readonly minutes: number;
  readonly state: 'done' | 'here' | 'ahead' | 'dropped';
}

/** Who plans for whom. */
export interface PairsRegion extends RegionBase {
  readonly kind: 'pairs';
  readonly tables: readonly PairTable[];
}

export interface PairTable {
  readonly key: string;
  readonly name: string;
  readonly ours: boolean;
  readonly people: readonly BoardPerson[];
  /** The key of the table that this one plans for, itself when it is alone. */
  readonly plansFor: string;
}

export interface BoardPerson {
  readonly key: string;
  readonly name: string;
  readonly colour: SuitColour;
  /** "Scribe", or nothing. */
  readonly role: string;
}
