import type { PlaceStep } from '../../engine/format.ts';
import { type BoardSource, hasReached } from './source.ts';

export const columnKey = (column: string): string => `column:${column}`;

/** The step that puts the plan in order, once the table has got there. */
export function placeStep(source: BoardSource): PlaceStep | undefined {
  const step = source.rulebook.steps.find((other) => other.kind === 'place');
  return step?.kind === 'place' && hasReached(source, step) ? step : undefined;
}
