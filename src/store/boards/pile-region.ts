import type { PileCard, PileRegion } from '../board.ts';
import { type LandedItem, landedFace, landedItems } from './landed.ts';
import { badgeOf } from './landed-words.ts';
import type { BoardScene } from './scene.ts';

/** All that has landed and does not lie in front; nothing when there is nothing. */
export function pileRegion(scene: BoardScene): readonly PileRegion[] {
  const items = landedItems(scene).filter(({ turn }) => turn !== scene.front?.turn);
  if (items.length === 0) return [];
  return [
    {
      kind: 'pile',
      key: 'pile',
      title: scene.say('pile.title'),
      role: 'side',
      cards: items.map((item) => pileCard(scene, item)),
    },
  ];
}

function pileCard(scene: BoardScene, item: LandedItem): PileCard {
  const badge = badgeOf(item);
  const told = scene.say(item.rank === 1 ? 'pile.judge' : `pile.${badge}`);
  return { key: `pile:${item.key}`, turn: item.turn, face: landedFace(scene, item), told, badge };
}
