import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backOf } from '../../../src/cli/print/card-back.ts';
import { frontOf } from '../../../src/cli/print/card-front.ts';
import { frameOf } from '../../../src/cli/print/card-look.ts';
import { drawCards } from '../../../src/cli/print/card-pages.ts';
import type { CardKit } from '../../../src/cli/print/card-parts.ts';
import { creditFor, creditRoom } from '../../../src/cli/print/credit.ts';
import type { Mark } from '../../../src/cli/print/mark.ts';
import { printsOf } from '../../../src/cli/print/prints.ts';
import type { Deck } from '../../../src/engine/deck.ts';
import { cy } from '../../../src/i18n/cy.ts';
import { translateDeck } from '../../../src/i18n/translate-deck.ts';
import { english, wordsIn as wordsOf } from '../../../src/i18n/words.ts';
import { present } from '../../../src/lib/assert.ts';
import { shipped } from '../../helpers/shipped-cards.ts';
import { cardWith, fonts, kitFor, textOf, wordsIn } from './kit.ts';

const { decks, translations } = shipped;
const inWelsh = translations.flatMap((translation) =>
  decks.filter(({ id }) => id === translation.translates).map((deck) => translateDeck(deck, translation)),
);
const welsh = wordsOf('cy', cy);
const allPrints = (deck: Deck, credit = '') =>
  printsOf({ deck, cards: deck.cards, say: deck.language === 'cy' ? welsh : english }, credit);

const kits = [
  ['business on A4', kitFor('a4', 'business')],
  ['business on Letter', kitFor('letter', 'business')],
  ['postcards on A4', kitFor('a4', 'postcard')],
  ['postcards on Letter', kitFor('letter', 'postcard')],
] as const;

const letter = fc.constantFrom(...'aeilmnorstuwyŵŷїєґжщWMŴІ');
const word = fc.array(letter, { minLength: 1, maxLength: 14 }).map((letters) => letters.join(''));
/** Some words that are together at most so long. */
const words = (most: number) =>
  fc
    .array(word, { minLength: 1, maxLength: Math.ceil(most / 3) })
    .map((all) => all.join(' ').slice(0, most).trim())
    .filter((text) => text !== '');
const things = fc.array(words(40), { maxLength: 2 });

const spaceless = (text: string): string => text.replaceAll(' ', '');

/** All lines lie inside the frame, and none on another of the same card. */
function expectWhole(kit: CardKit, marks: readonly Mark[]): void {
  const frame = frameOf(kit.size, kit.look);
  const lines = wordsIn(marks).flatMap(({ words: { lines: all, size, bold, as } }) =>
    all.map((line) => ({ ...line, size, as, wide: fonts.widthOf(line.text, size, bold) })),
  );
  for (const { x, y, wide, size } of lines) {
    expect(x).toBeGreaterThanOrEqual(frame.x);
    expect(x + wide).toBeLessThanOrEqual(frame.x + frame.width + 0.01);
    expect(y - size * 0.75).toBeGreaterThanOrEqual(frame.y);
    expect(y + size * 0.2).toBeLessThanOrEqual(frame.y + frame.height);
  }
  for (const [at, one] of lines.entries())
    for (const other of lines.slice(at + 1)) {
      const across = Math.min(one.x + one.wide, other.x + other.wide) - Math.max(one.x, other.x);
      const down = Math.min(one.y, other.y) - Math.max(one.y - one.size * 0.55, other.y - other.size * 0.55);
      expect(across > 0.1 && down > 0.1 ? `“${one.text}” lies on “${other.text}”` : '').toBe('');
    }
}

describe.each(kits)('cards: %s', (_, kit) => {
  test('print every word inside the frame, one below the other, or not at all', () => {
    const anyCard = fc.record({
      title: words(28),
      text: words(180),
      ask: words(100),
      cost: fc.nat(3),
      needs: fc.record({ people: things, technology: things, other: things }),
    });
    fc.assert(
      fc.property(anyCard, (card) => {
        const marks = frontOf(kit, cardWith(card));
        if (marks === undefined) return;
        expectWhole(kit, marks);
        const { people, technology, other } = card.needs;
        for (const text of [card.title, card.text, card.ask, ...people, ...technology, ...other, 'tea-morning'])
          expect(spaceless(textOf(marks))).toContain(spaceless(text));
      }),
      { numRuns: 12 },
    );
  });

  test('do the same on the back', () => {
    fc.assert(
      fc.property(words(28), words(220), words(180), (title, text, example) => {
        const marks = backOf(kit, cardWith({ title, back: { text, example } }));
        if (marks === undefined) return;
        expectWhole(kit, marks);
        for (const part of [title, text, example]) expect(spaceless(textOf(marks))).toContain(spaceless(part));
      }),
      { numRuns: 8 },
    );
  });

  test('take the longest texts that a deck may hold, in plain prose', () => {
    const prose = 'the kettle goes on at the same time each week and staff come with no agenda and stay as long as it does so ';
    const long = (length: number) => prose.repeat(3).slice(0, length).trim();
    const card = {
      title: long(28),
      text: long(180),
      ask: long(100),
      needs: { people: [long(50)], technology: [], other: [long(40)] },
    };
    expectWhole(kit, present(frontOf(kit, cardWith(card)), 'A face'));
    expectWhole(kit, present(backOf(kit, cardWith({ ...card, back: { text: long(220), example: long(180) } })), 'A back'));
  });

  test('are given up when a list of needs fills more than the card', () => {
    const people = Array.from({ length: 12 }, (_, at) => `somebody who can be asked about the thing number ${at}`);
    expect(frontOf(kit, cardWith({ needs: { people, technology: people, other: people } }))).toBeUndefined();
  });
});

test.each(kits)('every card of every deck fits, with its back and what each card of its own carries: %s', (_, kit) => {
  expect(inWelsh.map(({ language }) => language)).toContain('cy');
  for (const deck of [...decks, ...inWelsh]) {
    const credit = creditFor(fonts, english, deck, creditRoom(kit)).text;
    const drawn = drawCards(kit, allPrints(deck, credit), true);
    expect(drawn.ok ? [] : drawn.error.map(({ card }) => card.id)).toEqual([]);
  }
});

test.each(kits)('a card that does something says what, and how it is met, on one piece or on several: %s', (name, kit) => {
  const housing = present(
    decks.find(({ id }) => id === 'housing'),
    'A deck',
  );
  const prints = allPrints(housing).filter(({ rules }) => rules.length > 0);
  expect(prints.length).toBeGreaterThan(25);
  let pieces = 0;
  for (const print of prints) {
    const drawn = drawCards(kit, [print], false);
    const sides = drawn.ok ? drawn.value.map(({ front }) => front) : [];
    for (const marks of sides) expectWhole(kit, marks);
    const text = spaceless(sides.map(textOf).join(''));
    for (const part of [print.card.title, print.card.text, print.card.ask, ...print.rules])
      expect(text).toContain(spaceless(part));
    pieces += sides.length;
  }
  if (name.startsWith('postcards')) expect(pieces).toBe(prints.length);
});

test('what is too much for one small card lies on two, which are numbered and have a back each', () => {
  const kit = kitFor('letter', 'business');
  const rules = Array.from(
    { length: 9 },
    (_, at) => `Every card marked “number ${at}” costs one point more, until somebody asks. `,
  );
  const drawn = drawCards(kit, [{ ...cardWith({ back: { text: 'A pot of tea.', example: 'On Thursday.' } }), rules }], true);
  const [first, second] = drawn.ok ? drawn.value : [];
  const texts = [first, second].map((piece) => textOf(present(piece, 'A piece').front));
  expect(texts[0]).toContain('tea-morning · 1 of 2');
  expect(texts[1]).toContain('tea-morning · 2 of 2');
  expect(texts[0]).not.toContain('number 3');
  expect(texts[1]).toContain('number 3');
  expect(textOf(first?.back ?? [])).toContain('On Thursday.');
  expect(textOf(second?.back ?? [])).toBe('Method');
});

test('a card tells its number in the deck, by which the plan of a table on paper is entered', () => {
  const [, kit] = kits[0];
  const deck = present(decks[0], 'A deck');
  for (const [at, print] of allPrints(deck).entries())
    expect(textOf(present(frontOf(kit, { ...print, rules: [] }), print.card.id))).toContain(`${at + 1} · ${print.card.id}`);
});

test('letters shrink for long texts and are never smaller than 7 points, but for the foot', () => {
  const kit = kitFor('a4', 'business');
  const sizes = (text: string): readonly number[] =>
    wordsIn(present(frontOf(kit, cardWith({ text, ask: text.slice(0, 100) })), 'A face'))
      .filter(({ words: { lines } }) => lines.length > 0)
      .map(({ words: { size } }) => size);
  const [short, long] = [sizes('Tea.'), sizes('Responsibilities of neighbourhoods '.repeat(5).trim())];
  const smaller = long.filter((size, at) => size < (short[at] ?? 0));
  expect(smaller.length).toBeGreaterThan(1);
  expect(long.filter((size) => size < 7)).toEqual([kit.look.foot, kit.look.foot]);
});

test('a card shows its suit by colour, shape and word, and its cost as tokens and number', () => {
  const kit = kitFor('a4', 'business');
  const marks = present(frontOf(kit, cardWith({ cost: 3 })), 'A face');
  const inside = marks.flatMap((mark) => (mark.kind === 'group' ? mark.marks : []));
  expect(textOf(marks)).toMatch(/Method 3 .*tea-morning/);
  expect(inside.filter((mark) => mark.kind === 'box' && mark.fill === '#dfa000')).toHaveLength(3);
  expect(inside.filter((mark) => mark.kind === 'path')).toHaveLength(1);
  const free = present(frontOf(kit, cardWith({ cost: 0 })), 'A face');
  expect(textOf(free)).toMatch(/Method Tea morning/);
});

test('a card without a back of its own shows the pattern, the shape and the word of its suit', () => {
  const marks = present(backOf(kitFor('a4', 'business'), cardWith({})), 'A back');
  expect(textOf(marks)).toBe('Method');
  expect(marks.filter((mark) => mark.kind === 'path')).toHaveLength(1);
});
