import { describe, expect, test } from 'vitest';
import { present } from '../../src/lib/assert.ts';
import type { Board, BoardCard } from '../../src/store/board.ts';
import { inPlan, keysOn, lying, moveTypes, regionOf, shelfTitles } from '../helpers/store-board.ts';
import { at, boardAt, cardiffPlay, cells, host, housing, passTo, pick, reach, write } from '../helpers/store-game.ts';

const passed = (tables: number, step: string) => passTo(cardiffPlay(tables), step);
const played = (tables: number, step: string) => reach(cardiffPlay(tables), step);

const inPack = (board: Board, card: string): BoardCard =>
  present(
    regionOf(board, 'tray')
      .shelves.flatMap(({ cards }) => cards)
      .find(({ key }) => key === `pack:${card}`),
    card,
  );

describe('group', () => {
  test('all tables lie there, with their people and for whom they plan', () => {
    const board = boardAt(cardiffPlay(3), 't2', { people: { 't2-1': 'Nia', 't3-1': 'Huw' } });
    expect(lying(board)).toEqual(['main pairs']);
    expect(board.title).toBe('Kestrel');
    const { tables } = regionOf(board, 'pairs');
    expect(tables.map(({ name, ours, plansFor }) => [name, ours, plansFor])).toEqual([
      ['Heron', false, 'table:t2'],
      ['Kestrel', true, 'table:t3'],
      ['Dipper', false, 'table:t1'],
    ]);
    expect(tables.map(({ people }) => people.map(({ name }) => name))).toEqual([[], ['Nia'], ['Huw']]);
    expect(board.people.map(({ name, role }) => [name, role])).toEqual([['Nia', '']]);
  });

  test('one table alone plans for itself', () => {
    expect(regionOf(boardAt(cardiffPlay(1), 't1'), 'pairs').tables).toMatchObject([{ key: 'table:t1', plansFor: 'table:t1' }]);
  });
});

test('say: the map of steps, with where the table is and what is left out', () => {
  const play = host(played(2, 'welcome'), { type: 'dropStep', step: 'plan', sure: true });
  const board = boardAt(play, 't1');
  expect(lying(board)).toEqual(['main map']);
  expect(regionOf(board, 'map').steps.map(({ state }) => state)).toEqual([
    'done',
    'here',
    ...['ahead', 'ahead', 'ahead', 'ahead'],
    'dropped',
    ...['ahead', 'ahead', 'ahead'],
  ]);
});

describe('write', () => {
  test('words: the sheet, and the cards to start from', () => {
    const board = boardAt(played(2, 'invent'), 't1');
    expect(lying(board)).toEqual(['main paper:scenario', 'tray tray']);
    expect(shelfTitles(board)).toEqual(['Scenarios']);
    expect(moveTypes(board)).toEqual(['startFrom']);
    const written = boardAt(write(played(2, 'invent'), 't1', 'scenario', 'place', 'A valley'), 't1');
    expect(regionOf(written, 'paper').lines.map(({ text }) => text)).toEqual(['', 'A valley', '', '']);
    expect(boardAt(write(played(2, 'invent'), 't1', 'scenario', 'place', 'A valley'), 't2')).toEqual(
      boardAt(played(2, 'invent'), 't2'),
    );
  });

  test('a matrix: marks, reasons, and whom the last row names', () => {
    const play = write(played(2, 'who-and-why'), 't1', 'who-and-why', cells.residents, 'most');
    const reason = write(play, 't1', 'who-and-why', `${cells.residents}:why`, 'They know');
    const board = boardAt(write(reason, 't1', 'who-and-why', 'others:who', 'contractors'), 't1');
    expect(lying(board)).toEqual(['main matrix:who-and-why', 'tray tray']);
    expect(shelfTitles(board)).toEqual(['Audiences']);
    const [, , residents, others] = regionOf(board, 'matrix').rows;
    expect(residents?.cells.map(({ title, mark, note, gap }) => [title, mark, note, gap])).toEqual([
      ['Residents, Consume information', '', '', false],
      ['Residents, Communicate', 'most', 'They know', false],
      ['Residents, Collaborate', '', '', false],
    ]);
    expect(others?.cast?.face?.card).toBe('contractors');
    expect(others?.cast?.actions.map(({ label }) => label)).toEqual(['Others is no longer Contractors']);
    expect(keysOn(regionOf(board, 'tray'))).not.toContain('pack:residents');
  });

  test('a story: a lane for each person and for the project', () => {
    const play = write(passed(2, 'story'), 't1', 'story', 'character-1:who', 'tunde-bakare');
    const board = boardAt(write(play, 't1', 'story', 'character-1/by-summer', 'It rains'), 't1');
    expect(lying(board)).toEqual(['main lanes:story', 'tray tray']);
    const { lanes, columns } = regionOf(board, 'lanes');
    expect(columns).toEqual(['First month', 'By summer', 'Within a year']);
    expect(lanes.map(({ title, cast }) => [title, cast?.face?.card])).toEqual([
      ['Character 1', 'tunde-bakare'],
      ['Character 2', undefined],
      ['Project', undefined],
    ]);
    expect(lanes[0]?.cells.map(({ text }) => text)).toEqual(['', 'It rains', '']);
  });
});

describe('pass', () => {
  const sealed = at(write(passed(2, 'swap'), 't1', 'scenario', 'place', 'A valley'), 't1', {
    type: 'handOver',
    sheet: 'scenario',
  });

  test('first our own sheet, and the cards to start it from when it is still empty', () => {
    expect(lying(boardAt(passed(2, 'swap'), 't1'))).toEqual(['main paper:scenario', 'tray tray']);
    expect(lying(boardAt(played(2, 'swap'), 't1'))).toEqual(['main paper:scenario']);
  });

  test('then an envelope that waits for the client’s', () => {
    const board = boardAt(sealed, 't1');
    expect(lying(board)).toEqual(['main paper:brief', 'side paper:scenario']);
    expect(board.regions).toMatchObject([
      { title: 'Kestrel’s situation', seal: 'waiting', from: '' },
      { title: 'Your situation', seal: 'sealed' },
    ]);
  });

  test('then what the client wrote', () => {
    const both = at(write(sealed, 't2', 'scenario', 'place', 'A seafront'), 't2', { type: 'handOver', sheet: 'scenario' });
    expect(boardAt(both, 't1').regions).toMatchObject([
      { key: 'paper:brief', seal: 'none', from: 'from Kestrel', lines: [{}, { text: 'A seafront' }, {}, {}] },
      { key: 'paper:scenario', seal: 'sealed' },
    ]);
  });

  test('one table alone gets its own back', () => {
    const alone = at(played(1, 'swap'), 't1', { type: 'handOver', sheet: 'scenario' });
    expect(boardAt(alone, 't1').regions).toMatchObject([
      { key: 'paper:brief', title: 'Heron’s situation', seal: 'none', from: '' },
      { key: 'paper:scenario', seal: 'sealed' },
    ]);
  });
});

describe('pick', () => {
  test('the plan as one heap, the matrix beside it, the packs shelf by shelf', () => {
    const board = boardAt(pick(played(2, 'choose'), 't1', 'tea-morning'), 't1');
    expect(lying(board)).toEqual(['side matrix:who-and-why', 'main plan', 'tray tray']);
    expect(shelfTitles(board)).toEqual(['Face to face', 'Paper and phone', 'Online talk', 'Share and show']);
    expect(inPlan(board)).toEqual([['', ['tea-morning']]]);
    expect(regionOf(board, 'plan').purses).toMatchObject([{ name: '', points: 15, spent: 1, left: 14, moved: '' }]);
    expect(inPack(board, 'tea-morning')).toMatchObject({ state: 'chosen', actions: [] });
    expect(inPack(board, 'door-knocking')).toMatchObject({
      state: 'free',
      actions: [{ label: 'Add Door knocking to our plan' }],
    });
    expect(
      regionOf(board, 'matrix')
        .rows.flatMap((row) => row.cells)
        .some(({ gap }) => gap),
    ).toBe(false);
  });

  test('an empty plan is one column without a title and without cards', () => {
    expect(inPlan(boardAt(played(2, 'choose'), 't1'))).toEqual([['', []]]);
  });

  test('a card that costs more than is left says what to do', () => {
    const dear = dearest(14).reduce((play, card) => pick(play, 't1', card), played(2, 'choose'));
    const board = boardAt(dear, 't1');
    expect(regionOf(board, 'plan').purses[0]?.left).toBe(1);
    const two = regionOf(board, 'tray')
      .shelves.flatMap(({ cards }) => cards)
      .filter(({ face, state }) => face.cost === 2 && state !== 'chosen');
    expect(two.length).toBeGreaterThan(0);
    expect(two[0]).toMatchObject({
      state: 'out-of-reach',
      actions: [],
      why: 'This card costs 2 and you have 1 point left. Put something back first.',
    });
  });

  test('a matrix that was passed over can still be marked, and whom it names chosen', () => {
    const board = boardAt(passed(2, 'choose'), 't1');
    expect(lying(board)).toEqual(['side matrix:who-and-why', 'main plan', 'tray tray']);
    expect(shelfTitles(board)).toContain('Audiences');
    expect(moveTypes(board)).toEqual(['pickCard', 'writeField']);
  });
});

/** Methods for just so many points. */
function dearest(points: number): readonly string[] {
  let left = points;
  return housing.cards
    .filter(({ suit, cost }) => {
      const takes = suit === 'method' && cost <= left;
      left -= takes ? cost : 0;
      return takes;
    })
    .map(({ id }) => id);
}

describe('place', () => {
  test('the timeline, with what is not placed yet, and the matrix to aim at', () => {
    const play = at(played(2, 'plan'), 't1', { type: 'placeCard', card: 'tea-morning', column: 'by-summer' });
    const aimed = at(play, 't1', { type: 'aimCard', card: 'tea-morning', cell: cells.residents, on: true });
    const board = boardAt(aimed, 't1');
    expect(lying(board)).toEqual(['side matrix:who-and-why', 'main plan']);
    expect(inPlan(board)).toEqual([
      ['Not placed yet', ['door-knocking']],
      ['First month', []],
      ['By summer', ['tea-morning']],
      ['Within a year', []],
    ]);
    expect(moveTypes(board)).toEqual(['aimCard', 'placeCard']);
    const tea = regionOf(board, 'plan').columns[2]?.cards[0];
    expect(tea?.aims).toEqual(['Residents, Communicate']);
    expect(tea?.actions.map(({ short }) => short)).toEqual([
      'Off the timeline',
      'First month',
      'Within a year',
      'For Board, Consume information',
      'Not for Residents, Communicate',
    ]);
    const wanted = regionOf(board, 'matrix')
      .rows.flatMap((row) => row.cells)
      .filter(({ mark }) => mark !== '');
    expect(wanted.map(({ title, cards, gap }) => [title, cards, gap])).toEqual([
      ['Board, Consume information', 0, true],
      ['Residents, Communicate', 1, false],
    ]);
  });

  test('packs and cells of steps that were passed over are offered with it', () => {
    const board = boardAt(passed(2, 'plan'), 't1');
    expect(lying(board)).toEqual(['side matrix:who-and-why', 'main plan', 'tray tray']);
    expect(moveTypes(board)).toEqual(['pickCard', 'writeField']);
    expect(moveTypes(boardAt(pick(passed(2, 'plan'), 't1', 'tea-morning'), 't1'))).toEqual([
      'pickCard',
      'placeCard',
      'returnCard',
      'writeField',
    ]);
  });
});
