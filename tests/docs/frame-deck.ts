import { pictureNames } from '../../src/deck/node/pictures.ts';
import { fieldsOf, itemsOf, textOf } from '../../src/deck/raw.ts';
import { readYaml } from '../../src/deck/yaml/read-yaml.ts';

/** What a card of a frame is, beyond its name. */
interface Wanted {
  readonly id: string;
  readonly suit: string;
  readonly points?: string;
  readonly tags?: readonly string[];
}

const head = `deck: frame
title: Frame
language: en
version: 1
licence: CC0-1.0
about: What stands around the examples.
`;

const suits: Readonly<Record<string, string>> = {
  method: 'title: Method, plural: Methods, colour: blue, mark: circle, spend: true',
  gift: 'title: Gift, plural: Gifts, colour: purple, mark: star, spend: true',
  grant: 'title: Grant, plural: Grants, colour: green, mark: diamond, earn: true',
  enabler: 'title: Enabler, plural: Enablers, colour: green, mark: cross, spend: true',
  scenario: 'title: Scenario, plural: Scenarios, colour: slate, mark: square',
  audience: 'title: Audience, plural: Audiences, colour: purple, mark: triangle',
  character: 'title: Character, plural: Characters, colour: gold, mark: star',
  situation: 'title: Situation, plural: Situations, colour: vermilion, mark: bolt, held: facilitator',
  barrier: 'title: Barrier, plural: Barriers, colour: black, mark: hexagon, held: facilitator',
};

const pictures = [...pictureNames()];

const cardText = ({ id, suit, points = '', tags = [] }: Wanted, at: number): string => `  - id: ${id}
    suit: ${suit}
    title: ${id}
    text: Something to choose.
    ask: Who begins?
    ${points}
    tags: [${tags.join(', ')}]
    art: ${pictures[at] ?? id}
    alt: A picture
`;

const suitsText = (ids: readonly string[]): string => ids.map((id) => `  ${id}: { ${suits[id]} }\n`).join('');

/** The points of a card in a frame, by what its suit does. */
const pointsOf = (suit: string, cost = 1): string =>
  /spend/.test(suit) ? `cost: ${cost}` : /earn/.test(suit) ? 'income: 4' : '';

const many = (suit: string, count: number, cost = 1): readonly Wanted[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `${suit}-${at + 1}`,
    suit,
    points: pointsOf(suits[suit] ?? '', cost),
    tags: [at % 2 === 0 ? 'face-to-face' : 'online', at % 3 === 0 ? 'listening' : 'quick'],
  }));

const fullPack: readonly Wanted[] = [
  ...many('method', 11, 3),
  ...many('gift', 20, 2),
  ...many('grant', 6),
  ...many('enabler', 6),
  ...['scenario', 'audience', 'character', 'situation', 'barrier'].flatMap((suit) => many(suit, 8)),
];

const deckText = (suitLines: string, cards: readonly Wanted[], more = ''): string =>
  `${head}suits:\n${suitLines}cards:\n${cards.map(cardText).join('')}${more}`;

const isNamed = (suit: string, text: string): boolean => new RegExp(`\\b${suit}\\b`).test(text);

/** A deck with methods, and with enough cards of each other suit that a format names. */
export const deckFor = (format: string): string => {
  const named = Object.keys(suits).filter((suit) => suit === 'method' || isNamed(suit, format));
  return deckText(
    suitsText(named),
    fullPack.filter(({ suit }) => named.includes(suit)),
  );
};

/** The cards that lie beside the examples of cards. */
const company: readonly Wanted[] = [
  { id: 'tea-morning', suit: 'method', points: 'cost: 1', tags: ['face-to-face', 'listening'] },
  { id: 'blog', suit: 'method', points: 'cost: 2', tags: ['online', 'free-tool'] },
  { id: 'letter', suit: 'method', points: 'cost: 2', tags: ['paper'] },
  { id: 'access-policy', suit: 'enabler', points: 'cost: 1', tags: ['policy'] },
  ...Object.keys(suits)
    .filter((suit) => suit !== 'method' && suit !== 'enabler')
    .flatMap((suit) => many(suit, 1)),
];

/** Cards as a deck with the suits that they name, and in those of which they are none, a card. */
export function aroundCards(yaml: string): string {
  const named = Object.keys(suits).filter((suit) => ['method', 'enabler'].includes(suit) || isNamed(suit, yaml));
  const others = company.filter(
    ({ suit, id }) => named.includes(suit) && !(id === `${suit}-1` && yaml.includes(`  suit: ${suit}\n`)),
  );
  return deckText(suitsText(named), others, yaml.replace(/^(?=.)/gm, '  '));
}

/** Suits as a deck: each with a card, or one for each of its shelves. */
export function aroundSuits(yaml: string): string {
  const data = readYaml({ file: 'suits.yaml', text: yaml }).yaml?.data;
  const cards = Object.entries(fieldsOf(fieldsOf(data).suits)).flatMap(([suit, said]) => {
    const shelves = itemsOf(fieldsOf(said).shelves).map((shelf) => textOf(fieldsOf(shelf).tag) ?? '');
    const points = pointsOf(Object.keys(fieldsOf(said)).join(' '));
    return (shelves.length === 0 ? [''] : shelves).map(
      (tag): Wanted => ({ id: `${suit}-${tag || 'card'}`, suit, points, tags: tag === '' ? [] : [tag] }),
    );
  });
  return deckText(yaml.replace(/^suits:\n/, ''), cards);
}
