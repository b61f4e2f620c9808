import { describe, expect, test } from 'vitest';
import type { Format, Step } from '../../src/engine/format.ts';
import { refusalOf } from '../helpers/play.ts';
import { actionsOn, cardActions, inPlan, keysOn, lying, moveTypes, regionOf, shelfTitles } from '../helpers/store-board.ts';
import { at, boardAt, cardiff, cardiffPlay, cells, host, passTo, pick, reach, write } from '../helpers/store-game.ts';

const passed = (tables: number, step: string) => passTo(cardiffPlay(tables), step);
const played = (tables: number, step: string) => reach(cardiffPlay(tables), step);

describe('show', () => {
  const play = reach(cardiffPlay(2), 'present');

  test('ours: the plan, and who looks at it', () => {
    const board = boardAt(play, 't1');
    expect(lying(board)).toEqual(['side matrix:who-and-why', 'main plan']);
    expect(regionOf(board, 'plan')).toMatchObject({ title: 'Our plan', eyes: 'Kestrel is looking at this plan' });
    expect(inPlan(board).map(([title]) => title)).toEqual(['Not placed yet', 'First month', 'By summer', 'Within a year']);
    expect(actionsOn(board)).toEqual([]);
  });

  test('ours: without a side when everything has its time', () => {
    const placed = at(played(2, 'plan'), 't1', { type: 'placeCard', card: 'tea-morning', column: 'by-summer' });
    const all = at(placed, 't1', { type: 'placeCard', card: 'door-knocking', column: 'first-month' });
    expect(inPlan(boardAt(passTo(all, 'present'), 't1'))).toEqual([
      ['First month', ['door-knocking']],
      ['By summer', ['tea-morning']],
      ['Within a year', []],
    ]);
  });

  test('theirs: the plan that was made for us, with its own matrix and without its purse', () => {
    const board = boardAt(play, 't1', { whose: 'theirs' });
    expect(lying(board)).toEqual(['side matrix:who-and-why', 'main plan']);
    expect(regionOf(board, 'plan')).toMatchObject({
      title: 'Kestrel’s plan for us',
      eyes: 'You are the client: would this help?',
    });
    expect(regionOf(board, 'plan').purses).toEqual([]);
    expect(actionsOn(board)).toEqual([]);
  });

  test('theirs: nothing on it can be changed, even when our own matrix and plan were passed over', () => {
    const late = host(passed(2, 'who-and-why'), { type: 'moveTable', table: 't1', step: 'present' });
    const marked = write(late, 't2', 'who-and-why', cells.residents, 'most');
    const named = write(marked, 't2', 'who-and-why', 'others:who', 'contractors');
    const both = host(pick(host(named, { type: 'moveTable', table: 't2', step: 'choose' }), 't2', 'tea-morning'), {
      type: 'moveTable',
      table: 't2',
      step: 'present',
    });
    expect(moveTypes(boardAt(both, 't1'))).toEqual(['pickCard', 'writeField']);
    const board = boardAt(both, 't1', { whose: 'theirs' });
    expect(regionOf(board, 'matrix').rows[3]?.cast?.face?.card).toBe('contractors');
    expect(lying(board)).toEqual(['side matrix:who-and-why', 'main plan']);
    expect(actionsOn(board)).toEqual([]);
  });

  test('one table alone has no eyes on its plan and nobody else’s to look at', () => {
    const alone = reach(cardiffPlay(1), 'present');
    expect(regionOf(boardAt(alone, 't1'), 'plan').eyes).toBeUndefined();
    expect(boardAt(alone, 't1', { whose: 'theirs' })).toEqual(boardAt(alone, 't1'));
  });
});

describe('talk', () => {
  test('the plan lies there for a last look, without anything to do', () => {
    const board = boardAt(played(2, 'look-back'), 't1');
    expect(lying(board)).toEqual(['main plan']);
    expect(actionsOn(board)).toEqual([]);
  });

  test('a table without a plan has its questions there', () => {
    expect(lying(boardAt(passed(2, 'look-back'), 't1'))).toEqual(['main paper:debrief']);
  });
});

/** The published game with a story that a later step wants to see. */
const storyLater: Format = {
  ...cardiff,
  steps: cardiff.steps.map((step): Step => (step.id === 'look-back' ? { ...step, uses: ['story'] } : step)),
};

test('a story that was passed over lies beside a later step that uses it, with its places', () => {
  const play = passTo(cardiffPlay(2, storyLater), 'look-back');
  const board = boardAt(play, 't1');
  expect(shelfTitles(board)).toEqual(['Characters']);
  const keys = keysOn(board.regions);
  for (const { action } of cardActions(board)) {
    expect(keys).toContain(action.target);
    expect(refusalOf(play, 't1-1', action.move)).toBeUndefined();
  }
});
