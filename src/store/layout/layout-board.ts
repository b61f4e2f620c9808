import { assertNever } from '../../lib/assert.ts';
import type { Board, Region } from '../board.ts';
import type { Placed, Rect, TableHand } from '../scene-model.ts';
import { type Desk, makeDesk } from './desk.ts';
import { frameRegions } from './frames.ts';
import { onPixels, type Size } from './geometry.ts';
import { placeDealt } from './place-dealt.ts';
import { placeFlag } from './place-flag.ts';
import { placeLanded } from './place-landed.ts';
import { placeLanes } from './place-lanes.ts';
import { placeMap } from './place-map.ts';
import { placeMatrix } from './place-matrix.ts';
import { placePairs } from './place-pairs.ts';
import { placePaper } from './place-paper.ts';
import { placePeople } from './place-people.ts';
import { placePile } from './place-pile.ts';
import { placePlan } from './place-plan.ts';
import { placeTray } from './place-tray.ts';
import { raiseCard } from './raise-card.ts';
import { plainWords, type TableWords } from './words.ts';

/** Where everything on the table lies, in drawing order, in whole CSS pixels. Keys of pure decoration begin with `~`. */
export function layoutBoard(board: Board, hand: TableHand, size: Size, words: TableWords = plainWords): readonly Placed[] {
  const desk = makeDesk(board, hand, size, words);
  const frames = frameRegions(desk, board);
  const [front, others] = [board.regions.filter(isLanded), board.regions.filter((region) => !isLanded(region))];
  const regions = [...others, ...front].flatMap((region) => placeIn(desk, region, frames.get(region)));
  const placed = [...regions, ...placePeople(desk, board.people), ...placeFlag(desk, board.flag)];
  return [...placed, ...raiseCard(desk, board, placed)].map((item) => settle(item, desk.size));
}

/** What has landed is drawn over all else, and so it is drawn last. */
const isLanded = ({ kind }: Region): boolean => kind === 'landed';

function placeIn(desk: Desk, region: Region, frame: Rect | undefined): readonly Placed[] {
  return frame ? placeRegion(desk, region, frame) : [];
}

function placeRegion(desk: Desk, region: Region, frame: Rect): readonly Placed[] {
  switch (region.kind) {
    case 'landed':
      return placeLanded(desk, region, frame);
    case 'pile':
      return placePile(desk, region, frame);
    case 'tray':
      return placeTray(desk, region, frame);
    case 'plan':
      return placePlan(desk, region, frame);
    case 'dealt':
      return placeDealt(desk, region, frame);
    case 'matrix':
      return placeMatrix(desk, region, frame);
    case 'paper':
      return placePaper(desk, region, frame);
    case 'lanes':
      return placeLanes(desk, region, frame);
    case 'map':
      return placeMap(desk, region, frame);
    case 'pairs':
      return placePairs(desk, region, frame);
    default:
      return assertNever(region);
  }
}

/** On whole pixels and inside the table, whatever was rounded on the way. */
function settle(item: Placed, size: Size): Placed {
  const rect = onPixels(item.rect);
  const x = Math.max(0, Math.min(rect.x, size.width - 1));
  const y = Math.max(0, Math.min(rect.y, size.height - 1));
  const width = Math.max(1, Math.min(rect.width, size.width - x));
  const height = Math.max(1, Math.min(rect.height, size.height - y));
  return { ...item, rect: { x, y, width, height } };
}
