import type { Deck } from '../engine/deck.ts';
import type { Format } from '../engine/format.ts';
import { hash } from '../engine/hash.ts';
import { type Header, rulesVersion } from '../engine/header.ts';
import type { LogEntry } from '../engine/log.ts';
import { replay } from '../engine/replay.ts';
import { makeRulebook, type Rulebook } from '../engine/rulebook.ts';
import type { Workshop } from '../engine/state.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { type SaveFile, saveFileSchema } from './save-file-schema.ts';

/** Everything a workshop is: what was fixed before it, and what happened in it. People's names lie beside the log. */
export interface SavedWorkshop {
  readonly header: Header;
  readonly deck: Deck;
  readonly format: Format;
  readonly people: Readonly<Record<string, string>>;
  readonly entries: readonly LogEntry[];
}

/** A saved workshop that has been played again and found whole. */
export interface OpenedWorkshop extends SavedWorkshop {
  readonly rulebook: Rulebook;
  readonly state: Workshop;
}

/** Why a file cannot be opened. Codes are permanent. `detail` names the place, when there is one. */
export interface SaveFileProblem {
  readonly code:
    | 'too-big'
    | 'not-json'
    | 'not-a-workshop'
    | 'newer-version'
    | 'damaged'
    | 'content-changed'
    | 'broken-log'
    | 'hash-differs';
  readonly detail: string;
}

const kind = 'social-media-game-workshop';
const version = 1;

/** Files above this many UTF-16 code units are not opened: 40 tables of 10 for a day stay far below. */
const mostCharacters = 16_000_000;

/** Writes a workshop as text that `readSaveFile` turns back into the same state with the same hash. */
export function writeSaveFile(saved: SavedWorkshop, state: Workshop): string {
  const { header, deck, format, people, entries } = saved;
  const file: SaveFile = { kind, version, header, deck, format, people, entries, hash: hash(state) };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/**
 * Opens the text of a saved workshop: checks its form, its content against the pins, and plays the log again. The log of
 * earlier rules plays on by these ones; its hash is of a state that had another form, and is not compared.
 */
export function readSaveFile(text: string): Result<OpenedWorkshop, SaveFileProblem> {
  if (text.length > mostCharacters) return fail({ code: 'too-big', detail: '' });
  const form = readForm(text);
  if (!form.ok) return form;
  const { header, deck, format, people, entries, hash: expected } = form.value;
  if (hash(deck) !== header.deck.hash) return fail({ code: 'content-changed', detail: deck.id });
  if (hash(format) !== header.format.hash) return fail({ code: 'content-changed', detail: format.id });
  const rulebook = makeRulebook(header, deck, format);
  const played = replay(rulebook, entries);
  if (!played.ok) return fail({ code: 'broken-log', detail: String(played.error.seq) });
  if (header.rules === rulesVersion && hash(played.value) !== expected) return fail({ code: 'hash-differs', detail: '' });
  return ok({ header, deck, format, people, entries, rulebook, state: played.value });
}

function readForm(text: string): Result<SaveFile, SaveFileProblem> {
  const json = parseJson(text);
  if (json === undefined) return fail({ code: 'not-json', detail: '' });
  const head = readHead(json);
  if (head.kind !== kind) return fail({ code: 'not-a-workshop', detail: '' });
  if (isNewer(head.version, version) || isNewer(head.rules, rulesVersion)) return fail({ code: 'newer-version', detail: '' });
  const form = saveFileSchema.safeParse(json);
  if (form.success) return ok(form.data);
  return fail({ code: 'damaged', detail: (form.error.issues[0]?.path ?? []).join(' › ') });
}

/** What tells whether a file is ours, before the rest of it is looked at. */
function readHead(json: unknown): { readonly kind: unknown; readonly version: unknown; readonly rules: unknown } {
  const { kind, version, header } = Object(json) as Readonly<Record<string, unknown>>;
  return { kind, version, rules: (Object(header) as Readonly<Record<string, unknown>>).rules };
}

const isNewer = (found: unknown, known: number): boolean => typeof found === 'number' && found > known;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
