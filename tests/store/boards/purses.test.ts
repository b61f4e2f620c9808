import { describe, expect, test } from 'vitest';
import type { Move } from '../../../src/engine/moves.ts';
import { toldTo } from '../../../src/engine/views/told.ts';
import { view } from '../../../src/engine/views/view.ts';
import { english as say } from '../../../src/i18n/words.ts';
import { present } from '../../../src/lib/assert.ts';
import { sentencesFor } from '../../../src/store/announce.ts';
import { priceWords } from '../../../src/store/boards/card-face.ts';
import { tableGlances } from '../../../src/store/console/table-glances.ts';
import { undoable } from '../../../src/store/console/undo.ts';
import { refusalSentence } from '../../../src/store/refusal.ts';
import { csvOf } from '../../../src/store/report-csv.ts';
import { markdownOf } from '../../../src/store/report-markdown.ts';
import { finish, host } from '../../engine/scenes.ts';
import { atPurses, withPoints } from '../../helpers/limits-game.ts';
import { must, type Play, refusalOf } from '../../helpers/play.ts';
import { modelOf } from '../../helpers/projector-scene.ts';
import { regionOf } from '../../helpers/store-board.ts';
import { boardAt } from '../../helpers/store-game.ts';
import { deskAt } from '../console/desk.ts';
import { report } from '../report-play.ts';

const start = atPurses();
const pick = (play: Play, ...cards: readonly string[]): Play =>
  cards.reduce((now, card) => must(now, 'ann1', { type: 'pickCard', table: 't1', card }), play);
const planOf = (play: Play) => regionOf(boardAt(play, 't1'), 'plan');
const lines = (play: Play) => planOf(play).lines.map(({ text, tone }) => [tone, text]);
const refused = (play: Play, move: Move, seat = 'ann1'): string =>
  refusalSentence(present(refusalOf(play, seat, move), 'a refusal'), {}, say, play.rulebook);
const picking = (card: string) => ({ type: 'pickCard', table: 't1', card }) as const;
const finishing = { type: 'finishStep', table: 't1', step: 'choose' } as const;
const give = (points: number, suit?: string) =>
  ({ type: 'givePoints', table: 't1', points, ...(suit !== undefined && { suit }) }) as const;

describe('on the table', () => {
  test('each purse has its name, its suits and what is left in it', () => {
    const { purses } = planOf(pick(start, 'tea-stall', 'cake', 'voices'));
    expect(purses.map(({ name, suits, left, points }) => [name, suits.map(({ mark }) => mark), left, points])).toEqual([
      ['Methods', ['circle'], 3, 4],
      ['Gifts', ['star'], 2, 4],
      ['Stories, from Grants', ['square', 'diamond'], 3, 5],
    ]);
  });

  test('what has not been said yet, and what is still asked for, is told without blame', () => {
    expect(lines(start)).toEqual([
      ['quiet', 'Choose at least 1 card from Gifts: 0 so far.'],
      ['quiet', 'Methods: The facilitator has not said yet how many points there are: 4 until then.'],
    ]);
    expect(lines(pick(withPoints(8), 'cake'))).toEqual([]);
  });

  test('too much is told purse by purse', () => {
    const short = [give(-3), give(-2, 'gift')].reduce<Play>(host, pick(withPoints(8), 'big-tent', 'van-tour', 'lantern'));
    expect(lines(short)).toEqual([
      ['danger', 'Methods: 1 point too many. Argue about what goes.'],
      ['danger', 'Gifts: 1 point too many. Argue about what goes.'],
    ]);
    expect(refused(short, finishing)).toBe(
      'Methods: it would take 6 points, and you have 5. Put a card back first. Gifts: it would take 3 points, and you have 2. Put a card back first.',
    );
  });

  test('a card out of reach says which purse is short', () => {
    const cards = regionOf(boardAt(pick(start, 'big-tent'), 't1'), 'tray').shelves.flatMap((shelf) => shelf.cards);
    const why = cards.find(({ face }) => face.card === 'van-tour')?.why;
    expect(why).toBe('This card costs 3, and there is 1 point left for Methods. Put something back first.');
    expect(cards.find(({ face }) => face.card === 'cake')?.state).toBe('free');
  });

  test('a card that brings points says so', () => {
    const cards = regionOf(boardAt(start, 't1'), 'plan').columns.flatMap((column) => column.cards);
    expect(cards.map(({ face }) => priceWords(face, say))).toEqual(['brings 4 points', 'brings 1 point']);
  });

  test('a sheet shows its number under its label', () => {
    const back = host(start, { type: 'rewindTable', table: 't1', step: 'pass-effort', reason: '' });
    expect(regionOf(boardAt(back, 't1'), 'paper').lines.map(({ label, text }) => [label, text])).toContainEqual([
      'How much effort',
      '4',
    ]);
  });
});

describe('in words', () => {
  test('a refusal names what it is about', () => {
    expect(refused(pick(start, 'big-tent'), picking('van-tour'))).toBe(
      'Methods: it would take 6 points, and you have 4. Put a card back first.',
    );
    expect(refused(pick(start, 'portraits', 'voices'), picking('diary'))).toBe(
      'Stories, from Grants: it would take 6 points, and 5 come in. Choose a card that brings points first, or put one back.',
    );
    expect(refused(start, finishing)).toBe('Choose at least 1 card from Gifts: 0 so far. Then you can go on.');
    expect(refused(start, { type: 'setPurse', step: 'choose', limit: 0, points: 9 }, 'facilitator')).toBe(
      'Write a whole number from 4 to 8.',
    );
  });

  test('what is left is said of the purse that a card belongs to', () => {
    const heard = (play: Play): readonly string[] => {
      const { rulebook, state, turns } = play;
      const at = { kind: 'table', table: 't1' } as const;
      const snapshot = { seq: turns.length, view: view(rulebook, state, at), legal: [] };
      return sentencesFor(rulebook, snapshot, toldTo(at, turns.at(-1)?.events ?? []), say);
    };
    expect(heard(pick(start, 'cake'))).toEqual(['Cake is in the plan. Gifts: 2 points left.']);
    expect(heard(withPoints(7))).toEqual(['Methods: there are 7 points to spend.']);
    expect(heard(host(start, give(2, 'gift')))).toContain('Gifts: 2 points come in.');
  });
});

describe('on the console', () => {
  test('each purse has its line, and points find their way to it', () => {
    const [heron] = tableGlances(deskAt(pick(start, 'cake')));
    expect(heron?.purses).toEqual([
      { key: 'purse-1', name: 'Methods', left: 4, points: 4, suit: '' },
      { key: 'purse-2', name: 'Gifts', left: 2, points: 4, suit: 'gift' },
      { key: 'purse-3', name: 'Stories, from Grants', left: 5, points: 5, suit: 'story' },
    ]);
    for (const { suit, left } of heron?.purses ?? []) {
      const given = host(pick(start, 'cake'), give(1, suit === '' ? undefined : suit));
      const after = tableGlances(deskAt(given))[0]?.purses.find((purse) => purse.suit === suit);
      expect(after?.left).toBe(left + 1);
    }
  });

  test('a number chosen for a purse can be taken back', () => {
    const chosen = withPoints(6);
    expect(undoable(deskAt(chosen), chosen.turns.at(-1)?.at ?? 0)[0]?.words).toBe('A purse holds another number of points.');
  });
});

describe('afterwards', () => {
  const over = finish(pick(withPoints(6), 'big-tent', 'cake', 'diary'), 't1');

  test('the report tells each purse', () => {
    const text = markdownOf(report(over), say);
    for (const line of ['Methods: 3 of 6 points', 'Gifts: 2 of 4 points', 'Stories, from Grants: 1 of 5 points'])
      expect(text).toContain(line);
    expect(text).toContain('brings 4 points');
    expect(text).toContain('How much effort');
  });

  test('so does the table for spreadsheets', () => {
    const rows = csvOf(report(over), say).split('\r\n');
    expect(rows.filter((row) => row.includes('To spend')).map((row) => row.split(','))).toHaveLength(6);
    expect(rows.some((row) => row.includes('Council fund') && row.includes('Brings'))).toBe(true);
  });

  test('and the room’s screen', () => {
    const { slide } = modelOf(over);
    const tile = slide.kind === 'plans' ? slide.plans[0] : undefined;
    expect(tile?.points).toBe('Methods: 3 of 6 · Gifts: 2 of 4 · Stories, from Grants: 1 of 5');
    expect([tile?.spent, tile?.over]).toEqual([null, false]);
  });
});
