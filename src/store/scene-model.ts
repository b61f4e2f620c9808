import type { SuitColour } from '../engine/deck.ts';
import type { BoardCard, CardFace, PaperLine, PileCard, SuitFace } from './board.ts';
import type { BoardPerson, MapStep } from './board-room.ts';

/** A rectangle on the table, in CSS pixels from the table's top left corner. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Everything the picture shows, as a flat list in drawing order: made by `layoutBoard`, drawn by the scene, and used by
 * the panels to lay their controls over the picture. Keys are those of the board, plus keys of pure decoration.
 */
export type Placed =
  | PlacedPanel
  | PlacedLabel
  | PlacedCard
  | PlacedCell
  | PlacedCoins
  | PlacedMarks
  | PlacedChip
  | PlacedNote
  | PlacedSlot
  | PlacedTab
  | PlacedStone
  | PlacedSeats
  | PlacedEnvelope
  | PlacedArrow
  | PlacedTold
  | PlacedStamp
  | PlacedFlag;

interface PlacedBase {
  readonly key: string;
  readonly rect: Rect;
  /** A click on it, or a drop, means something now. */
  readonly live: boolean;
}

/** A sheet of paper that a region lies on. */
export interface PlacedPanel extends PlacedBase {
  readonly kind: 'panel';
  /** `eyes`: a band that says who looks; `column`: bare until it is a target; `landed`: lies over all else; `answer`: where cards are laid as an answer. */
  readonly tone: 'paper' | 'tray' | 'eyes' | 'column' | 'sheet' | 'landed' | 'answer';
  /** The suit whose tint it takes, such as that of the open shelf, or of what has landed. */
  readonly colour?: SuitColour;
  /** A legal place for the card in the hand. */
  readonly target: boolean;
}

export interface PlacedLabel extends PlacedBase {
  readonly kind: 'label';
  readonly text: string;
  /** Pixels. */
  readonly size: number;
  readonly bold: boolean;
  readonly align: 'left' | 'centre' | 'right';
  readonly tone: 'ink' | 'quiet' | 'danger' | 'good';
}

export interface PlacedCard extends PlacedBase {
  readonly kind: 'card';
  readonly face: CardFace;
  /** `whole` and `large` show text and question too; `whole` is a card that is looked at, for as long as it is. */
  readonly size: 'small' | 'whole' | 'large';
  readonly state: BoardCard['state'];
  /** Face down. */
  readonly down: boolean;
  /** The table may choose it as the card that is hit. */
  readonly hit: boolean;
  /** The name tag on it, or nothing. */
  readonly tag: string;
  /** The word on its back, or on whatever is to be said of it: "Blocked". */
  readonly word: string;
  readonly badge?: PileCard['badge'];
  /** In the hand, or looked at. */
  readonly raised: boolean;
  /** Degrees; a hand never lays a card down straight. */
  readonly angle: number;
  /** How much of its width is in sight, in pixels, when the next card lies on the rest. */
  readonly inSight?: number;
  /** A legal place for the card in the hand. */
  readonly target: boolean;
}

export interface PlacedCell extends PlacedBase {
  readonly kind: 'cell';
  readonly mark: '' | 'wanted' | 'most';
  readonly cards: number;
  readonly gap: boolean;
  readonly target: boolean;
}

export interface PlacedCoins extends PlacedBase {
  readonly kind: 'coins';
  readonly points: number;
  readonly spent: number;
}

/** The shapes and colours of suits, one beside the other. */
export interface PlacedMarks extends PlacedBase {
  readonly kind: 'marks';
  readonly suits: readonly SuitFace[];
}

export interface PlacedChip extends PlacedBase {
  readonly kind: 'chip';
  readonly person: BoardPerson;
}

/** A written text: label above, words below. */
export interface PlacedNote extends PlacedBase {
  readonly kind: 'note';
  readonly line: PaperLine;
}

/** An empty place for a card. */
export interface PlacedSlot extends PlacedBase {
  readonly kind: 'slot';
  readonly text: string;
  readonly target: boolean;
}

export interface PlacedTab extends PlacedBase {
  readonly kind: 'tab';
  readonly text: string;
  readonly suit: SuitFace;
  readonly open: boolean;
}

/** One step on the map. */
export interface PlacedStone extends PlacedBase {
  readonly kind: 'stone';
  readonly step: MapStep;
  readonly number: number;
  /** The small words under the title: "5 min". */
  readonly note: string;
}

/** A round table with its people. */
export interface PlacedSeats extends PlacedBase {
  readonly kind: 'seats';
  readonly name: string;
  readonly ours: boolean;
  readonly people: readonly BoardPerson[];
}

export interface PlacedEnvelope extends PlacedBase {
  readonly kind: 'envelope';
  readonly seal: 'sealed' | 'waiting';
  readonly text: string;
}

/** A line from one point to another, inside `rect`. */
export interface PlacedArrow extends PlacedBase {
  readonly kind: 'arrow';
  /** `plans`: from a table to the one it plans for; `trail` and `walked`: the path on the map; `rule`: between columns. */
  readonly look: 'plans' | 'trail' | 'walked' | 'rule';
  /** How far the middle of the line stands off to its right, in pixels. */
  readonly bend: number;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** Sentences, one below the other. */
export interface PlacedTold extends PlacedBase {
  readonly kind: 'told';
  readonly lines: readonly ToldLine[];
  /** Pixels, at most. */
  readonly size: number;
}

export interface ToldLine {
  readonly text: string;
  readonly tone: 'ink' | 'quiet' | 'danger' | 'good';
  readonly bold: boolean;
  /** A small mark stands before it. */
  readonly marked: boolean;
}

/** What came of it, stamped across. */
export interface PlacedStamp extends PlacedBase {
  readonly kind: 'stamp';
  readonly text: string;
  readonly tone: 'good' | 'danger';
}

/** The table's flag for help. */
export interface PlacedFlag extends PlacedBase {
  readonly kind: 'flag';
  readonly text: string;
}

/** The key of the card that is shown whole. */
export const raisedKey = 'raised';
/** What is pressed to put aside what lies in front. */
export const restKey = 'rest';

/** What a person is doing with the table just now: never part of the game, never saved. */
export interface TableHand {
  /** The key of the card picked up. */
  readonly held: string | undefined;
  /** The key of the thing looked at by pointer or focus. */
  readonly looked: string | undefined;
  /** The key of the open shelf. */
  readonly shelf: string | undefined;
  readonly landed: LandedWish;
}

/** What of all that has landed somebody wants to look at. Turns are those of the board. */
export interface LandedWish {
  /** The turn that was brought to the front. */
  readonly front: string | undefined;
  /** The turns that were there when it was; a new one comes to the front all the same. */
  readonly seen: readonly string[];
  /** Turns that went to the pile. */
  readonly aside: readonly string[];
}

export const noWish: LandedWish = { front: undefined, seen: [], aside: [] };

/** What the picture asks for when a person uses it; the same functions stand behind every control of the panels. */
export interface TableInput {
  /** A click or tap: picks up, puts down, opens a shelf, marks a cell, or does the held card's action at this place. */
  readonly press: (key: string) => void;
  /** The pointer rests on a thing, or on nothing. */
  readonly look: (key: string | undefined) => void;
  /** A drag begins: the card is in the hand. */
  readonly lift: (key: string) => void;
  /** A drag ends over a place, or over nothing, which puts the card back. */
  readonly drop: (key: string | undefined) => void;
}
