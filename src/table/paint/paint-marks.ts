import type { PlacedMarks } from '../../store/scene-model.ts';
import type { Brush } from './brush.ts';
import { paintMark } from './shapes.ts';

/** The marks of suits in their inks, from left to right. */
export function paintMarks(brush: Brush, { rect, suits }: PlacedMarks): void {
  const radius = Math.min(rect.height, rect.width / Math.max(1, suits.length)) * 0.44;
  const step = rect.width / Math.max(1, suits.length);
  suits.forEach(({ mark, colour }, at) => {
    paintMark(brush, mark, step * (at + 0.5), rect.height / 2, radius, brush.theme.suits[colour].ink);
  });
}
