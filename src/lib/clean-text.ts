// C0 and C1 controls except line feed, zero-width space and word joiner, bidirectional controls, byte-order mark, line
// and paragraph separators. Zero-width joiners stay: emoji and some scripts are written with them.
const unwanted = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Text that people typed, made safe to show anywhere: line ends as `\n`, no control or bidirectional control characters, no space at either end. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(unwanted, '').trim();

/** The number of Unicode code points: what length limits in the rules count. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
