import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { LoadedCards } from '../deck/load-cards.ts';
import { cardFilesIn } from '../deck/node/card-files.ts';
import { loadCardFiles } from '../deck/node/read-cards.ts';
import type { Problem } from '../deck/problem.ts';
import { counted } from '../deck/words.ts';
import { fail, ok, type Result } from '../lib/result.ts';

type Print = (line: string) => void;

const usage = 'Usage: smg lint [--json] [files and folders]. Without any, the folder cards.';

/** `smg lint`: tells every problem in the given files and folders. Gives 0 when there is none, 1 when there is any, 2 for arguments of no use. */
export function lintCommand(args: readonly string[], out: Print, err: Print): number {
  const asked = readArguments(args);
  if (!asked.ok) return unusable(asked.error, err);
  const files = filesOf(asked.value.paths);
  if (!files.ok) return unusable(files.error, err);
  const cards = loadCardFiles(files.value);
  for (const line of asked.value.json ? asJson(cards) : inWords(cards)) out(line);
  return cards.problems.length > 0 ? 1 : 0;
}

function unusable(reason: string, err: Print): number {
  err(reason);
  err(usage);
  return 2;
}

interface Arguments {
  readonly json: boolean;
  readonly paths: readonly string[];
}

function readArguments(args: readonly string[]): Result<Arguments, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    return ok({ json: values.json, paths: positionals.length > 0 ? positionals : ['cards'] });
  } catch (error) {
    if (error instanceof TypeError) return fail(`${error.message.split('.')[0]}.`);
    throw error;
  }
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
const inOrder = ({ file, line, column, code, severity, message, hint }: Problem): Problem => ({
  file,
  line,
  column,
  code,
  severity,
  message,
  hint,
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
