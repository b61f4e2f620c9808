import type { PaperLine } from '../board.ts';
import type { PaperScale } from '../paper-scale.ts';
import type { Placed, Rect } from '../scene-model.ts';
import { type Desk, px, wordsWidth } from './desk.ts';
import { cutTop, type Point } from './geometry.ts';
import { label, line } from './items.ts';

/** The words of a line, and what is left below for the scale on which it stands; all for the words where there is hardly any room. */
export function beforeScale(desk: Desk, { scale }: PaperLine, rect: Rect): readonly [Rect, Rect | undefined] {
  if (!scale || rect.height < px(desk, 120)) return [rect, undefined];
  return cutTop(rect, rect.height - px(desk, 62), px(desk, 4));
}

/** A line from the first statement to the second, with a dot for each handle: the name of the first above, that of the second below. */
export function placeScale(desk: Desk, key: string, { handles }: PaperScale, rect: Rect): readonly Placed[] {
  const width = Math.min(rect.width, px(desk, 640));
  const y = rect.y + rect.height / 2;
  const [start, end] = [rect.x + px(desk, 8), rect.x + width - px(desk, 8)];
  return [
    line(`scale:${key}`, 'rule', { x: start, y }, { x: end, y }),
    ...handles.flatMap(({ at, title }, index) => {
      const x = start + (end - start) * at;
      const dot = { x: x - px(desk, 10), y: y - px(desk, 11), width: px(desk, 20), height: px(desk, 20) };
      const name = nameRect(desk, { x, y }, rect, title, index);
      return [
        label(desk, `dot:${key}:${index}`, dot, '●', { size: 18, align: 'centre' }),
        ...(title === ''
          ? []
          : [label(desk, `handle:${key}:${index}`, name, title, { size: 13, align: 'centre', tone: 'quiet' })]),
      ];
    }),
  ];
}

/** Beside its dot as far as it can: a name at the very end stays on the sheet. */
function nameRect(desk: Desk, { x, y }: Point, inside: Rect, title: string, index: number): Rect {
  const width = Math.min(inside.width, wordsWidth(desk, title, 13) + 4);
  const left = Math.max(inside.x, Math.min(x - width / 2, inside.x + inside.width - width));
  return { x: left, y: index % 2 === 0 ? y - px(desk, 29) : y + px(desk, 11), width, height: px(desk, 17) };
}
