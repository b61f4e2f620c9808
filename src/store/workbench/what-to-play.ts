import type { Deck } from '../../engine/deck.ts';
import type { Format } from '../../engine/format.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { missingSuits } from '../../protocol/missing-suits.ts';
import type { Content } from '../app.ts';
import { quickestGame } from '../quickest-game.ts';
import { type BenchCheck, countErrors, problemsIn } from './check-bench.ts';

/** Why the open files cannot be played. */
export type Unplayable =
  | { readonly why: 'nothing' }
  | { readonly why: 'mistakes'; readonly file: string; readonly count: number }
  | { readonly why: 'missing'; readonly deck: string; readonly format: string; readonly suits: readonly string[] }
  | { readonly why: 'no-format' | 'no-deck'; readonly title: string };

/** A deck and a format to play. */
export interface Game {
  readonly deck: Deck;
  readonly format: Format;
}

/**
 * The game that the open files are: the chosen file with the first one of the other kind, or with one that comes with the
 * game where none is open.
 */
export function whatToPlay(
  check: BenchCheck,
  chosen: string | undefined,
  shipped: Pick<Content, 'decks' | 'formats'>,
): Result<Game, Unplayable> {
  const files = [...check.texts].map(([name, text]) => ({ name, ...kindOf(text) }));
  const open = [...files.filter(({ name }) => name === chosen), ...files.filter(({ name }) => name !== chosen)];
  const deckFile = open.find(({ kind }) => kind === 'deck');
  const formatFile = open.find(({ kind }) => kind === 'format');
  for (const file of [deckFile, formatFile]) {
    const count = file ? countErrors(problemsIn(check, file.name)) : 0;
    if (file && count > 0) return fail({ why: 'mistakes', file: file.name, count });
  }
  const deck = check.decks.find(({ id }) => id === deckFile?.id);
  const format = check.formats.find(({ id }) => id === formatFile?.id);
  return fitting(deck, format, shipped);
}

function fitting(
  deck: Deck | undefined,
  format: Format | undefined,
  { decks, formats }: Pick<Content, 'decks' | 'formats'>,
): Result<Game, Unplayable> {
  if (!deck && !format) return fail({ why: 'nothing' });
  if (deck && format) {
    const suits = missingSuits(deck, format);
    return suits.length > 0 ? fail({ why: 'missing', deck: deck.title, format: format.title, suits }) : ok({ deck, format });
  }
  const game = quickestGame({ decks: deck ? [deck] : decks, formats: format ? [format] : formats });
  if (game) return ok(game);
  return fail(deck ? { why: 'no-format', title: deck.title } : { why: 'no-deck', title: format?.title ?? '' });
}

/** What a file says it is, by the line that names it. */
function kindOf(text: string): { readonly kind: string; readonly id: string } {
  const [, kind = '', id = ''] = /^(deck|format): *["']?([a-z0-9-]+)/m.exec(text) ?? [];
  return { kind, id };
}
