import type { Command, Print } from './command.ts';
import { exportCards } from './export.ts';
import { importCards } from './import.ts';
import { lint } from './lint.ts';
import { newFile } from './new/new.ts';
import { play } from './play.ts';
import { usage } from './print/asked.ts';
import { replayFile } from './replay.ts';
import { schema } from './schema.ts';
import { simulate } from './simulate/simulate.ts';

/** What makes PDFs is large, and is only fetched for this. */
const print: Command = {
  run: async (...all) => (await import('./print/print.ts')).printCommand(...all),
  does: 'makes a PDF of cards, and of the sheets of a format',
  usage,
};

/** Everything that `smg` can do, in the order of the list of commands. */
const commands: ReadonlyMap<string, Command> = new Map([
  ['new', newFile],
  ['lint', lint],
  ['play', play],
  ['simulate', simulate],
  ['export', exportCards],
  ['import', importCards],
  ['print', print],
  ['replay', replayFile],
  ['schema', schema],
]);

const help = [
  'Usage: smg COMMAND …',
  '',
  ...[...commands].map(([name, { does }]) => `  ${name.padEnd(10)}${does}`),
  '',
  '"smg COMMAND --help" tells more about one of them.',
].join('\n');

const asksForHelp = (arg: string): boolean => arg === '--help' || arg === '-h';

/** Does what the arguments say, and gives the exit code. */
export async function smg([name = '', ...args]: readonly string[], out: Print, err: Print): Promise<number> {
  const command = commands.get(name);
  if (command && args.some(asksForHelp)) return told(command.usage, out);
  if (command) return runCommand(command, args, out, err);
  if (asksForHelp(name) || name === 'help') return told(help, out);
  err(name === '' ? 'Say what to do.' : `There is no command "${name}".`);
  err(help);
  return 2;
}

/** The disk has the last word: what it refuses is told in a sentence. */
async function runCommand(command: Command, args: readonly string[], out: Print, err: Print): Promise<number> {
  try {
    return await command.run(args, out, err);
  } catch (error) {
    if (!isDiskError(error)) throw error;
    err(`${error.path} cannot be read or written: ${reasons.get(error.code) ?? error.code}.`);
    return 1;
  }
}

interface DiskError {
  readonly code: string;
  readonly path: string;
}

const isDiskError = (error: unknown): error is DiskError =>
  error instanceof Error &&
  'path' in error &&
  typeof error.path === 'string' &&
  'code' in error &&
  typeof error.code === 'string';

const reasons: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'you are not allowed to'],
  ['EPERM', 'you are not allowed to'],
  ['EROFS', 'nothing can be written there'],
  ['ENOSPC', 'the disk is full'],
  ['ENOENT', 'it is not there'],
  ['ENOTDIR', 'a file stands where a folder should be'],
  ['EISDIR', 'it is a folder'],
]);

function told(text: string, out: Print): 0 {
  out(text);
  return 0;
}
