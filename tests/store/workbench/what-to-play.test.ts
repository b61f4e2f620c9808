import { describe, expect, test } from 'vitest';
import { type BenchCheck, checkBench, nothingChecked } from '../../../src/store/workbench/check-bench.ts';
import { whatToPlay } from '../../../src/store/workbench/what-to-play.ts';
import { cardiff, housing } from '../../helpers/store-game.ts';
import { benchParts, exampleDeck, exampleFormat, misspeltDeck } from './bench-parts.ts';

const { tools } = benchParts();
const shipped = { decks: [housing], formats: [cardiff] };
const none = { decks: [], formats: [] };

const checked = (texts: Readonly<Record<string, string>>): BenchCheck =>
  checkBench(
    tools,
    Object.entries(texts).map(([name, text]) => ({ name, text })),
    nothingChecked,
  );

/** The ids of what is played, or why nothing is. */
function played(texts: Readonly<Record<string, string>>, chosen?: string, with_ = shipped): unknown {
  const game = whatToPlay(checked(texts), chosen, with_);
  return game.ok ? [game.value.deck.id, game.value.format.id] : game.error;
}

describe('what is played', () => {
  test('is the open deck with the open format', () => {
    expect(played({ 'd.yaml': exampleDeck, 'f.yaml': exampleFormat }, 'd.yaml')).toEqual(['my-cards', 'my-game']);
  });

  test('is the chosen one of several', () => {
    const texts = { 'f.yaml': exampleFormat, 'g.yaml': exampleFormat.replace('my-game', 'other-game'), 'd.yaml': exampleDeck };
    expect(played(texts, 'g.yaml')).toEqual(['my-cards', 'other-game']);
    expect(played(texts, 'd.yaml')).toEqual(['my-cards', 'my-game']);
  });

  test('has something of ours for what is not open', () => {
    expect(played({ 'f.yaml': exampleFormat })).toEqual(['housing', 'my-game']);
    const own = { decks: [housing], formats: shipped.formats.map((format) => ({ ...format, needs: [] })) };
    expect(whatToPlay(checked({ 'd.yaml': exampleDeck }), undefined, own)).toMatchObject({
      ok: true,
      value: { deck: { id: 'my-cards' }, format: { id: 'cardiff' } },
    });
  });

  test.each([
    ['nothing is open', {}, { why: 'nothing' }],
    ['only a translation is open', { 't.yaml': 'translates: a\nlanguage: cy\n' }, { why: 'nothing' }],
    ['something is wrong', { 'd.yaml': misspeltDeck }, { why: 'mistakes', file: 'd.yaml', count: 1 }],
    ['nothing of ours goes with the deck', { 'd.yaml': exampleDeck }, { why: 'no-format', title: 'My cards' }],
    ['nothing of ours goes with the format', { 'f.yaml': exampleFormat }, { why: 'no-deck', title: 'My game' }],
  ])('is nothing when %s', (_, texts, why) => {
    expect(played(texts as Record<string, string>, undefined, none as never)).toEqual(why);
  });

  test('is nothing when deck and format do not go together', () => {
    const other = exampleDeck.replaceAll('method', 'approach').replace('title: Method', 'title: Approach');
    expect(played({ 'd.yaml': other, 'f.yaml': exampleFormat })).toMatchObject({
      why: expect.stringMatching(/missing|mistakes/),
    });
  });
});
