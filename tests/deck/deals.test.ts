import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadCards } from '../../src/deck/load-cards.ts';
import { loadFormat } from '../../src/deck/load-format.ts';
import { formatSchema } from '../../src/protocol/content-schema.ts';
import { changed } from './small-files.ts';

const text = readFileSync('tests/formats/deal.yaml', 'utf8');
const housing = { file: 'deck.yaml', text: readFileSync('cards/decks/housing/deck.yaml', 'utf8') };
const load = (source = text) => loadFormat('deal.yaml', source);
/** Each problem's code, with the line that it points to. */
const codesOf = (source: string): readonly string[] =>
  load(source).problems.map(({ code, line }) => `${code}: ${source.split('\n')[line - 1]?.trim()}`);
const stepOf = (id: string) => load().format?.steps.find((step) => step.id === id);

describe('a deal in a file', () => {
  test('is read with what was left out', () => {
    expect(load().problems).toEqual([]);
    expect(stepOf('deal-scenario')).toMatchObject({
      kind: 'deal',
      title: 'Your place',
      suits: ['scenario'],
      cards: 1,
      to: 'table',
      as: 'place',
      same: true,
    });
    expect(stepOf('deal-method')).toMatchObject({ stages: 3, redraw: { price: 1, each: 'table', most: 2 } });
    expect(stepOf('hands')).toMatchObject({ to: 'seat', as: 'hand', cards: 3 });
    expect(stepOf('lay')).toMatchObject({ from: ['hand', 'offer'], turns: true });
  });

  test('says nothing of what it does not ask for, so that other formats are what they were', () => {
    const plain = load(
      changed(changed(text, 'from: offer', 'from: pack'), '    cards: 3\n    to: seat\n', '    cards: all\n'),
    ).format;
    const [choose, hands] = ['choose', 'hands'].map((id) => plain?.steps.find((step) => step.id === id));
    for (const key of ['from', 'turns']) expect(choose).not.toHaveProperty(key);
    for (const key of ['cards', 'same', 'stages', 'redraw']) expect(hands).not.toHaveProperty(key);
  });

  test('is what a saved workshop may hold', () => {
    expect(formatSchema.parse(load().format)).toEqual(load().format);
  });

  test('is found too large for a deck, with those before it', () => {
    const said = (source: string) => loadCards([housing, { file: 'deal.yaml', text: source }]).problems.map(({ code }) => code);
    expect(said(text)).toEqual([]);
    expect(said(changed(text, 'cards: 3', 'cards: 4'))).toEqual(['pair/few-cards']);
  });
});

describe('a choice from a deal', () => {
  test('names one that was dealt before', () => {
    expect(codesOf(changed(text, 'from: offer', 'from: offers'))).toEqual(['format/unknown-result: from: offers']);
    expect(codesOf(changed(text, 'from: offer', 'from: plan'))).toEqual(['format/unknown-result: from: plan']);
    expect(codesOf(changed(text, 'from: [hand, offer]', 'from: [hand, later]'))).toEqual([
      'format/unknown-result: from: [hand, later]',
    ]);
  });

  test('is what a sheet can start from too', () => {
    expect(codesOf(changed(text, 'start: { from: place }', 'start: { from: places }'))).toEqual([
      'format/unknown-result: start: { from: places }',
    ]);
  });

  test('can tell deals apart by their names', () => {
    expect(codesOf(changed(text, 'as: offer', 'as: place'))).toEqual([
      'format/duplicate-result: as: place',
      'format/unknown-result: from: offer',
      'format/unknown-result: from: [hand, offer]',
    ]);
    expect(codesOf(changed(text, 'as: place', 'as: plan')).slice(0, 1)).toEqual(['format/duplicate-result: as: plan']);
    expect(codesOf(changed(text, 'as: place', 'as: pack')).slice(0, 1)).toEqual(['format/duplicate-result: as: pack']);
  });
});

describe('a deal that cannot be', () => {
  test.each([
    ['to: seat', 'to: seat\n    same: true', 'format/deal-conflict: same: true'],
    ['to: seat', 'to: seat\n    redraw: {}', 'format/deal-conflict: redraw: {}'],
    ['same: true', 'same: true\n    redraw: { most: 1 }', 'format/deal-conflict: redraw: { most: 1 }'],
    ['cards: 6', 'cards: all', 'format/deal-conflict: redraw: { price: 1, each: table, most: 2 }'],
    ['cards: 6', 'cards: none', 'format/unknown-word: cards: none'],
    ['limits: [{ sum: 6 }]', 'limits: []', ''],
  ])('%s as %s', (from, to, code) => {
    expect(codesOf(changed(text, from, to)).join()).toBe(code);
  });
});
