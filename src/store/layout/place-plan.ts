import type { BoardPurse, PlanRegion } from '../board.ts';
import type { Placed, Rect } from '../scene-model.ts';
import { type Desk, px, wordsWidth } from './desk.ts';
import { cutLeft, cutRight, cutTop, inRows, inset } from './geometry.ts';
import { label, panel } from './items.ts';
import { placeColumns } from './place-columns.ts';
import { withLinks } from './place-links.ts';
import { coins, placePurses, pursePlain, pursesHeight } from './place-purses.ts';

/** The chosen cards: in one heap, or in the columns of a timeline. */
export function placePlan(desk: Desk, region: PlanRegion, frame: Rect): readonly Placed[] {
  const [head, below] = cutTop(inset(frame, px(desk, 14), px(desk, 10)), headHeight(desk, region, frame), px(desk, 8));
  const [eyes, free] = region.eyes === undefined ? [[], below] : placeEyes(desk, region, region.eyes, below);
  const [lines, area] = placeLines(desk, region, free);
  return [
    panel(desk, region.key, frame, 'paper'),
    ...placeHead(desk, region, head),
    ...eyes,
    ...lines,
    ...withLinks(desk, region, placeColumns(desk, region, area)),
  ];
}

function isNarrow(desk: Desk, frame: Rect): boolean {
  return frame.width < px(desk, 600);
}

/** The one purse that pays for everything, which lies beside the plan's name. */
function onlyPurse({ purses }: PlanRegion): BoardPurse | undefined {
  const [first, second] = purses;
  return second === undefined && first?.name === '' ? first : undefined;
}

function headHeight(desk: Desk, region: PlanRegion, frame: Rect): number {
  if (onlyPurse(region)) return px(desk, isNarrow(desk, frame) ? 60 : 32);
  return px(desk, 32) + pursesHeight(desk, region, frame.width);
}

/** What else is to be said of the plan, one line each while there is room. */
function placeLines(desk: Desk, region: PlanRegion, area: Rect): readonly [readonly Placed[], Rect] {
  const { lines } = region;
  if (lines.length === 0) return [[], area];
  const height = Math.min(lines.length * px(desk, 24), area.height * 0.34);
  const [strip, rest] = cutTop(area, height, px(desk, 6));
  const rows = inRows(strip, lines.length, 0);
  const labels = lines.map(({ key, text, tone }, at) =>
    label(desk, `line:${region.key}:${key}`, rows[at] ?? strip, text, { size: 15, bold: tone === 'danger', tone }),
  );
  return [labels, rest];
}

function placeHead(desk: Desk, region: PlanRegion, head: Rect): readonly Placed[] {
  const purse = onlyPurse(region);
  return purse ? placeOnly(desk, region, purse, head) : placeMany(desk, region, head);
}

const nameOf = (desk: Desk, region: PlanRegion, rect: Rect): Placed =>
  label(desk, `title:${region.key}`, rect, region.title, { size: 17, bold: true });

function placeMany(desk: Desk, region: PlanRegion, head: Rect): readonly Placed[] {
  const [title, purses] = cutTop(head, px(desk, 32));
  return [nameOf(desk, region, title), ...(region.purses.length > 0 ? placePurses(desk, region, purses) : [])];
}

function placeOnly(desk: Desk, region: PlanRegion, purse: BoardPurse, head: Rect): readonly Placed[] {
  const [first, second] = isNarrow(desk, head) ? cutTop(head, px(desk, 28)) : [head, head];
  const [title, rest] = cutLeft(first, Math.min(first.width * 0.6, wordsWidth(desk, region.title, 17)), px(desk, 14));
  const [words, free] = cutRight(rest, Math.min(rest.width, px(desk, purse.moved === '' ? 158 : 300)), px(desk, 12));
  const strip = isNarrow(desk, head) ? second : free;
  const tone = purse.left < 0 ? 'danger' : 'ink';
  return [
    nameOf(desk, region, title),
    label(desk, `points:${region.key}`, words, pursePlain(desk, purse), { size: 16, bold: true, align: 'right', tone }),
    coins(desk, region.key, purse, strip, 'right'),
  ];
}

function placeEyes(desk: Desk, region: PlanRegion, text: string, area: Rect): readonly [readonly Placed[], Rect] {
  const [band, rest] = cutTop(area, px(desk, 34), px(desk, 10));
  const words = { ...inset(band, px(desk, 12), 0), x: band.x + px(desk, 44), width: Math.max(1, band.width - px(desk, 56)) };
  return [
    [
      panel(desk, `~eyes:${region.key}`, band, 'eyes'),
      label(desk, `looking:${region.key}`, words, text, { size: 16, bold: true }),
    ],
    rest,
  ];
}
