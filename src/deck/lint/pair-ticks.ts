import type { Problem } from '../problem.ts';
import { quoted, suggestion } from '../words.ts';
import { type Found, placed } from './check.ts';
import type { DeckFile, FormatFile } from './lint-pairs.ts';

/** Lines of a sheet of ticks that no card of the deck could ever ask for. */
export function lintTicks({ deck }: DeckFile, { format, yaml }: FormatFile): readonly Problem[] {
  const tags = new Set(deck.cards.flatMap((card) => card.tags));
  const found = format.steps.flatMap((step, at) => {
    if (step.kind !== 'write' || step.shape.shape !== 'ticks') return [];
    return step.shape.lines.flatMap(({ title, openedBy }, line): readonly Found[] =>
      openedBy === undefined || tags.has(openedBy)
        ? []
        : [
            {
              path: ['steps', at, 'lines', line, 'opened-by'],
              code: 'pair/idle-tick',
              severity: 'warning',
              message: `Line ${quoted(title)} is opened by cards tagged ${quoted(openedBy)}, and deck ${quoted(deck.id)} has none.`,
              hint: suggestion(openedBy, tags, 'Its tags are:') || 'Tag a card with it.',
            },
          ],
    );
  });
  return placed(yaml, found);
}
