import { describe, expect, test } from 'vitest';
import { loadCards } from '../../src/deck/load-cards.ts';
import { loadDeck } from '../../src/deck/load-deck.ts';
import { changed, landingDeck, landingFormat } from './small-files.ts';

const codesOf = (text: string) => loadDeck('deck.yaml', text).problems.map(({ code }) => code);
/** The landing deck with one more effect. */
const withEffect = (effect: string): string => changed(landingDeck, '      - { budget: -2 }\n', `      - ${effect}\n`);
const withAnswer = (answer: string): string =>
  changed(landingDeck, '    art: hourglass\n', `    answer: ${answer}\n    art: hourglass\n`);

test('a deck in which everything can happen has no problems', () => {
  expect(loadDeck('deck.yaml', landingDeck).problems).toEqual([]);
});

describe('an effect', () => {
  test.each([
    ['{ block: {} }', []],
    ['{ block: { blocked: false } }', []],
    ['{ block: { suit: method, tag: online } }', []],
    ['{ block: { suit: method, tag: policy } }', ['deck/never-fires']],
    ['{ block: { card: site-blocked } }', ['deck/never-fires']],
    ['{ block: { suit: barrier } }', ['deck/never-fires']],
    ['{ block: { suit: enabler } }', []],
    ['{ cost: { suit: barrier, plus: 1 } }', ['deck/never-fires']],
    ['{ need: { card: no-time } }', ['deck/never-fires']],
    ['{ cost: { tag: online, plus: 0, times: 1 } }', ['deck/idle-effect']],
    ['{ cost: { tag: online, times: 0 } }', []],
    ['{ budget: 1, when: { tag: online, least: 2 } }', ['deck/never-fires']],
    ['{ budget: 1, when: { suit: method, least: 9 } }', []],
    ['{ budget: 1, when: { card: no-time, most: 0 } }', []],
    ['{ budget: 1, when: { least: 3 } }', []],
    ['{ budget: 1, when: { stands: no-time } }', []],
    ['{ budget: 1, when: { stands: blog } }', ['deck/never-fires']],
    ['{ budget: 1, when: { card: blog, tag: offline } }', ['deck/never-fires']],
    ['{ reach: offline }', ['deck/unknown-card']],
  ])('%s', (effect, codes) => {
    expect(codesOf(withEffect(effect))).toEqual(codes);
  });

  test('is looked at wherever it stands', () => {
    for (const [from, to] of [
      ['met: [{ lift:', 'met: [{ block: { tag: onlin } }, { lift:'],
      ['else: [{ discard:', 'else: [{ reach: onlin }, { discard:'],
    ] as const) {
      expect(codesOf(changed(landingDeck, from, to))).toEqual([expect.stringMatching(/^deck\/unknown-(tag|card)$/)]);
    }
  });

  test('that names something else by mistake is told which key it wants', () => {
    const [problem] = loadDeck('deck.yaml', withEffect('{ block: { card: online } }')).problems;
    expect(problem).toMatchObject({ code: 'deck/unknown-card', hint: '"online" is a tag: write "tag: online".' });
  });
});

describe('an answer', () => {
  test.each([
    ['{}', []],
    ['{ written: false, by: [blog] }', []],
    ['{ written: false }', ['deck/cannot-be-met']],
    ['{ by: [no-time] }', ['deck/cannot-be-met']],
    ['{ by: [no-time, blog] }', ['deck/idle-counter']],
    ['{ by: [{ both: [blog, online] }] }', ['deck/cannot-be-met']],
    ['{ by: [{ both: [blog, listening] }] }', []],
    ['{ by: [no-time, blgo] }', ['deck/idle-counter', 'deck/unknown-counter']],
    ['{ by: [blgo] }', ['deck/unknown-counter']],
  ])('%s', (answer, codes) => {
    expect(codesOf(withAnswer(answer)).sort()).toEqual(codes);
  });

  test('suggests the card or the tag that was meant', () => {
    const hints = loadDeck('deck.yaml', withAnswer('{ by: [blgo, polcy] }')).problems.map(({ hint }) => hint);
    expect(hints).toEqual([expect.stringContaining('Did you mean "blog"?'), expect.stringContaining('Did you mean "policy"?')]);
  });
});

describe('a deck that meets a format with situations', () => {
  const codes = (deck: string, format: string) =>
    loadCards([
      { file: 'deck.yaml', text: deck },
      { file: 'format.yaml', text: format },
    ]).problems.map(({ code }) => code);
  const mode = (text: string): string => changed(landingFormat, 'revise: true', `revise: true, mode: ${text}`);
  const noEnabler = (text: string): string => changed(text, ', answers: [enabler]', '').replace(', enabler: optional', '');
  const policyOnly = changed(landingDeck, '[access-policy, policy, { both: [tea-morning, free-tool] }]', '[access-policy]');
  const noGift = (text: string): string => changed(text, 'give: { card: access-policy }', 'reach: blog');

  test('fits it in every mode', () => {
    for (const each of ['talk', 'judge', 'hard']) expect(codes(landingDeck, mode(each))).toEqual([]);
  });

  test('may do without what it may do without', () => {
    const bare = landingDeck.slice(0, landingDeck.indexOf('  - id: access-policy')).replace(/ {2}(enabler|barrier): .*\n/g, '');
    expect(codes(bare, landingFormat)).toEqual([]);
    expect(codes(bare, changed(landingFormat, 'barrier: optional', 'barrier: {}'))).toEqual(['pair/missing-suit']);
  });

  test('is told of answers that no table can have, unless words are enough', () => {
    expect(codes(policyOnly, noEnabler(mode('hard')))).toEqual([]);
    expect(codes(noGift(policyOnly), mode('hard'))).toEqual([]);
    expect(codes(noGift(policyOnly), noEnabler(mode('hard')))).toEqual(['pair/cannot-be-met']);
    expect(codes(noGift(policyOnly), noEnabler(mode('judge')))).toEqual([]);
    const silent = changed(noGift(policyOnly), 'by: [access-policy]', 'written: false\n      by: [access-policy]');
    expect(codes(silent, noEnabler(mode('judge')))).toEqual(['pair/cannot-be-met']);
    expect(codes(silent, noEnabler(mode('talk')))).toEqual([]);
  });

  test('is told of written answers where only cards count', () => {
    const written = changed(landingDeck, 'by: [access-policy, policy, { both: [tea-morning, free-tool] }]', 'written: true');
    expect(codes(written, mode('hard'))).toEqual(['pair/written-only']);
    expect(codes(written, mode('judge'))).toEqual([]);
  });

  test('is told of cells that no matrix has', () => {
    expect(codes(changed(landingDeck, 'aim: staff', 'aim: stafff'), landingFormat)).toEqual(['pair/unknown-cell']);
    expect(codes(changed(landingDeck, 'cell: staff/collaborate', 'cell: board/staff'), landingFormat)).toEqual([
      'pair/unknown-cell',
    ]);
  });
});
