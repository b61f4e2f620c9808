import { type Finding, type Problem, problemAt, type Source } from '../problem.ts';
import { Inspector, tooMany } from './inspector.ts';
import { placeFinder } from './line-starts.ts';
import { characterNumber, refusedInFile } from './refused-characters.ts';
import { tokens } from './tokens.ts';

/** The most bytes of UTF-8 in a card file. */
export const mostBytes = 512 * 1024;
/** The most lines; a card has about 20. */
const mostLines = 30_000;
/** The most problems of one kind worth collecting before a file is given up. */
const enough = 100;

/**
 * Looks at the raw text of a file that nobody vouches for, before the parser sees it: its size, its characters, its depth
 * and the YAML features that card files do without. A text without problems is safe to parse.
 */
export function gate(source: Source): readonly Problem[] {
  if (isTooLarge(source.text)) return [tooLarge(source.file)];
  if (hasTooManyLines(source.text)) return [problemAt(source.file, { line: 1, column: 1 }, tooMany)];
  const characters = badCharacters(source);
  return characters.length > 0 ? characters : badTokens(source);
}

export const tooLarge = (file: string): Problem =>
  problemAt(
    file,
    { line: 1, column: 1 },
    {
      code: 'yaml/too-large',
      message: `The file is larger than ${mostBytes / 1024} KB.`,
      hint: 'Split it into two decks, or look for something pasted by accident.',
    },
  );

function isTooLarge(text: string): boolean {
  let bytes = text.length;
  for (let i = 0; i < text.length && bytes <= mostBytes; i += 1) bytes += extraBytes(text.charCodeAt(i));
  return bytes > mostBytes;
}

function hasTooManyLines(text: string): boolean {
  let lines = 0;
  for (let end = text.indexOf('\n'); end !== -1 && lines <= mostLines; end = text.indexOf('\n', end + 1)) lines += 1;
  return lines > mostLines;
}

/** The UTF-8 bytes of one UTF-16 unit, less one; each half of a surrogate pair counts as two bytes. */
function extraBytes(unit: number): number {
  if (unit < 0x80) return 0;
  return unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
}

function badCharacters({ file, text }: Source): readonly Problem[] {
  const place = placeFinder(text);
  const problems: Problem[] = [];
  for (const match of text.matchAll(refusedInFile)) {
    problems.push(problemAt(file, place(match.index), badCharacter(match[0])));
    if (problems.length >= enough) break;
  }
  return problems;
}

/** Also for characters that only appear once an escape has been read. */
export const badCharacter = (character: string): Finding => ({
  code: 'yaml/bad-character',
  message: `There is an invisible control character here, ${characterNumber(character)}.`,
  hint: 'Delete it. Such characters often come with text pasted from elsewhere.',
});

function badTokens({ file, text }: Source): readonly Problem[] {
  const place = placeFinder(text);
  const inspector = new Inspector();
  const problems: Problem[] = [];
  for (const token of tokens(text)) {
    const spotted = inspector.look(token, place(token.offset).column);
    if (spotted !== undefined) problems.push(problemAt(file, place(spotted.offset), spotted));
    if (inspector.givesUp || problems.length >= enough) break;
  }
  return problems;
}
