import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../lib/result.ts';

export type Print = (line: string) => void;

/** Does one thing with the arguments after its name, and gives the exit code: 0 done, 1 something is wrong in a file, 2 the arguments make no sense. */
export type Run = (args: readonly string[], out: Print, err: Print) => number | Promise<number>;

export interface Command {
  readonly run: Run;
  /** One line for the list of commands. */
  readonly does: string;
  /** The whole help, beginning with `Usage: smg …`. */
  readonly usage: string;
}

interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
}

/** What was asked for on the command line. */
export interface Asked {
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly flags: ReadonlySet<string>;
  readonly rest: readonly string[];
}

/** Reads arguments by the options there are; what is wrong with them comes as one sentence. */
export function readOptions(args: readonly string[], options: Readonly<Record<string, Option>>): Result<Asked, string> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const given = Object.entries(values);
    return ok({
      texts: new Map(given.flatMap(([name, value]) => textsIn(name, value))),
      flags: new Set(given.flatMap(([name, value]) => (value === true ? [name] : []))),
      rest: positionals,
    });
  } catch (error) {
    if (error instanceof TypeError) return fail(`${error.message.split('.')[0]}.`);
    throw error;
  }
}

type Given = string | boolean | readonly (string | boolean)[] | undefined;

function textsIn(name: string, value: Given): readonly (readonly [string, readonly string[]])[] {
  const list = typeof value === 'object' ? value : [value];
  const texts = list.filter((each) => typeof each === 'string');
  return texts.length > 0 ? [[name, texts]] : [];
}

/** The text of an option, or nothing when it was not given; of several, the last. */
export const textOf = ({ texts }: Asked, name: string): string | undefined => texts.get(name)?.at(-1);

/** The whole number that an option gives, within bounds that both count; `usual` without the option. */
export function numberOf(
  asked: Asked,
  name: string,
  { usual, least, most }: { readonly usual: number; readonly least: number; readonly most: number },
): Result<number, string> {
  const text = textOf(asked, name);
  if (text === undefined) return ok(usual);
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most
    ? ok(number)
    : fail(`--${name} is a whole number from ${least} to ${most}, and "${text}" is not.`);
}

/** Says why the arguments make no sense, and how they do. */
export function unusable(reason: string, usage: string, err: Print): 2 {
  err(reason);
  err(usage);
  return 2;
}
