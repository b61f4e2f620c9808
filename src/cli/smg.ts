import { lintCommand } from './lint.ts';
import { replayCommand } from './replay.ts';
import { schemaCommand } from './schema.ts';

type Print = (line: string) => void;

/** Does one thing with the arguments after its name, and gives the exit code. */
type Command = (args: readonly string[], out: Print, err: Print) => number | Promise<number>;

interface Entry {
  readonly run: Command;
  /** One line for the list of commands. */
  readonly does: string;
}

/** What makes PDFs is large, and is only fetched for this. */
const printLater: Command = async (...all) => (await import('./print/print.ts')).printCommand(...all);

const commands: ReadonlyMap<string, Entry> = new Map([
  ['lint', { run: lintCommand, does: 'tells what is wrong in card files' }],
  ['schema', { run: schemaCommand, does: 'writes the schemas by which editors complete card files' }],
  ['print', { run: printLater, does: 'makes a PDF of cards, and of the sheets of a format' }],
  ['replay', { run: replayCommand, does: 'plays a saved workshop again and tells whether it comes out the same' }],
]);

const help = ['Usage: smg <command> …', ...[...commands].map(([name, { does }]) => `  ${name.padEnd(8)}${does}`)].join('\n');

function main([name = '', ...args]: readonly string[]): number | Promise<number> {
  const command = commands.get(name);
  if (command !== undefined) return command.run(args, console.log, console.error);
  const asked = name === '--help' || name === 'help';
  (asked ? console.log : console.error)(help);
  return asked ? 0 : 2;
}

process.exitCode = await main(process.argv.slice(2));
