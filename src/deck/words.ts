import type { Mend } from './problem.ts';

/** The longest word for which another is suggested. */
const longest = 64;

/** The option nearest to a word by edit distance, or nothing when none is near. */
export function nearest(word: string, options: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.min(3, Math.max(1, Math.floor(word.length / 3))) + 1;
  if (word.length > longest) return undefined;
  for (const option of options) {
    if (Math.abs(option.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word, option);
    if (distance < bestDistance) [best, bestDistance] = [option, distance];
  }
  return best;
}

/** Mends a word when exactly one option is near it; otherwise nothing is certain. */
export function mended(word: string, options: Iterable<string>): { readonly mend?: Mend } {
  const near = [...new Set(options)].filter((option) => nearest(word, [option]) !== undefined);
  const [only] = near;
  return only === undefined || near.length > 1 || only === word ? {} : { mend: { word: only } };
}

/** Says what was perhaps meant and what there is: `Did you mean "method"? This deck has: method, audience.` */
export function suggestion(word: string, options: Iterable<string>, lead: string): string {
  const known = [...options];
  const near = nearest(word, known);
  const start = near === undefined ? '' : `Did you mean ${quoted(near)}?`;
  const list = known.length === 0 ? `${lead} none.` : `${lead} ${known.join(', ')}.`;
  return known.length > 24 && near !== undefined ? start : `${start} ${known.length > 24 ? '' : list}`.trim();
}

/** A word as it is shown in a message: in quotation marks, cut when long. */
export const quoted = (word: string): string => `"${word.length > 40 ? `${word.slice(0, 39)}…` : word}"`;

/** A plain value as a word; nothing for lists and mappings, whose own `toString` a file could have named. */
export const asWord = (value: unknown): string => (typeof value === 'object' ? '' : String(value));

/** `3 cards`, `1 card`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A word with a capital letter; hyphens become spaces: `who-and-why` gives `Who and why`. */
export function asTitle(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A title as a permanent name: `Consume information` gives `consume-information`. Empty when it holds no Latin letter or digit. */
export const slug = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 64);

/** The least number of letters to insert, remove, change or swap with a neighbour to turn one word into the other. */
function editDistance(from: string, to: string): number {
  let above: readonly number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i += 1) [above, row] = [row, nextRow(row, above, from.slice(Math.max(0, i - 2), i), to, i)];
  return row[to.length] ?? 0;
}

/** `letters` are the last two read of the one word, or the only one. */
function nextRow(above: readonly number[], twoAbove: readonly number[], letters: string, to: string, first: number): number[] {
  const letter = letters.at(-1);
  const row = [first];
  for (let j = 1; j <= to.length; j += 1) {
    const changed = (above[j - 1] ?? 0) + (to[j - 1] === letter ? 0 : 1);
    const swapped =
      letters.length === 2 && to[j - 1] === letters[0] && to[j - 2] === letter ? (twoAbove[j - 2] ?? 0) + 1 : changed;
    row.push(Math.min(changed, swapped, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
  }
  return row;
}
