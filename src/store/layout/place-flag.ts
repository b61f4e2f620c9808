import type { PlacedFlag } from '../scene-model.ts';
import { type Desk, px, wordsWidth } from './desk.ts';

/** The table's flag for help, at the right of its near edge; nothing while it is down. */
export function placeFlag(desk: Desk, text: string | undefined): readonly PlacedFlag[] {
  if (text === undefined) return [];
  const height = px(desk, 36);
  const width = Math.min(desk.size.width * 0.4, px(desk, 44) + wordsWidth(desk, text, 15));
  const x = desk.size.width - width - px(desk, 16);
  const y = desk.size.height - height - px(desk, 6);
  return [{ kind: 'flag', key: '~flag', rect: { x, y, width, height }, live: false, text }];
}
