import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { editCards } from '../deck/csv/edit-cards.ts';
import { type ImportPlan, planImport } from '../deck/csv/import-cards.ts';
import { loadDeck } from '../deck/load-deck.ts';
import { pictureNames } from '../deck/node/pictures.ts';
import { readSource } from '../deck/node/read-source.ts';
import type { Problem, Source } from '../deck/problem.ts';
import { fieldsOf, itemsOf, textOf as rawText } from '../deck/raw.ts';
import { counted } from '../deck/words.ts';
import type { YamlFile } from '../deck/yaml/read-yaml.ts';
import { readCsv } from '../lib/read-csv.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { type Command, type Print, readOptions, textOf, unusable } from './command.ts';
import { fileOf, inWords } from './content.ts';

const usage = `Usage: smg import FILE.csv --deck D [--force]

Brings a table of cards back into its deck. D is an id, from the folder cards, or a file.
Without --force it only tells what would change. Rows with an id that the deck does not have become new cards; cards
without a row are kept. An empty cell takes the value away; columns that are not in the table stay as they are, and so do
comments, effects and answers. Nothing is written when the deck would have a mistake then.
Exit code: 0 nothing is left to write, 1 something is, or a file is wrong, 2 the arguments make no sense.`;

export const importCards: Command = { run: importCommand, does: 'brings a table of cards back into its deck', usage };

/** A deck file, the table, and what the one makes of the other. */
interface Imported {
  readonly path: string;
  readonly plan: ImportPlan;
  readonly text: string;
}

/** `smg import`: the cards of a table into a deck file, of which all else stays. */
export function importCommand(args: readonly string[], out: Print, err: Print): number {
  const asked = readOptions(args, { deck: { type: 'string' }, force: { type: 'boolean' } });
  if (!asked.ok) return unusable(asked.error, usage, err);
  const [file, extra] = asked.value.rest;
  const deck = textOf(asked.value, 'deck');
  if (file === undefined || deck === undefined) return unusable('Say which table, and --deck with the deck.', usage, err);
  if (extra !== undefined) return unusable(`"${extra}" is one word too many.`, usage, err);
  const imported = readImport(file, deck);
  if (!imported.ok) {
    for (const line of imported.error) err(line);
    return 1;
  }
  return finish(file, imported.value, asked.value.flags.has('force'), out);
}

function finish(file: string, { path, plan, text }: Imported, force: boolean, out: Print): 0 | 1 {
  const { cells, added, missing } = plan;
  for (const { row, card, column, before, after } of cells)
    out(`${file}:${row}  ${card}: ${column} is ${said(after)}, and was ${said(before)}`);
  for (const id of added) out(`${file}:${plan.rows.get(id) ?? 0}  ${id} is a new card`);
  if (missing.length > 0) out(`Without a row, and kept: ${missing.join(', ')}.`);
  if (cells.length + added.length === 0) out(`${path} says all of that already.`);
  else if (force) writeFileSync(path, text);
  const changes = `${counted(cells.length, 'changed cell')} and ${counted(added.length, 'new card')}`;
  if (cells.length + added.length > 0)
    out(force ? `Wrote ${path}: ${changes}.` : `Nothing is written yet: ${changes} for ${path}. Write them with --force.`);
  return cells.length + added.length > 0 && !force ? 1 : 0;
}

const said = (cell: string): string => (cell === '' ? 'nothing' : `"${cell}"`);

function readImport(file: string, deckName: string): Result<Imported, readonly string[]> {
  const table = readTable(file);
  if (!table.ok) return fail([table.error]);
  const path = fileOf('deck', deckName);
  if (!path.ok) return fail([path.error]);
  const source = readSource(path.value);
  if (!source.ok) return fail([inWords(source.error)]);
  const { deck, yaml, problems } = loadDeck(source.value.file, source.value.text);
  if (!deck || !yaml) return fail(problems.map(inWords));
  const plan = planImport(yaml.data, table.value);
  if (!plan.ok) return fail(plan.error.map(({ row, sentence }) => `${file}:${row}  ${sentence}`));
  return withText(file, path.value, source.value, plan.value);
}

/** The new text of the deck file, unless it has a mistake then. */
function withText(
  file: string,
  path: string,
  { file: name, text: before }: Source,
  plan: ImportPlan,
): Result<Imported, readonly string[]> {
  const mark = before.startsWith('\ufeff') ? '\ufeff' : '';
  const text = mark + editCards(before.slice(mark.length), plan.changes);
  const { yaml, problems } = loadDeck(name, text, pictureNames());
  const errors = problems.filter(({ severity }) => severity === 'error');
  return errors.length === 0 ? ok({ path, plan, text }) : fail(errors.map((problem) => inTable(file, plan, yaml, problem)));
}

/** A mistake of the deck, told at the row that brings it. */
function inTable(
  file: string,
  { rows }: ImportPlan,
  yaml: YamlFile | undefined,
  { line, code, message, hint }: Problem,
): string {
  const ids = itemsOf(fieldsOf(yaml?.data).cards).map((card) => rawText(fieldsOf(card).id) ?? '');
  const id = ids.findLast((_, index) => (yaml?.valueAt(['cards', index]).line ?? 0) <= line) ?? '';
  const row = rows.get(id);
  return `${row === undefined ? file : `${file}:${row}`}  ${code}  ${message} ${hint}`;
}

function readTable(file: string): Result<readonly (readonly string[])[], string> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return fail(`There is no file "${file}".`);
  const text = utf8(file);
  if (text === undefined) return fail(`${file} is not text in UTF-8. Save it again as "CSV UTF-8".`);
  const rows = readCsv(text);
  return rows.ok
    ? rows
    : fail(`${file}:${rows.error}  A quotation mark in this row is not closed. Close it, or save the table again as CSV.`);
}

function utf8(file: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
