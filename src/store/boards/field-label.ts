import type { Labelled, Shape } from '../../engine/format.ts';
import type { FieldId } from '../../engine/moves.ts';
import { momentField, nameField } from '../../engine/shapes/lanes.ts';
import { lineField, linesOrder } from '../../engine/shapes/list.ts';
import { reasonField } from '../../engine/shapes/matrix.ts';
import { laidMark, laidOrder, laidReason } from '../../engine/shapes/order.ts';
import { type PicturePart, pictureField, pictureParts } from '../../engine/shapes/picture.ts';
import type { ListShape, PictureShape, SliderPair, SlidersShape } from '../../engine/shapes/shape.ts';
import { pairFields } from '../../engine/shapes/sliders.ts';
import { tickField, tickReason } from '../../engine/shapes/ticks.ts';
import type { SheetSpec } from '../../engine/sheets.ts';
import type { Say } from '../../i18n/words.ts';
import { assertNever } from '../../lib/assert.ts';

/** What stands beside a line for words. */
export interface FieldLabel {
  readonly label: string;
  readonly hint: string;
}

/** The label of one text field of a sheet, whatever the sheet's shape. */
export const labelOf = (spec: SheetSpec, field: FieldId, say: Say): FieldLabel =>
  labelsOf(spec.shape, say).get(field) ?? { label: field, hint: '' };

/** The labels of all text fields of a shape, by field. */
function labelsOf(shape: Shape, say: Say): ReadonlyMap<FieldId, FieldLabel> {
  switch (shape.shape) {
    case 'fields':
      return new Map(shape.fields.map(({ id, label, hint }) => [id, { label, hint }]));
    case 'matrix':
      return new Map(shape.rows.flatMap((row) => shape.columns.map((column) => reasonLabel(row, column, say))));
    case 'lanes':
      return new Map(
        shape.lanes.flatMap((lane) => [nameLabel(lane, say), ...shape.columns.map((column) => momentLabel(lane, column, say))]),
      );
    case 'list':
      return new Map([
        ...Array.from({ length: shape.most }, (_, at) => lineLabel(shape, at + 1, say)),
        entry(linesOrder, say('shape.list.order')),
      ]);
    case 'picture':
      return new Map(shape.rows.flatMap((row) => pictureParts.map((part) => halfLabel(shape, row, part, say))));
    case 'sliders':
      return new Map(shape.pairs.flatMap((pair) => pairLabels(shape, pair, say)));
    case 'order':
      return new Map([
        entry(laidOrder, say('shape.order.order')),
        ...shape.items.flatMap(({ id, title }) => [
          entry(laidMark(id), say('shape.order.mark', { title })),
          entry(laidReason(id), say('sheet.reason', { cell: title })),
        ]),
      ]);
    case 'ticks':
      return new Map(
        shape.lines.flatMap(({ id, title }) => [
          entry(tickField(id), title),
          entry(tickReason(id), say('sheet.reason', { cell: title })),
        ]),
      );
    default:
      return assertNever(shape);
  }
}

type Entry = readonly [FieldId, FieldLabel];

const entry = (field: FieldId, label: string): Entry => [field, { label, hint: '' }];

const halfLabel = (shape: PictureShape, row: Labelled, part: PicturePart, say: Say): Entry =>
  entry(pictureField(row.id, part), say('shape.picture.place', { row: row.title, column: shape[part] }));

function pairLabels(shape: SlidersShape, { id, left, right }: SliderPair, say: Say): readonly Entry[] {
  const pair = say('shape.sliders.pair', { left, right });
  return pairFields(shape, id).map((field, at) => {
    const handle = shape.handles[at]?.title;
    return entry(field, handle === undefined ? pair : say('shape.sliders.label', { pair, handle }));
  });
}

const lineLabel = ({ line, hint }: ListShape, number: number, say: Say): Entry => [
  lineField(number),
  { label: say('shape.list.line', { line, number }), hint },
];

const reasonLabel = (row: Labelled, column: Labelled, say: Say): Entry =>
  entry(reasonField(row.id, column.id), say('sheet.reason', { cell: `${row.title}, ${column.title}` }));

const nameLabel = (lane: Labelled, say: Say): Entry => entry(nameField(lane.id), say('sheet.lanes.name', { lane: lane.title }));

const momentLabel = (lane: Labelled, column: Labelled, say: Say): Entry =>
  entry(momentField(lane.id, column.id), say('sheet.lanes.moment', { lane: lane.title, column: column.title }));
