import type { CastRow, LanesShape, ResultName, StepId } from '../../engine/format.ts';
import { momentField } from '../../engine/shapes/lanes.ts';
import type { SheetView } from '../../engine/view.ts';
import type { BoardLane, LaneMark, LanesRegion } from '../board-lanes.ts';
import { castPlace } from './cast.ts';
import { landedFace, landedItems } from './landed.ts';
import { badgeOf } from './landed-words.ts';
import { type BoardSource, fieldKey, textIn } from './source.ts';

interface LanesSheet {
  readonly sheet: ResultName;
  readonly title: string;
  readonly shape: LanesShape;
  readonly view: SheetView | undefined;
  /** The step in which it is told. */
  readonly step: StepId;
}

/** A story along its timeline: one lane for each person or thing that it follows. */
export const lanesRegion = (source: BoardSource, lanes: LanesSheet): LanesRegion => ({
  kind: 'lanes',
  key: `lanes:${lanes.sheet}`,
  title: lanes.title,
  role: 'main',
  columns: lanes.shape.columns.map(({ title }) => title),
  lanes: lanes.shape.lanes.map((lane) => laneOf(source, lanes, lane)),
  landed: marksOn(source, lanes),
});

/** What landed while the story was told, in the order of its landing, as far along as the time for telling was. */
function marksOn(source: BoardSource, { step, shape }: LanesSheet): readonly LaneMark[] {
  const here = landedItems(source).filter(({ situation, rank }) => rank !== 1 && situation.step === step);
  const inOrder = here.sort((one, other) => one.situation.at - other.situation.at);
  return inOrder.map((item) => ({
    key: `mark:${item.key}`,
    column: columnAt(source, step, shape.columns.length, item.situation.at),
    face: landedFace(source, item),
    told: source.say(`pile.${badgeOf(item)}`),
  }));
}

/** The time of the story at which a moment of its telling falls; what comes after the last minute falls at its end. */
function columnAt({ view }: BoardSource, id: StepId, columns: number, at: number): number {
  const { began, minutes } = view.steps.find(({ step }) => step === id) ?? { began: null, minutes: 0 };
  if (began === null || minutes <= 0) return Math.floor(columns / 2);
  return clampIndex(Math.floor(((at - began) / (minutes * 60_000)) * columns), columns);
}

const clampIndex = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));

const laneOf = (source: BoardSource, { sheet, shape, view }: LanesSheet, lane: CastRow): BoardLane => ({
  key: `lane:${sheet}:${lane.id}`,
  title: lane.title,
  ...castPlace(source, sheet, view, lane),
  cells: shape.columns.map((column) => {
    const field = momentField(lane.id, column.id);
    return { key: fieldKey(sheet, field), label: column.title, text: textIn(view, field) };
  }),
});
