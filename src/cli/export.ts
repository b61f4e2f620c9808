import { writeFileSync } from 'node:fs';
import { cardRows } from '../deck/csv/export-cards.ts';
import { loadDeck } from '../deck/load-deck.ts';
import { readSource } from '../deck/node/read-source.ts';
import { csvText } from '../lib/csv-text.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { type Command, type Print, readOptions, unusable } from './command.ts';
import { fileOf, inWords } from './content.ts';
import { refuseOutFile } from './out-file.ts';

const usage = `Usage: smg export DECK --csv [FILE] [--force]

Writes the cards of a deck as a table that any spreadsheet opens: one row for each card. DECK is an id, from the folder
cards, or a file. Without FILE the table goes to the output.
In a list, such as tags, items are separated by semicolons. Effects, answers and comments stay in the deck's own file.
  --force  writes over a file that is there
Exit code: 0 written, 1 a file is wrong or in the way, 2 the arguments make no sense.`;

export const exportCards: Command = {
  run: exportCommand,
  does: 'writes the cards of a deck as a table for spreadsheets',
  usage,
};

/** `smg export`: the cards of a deck as comma-separated values. */
export function exportCommand(args: readonly string[], out: Print, err: Print): number {
  const asked = readOptions(args, { csv: { type: 'boolean' }, force: { type: 'boolean' } });
  if (!asked.ok) return unusable(asked.error, usage, err);
  const [deck, file, extra] = asked.value.rest;
  if (deck === undefined) return unusable('Say which deck.', usage, err);
  if (extra !== undefined) return unusable(`"${extra}" is one word too many.`, usage, err);
  if (!asked.value.flags.has('csv')) return unusable('Say --csv: a table is all that can be written so far.', usage, err);
  const text = tableOf(deck);
  if (!text.ok) return told(text.error, err);
  if (file === undefined) return told([text.value.trimEnd()], out, 0);
  const refused = refuseOutFile(file, asked.value.flags.has('force'));
  if (refused !== undefined) return told([refused], err);
  writeFileSync(file, text.value);
  out(`Wrote ${file}. Bring it back with "npm run smg -- import ${file} --deck ${deck}".`);
  return 0;
}

function told(lines: readonly string[], tell: Print, code: 0 | 1 = 1): 0 | 1 {
  for (const line of lines) tell(line);
  return code;
}

function tableOf(name: string): Result<string, readonly string[]> {
  const path = fileOf('deck', name);
  if (!path.ok) return fail([path.error]);
  const source = readSource(path.value);
  if (!source.ok) return fail([inWords(source.error)]);
  const { deck, yaml, problems } = loadDeck(source.value.file, source.value.text);
  return deck && yaml ? ok(csvText(cardRows(yaml.data))) : fail(problems.map(inWords));
}
