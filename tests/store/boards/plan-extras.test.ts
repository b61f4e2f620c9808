import { describe, expect, test } from 'vitest';
import { english as say } from '../../../src/i18n/words.ts';
import { present } from '../../../src/lib/assert.ts';
import type { Board, BoardCard } from '../../../src/store/board.ts';
import { priceWords } from '../../../src/store/boards/card-face.ts';
import { regionOf } from '../../helpers/store-board.ts';
import { at, boardAt, cardiffPlay, host, pick, reach, write } from '../../helpers/store-game.ts';
import { cardiffFull, inTrouble, latest, send } from '../../helpers/store-situations.ts';

const calm = inTrouble();
const cardsOn = (board: Board): readonly BoardCard[] =>
  board.regions.flatMap((region) => {
    if (region.kind === 'tray') return region.shelves.flatMap(({ cards }) => cards);
    return region.kind === 'plan' ? region.columns.flatMap(({ cards }) => cards) : [];
  });
const cardAt = (board: Board, key: string): BoardCard =>
  present(
    cardsOn(board).find((card) => card.key === key),
    key,
  );
const lines = (board: Board): readonly string[] => regionOf(board, 'plan').lines.map(({ text }) => text);

describe('points', () => {
  test('that came and went are told beside the purse', () => {
    expect(regionOf(boardAt(calm, 't1'), 'plan').purses[0]?.moved).toBe('');
    const less = host(calm, { type: 'givePoints', table: 't1', points: -2 });
    expect(regionOf(boardAt(less, 't1'), 'plan').purses[0]).toMatchObject({ points: 13, moved: '2 were taken away' });
    const more = host(calm, { type: 'givePoints', table: 't1', points: 1 });
    expect(regionOf(boardAt(more, 't1'), 'plan').purses[0]).toMatchObject({ points: 16, moved: '1 came in' });
  });

  test('too few of them are a line to argue about', () => {
    const over = host(calm, { type: 'givePoints', table: 't1', points: -14 });
    expect(lines(boardAt(over, 't1'))).toEqual(['3 points too many: argue about what goes.']);
  });
});

describe('the plan tells', () => {
  test('whom it also reaches, and what it needs until it has it', () => {
    const reached = send(send(calm, 'health-team-rings'), 'fund-with-one-wish');
    expect(lines(boardAt(reached, 't1'))).toEqual([
      'Needed in the plan: a card marked “story”.',
      'It also reaches Family and carers.',
    ]);
    const has = pick(reached, 't1', 'short-video');
    expect(lines(boardAt(has, 't1'))).toEqual(['It also reaches Family and carers.']);
  });

  test('who does a card and by when, on a tag', () => {
    const owned = write(write(calm, 't1', 'card/tea-morning', 'owner', 'Nia'), 't1', 'card/tea-morning', 'when', 'June');
    expect(cardAt(boardAt(owned, 't1'), 'plan:tea-morning').tag).toBe('Nia, June');
    expect(cardAt(boardAt(owned, 't1'), 'plan:door-knocking').tag).toBe('');
  });
});

describe('a price', () => {
  const price = (board: Board, key: string): string => priceWords(cardAt(board, key).face, say);

  test('that is not the printed one is told with it', () => {
    const dearer = boardAt(send(calm, 'every-word'), 't1');
    expect(price(dearer, 'pack:noticeboard')).toBe('costs 2 instead of 1');
    expect(price(dearer, 'pack:festival-stall')).toBe('2 points');
  });

  test('of a given card is free, on a shelf of its own; in the plan too', () => {
    const given = send(calm, 'praise-next-door');
    const shelves = regionOf(boardAt(given, 't1'), 'tray').shelves;
    const shelf = shelves.find(({ title }) => title === 'Given to us');
    expect(shelf?.cards.map(({ key }) => key)).toEqual(['pack:visit-another-estate']);
    expect(shelves.flatMap(({ cards }) => cards).filter(({ face }) => face.card === 'visit-another-estate')).toHaveLength(1);
    expect(price(boardAt(given, 't1'), 'pack:visit-another-estate')).toBe('free');
    expect(price(boardAt(pick(given, 't1', 'visit-another-estate'), 't1'), 'plan:visit-another-estate')).toBe('free');
  });
});

test('a lost card is gone from the plan and from the packs', () => {
  const hit = send(pick(calm, 't1', 'short-video'), 'blocked-by-it');
  const lost = boardAt(at(hit, 't1', { type: 'yieldSituation', situation: latest(hit) }), 't1');
  expect(cardsOn(lost).filter(({ face }) => face.card === 'short-video')).toEqual([]);
});

describe('a card that the table wrote', () => {
  const choosing = reach(cardiffPlay(2, cardiffFull), 'choose');
  const asked = at(choosing, 't1', { type: 'writeCard', title: 'Soup', text: 'One cooks, all eat.', as: 'new' });

  test('waits for a price, and says so', () => {
    const card = cardAt(boardAt(asked, 't1'), 'pack:own-1');
    expect(card).toMatchObject({ state: 'waiting', told: ['Waits for a price'], face: { title: 'Soup', hand: 'own' } });
    expect(card.actions.map(({ short }) => short)).toEqual(['Tear it up']);
  });

  test('can be laid once that is agreed, and leaves its place on the shelf', () => {
    const agreed = host(asked, { type: 'priceCard', table: 't1', card: 'own-1', cost: 2 });
    expect(cardAt(boardAt(agreed, 't1'), 'pack:own-1')).toMatchObject({ state: 'free', face: { cost: 2 } });
    const board = boardAt(pick(agreed, 't1', 'own-1'), 't1');
    expect(cardAt(board, 'pack:own-1').state).toBe('chosen');
    expect(cardAt(board, 'plan:own-1').face).toMatchObject({ title: 'Soup', hand: 'own', art: '' });
  });

  test('says that it is refused, until it is torn up', () => {
    const refused = host(asked, { type: 'refuseCard', table: 't1', card: 'own-1' });
    expect(cardAt(boardAt(refused, 't1'), 'pack:own-1')).toMatchObject({ state: 'waiting', told: ['Not agreed'] });
    const torn = boardAt(at(refused, 't1', { type: 'tearCard', card: 'own-1' }), 't1');
    expect(cardsOn(torn).filter(({ face }) => face.card === 'own-1')).toEqual([]);
  });
});

describe('what the plan needs', () => {
  const planning = reach(cardiffPlay(2, cardiffFull), 'plan');

  test('is added up at the side, by kind, most wanted first', () => {
    const paper = boardAt(planning, 't1').regions.find(({ key }) => key === 'paper:totals');
    expect(paper).toMatchObject({ kind: 'paper', title: 'What the plan needs', role: 'side' });
    const told = paper?.kind === 'paper' ? paper.lines.map(({ label, text }) => [label, text]) : [];
    expect(told[0]?.[0]).toMatch(/^People, \d+$/);
    expect(told.flat().join()).toContain('a warm room');
  });

  test('makes room for what has landed, and is back when that is put aside', () => {
    const open = host(planning, { type: 'sendSituation', tables: ['t1'], wish: { what: 'card', card: 'every-word' } });
    expect(boardAt(open, 't1').regions.some(({ key }) => key === 'paper:totals')).toBe(false);
    const gone = host(open, { type: 'withdrawSituation', table: 't1', situation: 's1' });
    expect(boardAt(gone, 't1').regions.some(({ key }) => key === 'paper:totals')).toBe(true);
  });

  test('is no longer there in the next step', () => {
    expect(boardAt(calm, 't1').regions.some(({ key }) => key === 'paper:totals')).toBe(false);
  });
});

test('the flag for help is on the board while it is up', () => {
  expect(boardAt(calm, 't1').flag).toBeUndefined();
  expect(boardAt(at(calm, 't1', { type: 'askForHelp', on: true }), 't1').flag).toBe('Help is on its way');
});
