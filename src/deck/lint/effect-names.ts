import type { ProblemCode } from '../codes.ts';
import { fieldsOf, textOf } from '../raw.ts';
import { mended, quoted, suggestion } from '../words.ts';
import type { Found, Named } from './check.ts';
import type { DeckIndex } from './deck-index.ts';
import { aboutCard, type RawEffect } from './raw-effects.ts';

/** What a name in an effect is the name of. */
type Noun = 'card' | 'suit' | 'tag';

interface Mention extends Named {
  readonly noun: Noun;
}

const codes = { card: 'deck/unknown-card', suit: 'deck/unknown-suit', tag: 'deck/unknown-tag' } as const satisfies Readonly<
  Record<Noun, ProblemCode>
>;

/** Names in an effect that nothing in the deck has. */
export const unknownNames = (index: DeckIndex, effect: RawEffect): readonly Found[] =>
  mentionsIn(effect)
    .filter(({ noun, name }) => !isKnown(index, noun, name))
    .map((mention) => unknown(index, effect, mention));

/** Whether all that an effect, or its condition, names is there. */
export const namesAreKnown = (index: DeckIndex, effect: RawEffect): boolean =>
  mentionsIn(effect).every(({ noun, name }) => isKnown(index, noun, name));

function mentionsIn({ kind, body, bodyPath, when, path }: RawEffect): readonly Mention[] {
  const stands = textOf(fieldsOf(when).stands);
  return [
    ...(kind === 'reach' && typeof body === 'string' ? [{ noun: 'card' as const, name: body, path: bodyPath }] : []),
    ...selected(body, bodyPath),
    ...selected(when, [...path, 'when']),
    ...(stands === undefined ? [] : [{ noun: 'card' as const, name: stands, path: [...path, 'when', 'stands'] }]),
  ];
}

const nouns = ['card', 'suit', 'tag'] as const;

const selected = (value: unknown, path: Mention['path']): readonly Mention[] =>
  nouns.flatMap((noun) => {
    const name = textOf(fieldsOf(value)[noun]);
    return name === undefined ? [] : [{ noun, name, path: [...path, noun] }];
  });

const namesOf = ({ deck, ids, tags }: DeckIndex, noun: Noun): ReadonlyMap<string, unknown> =>
  ({ card: ids, suit: deck.suits, tag: tags })[noun];

const isKnown = (index: DeckIndex, noun: Noun, name: string): boolean => namesOf(index, noun).has(name);

function unknown(index: DeckIndex, { card }: RawEffect, { noun, name, path }: Mention): Found {
  const other = nouns.find((each) => isKnown(index, each, name));
  return {
    path,
    code: codes[noun],
    message: `${aboutCard(card, path)} is ${quoted(name)}, and this deck has no such ${noun}.`,
    hint: other === undefined ? nearName(index, noun, name) : wrongNoun(path, other, name),
    ...(other === undefined ? mended(name, namesOf(index, noun).keys()) : {}),
  };
}

const nearName = (index: DeckIndex, noun: Noun, name: string): string =>
  suggestion(name, namesOf(index, noun).keys(), `Its ${noun}s are:`) ||
  (noun === 'tag' ? 'Write a tag that a card carries, or tag a card with it.' : `Write the id of a ${noun} of this deck.`);

/** A name of something else is written behind the key of that, where there is one. */
const wrongNoun = (path: Mention['path'], other: Noun, name: string): string =>
  `${quoted(name)} is a ${other}: ${path.at(-1) === 'reach' || path.at(-1) === 'stands' ? 'write the id of a card' : `write "${other}: ${name}"`}.`;
