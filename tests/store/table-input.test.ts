import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Board } from '../../src/store/board.ts';
import { noWish, raisedKey, restKey, type TableHand } from '../../src/store/scene-model.ts';
import {
  drop,
  emptyHand,
  freshHand,
  holderOf,
  keepHand,
  lift,
  look,
  press,
  putDown,
  shelfWith,
  type Touched,
} from '../../src/store/table-input.ts';
import { actionsOn, cardActions, cellActions, keysOn, regionOf } from '../helpers/store-board.ts';
import { anyCardiffPlay, at, boardAt, cardiffPlay, cells, passTo, pick, reach, write } from '../helpers/store-game.ts';
import { anySituationPlay, frontOf, inTrouble, latest, send } from '../helpers/store-situations.ts';

type Touch =
  | { readonly does: 'press' | 'lift' | 'look' | 'drop'; readonly where: number }
  | { readonly does: 'leave' | 'drop nowhere' | 'press raised' };

const anyTouch: fc.Arbitrary<Touch> = fc.oneof(
  fc.record({ does: fc.constantFrom('press', 'lift', 'look', 'drop'), where: fc.nat(5000) }),
  fc.record({ does: fc.constantFrom('leave', 'drop nowhere', 'press raised') }),
);

const plays = [
  ...fc.sample(anyCardiffPlay(), { numRuns: 20, seed: 3 }),
  ...fc.sample(anySituationPlay(), { numRuns: 20, seed: 5 }),
];
const tables = plays.flatMap((play) => play.rulebook.tables.map((table) => boardAt(play, table)));

function touch(board: Board, hand: TableHand, what: Touch): Touched {
  const keys = [...keysOn(board), 'nothing'];
  const key = 'where' in what ? (keys[what.where % keys.length] ?? 'nothing') : undefined;
  switch (what.does) {
    case 'press':
      return press(board, hand, key ?? '');
    case 'press raised':
      return press(board, hand, raisedKey);
    case 'lift':
      return { hand: lift(board, hand, key ?? '') };
    case 'look':
    case 'leave':
      return { hand: look(hand, key) };
    default:
      return drop(board, hand, key);
  }
}

const isHeldRightly = (board: Board, { held }: TableHand): boolean =>
  held === undefined || holderOf(board, held)?.face !== undefined;

describe('whatever hands do', () => {
  test('a held card lies on the table, and nothing is asked for but what the board offers', () => {
    const run = fc.array(fc.tuple(fc.nat(tables.length - 1), fc.array(anyTouch, { maxLength: 12 })), { maxLength: 4 });
    fc.assert(
      fc.property(run, (visits) => {
        let hand = emptyHand;
        for (const [index, touches] of visits) {
          const board = tables[index] ?? boardAt(cardiffPlay(1), 't1');
          const moves = new Set(actionsOn(board).map(({ action }) => action.move));
          hand = keepHand(board, hand);
          expect(isHeldRightly(board, hand)).toBe(true);
          for (const what of touches) {
            const touched = touch(board, hand, what);
            expect(touched.move === undefined || moves.has(touched.move)).toBe(true);
            expect(isHeldRightly(board, touched.hand)).toBe(true);
            if (touched.move) expect(touched.hand.held).toBeUndefined();
            hand = touched.hand;
          }
        }
      }),
      { numRuns: 150, seed: 11 },
    );
  });
});

/** A table with something to do for every kind of card action, one after another. */
const choosing = boardAt(pick(reach(cardiffPlay(2), 'choose'), 't1', 'tea-morning'), 't1');
const arranging = boardAt(
  at(reach(cardiffPlay(2), 'plan'), 't1', { type: 'placeCard', card: 'tea-morning', column: 'by-summer' }),
  't1',
);
const named = write(reach(cardiffPlay(2), 'who-and-why'), 't1', 'who-and-why', 'others:who', 'contractors');
const marking = boardAt(named, 't1');
const inventing = boardAt(reach(cardiffPlay(2), 'invent'), 't1');
const catchingUp = boardAt(pick(passTo(cardiffPlay(2), 'plan'), 't1', 'tea-morning'), 't1');
const blocked = send(inTrouble(), 'every-word');
const answering = boardAt(blocked, 't1');
const boards = { choosing, arranging, marking, inventing, catchingUp, answering };

const holding = (held: string): TableHand => ({ ...emptyHand, held, looked: held });

describe.each(Object.entries(boards))('at a table that is %s', (_, board) => {
  test('there is something to do', () => expect(cardActions(board).length).toBeGreaterThan(0));

  test('pressing or dropping at a target does exactly that, and puts the card down', () => {
    for (const { key, action } of cardActions(board).filter(({ action: { target } }) => target !== undefined)) {
      for (const touched of [press(board, holding(key), action.target ?? ''), drop(board, holding(key), action.target)]) {
        expect(touched.move).toBe(action.move);
        expect(touched.hand).toEqual(emptyHand);
      }
    }
  });

  test('pressing a card picks it up, pressing it again or its large picture puts it down', () => {
    for (const { key } of cardActions(board)) {
      const up = press(board, emptyHand, key);
      expect(up).toEqual({ hand: holding(key) });
      expect(press(board, up.hand, key)).toEqual({ hand: emptyHand });
      expect(press(board, up.hand, raisedKey)).toEqual({ hand: emptyHand });
    }
  });

  test('pressing another card picks that up instead, unless the card in the hand goes there', () => {
    const [first, ...others] = [...new Set(cardActions(board).map(({ key }) => key))];
    for (const other of others) {
      const touched = press(board, holding(first ?? ''), other);
      expect(touched.move === undefined ? touched.hand : holding(other)).toEqual(holding(other));
    }
  });

  test('pressing elsewhere, or dropping there, puts the card down', () => {
    for (const { key } of cardActions(board)) {
      expect(press(board, holding(key), 'nothing')).toEqual({ hand: emptyHand });
      expect(drop(board, holding(key), 'nothing')).toEqual({ hand: emptyHand });
      expect(drop(board, holding(key), undefined)).toEqual({ hand: emptyHand });
    }
  });

  test('cells are marked when they are pressed, and never by dropping something on them', () => {
    for (const { key, action } of cellActions(board)) {
      expect(press(board, emptyHand, key)).toEqual({ hand: emptyHand, move: action.move });
      expect(drop(board, emptyHand, key)).toEqual({ hand: emptyHand });
    }
  });
});

describe('a card comes down', () => {
  test('on a card of a column as on the column, and on the plan as a whole when it comes from the pack', () => {
    const tea = 'plan:tea-morning';
    const door = 'plan:door-knocking';
    expect(press(arranging, holding(door), tea).move).toMatchObject({
      type: 'placeCard',
      card: 'door-knocking',
      column: 'by-summer',
    });
    expect(drop(choosing, holding('pack:door-knocking'), tea).move).toMatchObject({ type: 'pickCard', card: 'door-knocking' });
    expect(drop(choosing, holding(tea), 'pack:door-knocking').move).toMatchObject({ type: 'returnCard', card: 'tea-morning' });
  });

  test('on a cell that is marked, to be for it', () => {
    const target = `field:who-and-why:${cells.residents}`;
    expect(drop(arranging, holding('plan:tea-morning'), target).move).toMatchObject({ type: 'aimCard', on: true });
  });
});

describe('the packs', () => {
  const [first, second] = regionOf(choosing, 'tray').shelves;

  test('are open at the first shelf until another is pressed, which keeps what is in the hand', () => {
    const hand = keepHand(choosing, { ...emptyHand, held: 'plan:tea-morning' });
    expect(hand.shelf).toBe(first?.key);
    expect(press(choosing, hand, second?.key ?? '').hand).toEqual({
      held: 'plan:tea-morning',
      looked: undefined,
      shelf: second?.key,
      landed: noWish,
    });
  });

  test('stay open at a shelf while it is there', () => {
    expect(keepHand(choosing, { ...emptyHand, shelf: second?.key }).shelf).toBe(second?.key);
    expect(keepHand(marking, { ...emptyHand, shelf: second?.key }).shelf).toBe('shelf:audience');
    expect(keepHand(arranging, { ...emptyHand, shelf: second?.key }).shelf).toBeUndefined();
  });

  test('know on which shelf a card lies', () => {
    expect(shelfWith(choosing, second?.cards[0]?.key ?? '')).toBe(second?.key);
    expect(shelfWith(choosing, 'plan:tea-morning')).toBeUndefined();
  });
});

describe('a hand', () => {
  test('lets go of what is no longer there', () => {
    expect(keepHand(arranging, holding('pack:tea-morning'))).toEqual(emptyHand);
    expect(keepHand(choosing, { ...holding('pack:tea-morning'), looked: 'plan:tea-morning' })).toMatchObject({
      held: 'pack:tea-morning',
      looked: 'plan:tea-morning',
    });
  });

  test('lets go of a card that somebody else has taken away from its place', () => {
    const place = 'field:who-and-why:others:who';
    expect(keepHand(marking, holding(place)).held).toBe(place);
    const empty = boardAt(write(named, 't1', 'who-and-why', 'others:who', ''), 't1');
    expect(keepHand(empty, holding(place)).held).toBeUndefined();
  });

  test('keeps what it holds while the eyes go elsewhere', () => {
    expect(look(holding('plan:tea-morning'), 'pack:door-knocking').held).toBe('plan:tea-morning');
    expect(look(holding('plan:tea-morning'), raisedKey)).toEqual(holding('plan:tea-morning'));
    expect(putDown(holding('plan:tea-morning'))).toEqual(emptyHand);
  });

  test('presses the card that is shown whole: the one looked at, or else the one in the hand', () => {
    const hand = { ...holding('plan:tea-morning'), looked: 'pack:residents-panel' };
    expect(press(choosing, hand, raisedKey)).toEqual(press(choosing, hand, 'pack:residents-panel'));
    expect(press(choosing, { ...hand, held: undefined }, raisedKey).hand).toEqual(holding('pack:residents-panel'));
    expect(press(choosing, { ...hand, looked: 'plan' }, raisedKey).hand).toEqual(emptyHand);
  });

  test('cannot lift what is no card', () => {
    for (const key of ['plan', 'tray', 'column:', 'nothing', `field:who-and-why:${cells.residents}`])
      expect(lift(choosing, emptyHand, key)).toBe(emptyHand);
    expect(lift(choosing, emptyHand, 'pack:door-knocking')).toEqual(holding('pack:door-knocking'));
  });
});

describe('what has landed', () => {
  const two = send(send(inTrouble(), 'every-word'), 'third-less');
  const board = boardAt(two, 't1');
  const pile = regionOf(board, 'pile');
  const piled = pile.cards[0]?.key ?? '';

  test('is brought to the front by pressing it in the pile, whatever is in the hand', () => {
    expect(frontOf(board).face.title).toBe('A third less');
    const { hand, move } = press(board, holding('plan:tea-morning'), piled);
    expect([move, hand.held]).toEqual([undefined, undefined]);
    expect(frontOf(boardAt(two, 't1', { landed: hand.landed })).face.title).toBe('Approve every word');
  });

  test('stays there until something new comes', () => {
    const { hand } = press(board, emptyHand, piled);
    const again = boardAt(send(two, 'blocked-by-it'), 't1', { landed: hand.landed });
    expect(frontOf(again).face.title).toBe('Blocked by IT');
  });

  test('cannot be put aside while it waits for the table', () => {
    expect(press(board, emptyHand, restKey)).toEqual({ hand: emptyHand });
  });

  test('goes to the pile once it is settled, and comes back from there', () => {
    const key = latest(blocked);
    const settled = at(blocked, 't1', { type: 'yieldSituation', situation: key });
    const ended = boardAt(settled, 't1');
    const aside = press(ended, emptyHand, restKey).hand;
    const after = boardAt(settled, 't1', { landed: aside.landed });
    expect(after.regions.some(({ kind }) => kind === 'landed')).toBe(false);
    const back = press(after, aside, regionOf(after, 'pile').cards[0]?.key ?? '').hand;
    expect(frontOf(boardAt(settled, 't1', { landed: back.landed })).situation).toBe(key);
    expect(freshHand(aside)).toEqual({ ...emptyHand, landed: aside.landed });
  });

  test('takes a card as an answer where its answer lies, and not elsewhere on it', () => {
    const held = holding('plan:tea-morning');
    const lay = { type: 'layAnswer', card: 'tea-morning' };
    expect(press(answering, held, `answer:${latest(blocked)}`).move).toMatchObject(lay);
    expect(drop(answering, held, `answer:${latest(blocked)}`).move).toMatchObject(lay);
    expect(drop(answering, held, `landed:${latest(blocked)}`).move).toBeUndefined();
  });
});
