import type { CardId, SuitColour, SuitMark } from '../engine/deck.ts';
import type { Move, SituationKey, TableId } from '../engine/moves.ts';
import type { Situation } from '../engine/state.ts';
import type { LanesRegion } from './board-lanes.ts';
import type { BoardLink } from './board-link.ts';
import type { BoardPerson, MapRegion, PairsRegion, RegionBase } from './board-room.ts';
import type { PaperScale } from './paper-scale.ts';

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
  /** What its flag for help says, while it is up. */
  readonly flag?: string;
}

export type Region =
  | LandedRegion
  | PileRegion
  | TrayRegion
  | PlanRegion
  | DealtRegion
  | MatrixRegion
  | PaperRegion
  | LanesRegion
  | MapRegion
  | PairsRegion;
export type RegionKind = Region['kind'];

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
  /** What the table pays for it now; 0 when it pays nothing. */
  readonly cost: number;
  /** Points that it brings. */
  readonly income?: number;
  /** What is printed on it, where the table pays something else. */
  readonly printed?: number;
  /** It was given to the table. */
  readonly free?: true;
  /** Written by hand, so that it has no picture: by the table, or by the facilitator just now. */
  readonly hand?: 'own' | 'live';
  readonly suit: SuitFace;
  readonly art: string;
  readonly alt: string;
}

export interface BoardCard {
  readonly key: string;
  readonly face: CardFace;
  /**
   * `chosen`: lies in the plan already, so its place in the pack is empty. `out-of-reach`: the limits do not allow it now.
   * `waiting`: nobody has agreed to it yet, or somebody has said no. `told`: another table has told of it already.
   */
  readonly state: 'free' | 'chosen' | 'out-of-reach' | 'waiting' | 'told';
  /** It lies face down: a situation blocks it. */
  readonly down: boolean;
  /** The table may choose it as the card that is hit. */
  readonly hit: boolean;
  /** This page has asked for something with it and waits for the answer. */
  readonly sending?: true;
  /** What else its name tells, in a word or two each: "Blocked", "waits for a price". */
  readonly told: readonly string[];
  /** The name tag on it: who does it, and by when. */
  readonly tag: string;
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
  /** Its cards change the plan while something else is to be done: they are there for whoever wants to look. */
  readonly aside: boolean;
}

/** Cards that were dealt, face up before the table. */
export interface DealtRegion extends RegionBase {
  readonly kind: 'dealt';
  readonly cards: readonly BoardCard[];
  /** What else is to be said: how many cards each person holds, or that there were too few. */
  readonly lines: readonly string[];
}

/** The chosen cards. */
export interface PlanRegion extends RegionBase {
  readonly kind: 'plan';
  /** None where no limit is about points. */
  readonly purses: readonly BoardPurse[];
  /** One column without a title before the plan has a timeline. */
  readonly columns: readonly PlanColumn[];
  /** Whose eyes look at it: "Kestrel is looking at this plan". */
  readonly eyes?: string;
  /** What else is to be said of it: whom it reaches, what it needs, how much it is too dear. */
  readonly lines: readonly PlanLine[];
  /** Lines from one card to another, where the format lets cards be linked. */
  readonly links?: readonly BoardLink[];
}

export interface PlanLine {
  readonly key: string;
  readonly text: string;
  readonly tone: 'quiet' | 'good' | 'danger';
}

export interface PlanColumn {
  readonly key: string;
  readonly title: string;
  readonly cards: readonly BoardCard[];
}

export interface BoardPurse {
  readonly key: string;
  /** What tells it from others: "Methods"; empty for one that pays for everything. */
  readonly name: string;
  /** The suits that it is for, or that fill it. */
  readonly suits: readonly SuitFace[];
  readonly points: number;
  readonly spent: number;
  /** Negative when overspent. */
  readonly left: number;
  /** What came and went besides: "2 taken away", or nothing. */
  readonly moved: string;
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
  readonly scale?: PaperScale;
}

/** Something that has landed and lies in front of everything: on this table, or on the one whose answer this table judges. */
export interface LandedRegion extends RegionBase {
  readonly kind: 'landed';
  /** The same while nothing new is to be done with it. */
  readonly turn: string;
  /** The table on which it landed. */
  readonly of: TableId;
  readonly situation: SituationKey;
  readonly status: Situation['status'];
  readonly cardKey: string;
  readonly face: CardFace;
  /** What it did, a sentence each. */
  readonly happened: readonly string[];
  /** What the table must choose first, a sentence each. */
  readonly choose: readonly string[];
  readonly answer?: BoardAnswer;
  /** How it ended. */
  readonly outcome?: { readonly text: string; readonly met: boolean };
  /** What follows from either judgement, for whoever judges. */
  readonly follows: readonly FollowLine[];
  /** What can be done with it as a whole. */
  readonly buttons: readonly LandedButton[];
  /** What to do, or for whom to wait, in one sentence. */
  readonly hint: string;
  /** Nothing has to be done about it, so it may go to the pile. */
  readonly mayRest: boolean;
}

/** The cards and words beside it. */
export interface BoardAnswer {
  readonly key: string;
  readonly title: string;
  readonly cards: readonly BoardCard[];
  readonly words: string;
  /** More can be laid here now. */
  readonly open: boolean;
}

export interface FollowLine {
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

export interface LandedButton {
  /** Complete by itself: "Give our answer to Blocked by IT". */
  readonly label: string;
  readonly short: string;
  readonly move: Move;
  readonly primary: boolean;
}

/** Everything that has landed and does not lie in front, at the side to be looked at again. */
export interface PileRegion extends RegionBase {
  readonly kind: 'pile';
  readonly cards: readonly PileCard[];
}

export interface PileCard {
  readonly key: string;
  readonly turn: string;
  readonly face: CardFace;
  /** How it stands: "waits for your answer", "met". */
  readonly told: string;
  readonly badge: 'turn' | 'waits' | 'met' | 'unmet' | 'noted';
}
