import { describe, expect, test } from 'vitest';
import type { TableId } from '../../../src/engine/moves.ts';
import { refusalOf, wait } from '../../helpers/play.ts';
import { lying, regionOf, shelfTitles } from '../../helpers/store-board.ts';
import { at, boardAt, cardiffPlay, host, passTo, pick, reach, write } from '../../helpers/store-game.ts';
import { cardiffFull, frontOf, hasKind, inTrouble, landedAt, latest, send } from '../../helpers/store-situations.ts';

const calm = inTrouble();
const open = send(calm, 'every-word');
const key = latest(open);
const laid = at(open, 't1', { type: 'layAnswer', situation: key, card: 'code-of-conduct' });
const worded = write(laid, 't1', `situation/${key}`, 'words', 'We trust people to write.');
const given = at(worded, 't1', { type: 'giveAnswer', situation: key });
const judged = (accept: boolean) => at(given, 't2', { type: 'judgeAnswer', of: 't1', situation: key, accept });

const shorts = (play: typeof open, table: TableId = 't1') =>
  landedAt(play, table).buttons.map(({ short, primary }) => [short, primary]);

describe('what lies in front', () => {
  test('is nothing while nothing has landed', () => {
    expect(hasKind(boardAt(calm, 't1'), 'landed')).toBe(false);
    expect(hasKind(boardAt(calm, 't1'), 'pile')).toBe(false);
  });

  test('comes first on the board, before everything else, and makes room by taking the matrix away', () => {
    expect(lying(boardAt(calm, 't1'))).toEqual(['side matrix:who-and-why', 'main plan', 'tray tray']);
    expect(lying(boardAt(open, 't1'))).toEqual([`main landed:${key}`, 'main plan', 'tray tray']);
  });

  test('is the newest of several; the others lie in the pile and wait', () => {
    const two = boardAt(send(open, 'third-less'), 't1');
    expect(frontOf(two).face.title).toBe('A third less');
    expect(regionOf(two, 'pile').cards.map(({ face, badge, told }) => [face.title, badge, told])).toEqual([
      ['Approve every word', 'turn', 'waits for you'],
    ]);
  });

  test('is there in whatever step the table is, and only for that table', () => {
    const inventing = send(reach(cardiffPlay(2, cardiffFull), 'invent'), 'every-word');
    expect(landedAt(inventing).face.title).toBe('Approve every word');
    expect(hasKind(boardAt(inventing, 't2'), 'landed')).toBe(false);
  });

  test('is shown although somebody looks at the other table’s plan', () => {
    const showing = send(passTo(calm, 'present'), 'every-word');
    expect(frontOf(boardAt(showing, 't1', { whose: 'theirs' })).mayRest).toBe(false);
  });
});

describe('an open situation', () => {
  test('says what it does, and what to do', () => {
    const { title, happened, choose, hint, answer, mayRest } = landedAt(open);
    expect(title).toBe('Something happens: Approve every word');
    expect(happened).toEqual(['Every card marked “quick” costs twice as much.']);
    expect([choose, mayRest]).toEqual([[], false]);
    expect(hint).toBe('Talk first. Then lay a card, or write your answer.');
    expect(answer).toMatchObject({ cards: [], words: '', open: true });
  });

  test('can be given up at once, and answered once something is laid or written', () => {
    expect(shorts(open)).toEqual([['We have no answer', false]]);
    expect(shorts(laid)).toEqual([
      ['Give our answer', true],
      ['We have no answer', false],
    ]);
    expect(landedAt(laid).hint).toBe('When you give it, Kestrel judges.');
  });

  test('shows the cards and words of the answer, and no hint of which cards would do', () => {
    const { answer } = landedAt(worded);
    expect(answer?.cards.map(({ face }) => face.title)).toEqual(['Code of conduct']);
    expect(answer?.words).toBe('We trust people to write.');
    const told = JSON.stringify(landedAt(open));
    for (const counter of ['code-of-conduct', 'mistakes-are-safe', 'Small mistakes']) expect(told).not.toContain(counter);
  });

  test('opens the packs of answers before all others', () => {
    expect(shelfTitles(boardAt(open, 't1'))[0]).toBe('Enablers');
    expect(shelfTitles(boardAt(given, 't1'))).not.toContain('Enablers');
  });

  test('that must be read only has one button for that', () => {
    const read = send(calm, 'board-says-yes');
    expect(landedAt(read).answer).toBeUndefined();
    expect(shorts(read)).toEqual([['We have read it', true]]);
    const noted = at(read, 't1', { type: 'noteSituation', situation: latest(read) });
    expect(hasKind(boardAt(noted, 't1'), 'landed')).toBe(false);
    expect(regionOf(boardAt(noted, 't1'), 'pile').cards).toMatchObject([{ badge: 'noted', told: 'read' }]);
  });

  test('typed live is shown in its own words, on a card without a picture', () => {
    const typed = host(calm, {
      type: 'sendSituation',
      tables: ['t1'],
      wish: { what: 'words', title: 'Rain', text: 'It rains in.' },
    });
    expect(landedAt(typed).face).toMatchObject({ title: 'Rain', text: 'It rains in.', art: '', hand: 'live' });
    expect(landedAt(typed).hint).toBe('Talk about it. You can answer with cards or in words, if you like.');
  });
});

describe('a choice that is owed', () => {
  const online = pick(pick(calm, 't1', 'short-video'), 't1', 'email-newsletter');
  const owed = send(online, 'blocked-by-it');
  const front = landedAt(owed);

  test('is told, and the cards that can be hit are marked and can be chosen', () => {
    expect(front.choose).toEqual(['Choose one card that is blocked.']);
    expect(front.buttons).toEqual([]);
    const cards = regionOf(boardAt(owed, 't1'), 'plan').columns.flatMap(({ cards: each }) => each);
    expect(cards.filter(({ hit }) => hit).map(({ face, told }) => [face.card, told])).toEqual([
      ['short-video', ['can be hit']],
      ['email-newsletter', ['can be hit']],
    ]);
    expect(cards.find(({ hit }) => hit)?.actions[0]).toMatchObject({ short: 'Block this one', target: front.key });
  });

  test('turns the chosen card over', () => {
    const hit = at(owed, 't1', { type: 'chooseHit', situation: latest(owed), card: 'short-video' });
    const cards = regionOf(boardAt(hit, 't1'), 'plan').columns.flatMap(({ cards: each }) => each);
    expect(cards.filter(({ down }) => down).map(({ face, told }) => [face.card, told])).toEqual([['short-video', ['Blocked']]]);
    expect(cards.some((card) => card.hit)).toBe(false);
    expect(landedAt(hit).happened).toEqual(['Short video lies face down.']);
  });
});

describe('an answer that is given', () => {
  test('waits for the client, and can be thought over again', () => {
    const front = landedAt(given);
    expect([front.hint, front.mayRest, front.answer?.open]).toEqual(['Waiting for Kestrel to judge.', true, false]);
    expect(shorts(given)).toEqual([['Think again', false]]);
  });

  test('lies in front of the client, with everything to judge it by', () => {
    const front = landedAt(given, 't2');
    expect(front.title).toBe('Heron’s answer to Approve every word');
    expect(front.answer).toMatchObject({ title: 'Heron’s answer', words: 'We trust people to write.', open: false });
    expect(front.answer?.cards.map(({ face, actions }) => [face.title, actions])).toEqual([['Code of conduct', []]]);
    expect(front.follows.map(({ title, text }) => [title, text])).toEqual([
      ['If you accept', 'What it holds over the plan ends.'],
      ['If you refuse', 'Nothing more happens to the plan.'],
    ]);
    expect(shorts(given, 't2')).toEqual([
      ['Accept it', true],
      ['Refuse it', true],
    ]);
  });

  test('gives way to what has landed on the client’s own table', () => {
    const both = boardAt(send(given, 'third-less', ['t2']), 't2');
    expect(frontOf(both).face.title).toBe('A third less');
    expect(regionOf(both, 'pile').cards).toMatchObject([{ badge: 'turn', told: 'waits for your judgement' }]);
  });

  test('is judged by the facilitator when nobody sits at the client’s table', () => {
    const alone = host(given, { type: 'leaveSeat', who: 't2-1' });
    expect(landedAt(alone).hint).toBe('Waiting for the facilitator to judge.');
  });
});

describe('a judgement', () => {
  test('is told with who judged, and may go to the pile', () => {
    expect(landedAt(judged(true))).toMatchObject({
      outcome: { text: 'Kestrel accepts your answer.', met: true },
      mayRest: true,
    });
    expect(landedAt(judged(false))).toMatchObject({ outcome: { text: 'Kestrel is not convinced.', met: false } });
    const yielded = at(open, 't1', { type: 'yieldSituation', situation: key });
    expect(landedAt(yielded).outcome?.text).toBe('You had no answer.');
    const ruled = host(given, { type: 'ruleOnAnswer', table: 't1', situation: key, accept: true });
    expect(landedAt(ruled).outcome?.text).toBe('The facilitator accepts your answer.');
  });

  test('is past in the next step: it lies in the pile', () => {
    const done = ['t1', 't2'].reduce((play, table) => at(play, table, { type: 'finishStep', step: 'trouble' }), judged(true));
    const board = boardAt(done, 't1');
    expect(hasKind(board, 'landed')).toBe(false);
    expect(regionOf(board, 'pile').cards).toMatchObject([{ badge: 'met', told: 'answered' }]);
  });
});

describe('while the plan may be changed', () => {
  test('the packs lie aside, and cards go in and out in any step', () => {
    const shelves = regionOf(boardAt(open, 't1'), 'tray').shelves;
    expect(shelves.filter(({ aside }) => aside).map(({ title }) => title)).toContain('Face to face');
    expect(shelves.find(({ title }) => title === 'Enablers')?.aside).toBe(false);
  });

  test('the plan is on a shelf where it does not lie on the table', () => {
    const story = send(passTo(calm, 'story'), 'every-word');
    const board = boardAt(story, 't1');
    expect(hasKind(board, 'plan')).toBe(false);
    expect(shelfTitles(board).slice(0, 3)).toEqual(['Enablers', 'Our plan', 'Characters']);
  });
});

describe('a story shows what landed', () => {
  const telling = passTo(calm, 'story');
  const minutes = cardiffFull.steps.find(({ id }) => id === 'story')?.minutes ?? 0;
  const later = (play: typeof telling, part: number) => wait(play, part * minutes * 60_000);
  const marks = (play: typeof telling) => regionOf(boardAt(play, 't1'), 'lanes').landed;

  test('as far along as the time for telling was, and how it stands', () => {
    const half = send(later(telling, 0.5), 'every-word');
    expect(marks(half).map(({ column, face, told }) => [column, face.title, told])).toEqual([
      [1, 'Approve every word', 'waits for you'],
    ]);
    expect(marks(send(telling, 'every-word')).map(({ column }) => column)).toEqual([0]);
    expect(marks(send(later(telling, 0.9), 'every-word')).map(({ column }) => column)).toEqual([2]);
    expect(marks(send(later(telling, 4), 'every-word')).map(({ column }) => column)).toEqual([2]);
  });

  test('in the order of its landing', () => {
    const first = send(telling, 'every-word');
    const thrice = send(later(send(later(first, 0.4), 'third-less'), 0.4), 'parrot-gloria');
    expect(marks(thrice).map(({ column, face }) => [column, face.card])).toEqual([
      [0, 'every-word'],
      [1, 'third-less'],
      [2, 'parrot-gloria'],
    ]);
  });
});

test('nothing can be done about the past once the workshop has ended', () => {
  const ended = host(open, { type: 'endWorkshop' });
  expect(hasKind(boardAt(ended, 't1'), 'landed')).toBe(false);
  expect(refusalOf(ended, 't1-1', { type: 'yieldSituation', table: 't1', situation: key })).toEqual({ code: 'workshop-ended' });
});
