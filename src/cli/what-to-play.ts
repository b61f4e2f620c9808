import { fail, ok, type Result } from '../lib/result.ts';
import { type Asked, textOf } from './command.ts';

/** The names of a format and a deck, as they were asked for. */
export interface WhatToPlay {
  readonly format: string;
  readonly deck: string;
  readonly seed: string;
}

/** Reads `--format`, `--deck` and `--seed`, and refuses words that belong to no option. */
export function whatToPlay(asked: Asked): Result<WhatToPlay, string> {
  const format = textOf(asked, 'format');
  const [deck, another] = asked.texts.get('deck') ?? [];
  const [extra] = asked.rest;
  const seed = textOf(asked, 'seed') ?? 'smg';
  if (extra !== undefined) return fail(`"${extra}" belongs to no option.`);
  if (format === undefined || deck === undefined) return fail('Say which --format and which --deck.');
  if (another !== undefined) return fail('A workshop is played with one deck: say --deck once.');
  return seed === '' || seed.length > 100 ? fail('The seed has 1 to 100 characters.') : ok({ format, deck, seed });
}
