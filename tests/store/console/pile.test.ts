import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pileOf, pileTags, wishWords } from '../../../src/store/console/pile.ts';
import { playChoices } from '../../helpers/play.ts';
import { situationDeck } from '../../helpers/situation-cards.ts';
import { situationRulebook } from '../../helpers/situation-game.ts';
import { cardiffPlay } from '../../helpers/store-game.ts';
import { deskAt, host, seated, send } from './desk.ts';

const both = ['t1', 't2'];
const titles = (search: string): readonly string[] =>
  pileOf(deskAt(seated()), both, search).flatMap(({ cards }) => cards.map(({ title }) => title));

describe('the pile', () => {
  test('has every card that can land, once, by suit', () => {
    const suits = pileOf(deskAt(seated()), both, '');
    expect(suits.map(({ suit }) => suit)).toEqual(['situation', 'barrier']);
    const landing = situationDeck.cards.filter(({ suit }) => suit === 'situation' || suit === 'barrier');
    expect(suits.flatMap(({ cards }) => cards.map(({ card }) => card)).toSorted()).toEqual(
      landing.map(({ id }) => id).toSorted(),
    );
  });

  test('is nothing where the format knows no situations', () => {
    expect(pileOf(deskAt(cardiffPlay(2)), both, '')).toEqual([]);
  });

  test('answers a search by words in any order and in any case, on the card or in its tags', () => {
    expect(titles('POWER')).toEqual(['power-cut']);
    expect(titles('cut  power')).toEqual(['power-cut']);
    expect(titles('power nonsense')).toEqual([]);
    const tagged = situationRulebook({
      deck: {
        ...situationDeck,
        cards: situationDeck.cards.map((card) => (card.id === 'fire' ? { ...card, tags: ['bad-luck'] } : card)),
      },
    });
    const source = deskAt(playChoices(tagged, []));
    expect(pileTags(source)).toEqual(['bad luck']);
    expect(pileOf(source, both, 'bad luck').flatMap(({ cards }) => cards.map(({ card }) => card))).toEqual(['fire']);
  });

  test('tells where a card has landed, in any play: it is free on exactly the tables that it can be sent to', () => {
    const rulebook = situationRulebook({ tables: 3 });
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 50 }), (choices) => {
        const source = deskAt(playChoices(rulebook, choices));
        const sent = source.legal.flatMap((move) =>
          move.type === 'sendSituation' && move.wish.what === 'card' ? [[move.wish.card, move.tables] as const] : [],
        );
        if (source.view.phase === 'ended') return;
        const free = pileOf(source, rulebook.tables, '').flatMap(({ cards }) =>
          cards.map((card) => [card.card, card.free] as const),
        );
        expect(Object.fromEntries(free.filter(([, tables]) => tables.length > 0))).toEqual(Object.fromEntries(sent));
      }),
    );
  });

  test('names the tables that have had a card, as long as they are few', () => {
    const had = (tables: number, ...on: readonly string[]) => {
      const source = deskAt(send(seated({ tables }), 'fire', ...on));
      return pileOf(source, source.rulebook.tables, 'fire')[0]?.cards[0]?.had;
    };
    expect(had(2, 't1')).toBe('Landed on Table 1 already');
    expect(had(2, 't1', 't2')).toBe('Landed on all 2 tables already');
    expect(had(9, 't1', 't2', 't3', 't4')).toBe('Landed on 4 tables already');
  });

  test('lets a card come again that was taken back', () => {
    const sent = send(seated(), 'fire', 't1');
    const back = host(sent, { type: 'withdrawSituation', table: 't1', situation: 's1' });
    expect(pileOf(deskAt(sent), both, 'fire')[0]?.cards[0]?.free).toEqual(['t2']);
    expect(pileOf(deskAt(back), both, 'fire')[0]?.cards[0]?.free).toEqual(both);
  });
});

test('what will land is told by its title, or that it comes by chance', () => {
  const source = deskAt(seated());
  expect(wishWords(source, { what: 'card', card: 'fire' })).toBe('fire');
  expect(wishWords(source, { what: 'words', title: 'Snow', text: '' })).toBe('Snow');
  expect(wishWords(source, { what: 'draw', suit: 'barrier', same: true })).toBe('barrier by chance');
  expect(wishWords(source, { what: 'draw', suit: '', same: false })).toBe('A card by chance');
});
