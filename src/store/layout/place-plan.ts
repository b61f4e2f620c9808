import type { BoardPurse, PlanRegion } from '../board.ts';
import type { Placed, Rect } from '../scene-model.ts';
import { type Desk, px, wordsWidth } from './desk.ts';
import { cutLeft, cutRight, cutTop, inRows, inset } from './geometry.ts';
import { label, panel } from './items.ts';
import { placeColumns } from './place-columns.ts';
import { withLinks } from './place-links.ts';

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

function headHeight(desk: Desk, region: PlanRegion, frame: Rect): number {
  return px(desk, region.purse && isNarrow(desk, frame) ? 60 : 32);
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
  const [first, second] = isNarrow(desk, head) ? cutTop(head, px(desk, 28)) : [head, head];
  const width = region.purse ? Math.min(first.width * 0.6, wordsWidth(desk, region.title, 17)) : first.width;
  const [title, rest] = cutLeft(first, width, px(desk, 14));
  const name = label(desk, `title:${region.key}`, title, region.title, { size: 17, bold: true });
  if (!region.purse) return [name];
  const [words, free] = cutRight(rest, Math.min(rest.width, px(desk, region.purse.moved === '' ? 158 : 300)), px(desk, 12));
  const strip = isNarrow(desk, head) ? second : free;
  return [name, purseWords(desk, region, region.purse, words), purseCoins(desk, region, region.purse, strip)];
}

function purseWords(desk: Desk, region: PlanRegion, purse: BoardPurse, rect: Rect): Placed {
  const over = purse.left < 0;
  const told = over ? desk.words.pointsOver(purse.spent, purse.points) : desk.words.pointsLeft(purse.left, purse.points);
  const text = [told, purse.moved].filter((words) => words !== '').join(', ');
  const tone = over ? 'danger' : 'ink';
  return label(desk, `points:${region.key}`, rect, text, { size: 16, bold: true, align: 'right', tone });
}

/** The tokens end where the words begin; they shrink before they leave their strip. */
function purseCoins(desk: Desk, region: PlanRegion, purse: BoardPurse, strip: Rect): Placed {
  const count = Math.max(1, purse.points, purse.spent);
  const height = Math.min(strip.height, px(desk, 30));
  const width = Math.min(strip.width, count * height * 1.1);
  const rect = { x: strip.x + strip.width - width, y: strip.y + (strip.height - height) / 2, width, height };
  return { kind: 'coins', key: `~coins:${region.key}`, rect, live: false, points: purse.points, spent: purse.spent };
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
