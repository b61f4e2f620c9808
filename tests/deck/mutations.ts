import type { Problem } from '../../src/deck/problem.ts';

/** One line of a file that is deleted, or stands there twice; `at` counts from 0. */
export interface Mutation {
  readonly lines: readonly string[];
  readonly at: number;
  readonly twice: boolean;
}

/** A line that says something. */
export const says = (line: string): boolean => line.trim() !== '' && !line.trim().startsWith('#');

/** The text of the file as the mutation leaves it. */
export function mutatedText({ lines, at, twice }: Mutation): string {
  const line = lines[at] ?? '';
  return lines.toSpliced(at, 1, ...(twice ? [line, line] : [])).join('\n');
}

/**
 * Whether a problem is where the mistake was made. For a doubled line that is one of the two, and nothing else. For a deleted line it is
 * the last line that says something before the gap, the first one after it, or what lies between; the line of what the deleted one belonged to, which now lacks it (the
 * head of the step, the key of the list, the first line of the file); or, anywhere, a line whose problem quotes a word that went with the
 * deleted one, for what is left there is right and only refers to something that is gone.
 */
export function isAtMistake(problem: Problem, { lines, at, twice }: Mutation): boolean {
  if (twice) return problem.line === at + 1 || problem.line === at + 2;
  const before = lines.findLastIndex((line, index) => index < at && says(line));
  const after = lines.findIndex((line, index) => index > at && says(line));
  const indent = indentOf(lines[at] ?? '');
  const owner = lines.findLastIndex((line, index) => index < at && says(line) && indentOf(line) < indent);
  const head = (owner < 0 ? lines.findIndex(says) : owner) + 1;
  const nextTo = problem.line >= before + 1 && problem.line <= (after < 0 ? lines.length : after);
  return nextTo || problem.line === head || quotes(problem, lines[at] ?? '');
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Whether a problem is about a word of a line, beyond the name of the step that it is in. */
function quotes({ message }: Problem, line: string): boolean {
  const words = new Set(line.match(/[\p{L}\d-]+/gu));
  return [...message.replace(/^Step "[^"]*"/, '').matchAll(/"([^"]*)"/g)].some(([, word = '']) => words.has(word));
}
