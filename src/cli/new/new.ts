import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { deckTemplate } from '../../deck/templates/deck-template.ts';
import { fillTemplate } from '../../deck/templates/fill-template.ts';
import { formatTemplate } from '../../deck/templates/format-template.ts';
import { slug } from '../../deck/words.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { type Command, type Print, readOptions, textOf, unusable } from '../command.ts';
import { refuseOutFile } from '../out-file.ts';

const usage = `Usage: smg new deck|format NAME [--into FOLDER] [--force]

Writes a small deck or a short format that can be played at once, with comments that say what to change.
NAME is a permanent name of lower-case letters, digits and hyphens: harbour-trust.
  --into FOLDER  where to write it; without it cards/decks or cards/formats
  --force        writes over a file that is there
Exit code: 0 written, 1 a file is in the way, 2 the arguments make no sense.`;

export const newFile: Command = { run: newCommand, does: 'writes a small deck or format to begin with', usage };

/** What can be begun. */
interface Kind {
  readonly folder: string;
  readonly file: (name: string) => string;
  readonly schema: string;
  readonly template: string;
}

const kinds: ReadonlyMap<string, Kind> = new Map([
  [
    'deck',
    { folder: 'cards/decks', file: (name) => join(name, 'deck.yaml'), schema: 'deck.schema.json', template: deckTemplate },
  ],
  [
    'format',
    { folder: 'cards/formats', file: (name) => `${name}.yaml`, schema: 'format.schema.json', template: formatTemplate },
  ],
]);

interface Wish {
  readonly kind: Kind;
  readonly name: string;
  readonly path: string;
  readonly force: boolean;
}

/** `smg new`: writes a deck or a format to begin with, and says where. */
export function newCommand(args: readonly string[], out: Print, err: Print): number {
  const wish = readWish(args);
  if (!wish.ok) return unusable(wish.error, usage, err);
  const { kind, name, path, force } = wish.value;
  mkdirSync(dirname(path), { recursive: true });
  const refused = refuseOutFile(path, force);
  if (refused !== undefined) {
    err(refused);
    return 1;
  }
  writeFileSync(path, filledIn(kind, name, path));
  out(`Wrote ${path}. Change what you like, then run "npm run smg -- lint".`);
  return 0;
}

function readWish(args: readonly string[]): Result<Wish, string> {
  const asked = readOptions(args, { into: { type: 'string' }, force: { type: 'boolean' } });
  if (!asked.ok) return asked;
  const [what = '', name = '', extra] = asked.value.rest;
  const kind = kinds.get(what);
  if (!kind) return fail(what === '' ? 'Say what to begin: deck or format.' : `"${what}" cannot be begun: say deck or format.`);
  const wrong = wrongName(name) ?? (extra === undefined ? undefined : `"${extra}" is one word too many.`);
  if (wrong !== undefined) return fail(wrong);
  const folder = textOf(asked.value, 'into') ?? kind.folder;
  if (statSync(folder, { throwIfNoEntry: false })?.isFile()) return fail(`"${folder}" is a file, and a folder is needed.`);
  return ok({ kind, name, path: join(folder, kind.file(name)), force: asked.value.flags.has('force') });
}

/** Words that mean something to YAML or to programs. */
const kept: ReadonlySet<string> = new Set(['true', 'false', 'null', 'constructor', 'prototype']);

function wrongName(name: string): string | undefined {
  if (name === '') return 'Give it a name, such as harbour-trust.';
  if (/^[a-z][a-z0-9-]{0,63}$/.test(name) && !kept.has(name)) return undefined;
  const better = slug(name);
  const advice = /^[a-z]/.test(better) && better !== name ? `Write ${better}.` : 'Write a name such as harbour-trust.';
  return `"${name}" is no name: a name has lower-case letters, digits and hyphens, and begins with a letter. ${advice}`;
}

/** The template with its words filled in, and the way to the schema by which editors complete words, where there is one. */
function filledIn({ template, schema }: Kind, name: string, path: string): string {
  const there = join('cards', 'schema', schema);
  const way = relative(dirname(path), there).replaceAll('\\', '/');
  return fillTemplate(template, { name, look: 'run "npm run smg -- lint"', ...(existsSync(there) ? { schema: way } : {}) });
}
