import type { PaperLine } from '../board.ts';
import type { BoardLane, LanesRegion } from '../board-lanes.ts';
import type { Placed, Rect } from '../scene-model.ts';
import { type Desk, px } from './desk.ts';
import { clamp, cutLeft, cutTop, inColumns, inRows, inset } from './geometry.ts';
import { cardAt, castPlace, label, line, lineAfter, panel } from './items.ts';
import { note } from './place-paper.ts';

/** Stories along a timeline: who on the left, what happens to them to the right. */
export function placeLanes(desk: Desk, region: LanesRegion, frame: Rect): readonly Placed[] {
  const inside = inset(frame, px(desk, 16), Math.min(px(desk, 10), frame.height * 0.1));
  // However low the region is, most of it is for the stories themselves.
  const strip = Math.min(px(desk, 28), inside.height * 0.16);
  const [title, below] = cutTop(inside, strip, Math.min(px(desk, 2), strip * 0.1));
  const [top, under] = cutTop(below, strip, Math.min(px(desk, 6), strip * 0.2));
  const [marks, grid] =
    region.landed.length === 0 ? [under, under] : cutTop(under, Math.min(px(desk, 54), under.height * 0.18), px(desk, 8));
  const heads = clamp(below.width * 0.2, Math.min(px(desk, 84), below.width * 0.4), px(desk, 200));
  const bands = inRows(grid, region.lanes.length, px(desk, 16));
  return [
    panel(desk, region.key, frame, 'paper'),
    label(desk, `title:${region.key}`, title, region.title, { size: 17, bold: true }),
    ...momentTitles(desk, region, cutLeft(top, heads, px(desk, 14))[1]),
    ...placeMarks(desk, region, cutLeft(marks, heads, px(desk, 14))[1]),
    ...region.lanes.flatMap((lane, at) => placeLane(desk, lane, bands[at] ?? grid, heads)),
    ...bands.slice(1).map((band, at) => ruleAbove(desk, region, band, at)),
  ];
}

function momentTitles(desk: Desk, region: LanesRegion, strip: Rect): readonly Placed[] {
  const rects = inColumns(strip, region.columns.length, px(desk, 12));
  return region.columns.flatMap((text, at) => {
    const rect = inset(rects[at] ?? strip, px(desk, 4), 0);
    const key = `column:${region.key}:${at}`;
    return [label(desk, key, rect, text, { size: 15, bold: true, tone: 'quiet' }), ...lineAfter(desk, key, rect, text, 15)];
  });
}

/** What landed in the middle of the story, at its time; several at one time share the place. */
function placeMarks(desk: Desk, region: LanesRegion, strip: Rect): readonly Placed[] {
  const rects = inColumns(strip, region.columns.length, px(desk, 12));
  return rects.flatMap((rect, column) => {
    const here = region.landed.filter((mark) => mark.column === column);
    const places = inColumns(rect, here.length, px(desk, 6));
    return here.map(({ key, face }, at) => {
      const place = places[at] ?? rect;
      return { ...cardAt(desk, key, face, { ...place, width: Math.min(place.width, px(desk, 230)) }), live: false };
    });
  });
}

function placeLane(desk: Desk, lane: BoardLane, band: Rect, heads: number): readonly Placed[] {
  const [head, moments] = cutLeft(band, heads, px(desk, 14));
  const rects = inColumns(moments, lane.cells.length, px(desk, 12));
  return [
    ...laneHead(desk, lane, head),
    ...lane.cells.flatMap((cell, at) =>
      momentPaper(desk, lane, at, rects[at] ?? moments, momentNote(desk, cell, rects[at] ?? moments)),
    ),
  ];
}

/** Its time stands above the column, and is left out where there is hardly room for the words. */
const momentNote = (desk: Desk, cell: PaperLine, rect: Rect): Placed =>
  note(rect.width < px(desk, 110) ? { ...cell, label: '' } : cell, rect);

/** The written moment lies on a small sheet of its own. */
function momentPaper(desk: Desk, lane: BoardLane, at: number, rect: Rect, text: Placed): readonly Placed[] {
  const pad = rect.width < px(desk, 110) ? 6 : 12;
  const inside = inset(rect, px(desk, pad), Math.min(px(desk, 9), rect.height * 0.2));
  return [panel(desk, `~moment:${lane.key}:${at}`, rect, 'sheet'), { ...text, rect: inside }];
}

function laneHead(desk: Desk, lane: BoardLane, head: Rect): readonly Placed[] {
  const name = lane.cast && lane.cast.name !== '' ? lane.cast.name : lane.title;
  if (lane.cast && head.height < px(desk, 62)) return [castPlace(desk, lane.cast, inset(head, 0, 2), name)];
  const [title, place] = lane.cast ? cutTop(head, px(desk, 24), px(desk, 4)) : [head, head];
  const words = label(desk, `lane:${lane.key}`, title, name, { size: 16, bold: true });
  if (!lane.cast) return [words];
  const spot = { ...place, height: Math.min(place.height, head.width * 0.86) };
  return [words, castPlace(desk, lane.cast, spot, '')];
}

function ruleAbove(desk: Desk, region: LanesRegion, band: Rect, at: number): Placed {
  const y = band.y - px(desk, 8);
  return line(`rule:${region.key}:${at}`, 'rule', { x: band.x, y }, { x: band.x + band.width, y });
}
