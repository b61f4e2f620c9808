import { pairFields } from '../../engine/shapes/sliders.ts';
import type { SheetSpec } from '../../engine/sheets.ts';
import type { SheetView } from '../../engine/view.ts';
import type { Say } from '../../i18n/words.ts';
import { textIn } from '../boards/source.ts';
import { laidItems } from './order-lines.ts';
import { pictureRows } from './picture-lines.ts';
import { writtenLines } from './sheet-lines.ts';
import { gapsIn } from './slider-lines.ts';
import { isTicked } from './tick-lines.ts';

/** How far a table is with a sheet, in a few words; empty where that is not worth telling. */
export function sheetProgress({ shape }: SheetSpec, view: SheetView | undefined, say: Say): string {
  switch (shape.shape) {
    case 'list':
      return say('shape.list.count', { count: writtenLines(shape, view).length });
    case 'picture': {
      const rows = pictureRows(shape, view);
      const changed = rows.filter((row) => row.changed).length;
      const told = rows.filter(({ now }) => now !== '').length;
      const words = { told, changed, count: rows.length };
      return say(changed > 0 ? 'shape.picture.count.changed' : 'shape.picture.count', words);
    }
    case 'sliders': {
      const set = shape.pairs.filter(({ id }) => pairFields(shape, id).every((field) => textIn(view, field) !== '')).length;
      const words = { set, count: shape.pairs.length };
      if (shape.handles.length === 0 || set === 0) return say('shape.sliders.count', words);
      return say('shape.sliders.count.gap', { ...words, gap: gapsIn(shape, view).reduce((sum, gap) => sum + gap, 0) });
    }
    case 'order':
      return say('shape.order.count', { laid: laidItems(shape, view).laid.length, count: shape.items.length });
    case 'ticks':
      return say('shape.ticks.count', {
        ticked: shape.lines.filter((line) => isTicked(view, line)).length,
        count: shape.lines.length,
      });
    default:
      return '';
  }
}
