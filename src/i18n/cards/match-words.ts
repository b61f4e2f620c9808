import type { Card, CardId, SuitId } from '../../engine/deck.ts';
import type { Match } from '../../engine/effects/effect.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { OwnCard } from '../../engine/state.ts';
import { lookUp } from '../../lib/look-up.ts';
import type { Say } from '../words.ts';

/** What has names on cards, with and without a workshop. */
export type Named = Pick<Rulebook, 'deck' | 'cards' | 'suits' | 'steps'>;

/** "A", "A and B", "A, B and C". */
export function listOf(names: readonly string[], say: Say): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : say('list.and', { first: names.slice(0, -1).join(', '), last });
}

/** "Methods and Gifts". */
export const suitNames = ({ suits }: Pick<Named, 'suits'>, ids: readonly SuitId[], say: Say): string =>
  listOf(
    ids.map((id) => suits.get(id)?.plural ?? id),
    say,
  );

/** What people call a tag: the name of the shelf that it stands for, or else the tag itself as words. */
export function tagWords({ deck }: Pick<Named, 'deck'>, tag: string): string {
  const shelf = deck.suits.flatMap(({ shelves }) => shelves).find((each) => each.tag === tag);
  return shelf?.title ?? lookUp(deck.tags ?? {}, tag) ?? tag.replaceAll('-', ' ');
}

/** Cards that are meant, one or several: “Blog”, "Method card marked “quick”", "blocked cards for Residents". */
export function matchWords(rulebook: Named, match: Match, count: 1 | 2, say: Say): string {
  const { card, suit, tag, aim, blocked } = match;
  if (card !== undefined) return say('match.title', { title: titleOf(rulebook, [], card) });
  const noun =
    suit === undefined
      ? say('match.card', { count })
      : say('match.suit', { count, suit: rulebook.suits.get(suit)?.title ?? suit });
  const tagged = tag === undefined ? noun : say('match.tag', { cards: noun, tag: tagWords(rulebook, tag) });
  const aimed = aim === undefined ? tagged : say('match.aim', { cards: tagged, aim: aimWords(rulebook, aim) });
  return blocked === undefined ? aimed : say(blocked ? 'match.blocked' : 'match.open', { cards: aimed });
}

/** The title of a card of the deck, or of one that a table wrote. */
export const titleOf = ({ cards }: Pick<Named, 'cards'>, own: readonly OwnCard[], id: CardId): string => {
  const card: Pick<Card, 'title'> | undefined = cards.get(id) ?? own.find((each) => each.id === id);
  return card?.title ?? id;
};

/** The titles of a cell's row and column, of a row, or of a column. */
export function aimWords({ steps }: Named, aim: string): string {
  const shapes = steps.flatMap((step) => (step.kind === 'write' && step.shape.shape === 'matrix' ? [step.shape] : []));
  const labels = new Map(shapes.flatMap(({ rows, columns }) => [...rows, ...columns]).map(({ id, title }) => [id, title]));
  return aim
    .split('/')
    .map((part) => labels.get(part) ?? part.replaceAll('-', ' '))
    .join(', ');
}
