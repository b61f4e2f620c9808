import type { Card, Deck } from '../../src/engine/deck.ts';
import type { Format, Step } from '../../src/engine/format.ts';
import { english as say } from '../../src/i18n/words.ts';
import { present } from '../../src/lib/assert.ts';
import { shipped } from './shipped-cards.ts';

const { decks, formats } = shipped;

export const housing: Deck = present(
  decks.find(({ id }) => id === 'housing'),
  'the housing deck',
);
const formatCalled = (wanted: string): Format =>
  present(
    formats.find(({ id }) => id === wanted),
    `the format ${wanted}`,
  );

export const cardiff: Format = formatCalled('cardiff');
/** With situations, cards of a table's own, owners and dates. */
export const cardiffFull: Format = formatCalled('cardiff-full');
/** What *Try it now* plays. */
export const taster: Format = formatCalled('taster');

/** The names that tables get when nobody gives them others: Heron, Kestrel, … */
export const tableNames: readonly string[] = say('table.names').split(', ');

export const stepCalled = (id: string, format: Format = cardiff): Step =>
  present(
    format.steps.find((step) => step.id === id),
    `step ${id}`,
  );

/** The labels of everything that a table can write in a step, for a matrix of the cells named. */
export function labelsIn(step: Step, cells: readonly string[] = []): readonly string[] {
  if (step.kind === 'talk') return step.questions.map(({ label }) => label);
  if (step.kind === 'show') return step.reply?.fields.map(({ label }) => label) ?? [];
  if (step.kind !== 'write') return [];
  const { shape } = step;
  if (shape.shape === 'fields') return shape.fields.map(({ label }) => label);
  if (shape.shape === 'matrix') return cells.map((cell) => say('sheet.reason', { cell }));
  if (shape.shape !== 'lanes') return [];
  return shape.lanes.flatMap((lane) => [
    ...(lane.cast === undefined ? [] : [say('sheet.lanes.name', { lane: lane.title })]),
    ...shape.columns.map((column) => say('sheet.lanes.moment', { lane: lane.title, column: column.title })),
  ]);
}

/** "Tea morning, Method, 1 point": how the name of a card's control begins. */
export function cardName(deck: Deck, { title, suit: id, cost }: Card): string {
  const suit = present(
    deck.suits.find((other) => other.id === id),
    `suit ${id}`,
  );
  return suit.spend
    ? say('card.name.cost', { title, suit: suit.title, cost: say('card.cost', { count: cost }) })
    : say('card.name', { title, suit: suit.title });
}

export const cardTitled = (title: string): Card =>
  present(
    housing.cards.find((card) => card.title === title),
    `card ${title}`,
  );

/** The shelf of the packs on which a card of the deck lies. */
export function shelfOf({ suit: id, tags }: Card): string {
  const suit = present(
    housing.suits.find((other) => other.id === id),
    `suit ${id}`,
  );
  return (suit.shelves.find(({ tag }) => tags.includes(tag)) ?? suit.shelves.at(-1))?.title ?? suit.plural;
}
