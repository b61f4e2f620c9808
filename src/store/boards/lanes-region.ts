import type { CastRow, LanesShape, ResultName } from '../../engine/format.ts';
import { momentField } from '../../engine/shapes/lanes.ts';
import type { SheetView } from '../../engine/view.ts';
import type { BoardLane, LanesRegion } from '../board.ts';
import { castPlace } from './cast.ts';
import { type BoardSource, fieldKey, textIn } from './source.ts';

interface LanesSheet {
  readonly sheet: ResultName;
  readonly title: string;
  readonly shape: LanesShape;
  readonly view: SheetView | undefined;
}

/** A story along its timeline: one lane for each person or thing that it follows. */
export const lanesRegion = (source: BoardSource, lanes: LanesSheet): LanesRegion => ({
  kind: 'lanes',
  key: `lanes:${lanes.sheet}`,
  title: lanes.title,
  role: 'main',
  columns: lanes.shape.columns.map(({ title }) => title),
  lanes: lanes.shape.lanes.map((lane) => laneOf(source, lanes, lane)),
});

const laneOf = (source: BoardSource, { sheet, shape, view }: LanesSheet, lane: CastRow): BoardLane => ({
  key: `lane:${sheet}:${lane.id}`,
  title: lane.title,
  ...castPlace(source, sheet, view, lane),
  cells: shape.columns.map((column) => {
    const field = momentField(lane.id, column.id);
    return { key: fieldKey(sheet, field), label: column.title, text: textIn(view, field) };
  }),
});
