import { cleanText } from '../lib/clean-text.ts';

/** The most UTF-16 units in the name of a table or a person. */
export const longestName = 60;

/** A name as it is kept: one line of clean text, cut to what fits without halving a character. May be empty. */
export function tidyName(text: string): string {
  let name = '';
  for (const symbol of cleanText(text).replace(/\s+/g, ' ')) {
    if (name.length + symbol.length > longestName) break;
    name += symbol;
  }
  return name.trim();
}
