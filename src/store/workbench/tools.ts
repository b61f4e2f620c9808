import type { Deck, SuitColour, SuitMark } from '../../engine/deck.ts';
import type { Format } from '../../engine/format.ts';

/** A card file by the name it was opened with. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** A passage of a text, by character offsets in UTF-16 units, and what stands there instead. */
export interface FileEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A mistake in a card file, in English, as the command line tells it. */
export interface FileProblem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint: string;
  /** What certainly mends it, where anything does. */
  readonly fix?: FileEdit;
}

/** What a set of card files comes to: the decks and formats without errors of their own, and all problems. */
export interface Loaded {
  readonly decks: readonly Deck[];
  readonly formats: readonly Format[];
  readonly problems: readonly FileProblem[];
}

/** Lines of a file, counted from 1; the last is not among them. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** A kind of card as it is written so far; the title is that of many. */
export interface SketchSuit {
  readonly id: string;
  readonly title: string;
  readonly colour: SuitColour;
  readonly mark: SuitMark;
}

/** A card as it is written so far. */
export interface SketchCard {
  readonly id: string;
  readonly suit: string;
  readonly title: string;
  readonly text: string;
  readonly ask: string;
  readonly cost: number;
  readonly art: string;
  readonly alt: string;
  readonly lines: Lines;
}

/** A step as it is written so far. */
export interface SketchStep {
  readonly id: string;
  readonly title: string;
  readonly ask: string;
  readonly minutes: number | undefined;
  /** The jobs that it is for; none where it is for all tables. */
  readonly for: readonly string[];
  readonly lines: Lines;
}

export interface DeckSketch {
  readonly kind: 'deck';
  readonly language: string;
  readonly suits: readonly SketchSuit[];
  readonly cards: readonly SketchCard[];
}

export interface FormatSketch {
  readonly kind: 'format';
  readonly language: string;
  readonly steps: readonly SketchStep[];
}

/** What can be seen of a file while it is written, mistakes and all. */
export type Sketch = DeckSketch | FormatSketch;

/** A deck or a format that comes with the game, as it was written. */
export interface OurFile {
  readonly kind: 'deck' | 'format';
  readonly id: string;
  /** Of the file. */
  readonly name: string;
  readonly load: () => Promise<string>;
}

/** What the workbench needs of card files. */
export interface BenchTools {
  /** Checks files by themselves and together; `pictures` are the names that cards may use. */
  readonly load: (sources: readonly Source[], pictures: ReadonlySet<string>) => Loaded;
  readonly sketch: (source: Source) => Sketch | undefined;
  /** A small deck or a short format to begin with. */
  readonly begin: (kind: 'deck' | 'format', name: string) => string;
  /** The most bytes of a card file. */
  readonly mostBytes: number;
  readonly pictureNames: readonly string[];
  readonly files: readonly OurFile[];
}
