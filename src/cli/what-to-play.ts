import { fail, ok, type Result } from '../lib/result.ts';
import { type Asked, textOf } from './command.ts';

/** The names of a format and of decks, as they were asked for: the first deck, and those that join it. */
export interface WhatToPlay {
  readonly format: string;
  readonly decks: readonly string[];
  readonly seed: string;
}

/** Reads `--format`, `--deck` and `--seed`, and refuses words that belong to no option. */
export function whatToPlay(asked: Asked): Result<WhatToPlay, string> {
  const format = textOf(asked, 'format');
  const decks = asked.texts.get('deck') ?? [];
  const [extra] = asked.rest;
  const seed = textOf(asked, 'seed') ?? 'smg';
  if (extra !== undefined) return fail(`"${extra}" belongs to no option.`);
  if (format === undefined || decks.length === 0) return fail('Say which --format and which --deck.');
  return seed === '' || seed.length > 100 ? fail('The seed has 1 to 100 characters.') : ok({ format, decks, seed });
}
