import { describe, expect, test } from 'vitest';
import { answersToJudge, cardsToPrice, ownCards } from '../../../src/store/console/judging.ts';
import { landedSituations } from '../../../src/store/console/landed.ts';
import { answer, at, deskAt, host, passTo, seated, send } from './desk.ts';

const choosing = passTo(seated({ tables: 4, rule: { judge: 'client' } }), 'choose');
const withBlog = at(choosing, 't1', { type: 'pickCard', card: 'blog' });

describe('an answer that waits', () => {
  test('tells the situation, the words, the cards, whose turn it is, and what follows', () => {
    const blocked = send(withBlog, 'site-blocked', 't1');
    const laid = at(blocked, 't1', { type: 'layAnswer', situation: 's1', card: 'policy' });
    expect(answersToJudge(deskAt(answer(laid, 't1', 's1', 'We ask IT')))).toEqual([
      {
        key: 't1/s1',
        table: 't1',
        name: 'Table 1',
        situation: 's1',
        title: 'site-blocked',
        text: '',
        words: 'We ask IT',
        cards: ['policy'],
        judge: 'Table 2',
        accepted: ['What it holds over the plan ends.'],
        refused: ['Every blocked card is lost for good.'],
      },
    ]);
  });

  test('comes first when it waits for the facilitator', () => {
    const landed = send(choosing, 'who-will', 't1', 't3');
    const answered = answer(answer(landed, 't1', 's1', 'One'), 't3', 's1', 'Three');
    const absent = host(answered, { type: 'leaveSeat', who: 't4-1' });
    expect(answersToJudge(deskAt(absent)).map(({ table, judge }) => [table, judge])).toEqual([
      ['t3', ''],
      ['t1', 'Table 2'],
    ]);
  });
});

describe('a card of a table’s own', () => {
  test('waits for a price, then has one, and is gone once it is torn', () => {
    const asked = at(choosing, 't2', { type: 'writeCard', title: 'Flyer', text: 'On every mat', as: 'new' });
    expect(cardsToPrice(deskAt(asked)).map(({ key, title, price }) => [key, title, price])).toEqual([
      ['t2/own-1', 'Flyer', null],
    ]);
    const priced = host(asked, { type: 'priceCard', table: 't2', card: 'own-1', cost: 2 });
    expect(cardsToPrice(deskAt(priced))).toEqual([]);
    expect(ownCards(deskAt(priced), 't2').map(({ state, price }) => [state, price])).toEqual([['agreed', 2]]);
    expect(ownCards(deskAt(at(priced, 't2', { type: 'tearCard', card: 'own-1' })), 't2')).toEqual([]);
  });
});

describe('what has landed', () => {
  test('is told once for each thing, with what became of it at each table; what is in hand first', () => {
    const noted = at(send(choosing, 'fire', 't1'), 't1', { type: 'noteSituation', situation: 's1' });
    const back = host(send(noted, 'who-will', 't2', 't3'), { type: 'withdrawSituation', table: 't3', situation: 's1' });
    const landed = landedSituations(deskAt(back));
    expect(landed.map(({ title, at: where }) => [title, ...where.map(({ name, words }) => `${name}: ${words}`)])).toEqual([
      ['who-will', 'Table 2: in hand', 'Table 3: taken back'],
      ['fire', 'Table 1: read'],
    ]);
    expect(landed.flatMap(({ at: where }) => where.map(({ canWithdraw, canRule }) => [canWithdraw, canRule]))).toEqual([
      [true, true],
      [false, false],
      [true, false],
    ]);
  });

  test('can be two things of the same title when they were typed', () => {
    const typed = (play: typeof choosing, text: string) =>
      host(play, { type: 'sendSituation', tables: ['t1'], wish: { what: 'words', title: 'News', text } });
    expect(landedSituations(deskAt(typed(typed(choosing, 'Good'), 'Bad'))).length).toBe(2);
  });
});
