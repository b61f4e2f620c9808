import { type Fonts, letters, printable } from './fonts.ts';
import type { Ink, WordsMark } from './mark.ts';
import type { Point } from './paper.ts';

/** Text is never printed smaller than this, but for the card's name and the credits at the foot. */
export const leastSize = 7;

export interface Style {
  readonly size: number;
  readonly bold?: boolean;
  /** From line to line, in sizes. */
  readonly leading?: number;
}

/** A text broken into lines, before it has a place. */
export interface Block {
  readonly lines: readonly string[];
  readonly size: number;
  readonly bold: boolean;
  readonly leading: number;
  readonly height: number;
  /** A word was too long for a line, and is broken. */
  readonly broken: boolean;
}

export interface Look {
  readonly ink: Ink;
  readonly as: WordsMark['as'];
  readonly align?: 'left' | 'centre' | 'right';
}

/** Breaks a text into lines no wider than `width`. Nothing is ever left out. */
export function blockOf(fonts: Fonts, text: string, width: number, { size, bold = false, leading = 1.25 }: Style): Block {
  const measure = (part: string): number => fonts.widthOf(part, size, bold);
  const fits = (part: string): boolean => measure(part) <= width;
  const words = printable(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const pieces = words.flatMap((word) => (fits(word) ? [word] : brokenUp(word, fits)));
  const lines = filled(pieces, width, measure);
  return { lines, size, bold, leading, height: lines.length * size * leading, broken: pieces.length > words.length };
}

/** The block at the largest of some sizes at which it is at most so high and no word is broken; at the smallest if there is none. */
export function fitted(fonts: Fonts, text: string, room: { width: number; height: number }, sizes: readonly Style[]): Block {
  const blocks = sizes.map((style) => () => blockOf(fonts, text, room.width, style));
  for (const make of blocks) {
    const block = make();
    if (!block.broken && block.height <= room.height) return block;
  }
  return blockOf(fonts, text, room.width, sizes.at(-1) ?? { size: leastSize });
}

/** Styles from one size down to another, in equal steps. */
export function downTo(most: Style, least: number, step = 0.5): readonly Style[] {
  const count = Math.max(0, Math.floor((most.size - least) / step + 1e-6));
  const steps = Array.from({ length: count + 1 }, (_, at) => ({ ...most, size: most.size - at * step }));
  return steps.at(-1)?.size === least ? steps : [...steps, { ...most, size: least }];
}

function filled(words: readonly string[], width: number, measure: (part: string) => number): readonly string[] {
  const lines: string[] = [];
  let taken = 0;
  for (const word of words) {
    const fits = lines.length > 0 && taken + measure(word) <= width;
    if (fits) lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
    taken = (fits ? taken : 0) + measure(`${word} `);
  }
  return lines;
}

function brokenUp(word: string, fits: (part: string) => boolean): readonly string[] {
  const parts: string[] = [];
  for (const letter of letters(word)) {
    const longer = `${parts.at(-1) ?? ''}${letter}`;
    if (parts.length > 0 && fits(longer)) parts[parts.length - 1] = longer;
    else parts.push(letter);
  }
  return parts;
}

/** The block in its place: `at` is its top left corner, and `width` what it may be centred in. */
export function wordsAt(fonts: Fonts, block: Block, at: Point & { readonly width: number }, look: Look): WordsMark {
  const { size, bold, leading } = block;
  const slack = (line: string): number => at.width - fonts.widthOf(line, size, bold);
  const indent = (line: string): number =>
    look.align === 'right' ? slack(line) : look.align === 'centre' ? slack(line) / 2 : 0;
  const lines = block.lines.map((text, row) => ({
    text,
    x: at.x + indent(text),
    y: at.y + size * (leading * (row + 0.5) + 0.34),
  }));
  return { kind: 'words', lines, size, bold, ink: look.ink, as: look.as };
}
