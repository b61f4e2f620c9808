import { lookUp } from '../../lib/look-up.ts';
import type { SuitId } from '../deck.ts';
import type { Draft } from '../draft.ts';
import type { Step, StepId, StepOf } from '../format.ts';
import type { Rulebook } from '../rulebook.ts';
import type { TableWork, Workshop } from '../state.ts';
import type { CardPoints, HostPoints, Points, SheetPoints } from './limit.ts';

/** Where a purse's number is to be found. */
export type PointsPlace = Pick<Draft, 'rulebook' | 'state'>;

/** A number that somebody says in the course of the workshop. */
type SaidPoints = HostPoints | SheetPoints;

/** Where the number is kept that the facilitator chose for a purse: the step, and the limit's place in it. */
export const pointsKey = (step: StepId, limit: number): string => `${step}/${limit}`;

/** The number that a purse's points stand for now: the least of their range while nobody has said another. */
export function numberOf(
  place: PointsPlace,
  step: StepOf<'pick'>,
  work: TableWork,
  points: Exclude<Points, CardPoints>,
): number {
  if (typeof points === 'number') return points;
  return saidNumber(place, step, work, points) ?? rangeOf(place.rulebook, points)[0];
}

/** The number that somebody has said, or nothing. */
export const saidNumber = (
  { rulebook, state }: PointsPlace,
  step: StepOf<'pick'>,
  work: TableWork,
  points: SaidPoints,
): number | undefined => (points.from === 'host' ? hostNumber(state, step, points) : sheetNumber(rulebook, work, points));

/** The least and the most that a number may be which somebody says. */
export function rangeOf(rulebook: Rulebook, points: SaidPoints): readonly [number, number] {
  if (points.from === 'host') return [points.least, points.most];
  const field = rulebook.sheets.get(points.sheet)?.fields.get(points.field);
  return field?.kind === 'number' ? [field.least, field.most] : [0, 0];
}

function hostNumber({ pursePoints }: Workshop, step: StepOf<'pick'>, points: HostPoints): number | undefined {
  const at = step.limits.findIndex((limit) => limit.limit === 'sum' && limit.points === points);
  return pursePoints && lookUp(pursePoints, pointsKey(step.id, at));
}

function sheetNumber(rulebook: Rulebook, { sheets }: TableWork, { sheet, field }: SheetPoints): number | undefined {
  if (rulebook.sheets.get(sheet)?.fields.get(field)?.kind !== 'number') return undefined;
  const value = lookUp(lookUp(sheets, sheet)?.fields ?? {}, field)?.value ?? '';
  return value === '' ? undefined : Number(value);
}

/** A purse whose points the facilitator chooses. */
export interface HostPurse {
  readonly step: StepId;
  /** Its place among the step's limits, from 0. */
  readonly limit: number;
  readonly points: HostPoints;
  readonly suits?: readonly SuitId[];
}

/** The purses of a step whose points the facilitator chooses. */
export const hostPurses = (step: Step): readonly HostPurse[] =>
  step.kind !== 'pick'
    ? []
    : step.limits.flatMap((limit, at) =>
        limit.limit === 'sum' && typeof limit.points === 'object' && limit.points.from === 'host'
          ? [{ step: step.id, limit: at, points: limit.points, ...(limit.suits && { suits: limit.suits }) }]
          : [],
      );
