import { statSync } from 'node:fs';
import type { LoadedCards } from '../deck/load-cards.ts';
import { cardFilesIn } from '../deck/node/card-files.ts';
import { loadCardFiles } from '../deck/node/read-cards.ts';
import type { Problem } from '../deck/problem.ts';
import { counted } from '../deck/words.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { applyFixes } from './apply-fixes.ts';
import { type Command, type Print, readOptions, unusable } from './command.ts';

const usage = `Usage: smg lint [--json] [--fix] [files and folders]. Without any, the folder cards.

Tells every mistake in card files, each with its line and column, what is wrong and what to do.
  --fix   mends what is certain, such as a misspelt name with one near match, and tells what it changed
  --json  prints the problems as one array, for other programs
Exit code: 0 no problems, 1 problems, 2 the arguments make no sense.`;

export const lint: Command = { run: lintCommand, does: 'tells what is wrong in card files, and mends what is certain', usage };

/** The most times that the files are mended and read again: mending one word can show that another is wrong. */
const mostRounds = 5;

/** `smg lint`: tells every problem in the given files and folders. Gives 0 when there is none, 1 when there is any, 2 for arguments of no use. */
export function lintCommand(args: readonly string[], out: Print, err: Print): number {
  const asked = readOptions(args, { json: { type: 'boolean' }, fix: { type: 'boolean' } });
  if (!asked.ok) return unusable(asked.error, usage, err);
  const files = filesOf(asked.value.rest.length > 0 ? asked.value.rest : ['cards']);
  if (!files.ok) return unusable(files.error, usage, err);
  const json = asked.value.flags.has('json');
  const cards = asked.value.flags.has('fix') ? lintAndFix(files.value, json ? err : out) : loadCardFiles(files.value);
  for (const line of json ? asJson(cards) : inWords(cards)) out(line);
  return cards.problems.length > 0 ? 1 : 0;
}

/** Mends the files as long as something certain is found, and tells each change. Gives what is left. */
function lintAndFix(files: readonly string[], tell: Print): LoadedCards {
  let cards = loadCardFiles(files);
  for (let round = 0; round < mostRounds; round += 1) {
    const mended = applyFixes(cards.problems);
    if (mended.length === 0) break;
    for (const { file, line, column, before, after } of mended) tell(`${file}:${line}:${column}  ${before} is now ${after}`);
    cards = loadCardFiles(files);
  }
  return cards;
}

/** The card files at these paths: a file itself, a folder's files. The first path that leads nowhere is an error. */
function filesOf(paths: readonly string[]): Result<readonly string[], string> {
  const files = new Set<string>();
  for (const path of paths) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return fail(`There is no file or folder "${path}".`);
    for (const file of found.isDirectory() ? cardFilesIn(path) : [path]) files.add(file);
  }
  return files.size > 0 ? ok([...files]) : fail(`There is no card file (.yaml) in ${paths.join(', ')}.`);
}

/** One array, whatever there is to tell. */
const asJson = ({ problems }: LoadedCards): readonly string[] => [JSON.stringify(problems.map(inOrder), undefined, 2)];

/** A problem with its keys in the order that other programs can rely on. */
const inOrder = ({ file, line, column, code, severity, message, hint, fix }: Problem): Problem => ({
  file,
  line,
  column,
  code,
  severity,
  message,
  hint,
  ...(fix && { fix: { from: fix.from, to: fix.to, text: fix.text } }),
});

function inWords({ problems, decks, formats, translations: ofDecks, formatTranslations }: LoadedCards): readonly string[] {
  const files = `${counted(decks.length, 'deck')} and ${counted(formats.length, 'format')}`;
  const translations = [...ofDecks, ...formatTranslations];
  const texts = translations.length === 0 ? '' : `, with ${counted(translations.length, 'translation')}`;
  if (problems.length === 0) return [`No problems in ${files}${texts}.`];
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return [...problems.flatMap(oneInWords), '', `${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}`];
}

function oneInWords({ file, line, column, code, severity, message, hint }: Problem): readonly string[] {
  const place = `${file}:${line}:${column}  `;
  const text = `${place}${code}  ${severity === 'warning' ? 'Warning: ' : ''}${message}`;
  return hint === '' ? [text] : [text, `${' '.repeat(place.length)}${hint}`];
}
