import { cleanText } from '../../lib/clean-text.ts';

/**
 * People's words as Markdown (CommonMark and its GitHub dialect) that shows exactly those words: nothing they typed can
 * become a heading, a list, HTML, a picture, a link, or a formula.
 */

/** Words on one line: for a heading, a list item, a cell of a table. */
export const markdownLine = (text: string): string => linesIn(text).map(escapeInline).map(escapeStart).join(' ');

/** Words as a paragraph that keeps its line breaks. */
export const markdownBlock = (text: string): string => linesIn(text).map(escapeInline).map(escapeStart).join('\\\n');

const linesIn = (text: string): readonly string[] =>
  cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const escapeInline = (line: string): string => line.replace(/[|<`\\]|[^\s|<>`\\]+/g, escapePiece);

/** One of the signs that end a word, or a word. */
function escapePiece(piece: string): string {
  if (/^[|<`\\]$/.test(piece)) return `\\${piece}`;
  return isAddress(piece) ? address(piece) : escapeWord(piece);
}

/** Addresses become links by themselves in many programs, escaped or not; as code they never do. */
const isAddress = (word: string): boolean => /\/\/|www\.|[\p{L}\p{N}.+_-]@[\p{L}\p{N}_-]/iu.test(word);

/** The address as code, without the punctuation of the sentence around it. */
function address(word: string): string {
  const [, before = '', inner = '', after = ''] = /^([("'“‘[]*)(.*?)([.,;:!?)"'”’\]]*)$/u.exec(word) ?? [];
  return isAddress(inner) ? `${escapeWord(before)}\`${inner}\`${escapeWord(after)}` : `\`${word}\``;
}

const escapeWord = (word: string): string => word.replace(/[*_[\]#~$]|&(?=#?\w+;)/g, '\\$&');

/** What opens a block only at the start of a line. */
const escapeStart = (line: string): string => line.replace(/^[-+=>:]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');

/** One of the six levels of headings. */
export const heading = (level: number, text: string): string => `${'#'.repeat(level)} ${markdownLine(text)}`;

/** A list with one line for each item; empty without any. */
export const list = (items: readonly string[]): string => items.map((item) => `- ${markdownLine(item)}`).join('\n');

/** Words on one line that stand out; empty when they are. */
export const strong = (text: string): string => (markdownLine(text) === '' ? '' : `**${markdownLine(text)}**`);
