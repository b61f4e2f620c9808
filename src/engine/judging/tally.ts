import type { JudgeStep } from '../format.ts';
import type { TableId } from '../moves.ts';
import type { Vote } from '../state.ts';

export type Points = Readonly<Record<TableId, number>>;

/**
 * What everyone who stands gets. `vote`: one for each vote. `rank`: points by place (Jean-Charles de Borda, 1770): the
 * first on a list gets as many points as a list has places, each next one fewer. Whoever no longer stands is left out,
 * and those below move up.
 */
export function pointsFor({ how, votes: places }: JudgeStep, votes: readonly Vote[], standing: readonly TableId[]): Points {
  const points = new Map(standing.map((table) => [table, 0]));
  for (const { choices } of votes)
    for (const [place, table] of choices.filter((choice) => points.has(choice)).entries())
      points.set(table, (points.get(table) ?? 0) + (how === 'rank' ? places - place : 1));
  return Object.fromEntries(points);
}

/** Who goes through for certain, best first, and who shares the last place. Nobody goes through without a point. */
export interface Line {
  readonly winners: readonly TableId[];
  readonly level: readonly TableId[];
  /** How many of those who are level can go through. */
  readonly places: number;
}

/** Where the line runs between those who go through and the others; in the order of the room where points are equal. */
export function lineThrough(points: Points, standing: readonly TableId[], through: number): Line {
  const scored = standing.filter((table) => (points[table] ?? 0) > 0);
  const ranked = scored.toSorted((a, b) => (points[b] ?? 0) - (points[a] ?? 0));
  if (ranked.length <= through) return { winners: ranked, level: [], places: 0 };
  const last = points[ranked[through - 1] ?? ''] ?? 0;
  const winners = ranked.filter((table) => (points[table] ?? 0) > last);
  const level = ranked.filter((table) => points[table] === last);
  const places = through - winners.length;
  return level.length === places ? { winners: [...winners, ...level], level: [], places: 0 } : { winners, level, places };
}
