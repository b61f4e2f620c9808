import type { CastRow, LanesShape, ResultName, StepId } from '../../engine/format.ts';
import { momentField } from '../../engine/shapes/lanes.ts';
import type { SheetView } from '../../engine/view.ts';
import type { BoardLane, LaneMark, LanesRegion } from '../board.ts';
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

/** What landed while the story was told, in the order of its landing: the first in the middle, others later. */
function marksOn(source: BoardSource, { step, shape }: LanesSheet): readonly LaneMark[] {
  const here = landedItems(source).filter(({ situation, rank }) => rank !== 1 && situation.step === step);
  const inOrder = here.sort((one, other) => Number(one.key.slice(1)) - Number(other.key.slice(1)));
  const last = shape.columns.length - 1;
  return inOrder.map((item, index) => ({
    key: `mark:${item.key}`,
    column: Math.min(last, Math.floor(shape.columns.length / 2) + index),
    face: landedFace(source, item),
    told: source.say(`pile.${badgeOf(item)}`),
  }));
}

const laneOf = (source: BoardSource, { sheet, shape, view }: LanesSheet, lane: CastRow): BoardLane => ({
  key: `lane:${sheet}:${lane.id}`,
  title: lane.title,
  ...castPlace(source, sheet, view, lane),
  cells: shape.columns.map((column) => {
    const field = momentField(lane.id, column.id);
    return { key: fieldKey(sheet, field), label: column.title, text: textIn(view, field) };
  }),
});
