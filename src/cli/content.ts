import { existsSync, readFileSync, statSync } from 'node:fs';
import { cardFilesIn } from '../deck/node/card-files.ts';
import { loadCardFiles } from '../deck/node/read-cards.ts';
import type { Problem } from '../deck/problem.ts';
import { suggestion } from '../deck/words.ts';
import type { Deck } from '../engine/deck.ts';
import type { Format } from '../engine/format.ts';
import { joinDecks } from '../engine/join-decks.ts';
import { fail, ok, type Result } from '../lib/result.ts';

/** Where decks and formats lie that are asked for by their ids. */
const home = 'cards';

/** A deck and a format that can be played together. */
export interface Content {
  readonly deck: Deck;
  readonly format: Format;
}

/** Reads a format and decks, each by its id or by its file; the cards of later decks join those of the first. Fails with sentences about the first thing that is in the way. */
export function readContent(formatName: string, deckNames: readonly string[]): Result<Content, readonly string[]> {
  const files = [fileOf('format', formatName), ...deckNames.map((name) => fileOf('deck', name))];
  const missing = files.find((file) => !file.ok);
  if (missing?.ok === false) return fail([missing.error]);
  const paths = files.flatMap((file) => (file.ok ? [file.value] : []));
  const { formats, decks, problems } = loadCardFiles(paths);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const asked = paths.slice(1).flatMap((path) => decks.find(({ id }) => id === idIn('deck', path)) ?? []);
  const [format, base, ...others] = [formats[0], ...asked];
  if (!format || !base || errors.length > 0) return fail(errors.map(inWords));
  const stranger = others.find(({ joins }) => joins === undefined);
  if (stranger) return fail([`Deck "${stranger.id}" does not join others. Name it first, or write "joins: any" in it.`]);
  return ok({ format, deck: joinDecks(base, others) });
}

/** A problem in a file, on one line. */
export const inWords = ({ file, line, column, code, message, hint }: Problem): string =>
  `${file}:${line}:${column}  ${code}  ${message} ${hint}`.trimEnd();

type Noun = 'deck' | 'format';

/** The file of a deck or a format that is named by its id or by a path. */
export function fileOf(noun: Noun, name: string): Result<string, string> {
  if (isFile(name))
    return isOther(noun, name) ? fail(`${name} is no ${noun}. Name the file of a ${noun}, or its id.`) : ok(name);
  if (/[\\/]|\.ya?ml$/.test(name)) return fail(`There is no file "${name}".`);
  const files = existsSync(home) ? cardFilesIn(home) : [];
  const known = files.flatMap((file) => {
    const id = idIn(noun, file);
    return id === undefined ? [] : [{ id, file }];
  });
  const found = known.find(({ id }) => id === name);
  if (found) return ok(found.file);
  const ids = known.map(({ id }) => id);
  return fail(`There is no ${noun} "${name}" in the folder ${home}. ${suggestion(name, ids, 'There is:')}`);
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** The id that a file gives its deck or its format, by the line with which it begins. */
const idIn = (noun: Noun, file: string): string | undefined =>
  new RegExp(`^${noun}: *["']?([a-z0-9-]+)`, 'm').exec(readFileSync(file, 'utf8'))?.[1];

const isOther = (noun: Noun, file: string): boolean =>
  idIn(noun, file) === undefined && idIn(noun === 'deck' ? 'format' : 'deck', file) !== undefined;
