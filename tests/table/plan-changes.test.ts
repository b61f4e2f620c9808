import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutBoard } from '../../src/store/layout/layout-board.ts';
import type { Placed, PlacedCard, Rect, TableHand } from '../../src/store/scene-model.ts';
import { emptyHand } from '../../src/store/table-input.ts';
import { applyChanges, cardsMoved, faceOf, planChanges } from '../../src/table/plan-changes.ts';
import { anyBoard, anySize, faceOf as cardFace, chooseBoard } from '../store/layout/boards.ts';

const at = (x: number, y: number, width = 100, height = 140): Rect => ({ x, y, width, height });
const hand: TableHand = emptyHand;

const card = (key: string, rect: Rect, id = key, over: Partial<PlacedCard> = {}): PlacedCard => ({
  kind: 'card',
  key,
  rect,
  live: true,
  face: cardFace(id),
  size: 'small',
  state: 'free',
  down: false,
  hit: false,
  tag: '',
  word: '',
  raised: false,
  angle: 0,
  target: false,
  ...over,
});

const slot = (key: string, rect: Rect): Placed => ({ kind: 'slot', key, rect, live: true, text: 'Blog', target: false });

/** What can be seen of a picture: its things in order, without what only matters to the pointer. */
const seen = (placed: readonly Placed[]) => placed.map((item) => [item.key, item.rect.x, item.rect.y, faceOf(item)]);

test('carrying the changes out turns the one picture into the other', () => {
  fc.assert(
    fc.property(anyBoard, anyBoard, anySize, (first, second, size) => {
      const [before, after] = [layoutBoard(first, hand, size), layoutBoard(second, hand, size)];
      expect(seen(applyChanges(before, planChanges(before, after)))).toEqual(seen(after));
    }),
  );
});

test('nothing changes when nothing visible has changed', () => {
  const placed = layoutBoard(chooseBoard, hand, { width: 1040, height: 660 });
  expect(planChanges(placed, structuredClone(placed))).toEqual([]);
  expect(planChanges([card('a', at(0, 0))], [card('a', at(0, 0), 'a', { live: false })])).toEqual([]);
});

test('looking at a card changes that card and its whole face only', () => {
  const size = { width: 1040, height: 660 };
  const before = layoutBoard(chooseBoard, hand, size);
  const after = layoutBoard(chooseBoard, { ...hand, looked: 'pack:c0-2' }, size);
  const keys = planChanges(before, after).map((change) => ('item' in change ? change.item.key : change.type));
  expect(keys).toEqual(['pack:c0-2', 'raised']);
});

test('a card that lies elsewhere under the same key moves', () => {
  const item = card('a', at(30, 0));
  expect(planChanges([card('a', at(0, 0))], [item])).toEqual([{ type: 'move', item }]);
});

test('a card that looks different is painted again', () => {
  const item = card('a', at(0, 0), 'a', { state: 'out-of-reach' });
  expect(planChanges([card('a', at(0, 0))], [item])).toEqual([{ type: 'repaint', item }]);
});

test('a card picked from the pack comes from its place there, and goes back to it', () => {
  const [inPack, inPlan] = [card('pack:blog', at(0, 400), 'blog'), card('plan:blog', at(300, 50), 'blog')];
  const before = [inPack];
  const after = [slot('pack:blog', inPack.rect), inPlan];
  expect(planChanges(before, after)).toContainEqual({ type: 'add', item: inPlan, from: inPack.rect });
  expect(planChanges(after, before)).toEqual([
    { type: 'remove', key: 'plan:blog' },
    { type: 'repaint', item: inPack, from: inPlan.rect },
  ]);
});

test('a whole card does not fly from anywhere', () => {
  const whole = card('raised', at(50, 50, 240, 340), 'blog', { size: 'whole' });
  expect(planChanges([card('pack:blog', at(0, 400), 'blog')], [card('pack:blog', at(0, 400), 'blog'), whole])).toEqual([
    { type: 'add', item: whole },
  ]);
});

test('a new order of the same things is one change', () => {
  const [a, b] = [card('a', at(0, 0)), card('b', at(50, 0))];
  expect(planChanges([a, b], [b, a])).toEqual([{ type: 'order', keys: ['b', 'a'] }]);
});

test('a line that moves as a whole is not painted again', () => {
  const line = (x: number): Placed => ({
    kind: 'arrow',
    key: '~rule',
    rect: at(x, 0, 1, 90),
    live: false,
    look: 'rule',
    bend: 0,
    from: { x, y: 0 },
    to: { x, y: 90 },
  });
  expect(planChanges([line(10)], [line(20)])).toEqual([{ type: 'move', item: line(20) }]);
});

test('of the cards that moved, only the one that people moved is told', () => {
  const before = [card('plan:a', at(0, 0), 'a'), card('plan:b', at(100, 0), 'b')];
  const shifted = [card('plan:a', at(20, 0), 'a'), card('plan:b', at(500, 0), 'b')];
  expect(cardsMoved(before, planChanges(before, shifted))).toEqual(['plan:b']);
  const picked = [card('plan:a', at(20, 0), 'a'), card('plan:b', at(120, 0), 'b'), card('plan:c', at(220, 0), 'c')];
  const pack = [...before, card('pack:c', at(0, 400), 'c')];
  expect(cardsMoved(pack, planChanges(pack, [...picked, slot('pack:c', at(0, 400))]))).toEqual(['plan:c']);
  expect(cardsMoved(before, [])).toEqual([]);
});

test('a card that is blocked turns over where it lies, and so does one that is lifted', () => {
  const [up, down] = [card('plan:a', at(0, 0), 'a'), card('plan:a', at(0, 0), 'a', { down: true, word: 'Blocked' })];
  expect(planChanges([up], [down])).toEqual([{ type: 'repaint', item: down, turns: true }]);
  expect(planChanges([down], [up])).toEqual([{ type: 'repaint', item: up, turns: true }]);
  expect(cardsMoved([up], planChanges([up], [down]))).toEqual(['plan:a']);
});

test('what has landed comes from beyond the far edge, and from the pile when it was there', () => {
  const large = card('landed-card:s1', at(20, 30, 240, 360), 'storm', { size: 'large' });
  const piled = card('pile:s1', at(0, 400, 140, 50), 'storm');
  expect(planChanges([], [large])).toEqual([{ type: 'add', item: large, from: { ...large.rect, y: -360 } }]);
  expect(planChanges([piled], [large])).toContainEqual({ type: 'add', item: large, from: piled.rect });
  expect(planChanges([large], [piled])).toContainEqual({ type: 'add', item: piled, from: large.rect });
});

describe('points', () => {
  const coins = (points: number, spent = 4): Placed => ({
    kind: 'coins',
    key: '~coins',
    rect: at(0, 0, 300, 30),
    live: false,
    points,
    spent,
  });
  const flights = (before: Placed, after: Placed) => planChanges([before], [after]).filter(({ type }) => type === 'coins');

  test('that come fly to the end of those that are left', () => {
    const [flight] = flights(coins(15), coins(17));
    expect(flight).toMatchObject({ come: true, places: [{}, {}] });
    expect(flight?.type === 'coins' ? flight.places.map(({ x, width }) => Math.round(x + width / 2)) : []).toEqual([221, 203]);
  });

  test('that go fly from there, and never more than can be seen', () => {
    expect(flights(coins(15), coins(13))).toMatchObject([{ come: false, places: [{}, {}] }]);
    expect(flights(coins(35), coins(15))).toMatchObject([{ places: { length: 8 } }]);
  });

  test('that are spent do not fly: the card does', () => {
    expect(flights(coins(15, 4), coins(15, 6))).toEqual([]);
  });
});
