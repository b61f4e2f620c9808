import type { MapRegion, MapStep } from '../board-room.ts';
import type { Placed, PlacedArrow, PlacedStone, Rect } from '../scene-model.ts';
import { type Desk, px } from './desk.ts';
import { cutTop, inColumns, inRows, inset, type Point } from './geometry.ts';
import { label, line, panel } from './items.ts';

/** All steps as stones on a winding path: along a row, round the bend, and back along the next. */
export function placeMap(desk: Desk, region: MapRegion, frame: Rect): readonly Placed[] {
  const [title, area] = cutTop(inset(frame, px(desk, 20), px(desk, 12)), px(desk, 28), px(desk, 6));
  const count = region.steps.length;
  const columns = bestColumns(inset(area, turn(desk), 0), count);
  const rects = winding(desk, inset(area, turn(desk), 0), count, columns);
  const stones = region.steps.map((step, at) => stone(desk, step, at, rects[at] ?? area));
  return [
    panel(desk, region.key, frame, 'paper'),
    label(desk, `title:${region.key}`, title, region.title, { size: 17, bold: true }),
    ...stones.slice(1).map((to, at) => path(desk, region, stones[at] ?? to, to, at, columns)),
    ...stones,
  ];
}

/** Where the round stone itself lies inside its place, above its title. */
export function stoneCircle(rect: Rect): { readonly centre: Point; readonly radius: number } {
  const radius = Math.min(rect.width * 0.24, rect.height * 0.25);
  return { centre: { x: rect.x + rect.width / 2, y: rect.y + radius * 1.12 }, radius };
}

/** How far the path swings out beyond the last stone of a row. */
function turn(desk: Desk): number {
  return px(desk, 34);
}

function bestColumns(area: Rect, count: number): number {
  const counts = Array.from({ length: count }, (_, at) => at + 1);
  const size = (columns: number) => {
    const rows = Math.ceil(count / columns);
    const filled = count / (columns * rows);
    return Math.min(area.width / columns / 170, area.height / rows / 150) * filled;
  };
  return counts.reduce((best, columns) => (size(columns) > size(best) + 0.01 ? columns : best), 1);
}

function winding(desk: Desk, area: Rect, count: number, columns: number): readonly Rect[] {
  const rows = inRows(middle(area, count, columns), Math.ceil(count / columns), px(desk, 14));
  return Array.from({ length: count }, (_, at) => {
    const row = Math.floor(at / columns);
    const along = at % columns;
    const place = inColumns(rows[row] ?? area, columns, px(desk, 10))[row % 2 === 0 ? along : columns - 1 - along] ?? area;
    return wobble(place, at);
  });
}

/** Rows no higher than their stones and words need, in the middle of the area. */
function middle(area: Rect, count: number, columns: number): Rect {
  const height = Math.min(area.height, Math.ceil(count / columns) * (area.width / columns) * 1.12);
  return { ...area, y: area.y + (area.height - height) / 2, height };
}

/** Stones lie a little higher and a little lower in turn. */
function wobble(place: Rect, at: number): Rect {
  const room = Math.min(place.height * 0.16, 36);
  return { ...place, y: place.y + (at % 2 === 0 ? 0 : room), height: place.height - room };
}

function stone(desk: Desk, step: MapStep, at: number, rect: Rect): PlacedStone {
  const note = step.minutes > 0 ? desk.words.minutes(step.minutes) : '';
  return { kind: 'stone', key: step.key, rect, live: false, step, number: at + 1, note };
}

function path(desk: Desk, region: MapRegion, from: PlacedStone, to: PlacedStone, at: number, columns: number): PlacedArrow {
  const look = to.step.state === 'done' || to.step.state === 'here' ? 'walked' : 'trail';
  const row = Math.floor(at / columns);
  const turns = (at + 1) % columns === 0 && columns > 1;
  const swing = turns
    ? (row % 2 === 0 ? -1 : 1) * (turn(desk) + from.rect.width * 0.42)
    : (at % 2 === 0 ? 1 : -1) * px(desk, 5);
  return line(`path:${region.key}:${at}`, look, stoneCircle(from.rect).centre, stoneCircle(to.rect).centre, swing);
}
