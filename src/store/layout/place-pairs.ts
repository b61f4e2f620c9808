import type { PairsRegion, PairTable } from '../board-room.ts';
import type { Placed, PlacedArrow, PlacedSeats, Rect } from '../scene-model.ts';
import { type Desk, px } from './desk.ts';
import { clamp, cutTop, inColumns, inRows, inset, type Point } from './geometry.ts';
import { label, line, panel } from './items.ts';

/** Round tables: those who plan for one another stand next to one another, as a ring in two rows. */
export function placePairs(desk: Desk, region: PairsRegion, frame: Rect): readonly Placed[] {
  const [title, area] = cutTop(inset(frame, px(desk, 18), px(desk, 12)), px(desk, 28), px(desk, 6));
  const rings = ringsOf(region.tables);
  const seats = rings.length === 0 ? [] : seatRings(desk, rings, area);
  return [
    panel(desk, region.key, frame, 'paper'),
    label(desk, `title:${region.key}`, title, region.title, { size: 17, bold: true }),
    ...seats,
    ...arrows(desk, region.tables, seats),
  ];
}

/** The round table top inside its place; the people sit outside it. */
export function tableCircle(rect: Rect): { readonly centre: Point; readonly radius: number } {
  const radius = Math.min(rect.width, rect.height) * 0.26;
  return { centre: { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }, radius };
}

/** Tables in the order in which each plans for the next, one list for each circle of them. */
function ringsOf(tables: readonly PairTable[]): readonly (readonly PairTable[])[] {
  const seen = new Set<string>();
  return tables.flatMap((first) => {
    const ring: PairTable[] = [];
    for (let next: PairTable | undefined = first; next && !seen.has(next.key); ) {
      const current: PairTable = next;
      seen.add(current.key);
      ring.push(current);
      next = tables.find((table) => table.key === current.plansFor);
    }
    return ring.length > 0 ? [ring] : [];
  });
}

function seatRings(desk: Desk, rings: readonly (readonly PairTable[])[], area: Rect): readonly PlacedSeats[] {
  const lengths = rings.map((ring) => Math.ceil(ring.length / 2));
  const count = lengths.reduce((sum, length) => sum + length, 0);
  const wide = Math.min(area.width / count, area.height / 2) >= Math.min(area.width / 2, area.height / count);
  const slices = wide ? inColumns(area, count, px(desk, 10)) : inRows(area, count, px(desk, 10));
  return rings.flatMap((ring, at) => {
    const start = lengths.slice(0, at).reduce((sum, length) => sum + length, 0);
    return seatRing(desk, ring, slices.slice(start, start + (lengths[at] ?? 1)), wide);
  });
}

/** Out along the first row, back along the second, which stands in the middle when it has one table less. */
function seatRing(desk: Desk, ring: readonly PairTable[], slices: readonly Rect[], wide: boolean): readonly PlacedSeats[] {
  const halves = slices.map((slice) => halve(desk, slice, wide));
  return ring.map((table, at) => {
    const back = at >= slices.length;
    const column = back ? ring.length - 1 - at : at;
    const rect = ring.length === 1 ? slices[0] : halves[column]?.[back ? 1 : 0];
    const aside = back && ring.length % 2 === 1 ? halves[column + 1]?.[1] : undefined;
    return seatsAt(table, between(rect ?? { x: 0, y: 0, width: 1, height: 1 }, aside));
  });
}

function halve(desk: Desk, slice: Rect, wide: boolean): readonly Rect[] {
  return wide ? inRows(slice, 2, px(desk, 10)) : inColumns(slice, 2, px(desk, 10));
}

function between(rect: Rect, other: Rect | undefined): Rect {
  return other ? { ...rect, x: (rect.x + other.x) / 2, y: (rect.y + other.y) / 2 } : rect;
}

function seatsAt(table: PairTable, rect: Rect): PlacedSeats {
  return { kind: 'seats', key: table.key, rect, live: false, name: table.name, ours: table.ours, people: table.people };
}

function arrows(desk: Desk, tables: readonly PairTable[], seats: readonly PlacedSeats[]): readonly PlacedArrow[] {
  return tables.flatMap((table) => {
    const from = seats.find((seat) => seat.key === table.key);
    const to = seats.find((seat) => seat.key === table.plansFor);
    return from && to && from !== to ? [arrow(desk, from, to)] : [];
  });
}

/** From edge to edge, keeping to the right, so that two tables that plan for each other have two arrows. */
function arrow(desk: Desk, from: PlacedSeats, to: PlacedSeats): PlacedArrow {
  const [start, end] = [tableCircle(from.rect), tableCircle(to.rect)];
  const length = Math.hypot(end.centre.x - start.centre.x, end.centre.y - start.centre.y) || 1;
  const along = { x: (end.centre.x - start.centre.x) / length, y: (end.centre.y - start.centre.y) / length };
  const aside = clamp(start.radius * 0.3, 6, px(desk, 26));
  const off = (point: Point, by: number) => ({
    x: point.x + along.x * by - along.y * aside,
    y: point.y + along.y * by + along.x * aside,
  });
  const clear = Math.min(start.radius * 1.72, length * 0.42);
  return line(`arrow:${from.key}`, 'plans', off(start.centre, clear), off(end.centre, -clear), aside * 0.6);
}
