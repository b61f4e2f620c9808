import type { Path } from '../problem.ts';
import { fieldsOf, itemsOf } from '../raw.ts';
import { mostWays } from '../schema/effects/answer-schema.ts';
import { mended, quoted, suggestion } from '../words.ts';
import { type Found, type Named, upTo } from './check.ts';
import { type DeckIndex, hasOneEach } from './deck-index.ts';
import { cardThing, type RawCard } from './raw-deck.ts';
import { aboutCard } from './raw-effects.ts';

/** The most unknown counters told about: each search for a similar name goes through all there are. */
const mostTold = 50;

/** The cards or tags of one way to meet a card: one, or two halves. */
interface Way {
  readonly path: Path;
  readonly counters: readonly Named[];
}

/** Answers that name what is not there, and cards that nothing can meet. */
export const answerFindings = (index: DeckIndex): readonly Found[] => {
  const answered = index.deck.cards.filter(({ answer }) => answer !== undefined);
  return [
    ...upTo(mostTold, answered, (card) => unknownCounters(index, card)),
    ...answered.flatMap((card) => cannotBeMet(index, card)),
  ];
};

function waysOf({ path, answer }: RawCard): readonly Way[] {
  return itemsOf(fieldsOf(answer).by)
    .slice(0, mostWays)
    .flatMap((way, index) => {
      const at = [...path, 'answer', 'by', index];
      if (typeof way === 'string') return [{ path: at, counters: [{ name: way, path: at }] }];
      const halves = itemsOf(fieldsOf(way).both).slice(0, 2);
      const counters = halves.flatMap((half, i) =>
        typeof half === 'string' ? [{ name: half, path: [...at, 'both', i] }] : [],
      );
      return counters.length === 2 ? [{ path: at, counters }] : [];
    });
}

const isKnown = ({ ids, tags }: DeckIndex, { name }: Named): boolean => ids.has(name) || tags.has(name);

const isPossible = (index: DeckIndex, { counters }: Way): boolean =>
  hasOneEach(
    index.counters,
    counters.map(({ name }) => name),
  );

const unknownCounters = (index: DeckIndex, card: RawCard): readonly Found[] =>
  waysOf(card)
    .flatMap(({ counters }) => counters.filter((counter) => !isKnown(index, counter)))
    .map(({ name, path }) => ({
      path,
      code: 'deck/unknown-counter',
      message: `${cardThing(card)} is met by ${quoted(name)}, which is neither a card of this deck nor a tag of one.`,
      hint:
        suggestion(name, [...index.ids.keys(), ...index.tags.keys()], 'Its cards and tags are:') ||
        'Write the id of a card, or a tag that a card carries.',
      ...mended(name, [...index.ids.keys(), ...index.tags.keys()]),
    }));

function cannotBeMet(index: DeckIndex, card: RawCard): readonly Found[] {
  const { by, written } = fieldsOf(card.answer);
  if (itemsOf(by).length === 0) return written === false ? [withoutAnything(card)] : [];
  const ways = waysOf(card).filter(({ counters }) => counters.every((counter) => isKnown(index, counter)));
  const idle = ways.filter((way) => !isPossible(index, way));
  const hopeless = idle.length === itemsOf(by).length;
  return hopeless ? [nothingCounts(card)] : idle.map((way) => countsForNothing(card, way));
}

const withoutAnything = (card: RawCard): Found => ({
  path: [...card.path, 'answer'],
  code: 'deck/cannot-be-met',
  message: `${cardThing(card)} can be met by no card, and not in writing either.`,
  hint: 'List cards or tags after "by:", or leave out "written: false".',
});

const nothingCounts = (card: RawCard): Found => ({
  path: [...card.path, 'answer', 'by'],
  code: 'deck/cannot-be-met',
  message: `${cardThing(card)} is met only by cards that no table can lay.`,
  hint: 'Name cards of a suit without "held: facilitator", and two different cards for two halves.',
});

const countsForNothing = (card: RawCard, { path }: Way): Found => ({
  path,
  code: 'deck/idle-counter',
  severity: 'warning',
  message: `${aboutCard(card, path)} is an answer that no table can lay.`,
  hint: 'Name cards of a suit without "held: facilitator", and two different cards for two halves.',
});
