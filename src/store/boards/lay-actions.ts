import type { Action } from '../board.ts';
import type { BoardScene } from './scene.ts';
import { movesOf } from './source.ts';

/** Lays a card beside what lies in front, as an answer to it. */
export const layActions = (scene: BoardScene, card: string, title: string): readonly Action[] => {
  const { front, say } = scene;
  if (!front || front.rank === 1) return [];
  return movesOf(scene, 'layAnswer')
    .filter((move) => move.situation === front.situation.key && move.card === card)
    .map((move) => ({ label: say('act.lay', { title }), short: say('act.lay.short'), move, target: `answer:${front.key}` }));
};
