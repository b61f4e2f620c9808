// Controls, the byte-order mark, line and paragraph separators, bidirectional controls, halves of surrogate pairs.
const invisible =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff\\p{Cs}';

/** What no file may hold. A carriage return is legal before a line feed, a tab between words. */
export const refusedInFile = new RegExp(`[${invisible}]|\\r(?!\\n)`, 'gu');

/** What no text may hold, not even written as an escape such as `\u202e`. */
export const refusedInText = new RegExp(`[${invisible}\\t\\r]`, 'gu');

/** A character by its number: `U+202E`. */
export const characterNumber = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
