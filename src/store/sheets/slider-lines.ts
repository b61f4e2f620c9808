import type { SliderPair, SlidersShape } from '../../engine/shapes/shape.ts';
import { gapIn, handleField, pairFields } from '../../engine/shapes/sliders.ts';
import type { SheetView } from '../../engine/view.ts';
import type { Say } from '../../i18n/words.ts';
import { textIn } from '../boards/source.ts';
import type { PaperScale } from '../paper-scale.ts';
import type { SheetLine } from './sheet-lines.ts';

/** Each pair with where its handles stand; then, where there are two, how far they stand apart in all. */
export function sliderLines(shape: SlidersShape, view: SheetView | undefined, say: Say): readonly SheetLine[] {
  const pairs = shape.pairs.map((pair) => ({
    field: handleField(pair.id),
    label: say('shape.sliders.pair', { left: pair.left, right: pair.right }),
    text: positions(shape, pair, view, say),
    scale: { handles: handlesOf(shape, pair, view) },
  }));
  const gaps = gapsIn(shape, view);
  if (gaps.length === 0) return pairs;
  const gap = gaps.reduce((sum, each) => sum + each, 0);
  return [...pairs, { field: 'gap', label: say('shape.sliders.gap'), text: String(gap) }];
}

/** How far the two handles stand apart, for each pair that has both. */
export const gapsIn = (shape: SlidersShape, view: SheetView | undefined): readonly number[] =>
  shape.pairs.flatMap(({ id }) => gapIn(shape, id, (field) => textIn(view, field)) ?? []);

/** The handles of a pair that are set, as parts of the way from the first statement to the second. */
const handlesOf = (shape: SlidersShape, { id }: SliderPair, view: SheetView | undefined): PaperScale['handles'] =>
  pairFields(shape, id).flatMap((field, index) => {
    const value = textIn(view, field);
    const at = (Number(value) - shape.from) / Math.max(1, shape.to - shape.from);
    return value === '' ? [] : [{ at, title: shape.handles[index]?.title ?? '' }];
  });

function positions(shape: SlidersShape, { id }: SliderPair, view: SheetView | undefined, say: Say): string {
  const { from, to, handles } = shape;
  const single = textIn(view, handleField(id));
  if (handles.length === 0) return single === '' ? '' : say('shape.sliders.one', { value: single, from, to });
  const told = pairFields(shape, id).flatMap((field, at) => {
    const value = textIn(view, field);
    return value === '' ? [] : [say('shape.sliders.handle', { handle: handles[at]?.title ?? '', value })];
  });
  const gap = gapIn(shape, id, (field) => textIn(view, field));
  return [...told, ...(gap === undefined ? [] : [say('shape.sliders.apart', { gap })])].join(', ');
}
