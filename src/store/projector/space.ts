import { screenClock } from './clock.ts';
import type { Head } from './slides.ts';
import type { ProjectorSource } from './source.ts';

/**
 * Room on the screen, in hundredths of its height: so a promise about the size of letters holds on every screen. The
 * stylesheet uses the same measures.
 */
export const letter = { small: 3.9, line: 4.1, main: 5.8, title: 7.4 } as const;
/** Left and right of everything. */
const margin = 5.6;
/** Above and below everything, between head and body, and the foot with the space above it. */
const around = 4 + 3 + 3;
/** How much lower everything begins where how to join stands above it. */
const joinLine = 3.4;
const foot = 7.4;
/** Between tiles. */
export const gap = 2.4;
/** How much wider bold letters are. */
export const boldness = 1.12;
/** The most lines in the head. */
const mostTitleLines = 2;
const mostLines = 3;
/** The height of the clock, and the widths of its figures and of the letters beside it. */
const clockHeight = 10;
const figureWidth = 6.6;
const noteWidth = 2.4;
const headGap = 0.8;

/** The source, and the room that its head leaves for the slide. */
export interface Stage extends ProjectorSource {
  readonly body: Space;
}

export interface Space {
  readonly width: number;
  readonly height: number;
}

/** The room below a head. */
export function onStage(source: ProjectorSource, head: Head): Stage {
  const { size, joinable = false } = source;
  const proportion = size.width > 0 && size.height > 0 ? size.width / size.height : 16 / 9;
  const width = Math.max(20, proportion * 100 - 2 * margin);
  return {
    ...source,
    body: { width, height: Math.max(20, 100 - around - (joinable ? joinLine : 0) - foot - headHeight(source, head, width)) },
  };
}

/** The room where everything fits on one page, so that nothing stands below it. */
export const withoutFoot = ({ width, height }: Space): Space => ({ width, height: height + foot });

function headHeight({ view, now, say }: ProjectorSource, { title, line }: Head, width: number): number {
  const { time, note } = screenClock(view.clock, now, say);
  const clockWidth = view.phase === 'ended' ? 0 : time.length * figureWidth + note.length * noteWidth + 4;
  const titles = Math.min(mostTitleLines, linesFor(title, letter.title * boldness, width - clockWidth));
  const lines = line === '' ? 0 : Math.min(mostLines, linesFor(line, letter.line, width)) * letter.line * 1.25 + headGap;
  return Math.max(clockHeight, titles * letter.title * 1.12) + lines;
}

/** The usual width of a letter for each part of its size. */
const letterWidth = 0.5;

/** About how wide a bold word is. */
export const wordWidth = (word: string, size: number): number => word.length * size * letterWidth * boldness;

/** About how many lines a text takes at a size of letters in a width. */
export const linesFor = (text: string, size: number, width: number): number =>
  Math.max(1, Math.ceil((text.length * size * letterWidth) / Math.max(size, width)));

/** How wide each of so many columns is, or how high each of so many rows. */
export const shareOf = (whole: number, parts: number): number => (whole - gap * (parts - 1)) / parts;

/** As many columns as fit, of those that are wanted. */
export const columnsIn = (width: number, least: number, most: number): number =>
  Math.max(1, Math.min(most, Math.floor((width + gap) / (least + gap))));

/** As many rows as fit, and at least one. */
export const rowsIn = (height: number, row: number): number => Math.max(1, Math.floor((height + gap) / (row + gap)));
