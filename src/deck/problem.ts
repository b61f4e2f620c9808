import type { ProblemCode } from './codes.ts';

/** A mistake in a card file, with its place: what is wrong and why, and what to do. */
export interface Problem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units, as editors do. */
  readonly column: number;
  readonly code: ProblemCode;
  /** A file with an error is not used; a warning is worth a look. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint: string;
  /** What certainly mends it, where anything does. */
  readonly fix?: Edit;
}

/** A passage of a file's text, by character offsets in UTF-16 units, and what stands there instead. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A problem before its place is known. */
export interface Finding {
  readonly code: ProblemCode;
  readonly severity?: Problem['severity'];
  readonly message: string;
  readonly hint: string;
  /** What certainly mends the word that the finding points to; left out when there is any doubt. */
  readonly mend?: Mend;
}

/** Another word in its place, or quotation marks around it. */
export type Mend = { readonly word: string } | { readonly quote: true };

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A file's name, as it is shown to people, and its text. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** Keys and list positions, from the outside of a file to one value in it. */
export type Path = readonly (string | number)[];

/** The most problems that are told about one file. */
const mostProblems = 200;

export function problemAt(file: string, place: Place, finding: Finding): Problem {
  const { code, severity = 'error', message, hint } = finding;
  return { file, line: place.line, column: place.column, code, severity, message, hint };
}

export const hasErrors = (problems: readonly Problem[]): boolean => problems.some((problem) => problem.severity === 'error');

/** One file's problems from top to bottom, errors never cut off by warnings, and never more than people can read. */
export function settled(problems: readonly Problem[]): readonly Problem[] {
  const different = [...new Map(problems.map((problem) => [identity(problem), problem])).values()];
  const kept = different.length > mostProblems ? different.sort(byWeight).slice(0, mostProblems) : different;
  return kept.sort(byPlace);
}

/** Two problems that say the same about the same place are one. */
const identity = ({ line, column, message }: Problem): string => `${line}:${column} ${message}`;

const byWeight = (a: Problem, b: Problem): number =>
  Number(a.severity === 'warning') - Number(b.severity === 'warning') || byPlace(a, b);
const byPlace = (a: Problem, b: Problem): number => a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1);
