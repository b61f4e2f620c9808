import type { SuitColour } from '../engine/deck.ts';

/** What every part of a board has. */
export interface RegionBase {
  readonly key: string;
  readonly title: string;
  /** Where it lies: in the middle, at the left for a glance, or spread along the near edge. */
  readonly role: 'main' | 'side' | 'tray';
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
  /** Whether tables plan for one another in this game at all. */
  readonly clients: boolean;
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
