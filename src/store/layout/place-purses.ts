import type { BoardPurse, PlanRegion } from '../board.ts';
import type { Placed, Rect } from '../scene-model.ts';
import { type Desk, px, wordsWidth } from './desk.ts';
import { cutLeft, cutRight, cutTop, inColumns, inRows } from './geometry.ts';
import { label } from './items.ts';

/** The height of one purse: its name and what is left in it, and its tokens below. */
const purseHeight = 52;
/** The least width of a purse beside another. */
const leastWidth = 300;

/** How high the purses of a plan are, side by side or below one another. */
export const pursesHeight = (desk: Desk, { purses }: PlanRegion, width: number): number =>
  px(desk, purseHeight) * rowsOf(desk, purses.length, width);

const rowsOf = (desk: Desk, count: number, width: number): number => Math.ceil(count / columnsOf(desk, count, width));

const columnsOf = (desk: Desk, count: number, width: number): number =>
  Math.max(1, Math.min(count, Math.floor(width / px(desk, leastWidth))));

/** Several purses, or one that pays for some suits only: each with its suits' marks, its name, what is left and its tokens. */
export function placePurses(desk: Desk, region: PlanRegion, area: Rect): readonly Placed[] {
  const columns = columnsOf(desk, region.purses.length, area.width);
  const rows = inRows(area, rowsOf(desk, region.purses.length, area.width), 0);
  const places = rows.flatMap((row) => inColumns(row, columns, px(desk, 28)));
  return region.purses.flatMap((purse, at) => placePurse(desk, `${region.key}:${purse.key}`, purse, places[at] ?? area));
}

function placePurse(desk: Desk, key: string, purse: BoardPurse, place: Rect): readonly Placed[] {
  const [head, strip] = cutTop(place, px(desk, 25), px(desk, 1));
  const side = px(desk, 16);
  const [marks, rest] = cutLeft(head, purse.suits.length * side * 1.15, px(desk, 8));
  const [name, moved] = cutLeft(rest, Math.min(rest.width, wordsWidth(desk, purse.name, 15)), px(desk, 10));
  const told = leftIn(desk, purse);
  const [words, tokens] = cutRight(strip, Math.min(strip.width * 0.6, wordsWidth(desk, told, 15)), px(desk, 10));
  const tone = purse.left < 0 ? 'danger' : 'ink';
  return [
    {
      kind: 'marks',
      key: `~marks:${key}`,
      rect: { ...marks, y: marks.y + (marks.height - side) / 2, height: side },
      live: false,
      suits: purse.suits,
    },
    label(desk, `purse:${key}`, name, purse.name, { size: 15, bold: true }),
    ...(purse.moved === ''
      ? []
      : [label(desk, `moved:${key}`, moved, purse.moved, { size: 14, align: 'right', tone: 'quiet' })]),
    label(desk, `points:${key}`, words, told, { size: 15, bold: true, align: 'right', tone }),
    coins(desk, key, purse, tokens, 'left'),
  ];
}

/** "3 of 10 points left, 2 came in". */
export const pursePlain = (desk: Desk, purse: BoardPurse): string =>
  [leftIn(desk, purse), purse.moved].filter((words) => words !== '').join(', ');

const leftIn = (desk: Desk, { left, points, spent }: BoardPurse): string =>
  left < 0 ? desk.words.pointsOver(spent, points) : desk.words.pointsLeft(left, points);

/** The tokens of a purse, at one end of their strip; they shrink before they leave it. */
export function coins(desk: Desk, key: string, { points, spent }: BoardPurse, strip: Rect, end: 'left' | 'right'): Placed {
  const count = Math.max(1, points, spent);
  const height = Math.min(strip.height, px(desk, 30));
  const width = Math.min(strip.width, count * height * 1.1);
  const x = end === 'left' ? strip.x : strip.x + strip.width - width;
  const rect = { x, y: strip.y + (strip.height - height) / 2, width, height };
  return { kind: 'coins', key: `~coins:${key}`, rect, live: false, points, spent };
}
