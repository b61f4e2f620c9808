/** Tells how wide a text is, in pixels. */
export type Measure = (text: string) => number;

export interface Wrapped {
  readonly lines: readonly string[];
  /** Whether anything is missing or a word had to be broken. */
  readonly cut: boolean;
}

/**
 * Breaks a text into at most `most` lines no wider than `width`, as even in length as they can be. Its own line breaks
 * stay where there is room for them, and are dots where there is not. What does not fit ends in an ellipsis.
 */
export function wrapText(measure: Measure, text: string, width: number, most: number): Wrapped {
  const paragraphs = text.split('\n').filter((each) => each.trim() !== '');
  if (paragraphs.length > 1) {
    const wrapped = paragraphs.map((each) => wrapParagraph(measure, each, width, most));
    const lines = wrapped.flatMap((each) => each.lines);
    if (lines.length <= most && !wrapped.some(({ cut }) => cut)) return { lines, cut: false };
  }
  return wrapParagraph(measure, paragraphs.join(' · '), width, most);
}

function wrapParagraph(measure: Measure, text: string, width: number, most: number): Wrapped {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const lines = fill(measure, words, width);
  const broken = words.some((word) => measure(word) > width);
  if (lines.length > most || broken) return { lines: shorten(measure, lines, width, most), cut: true };
  return { lines: lines.length > 1 ? even(measure, words, width, lines.length) : lines, cut: false };
}

/** One line, with an ellipsis when it is too long. */
export function clip(measure: Measure, text: string, width: number): string {
  if (measure(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && measure(`${letters.join('').trimEnd()}…`) > width) letters.pop();
  return letters.length > 0 ? `${letters.join('').trimEnd()}…` : '';
}

function fill(measure: Measure, words: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function shorten(measure: Measure, lines: readonly string[], width: number, most: number): readonly string[] {
  const kept = lines.slice(0, Math.max(1, most));
  const rest = lines.slice(kept.length).join(' ');
  const last = kept.length - 1;
  return kept.map((line, at) => clip(measure, at === last && rest !== '' ? `${line} ${rest}` : line, width));
}

/** The narrowest width that still needs no more lines makes them even. */
function even(measure: Measure, words: readonly string[], width: number, count: number): readonly string[] {
  let best = fill(measure, words, width);
  for (let tried = width * 0.95; tried > width * 0.4; tried -= width * 0.05) {
    const lines = fill(measure, words, tried);
    if (lines.length > count || lines.some((line) => measure(line) > width)) return best;
    best = lines;
  }
  return best;
}
