import { describe, expect, test } from 'vitest';
import { textPaths, textsOfCard, textsOfDeck, textsOfSuit } from '../../src/deck/lint/deck-texts.ts';
import { loadCards } from '../../src/deck/load-cards.ts';
import { loadDeck } from '../../src/deck/load-deck.ts';
import { loadTranslation } from '../../src/deck/load-translation.ts';
import type { Deck } from '../../src/engine/deck.ts';
import { type Translation, translateDeck } from '../../src/i18n/translate-deck.ts';
import { present } from '../../src/lib/assert.ts';
import { changed, landingDeck, landingFormat, landingTranslation, smallDeck } from './small-files.ts';

const deckOf = (text: string): Deck => present(loadDeck('deck.yaml', text).deck, 'deck');
const welshOf = (text: string = landingTranslation): Translation =>
  present(loadTranslation('deck.cy.yaml', text).translation, 'translation');
const deck = deckOf(landingDeck);
const nothing: Translation = { translates: 'landing', language: 'cy', version: 2, suits: {}, cards: {}, reviewed: false };

/** A translation that says of everything what the deck says already. */
const echo: Translation = {
  ...nothing,
  language: 'en',
  ...textsOfDeck(deck),
  suits: Object.fromEntries(deck.suits.map((suit) => [suit.id, textsOfSuit(suit)])),
  cards: Object.fromEntries(deck.cards.map((card) => [card.id, textsOfCard(card)])),
};

/** Every text of a deck; and the deck with all of them taken out. */
const textsIn = (of: Deck) => [textsOfDeck(of), of.suits.map(textsOfSuit), of.cards.map(textsOfCard)];
const bonesOf = (of: Deck): unknown =>
  JSON.parse(JSON.stringify(of), (key, value) =>
    /^(title|plural|about|text|ask|alt|example|note|place|language|people)$/.test(key) ? '' : value,
  );

describe('a deck in another language', () => {
  test('without texts is the same in all but its language, and its cards say theirs', () => {
    const cards = deck.cards.map((card) => ({ ...card, language: 'en' }));
    expect(translateDeck(deck, nothing)).toStrictEqual({ ...deck, language: 'cy', cards });
  });

  test('whose texts are those of the deck is the same deck', () => {
    expect(translateDeck(deck, echo)).toStrictEqual(deck);
  });

  test('has every text of the translation, and every id, cost and rule of the deck', () => {
    const welsh = translateDeck(deck, welshOf());
    expect(bonesOf(welsh)).toEqual(bonesOf({ ...deck, tags: welshOf().tags ?? {} }));
    expect(welsh.tags).toEqual({ 'free-tool': 'Teclyn am ddim', listening: 'Gwrando' });
    expect(welsh.cards[3]).toMatchObject({
      id: 'site-blocked',
      title: "Wedi'i rwystro",
      effects: [{ effect: 'block' }, { effect: 'need', note: "Pwy sy'n gofyn?", expires: 'settled' }],
      answer: { met: [{ effect: 'lift' }, { effect: 'prompt', text: "Dywedwch pwy a'i hagorodd." }] },
    });
    expect(welsh.suits[0]?.shelves).toEqual([
      { tag: 'offline', title: 'Wyneb yn wyneb' },
      { tag: 'online', title: 'Ar-lein' },
    ]);
    const said = JSON.stringify(textsIn(welsh));
    for (const text of JSON.stringify(textsIn(deck)).match(/"[^"]{12,}"(?!:)/g) ?? []) expect(said).not.toContain(text);
  });

  test('keeps its own words where the translation has none, and has no keys that it had not', () => {
    const some = translateDeck(deck, {
      ...nothing,
      cards: { 'no-time': { ask: 'Beth?', back: { text: 'x' }, fill: { place: 'x' } } },
    });
    expect(some.cards.find(({ id }) => id === 'no-time')).toStrictEqual({
      ...deck.cards.find(({ id }) => id === 'no-time'),
      ask: 'Beth?',
    });
  });

  test('takes nothing from names that objects are born with', () => {
    const named = { ...deck, cards: deck.cards.map((card) => ({ ...card, id: 'constructor' })) };
    expect(translateDeck(named, nothing).cards).toStrictEqual(named.cards.map((card) => ({ ...card, language: 'en' })));
  });
});

test('all that can be translated is a place in the form of a translation', () => {
  expect(textPaths({ a: 'x', b: { c: ['y'], d: {} } })).toEqual([['a'], ['b', 'c']]);
  expect(textPaths(echo.cards['site-blocked']).map((path) => path.join('.'))).toEqual([
    'title',
    'text',
    'ask',
    'alt',
    'back.text',
    'back.example',
    'says.effects/1',
    'says.met/1',
  ]);
});

describe('a translation file', () => {
  const read = (text: string) => loadTranslation('deck.cy.yaml', text).problems.map(({ line, code }) => `${line} ${code}`);

  test('is sound, and may leave out everything but what it is', () => {
    expect(read(landingTranslation)).toEqual([]);
    expect(welshOf('translates: landing\nlanguage: cy\nversion: 2\n')).toStrictEqual(nothing);
  });

  test('has the same bounds as a deck', () => {
    const title = (length: number) => changed(landingTranslation, 'title: Bore te', `title: ${'x'.repeat(length)}`);
    expect(read(title(28))).toEqual([]);
    expect(read(title(29))).toEqual(['13 deck/too-long']);
    expect(read(changed(landingTranslation, 'cards:', 'crads:'))).toEqual(['11 deck/unknown-key']);
  });

  test('speaks of itself in its messages', () => {
    const [problem] = loadTranslation('x.yaml', changed(landingTranslation, 'version: 2\n', '')).problems;
    expect(problem?.message).toBe('The translation has no "version".');
  });
});

describe('a translation beside its deck', () => {
  const said = (...texts: readonly string[]) =>
    loadCards(texts.map((text, index) => ({ file: `${index}.yaml`, text }))).problems.map(
      ({ file, line, code }) => `${file}:${line} ${code}`,
    );

  test('is loaded with it', () => {
    const { translations, problems } = loadCards([
      { file: 'deck.cy.yaml', text: landingTranslation },
      { file: 'deck.yaml', text: landingDeck },
      { file: 'format.yaml', text: landingFormat },
    ]);
    expect(problems).toEqual([]);
    expect(translations.map(({ translates, language }) => `${translates} ${language}`)).toEqual(['landing cy']);
  });

  test('tells once how many cards and texts are missing, and the first of them', () => {
    const half = landingTranslation.slice(0, landingTranslation.indexOf('  access-policy:')).replace('title: Glanio\n', '');
    const { problems } = loadCards([
      { file: 'deck.yaml', text: landingDeck },
      { file: 'deck.cy.yaml', text: half },
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      'Without a translation: 1 text, "title".',
      'Without a translation: 3 of 5 cards, "access-policy", "site-blocked", "no-time".',
    ]);
  });

  test('waits in silence for a deck that has mistakes of its own', () => {
    const broken = changed(landingDeck, 'cost: 1', 'cost: 7');
    expect(said(broken, landingTranslation)).toEqual(['0.yaml:16 deck/out-of-range']);
    expect(said(smallDeck, landingTranslation)).toEqual(['1.yaml:1 translation/unknown-deck']);
  });

  test('is older, as old as or newer than it', () => {
    const version = (count: number) => said(landingDeck, changed(landingTranslation, 'version: 2', `version: ${count}`));
    expect([1, 2, 3].map(version)).toEqual([['1.yaml:3 translation/stale'], [], ['1.yaml:3 translation/ahead']]);
  });
});
