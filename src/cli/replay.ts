import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hash } from '../engine/hash.ts';
import { replay } from '../engine/replay.ts';
import type { Workshop } from '../engine/state.ts';
import { english } from '../i18n/words.ts';
import { invariant } from '../lib/assert.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { type OpenedWorkshop, readSaveFile } from '../protocol/save-file.ts';
import type { Command, Print } from './command.ts';

const usage = `Usage: smg replay FILE [--at SEQ]

Plays a saved workshop again and prints one line: the number of the last move and the hash of the state after it.
--at SEQ stops after that move; 0 is the state before the first.
Exit code: 0 the workshop is whole, 1 the file cannot be opened, 2 the arguments make no sense.`;

interface Asked {
  readonly file: string;
  /** The move to stop after; missing for the last. */
  readonly at?: number;
}

export const replayFile: Command = {
  run: replayCommand,
  does: 'plays a saved workshop again and tells whether it comes out the same',
  usage,
};

/** `smg replay`: plays a saved workshop again and prints `SEQ HASH`. Answers the exit code. */
export function replayCommand(args: readonly string[], out: Print, err: Print): number {
  const asked = readArguments(args);
  if (!asked.ok) return refuse(2, asked.error, err);
  const opened = open(asked.value.file);
  if (!opened.ok) return refuse(1, `${asked.value.file}: ${opened.error}`, err);
  const { entries } = opened.value;
  const at = asked.value.at ?? entries.length;
  if (at > entries.length) return refuse(2, `There is no move ${at}: the last one is ${entries.length}.`, err);
  out(`${at} ${hash(stateAt(opened.value, at))}`);
  return 0;
}

function refuse(code: 1 | 2, sentence: string, err: Print): number {
  err(sentence);
  return code;
}

function readArguments(args: readonly string[]): Result<Asked, string> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { at: { type: 'string' } }, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return fail(usage);
    if (values.at === undefined) return ok({ file });
    return /^\d{1,9}$/.test(values.at)
      ? ok({ file, at: Number(values.at) })
      : fail(`“${values.at}” is not the number of a move.`);
  } catch {
    return fail(usage);
  }
}

function open(file: string): Result<OpenedWorkshop, string> {
  const text = readText(file);
  if (text === undefined) return fail(english('file.unreadable'));
  const opened = readSaveFile(text);
  return opened.ok ? opened : fail(english(`file.${opened.error.code}`, { detail: opened.error.detail }));
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function stateAt({ rulebook, entries }: OpenedWorkshop, at: number): Workshop {
  const played = replay(rulebook, entries.slice(0, at));
  invariant(played.ok, 'A log that plays to its end plays to every move before');
  return played.value;
}
