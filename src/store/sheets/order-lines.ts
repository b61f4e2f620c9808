import type { Labelled } from '../../engine/format.ts';
import { laidMark, laidOrder, laidReason } from '../../engine/shapes/order.ts';
import type { OrderShape } from '../../engine/shapes/shape.ts';
import type { SheetView } from '../../engine/view.ts';
import type { Say } from '../../i18n/words.ts';
import { idsIn } from '../../lib/in-order.ts';
import { textIn } from '../boards/source.ts';
import type { SheetLine } from './sheet-lines.ts';

/** What has been laid, from first to last, and what has not. */
export interface LaidItems {
  readonly laid: readonly Labelled[];
  readonly waiting: readonly Labelled[];
}

export function laidItems({ items }: OrderShape, view: SheetView | undefined): LaidItems {
  const ids = idsIn(textIn(view, laidOrder));
  const laid = ids.flatMap((id) => items.filter((item) => item.id === id));
  return { laid, waiting: items.filter((item) => !laid.includes(item)) };
}

/** What has been laid, each with its number, mark and reason; last what is still to be laid. */
export function orderLines(shape: OrderShape, view: SheetView | undefined, say: Say): readonly SheetLine[] {
  const { laid, waiting } = laidItems(shape, view);
  const places = laid.map((item, at) => ({
    field: laidReason(item.id),
    label: say('shape.order.number', { number: at + 1 }),
    text: itemWords(shape, item, view, say),
  }));
  const rest = waiting.map(({ title }) => title).join(', ');
  return rest === '' ? places : [...places, { field: laidOrder, label: say('shape.order.waiting'), text: rest }];
}

/** "Email, breaks standards: nobody answers" */
function itemWords({ marks }: OrderShape, { id, title }: Labelled, view: SheetView | undefined, say: Say): string {
  const mark = marks.find((each) => each.id === textIn(view, laidMark(id)))?.title ?? '';
  const reason = textIn(view, laidReason(id));
  const thing = mark === '' ? title : say('shape.order.marked', { title, mark });
  return reason === '' ? thing : say('shape.order.because', { thing, reason });
}
