import type { Rect } from '../scene-model.ts';
import { clamp, type Size } from './geometry.ts';

/** A place for one of several cards. */
export interface CardSpot {
  readonly rect: Rect;
  /** How much of its width the next card leaves in sight; missing when all of it is. */
  readonly inSight?: number;
  /** How much of it lies on the card before it. */
  readonly under?: number;
}

interface Grid extends Size {
  readonly columns: number;
  /** From one card to the next in its row; less than the width where they overlap. */
  readonly stepX: number;
  readonly stepY: number;
  readonly score: number;
}

/** The width of an upright card that has all the room it wants, at scale 1. */
export const widestUpright = 156;
/** The narrowest part of an upright card that still shows its title, and the lowest card: on a large table more. */
const leastSight = 72;
const leastUpright = 122;
/** The least width and height of a card that lies on its side. */
const leastFlat = 116;
const leastFlatHeight = 28;
/** The part of a card that stays in sight where a hand lays the next one on it. */
const sightPart = 0.88;

/**
 * Places for `count` cards: upright in as many rows as leave them largest, a little over one another when the room is short;
 * else lying on their side. Of what is as good, the fewest rows. Always inside the area and in reading order.
 */
export function fitCards(area: Rect, count: number, unit: number, align: 'left' | 'centre'): readonly CardSpot[] {
  if (count === 0) return [];
  const shapes = Array.from({ length: count }, (_, at) => at + 1);
  const grids = shapes.flatMap((columns) => [...upright(area, count, columns, unit), ...flat(area, count, columns, unit)]);
  const best = grids.sort((a, b) => b.score - a.score || b.columns - a.columns)[0];
  return lay(area, count, best ?? crowded(area, count), align);
}

function upright(area: Rect, count: number, columns: number, unit: number): readonly Grid[] {
  const gap = Math.round(10 * unit);
  const room = rowHeight(area, count, columns, gap);
  const wanted = Math.min(widestUpright * unit, room / 1.36);
  const width = Math.min(wanted, widthInRow(area.width, columns, Math.min(gap, 6)));
  const stepX = columns > 1 ? Math.min(width + gap, (area.width - width) / (columns - 1)) : width;
  const height = Math.min(room, width * 1.42);
  const sight = Math.min(width, stepX);
  const least = Math.max(1, unit);
  if (sight < leastSight * least || height < leastUpright * least) return [];
  const ease = sight < width ? 0.84 : 1;
  const score = 1 + ease * Math.min(1, sight / (140 * unit)) * Math.min(1, height / (190 * unit));
  return [{ columns, width, height, stepX, stepY: height + gap, score }];
}

/** As wide as a row allows; cards lie over one another only where that makes them clearly wider. */
function widthInRow(room: number, columns: number, gap: number): number {
  const loose = (room - gap * (columns - 1)) / columns;
  const tight = room / ((columns - 1) * sightPart + 1);
  return loose >= tight * 0.9 ? loose : tight;
}

function flat(area: Rect, count: number, columns: number, unit: number): readonly Grid[] {
  const gap = Math.round(6 * unit);
  const width = Math.min((area.width - gap * (columns - 1)) / columns, 280 * unit);
  const height = Math.min(rowHeight(area, count, columns, gap), 88 * unit, width * 0.62);
  if (width < leastFlat || height < leastFlatHeight) return [];
  const score = Math.min(1, width / 170) * Math.min(1, height / 44);
  return [{ columns, width, height, stepX: width + gap, stepY: height + gap, score }];
}

function rowHeight(area: Rect, count: number, columns: number, gap: number): number {
  const rows = Math.ceil(count / columns);
  return (area.height - gap * (rows - 1)) / rows;
}

/** The least height of a card to press, and the least that the next one leaves of it. */
const leastPressed = 44;
const leastEdge = 24;

/** Too many for the room: flat cards on one another in as few columns as leave each an edge to press. */
function crowded(area: Rect, count: number): Grid {
  const height = Math.min(area.height, leastPressed);
  const mostRows = 1 + Math.floor((area.height - height) / leastEdge);
  const columns = clamp(Math.floor(area.width / 110), Math.ceil(count / mostRows), count);
  const rows = Math.ceil(count / columns);
  const stepY = rows > 1 ? Math.min(height + 4, (area.height - height) / (rows - 1)) : height;
  const stepX = area.width / columns;
  return { columns, width: Math.max(1, stepX - 4), height, stepX, stepY, score: 0 };
}

/** All of one size in whole pixels, so that cards that look alike are painted once. */
function lay(area: Rect, count: number, grid: Grid, align: 'left' | 'centre'): readonly CardSpot[] {
  const rows = Math.ceil(count / grid.columns);
  const across = Math.min(count, grid.columns);
  const centred = align === 'centre' ? 0.5 : 0;
  const top = centred * (area.height - (rows - 1) * grid.stepY - grid.height);
  const left = centred * (area.width - (across - 1) * grid.stepX - grid.width);
  return Array.from({ length: count }, (_, at) => {
    const [row, along] = [Math.floor(at / grid.columns), at % grid.columns];
    const rect = {
      x: Math.floor(area.x + left + along * grid.stepX),
      y: Math.floor(area.y + top + row * grid.stepY),
      width: Math.max(1, Math.floor(grid.width)),
      height: Math.max(1, Math.floor(grid.height)),
    };
    const overlap = Math.max(0, grid.width - grid.stepX);
    const covered = overlap > 0 && along < grid.columns - 1 && at < count - 1;
    return { rect, ...(covered ? { inSight: Math.floor(grid.stepX) } : {}), under: along > 0 ? overlap : 0 };
  });
}
