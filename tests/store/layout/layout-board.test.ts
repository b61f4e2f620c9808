import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Board, Region } from '../../../src/store/board.ts';
import { layoutBoard } from '../../../src/store/layout/layout-board.ts';
import type { Placed, Rect, TableHand } from '../../../src/store/scene-model.ts';
import { emptyHand as empty } from '../../../src/store/table-input.ts';
import { anyBoard, anySize, chooseBoard, landed, lanes, matrix, pairs, paper, people, plan, purses, tray } from './boards.ts';

const inside = (rect: Rect, outer: Rect): boolean =>
  rect.x >= outer.x &&
  rect.y >= outer.y &&
  rect.x + rect.width <= outer.x + outer.width &&
  rect.y + rect.height <= outer.y + outer.height;

const meet = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const find = (placed: readonly Placed[], key: string): Placed => {
  const item = placed.find((one) => one.key === key);
  if (!item) throw new Error(`${key} is not placed`);
  return item;
};

/** The keys with something to do: cards of the open shelf, the plan's cards, places with a card, cells, and all tabs. */
function keysToUse(region: Region): readonly string[] {
  switch (region.kind) {
    case 'tray':
      return [...region.shelves.map(({ key }) => key), ...(region.shelves[0]?.cards ?? []).map(({ key }) => key)];
    case 'plan':
      return region.columns.flatMap((column) => [column.key, ...column.cards.map(({ key }) => key)]);
    case 'matrix':
      return region.rows.flatMap((row) => [...(row.cast ? [row.cast.key] : []), ...row.cells.map(({ key }) => key)]);
    case 'lanes':
      return region.lanes.flatMap((lane) => [...(lane.cast ? [lane.cast.key] : []), ...lane.cells.map(({ key }) => key)]);
    case 'paper':
      return region.lines.map(({ key }) => key);
    case 'landed':
      return [region.cardKey, ...(region.answer ? [region.answer.key, ...region.answer.cards.map(({ key }) => key)] : [])];
    case 'dealt':
    case 'pile':
      return region.cards.map(({ key }) => key);
    case 'map':
      return region.steps.map(({ key }) => key);
    default:
      return region.tables.map(({ key }) => key);
  }
}

const cards = (board: Board): readonly string[] =>
  board.regions.flatMap((region) => keysToUse(region).filter((key) => /^(pack|plan):/.test(key)));

/** The part of a thing that nothing of its kind drawn later lies on, as the number of points of a fine grid. */
function pointsInSight(placed: readonly Placed[], at: number): number {
  const item = placed[at];
  if (!item) return 0;
  const later = placed.slice(at + 1).filter((other) => other.live && other.kind !== 'panel');
  const points = Array.from({ length: 100 }, (_, index) => ({
    x: item.rect.x + (item.rect.width * ((index % 10) + 0.5)) / 10,
    y: item.rect.y + (item.rect.height * (Math.floor(index / 10) + 0.5)) / 10,
  }));
  const hides = (rect: Rect, x: number, y: number) =>
    x >= rect.x && y >= rect.y && x < rect.x + rect.width && y < rect.y + rect.height;
  return points.filter(({ x, y }) => !later.some((other) => hides(other.rect, x, y))).length;
}

test('everything lies inside the table, on whole pixels, under a key of its own', () => {
  fc.assert(
    fc.property(anyBoard, anySize, fc.nat(), (board, size, pick) => {
      const all = cards(board);
      const placed = layoutBoard(board, { ...empty, looked: all[pick % Math.max(1, all.length)] }, size);
      for (const { key, rect } of placed) {
        expect(inside(rect, { x: 0, y: 0, ...size }), key).toBe(true);
        expect(Math.min(rect.width, rect.height), key).toBeGreaterThanOrEqual(1);
        expect(Object.values(rect).every(Number.isInteger), key).toBe(true);
      }
      expect(new Set(placed.map(({ key }) => key)).size).toBe(placed.length);
    }),
  );
});

test('the same board in the same hand at the same size is placed the same', () => {
  fc.assert(
    fc.property(anyBoard, anySize, (board, size) => {
      expect(layoutBoard(structuredClone(board), empty, size)).toEqual(layoutBoard(board, empty, size));
    }),
  );
});

test('every key that can be used is placed', () => {
  fc.assert(
    fc.property(anyBoard, anySize, (board, size) => {
      const keys = new Set(layoutBoard(board, empty, size).map(({ key }) => key));
      for (const key of board.regions.flatMap(keysToUse)) expect(keys).toContain(key);
      for (const person of board.people) expect(keys).toContain(person.key);
    }),
  );
});

test('nothing that can be pressed is hidden by something else that can be pressed', () => {
  fc.assert(
    fc.property(anyBoard, anySize, (board, size) => {
      const placed = layoutBoard(board, empty, size);
      placed.forEach((item, at) => {
        if (item.live && item.kind !== 'panel') expect(pointsInSight(placed, at), item.key).toBeGreaterThanOrEqual(10);
      });
    }),
  );
});

const crowded: Board = {
  title: 'Heron',
  people: [],
  regions: [landed(0, undefined), matrix('side', 1, 3), lanes(1, 2), tray([0])],
};

test('regions, texts, cells and people do not lie on one another', () => {
  fc.assert(
    fc.property(anyBoard, anySize, (board, size) => {
      const placed = layoutBoard(board, empty, size);
      const regions = new Set(board.regions.map(({ key }) => key));
      const groups = [
        placed.filter(({ key }) => regions.has(key)),
        ...(['note', 'cell', 'chip', 'tab', 'seats'] as const).map((kind) => placed.filter((item) => item.kind === kind)),
      ];
      for (const group of groups) {
        group.forEach((one, at) => {
          for (const other of group.slice(at + 1)) expect(meet(one.rect, other.rect), `${one.key} on ${other.key}`).toBe(false);
        });
      }
    }),
    { numRuns: 400, examples: [[crowded, { width: 727, height: 420 }]] },
  );
});

test('what belongs to a region lies on it, and packs leave the people room', () => {
  fc.assert(
    fc.property(anyBoard, anySize, (board, size) => {
      const placed = layoutBoard(board, empty, size);
      const chips = placed.filter(({ kind }) => kind === 'chip');
      for (const region of board.regions) {
        const frame = find(placed, region.key).rect;
        for (const key of keysToUse(region).filter((one) => !one.startsWith('shelf:'))) {
          const { rect } = find(placed, key);
          expect(inside(rect, frame), key).toBe(true);
          for (const chip of chips) expect(meet(rect, chip.rect), `${key} on ${chip.key}`).toBe(false);
        }
      }
    }),
  );
});

test('a card in the hand marks its targets and nothing else', () => {
  fc.assert(
    fc.property(anyBoard, anySize, fc.nat(), (board, size, pick) => {
      const holders = board.regions.flatMap((region) => {
        if (region.kind === 'tray') return region.shelves[0]?.cards ?? [];
        return region.kind === 'plan' ? region.columns.flatMap((column) => column.cards) : [];
      });
      const holder = holders[pick % Math.max(1, holders.length)];
      const placed = layoutBoard(board, { ...empty, held: holder?.key }, size);
      const targets = new Set(holder?.actions.map(({ target }) => target));
      for (const item of placed) {
        if ('target' in item) expect(item.target, item.key).toBe(targets.has(item.key));
        if (targets.has(item.key)) expect(item.live, item.key).toBe(true);
      }
    }),
  );
});

test('the card in the hand, or else the one looked at, is shown whole', () => {
  const size = { width: 1040, height: 660 };
  const wholes = (hand: TableHand) =>
    layoutBoard(chooseBoard, hand, size).filter((item) => item.kind === 'card' && item.size === 'whole');
  expect(wholes(empty)).toEqual([]);
  expect(wholes({ ...empty, held: 'pack:c0-2' })).toMatchObject([{ key: 'raised', face: { card: 'c0-2' }, live: false }]);
  expect(wholes({ ...empty, held: 'pack:c0-2', looked: 'plan:0-1' })).toMatchObject([
    { key: 'raised', face: { card: 'c0-2' } },
  ]);
  expect(wholes({ ...empty, looked: 'plan:0-1' })).toMatchObject([{ key: 'raised', face: { card: 'p0-1' } }]);
  expect(wholes({ ...empty, looked: 'shelf:0' })).toEqual([]);
});

test('one shelf is open; its cards are placed and those of the others are not', () => {
  const placed = layoutBoard(chooseBoard, { ...empty, shelf: 'shelf:2' }, { width: 1040, height: 660 });
  const open = placed.flatMap((item) => (item.kind === 'tab' && item.open ? [item.key] : []));
  expect(open).toEqual(['shelf:2']);
  const packs = placed.filter(({ key }) => key.startsWith('pack:'));
  expect(packs).toHaveLength(11);
  expect(packs.every(({ key }) => key.startsWith('pack:c2-'))).toBe(true);
});

test('a card that lies in the plan leaves its empty place in the pack', () => {
  const placed = layoutBoard(chooseBoard, empty, { width: 1040, height: 660 });
  expect(find(placed, 'pack:c0-3')).toMatchObject({ kind: 'slot', text: 'Card c0-3', live: true });
});

test('the empty place of a chosen card lies beside its neighbours, not under them', () => {
  fc.assert(
    fc.property(anySize, fc.integer({ min: 2, max: 16 }), fc.nat(15), (size, count, away) => {
      const board: Board = {
        title: 'Heron',
        people: people(2),
        regions: [plan([3]), tray([count], new Set([`c0-${away % count}`]))],
      };
      const packs = layoutBoard(board, empty, size).filter(({ key }) => key.startsWith('pack:'));
      const [place] = packs.filter(({ kind }) => kind === 'slot');
      if (!place) throw new Error('There is no empty place');
      for (const card of packs.filter(({ kind }) => kind === 'card')) expect(meet(place.rect, card.rect), card.key).toBe(false);
    }),
  );
});

/** The canvas beside the panels on a laptop, a desktop screen and a projector. */
const usual = [
  { width: 1040, height: 660 },
  { width: 1590, height: 970 },
  { width: 950, height: 610 },
];

test.each(usual)('at $width by $height every card of the packs shows at least 44 pixels to press', (size) => {
  const placed = layoutBoard(chooseBoard, empty, size);
  for (const item of placed.filter(({ key }) => key.startsWith('pack:'))) {
    const width = item.kind === 'card' ? (item.inSight ?? item.rect.width) : item.rect.width;
    expect(width, item.key).toBeGreaterThanOrEqual(44);
    expect(item.rect.height, item.key).toBeGreaterThanOrEqual(44);
  }
});

test.each(usual)('at $width by $height the plan and its packs take most of the table', (size) => {
  const placed = layoutBoard(chooseBoard, empty, size);
  const share = (key: string) => (find(placed, key).rect.width * find(placed, key).rect.height) / (size.width * size.height);
  expect(share('plan')).toBeGreaterThan(0.3);
  expect(share('plan') + share('tray')).toBeGreaterThan(0.6);
  const coins = find(placed, '~coins:plan').rect;
  expect(coins.width / 15).toBeGreaterThanOrEqual(18);
});

test('a board with every region at once still finds a place for each', () => {
  const board: Board = {
    title: 'Heron',
    people: people(3),
    regions: [plan([2, 1]), lanes(2, 2), pairs(3), { ...matrix('side', 3, 3), rows: [] }, paper('side', 3), tray([4])],
  };
  const keys = new Set(layoutBoard(board, empty, { width: 1590, height: 970 }).map(({ key }) => key));
  for (const region of board.regions) expect(keys).toContain(region.key);
});

test('several purses lie side by side where there is room, each with its marks, name, points and tokens in this order', () => {
  const board: Board = { title: 'Heron', people: [], regions: [{ ...plan([4]), purses: purses(2) }] };
  const at = (width: number) => layoutBoard(board, empty, { width, height: 700 });
  const rectOf = (placed: readonly Placed[], key: string): Rect => find(placed, key).rect;
  for (const width of [1400, 640]) {
    const placed = at(width);
    for (const key of ['plan:purse-1', 'plan:purse-2']) {
      const [marks, name, points, tokens] = ['marks', 'purse', 'points', 'coins'].map((kind) =>
        rectOf(placed, `~${kind}:${key}`),
      );
      if (!marks || !name || !points || !tokens) return expect.fail();
      expect(marks.x + marks.width).toBeLessThanOrEqual(name.x);
      expect(tokens.x + tokens.width).toBeLessThanOrEqual(points.x);
      expect(tokens.y).toBeGreaterThanOrEqual(name.y + name.height);
    }
  }
  const beside = (placed: readonly Placed[]) =>
    rectOf(placed, '~coins:plan:purse-1').y === rectOf(placed, '~coins:plan:purse-2').y;
  const narrow = layoutBoard({ ...board, regions: [{ ...plan([4]), purses: purses(3) }] }, empty, { width: 380, height: 700 });
  expect([beside(at(1400)), beside(narrow)]).toEqual([true, false]);
});
