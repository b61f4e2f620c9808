import { describe, expect, test } from 'vitest';
import { loadCards } from '../../src/deck/load-cards.ts';
import { changed, smallDeck, smallFormat } from './small-files.ts';

const method = { file: 'method.yaml', text: smallDeck };
const game = { file: 'game.yaml', text: smallFormat };
const named = (text: string, kind: 'deck' | 'format', name: string) => ({
  file: `${name}.yaml`,
  text: changed(text, kind === 'deck' ? 'deck: tiny' : 'format: small', `${kind}: ${name}`),
});
/** A deck without the suit that the format needs. */
const people = {
  file: 'people.yaml',
  text: changed(named(smallDeck, 'deck', 'people').text, '  method: {', '  person: {').replace('suit: method', 'suit: person'),
};
/** A format that needs no deck. */
const story = {
  file: 'story.yaml',
  text: `${named(smallFormat, 'format', 'story').text.split('needs:')[0]}steps:\n  - { write: story, fields: [what happened], minutes: 20 }\n`,
};

const said = (...sources: readonly { readonly file: string; readonly text: string }[]) =>
  loadCards(sources).problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);

describe('decks and formats together', () => {
  test('each file is known by what it says, not by where it lies', () => {
    const { decks, formats, problems } = loadCards([game, method]);
    expect([decks.map(({ id }) => id), formats.map(({ id }) => id), problems]).toEqual([['tiny'], ['small'], []]);
  });

  test('a lacking suit is told when it leaves a deck or a format alone', () => {
    expect(said(game, people)).toEqual(['game.yaml:7:10 pair/missing-suit']);
    expect(said(game, method, people)).toEqual(['game.yaml:7:10 pair/missing-suit']);
    expect(loadCards([game, method, people]).problems[0]?.message).toBe(
      'Format "small" needs suit "method", and deck "people" has none.',
    );
  });

  test('and passed over when both have others to play with', () => {
    expect(said(game, method, people, story)).toEqual([]);
  });

  test('a pair that can be played is looked at even when another cannot', () => {
    const dear = { ...game, text: changed(game.text, 'sum: 15, loose: true', 'sum: 15') };
    expect(said(dear, method, people, story)).toEqual(['game.yaml:12:37 pair/large-purse']);
  });

  test('a purse of a quarter to a half of the pack is right', () => {
    const cards = Array.from({ length: 20 }, (_, i) =>
      smallDeck.slice(smallDeck.indexOf('  - id')).replace('tea-morning', `card-${i}`).replace('coffee', `picture-${i}`),
    );
    const deck = { ...method, text: smallDeck.slice(0, smallDeck.indexOf('  - id')) + cards.join('') };
    const purse = (limit: string) => said(deck, { ...game, text: changed(game.text, 'sum: 15, loose: true', limit) });
    expect(purse('sum: 4')).toEqual(['game.yaml:12:37 pair/small-purse']);
    expect(purse('sum: 5')).toEqual([]);
    expect(purse('sum: 10')).toEqual([]);
    expect(purse('sum: 11')).toEqual(['game.yaml:12:37 pair/large-purse']);
    expect(purse('sum: 4, tight: true')).toEqual([]);
    expect(purse('sum: 11, tight: true')).toEqual(['game.yaml:12:37 pair/large-purse']);
    expect(purse('sum: 11, loose: true')).toEqual([]);
  });

  test('files with mistakes meet nobody', () => {
    expect(said(game, { ...people, text: changed(people.text, 'language: en\n', '') })).toEqual([
      'people.yaml:1:1 deck/missing-key',
    ]);
  });
});
