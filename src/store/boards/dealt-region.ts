import type { ResultName } from '../../engine/format.ts';
import type { DealtRegion } from '../board.ts';
import { faceOf } from './card-face.ts';
import { dealLines, dealOf, dealsToPick, dealsToStart } from './deals.ts';
import type { BoardScene } from './scene.ts';
import { ownWork, stepNow } from './source.ts';

/** Cards of a deal that lie open before the table, without those that lie in the plan. */
export function dealtRegion(scene: BoardScene, name: ResultName, role: 'main' | 'side'): readonly DealtRegion[] {
  const step = scene.rulebook.deals.get(name);
  const deal = dealOf(scene, name);
  if (!step || (role === 'side' && !deal)) return [];
  const work = ownWork(scene);
  const elsewhere = new Set([...work.discarded, ...work.plan.map(({ card }) => card)]);
  const cards = (deal?.cards ?? []).filter((card) => !elsewhere.has(card));
  const lines = dealLines(scene, step);
  if (role === 'side' && cards.length === 0) return [];
  return [
    {
      kind: 'dealt',
      key: `dealt:${name}`,
      title: step.title,
      role,
      cards: cards.map((card) => ({
        key: `dealt:${name}:${card}`,
        face: faceOf(scene.rulebook, card, work),
        state: 'free',
        down: false,
        hit: false,
        told: [],
        tag: '',
        why: '',
        actions: [],
        aims: [],
      })),
      lines: role === 'main' ? lines : [],
    },
  ];
}

/** What was dealt and is to be looked at in this step, at the side: not what lies in the packs to be chosen from. It makes room for what lies in front. */
export function dealtBeside(scene: BoardScene): readonly DealtRegion[] {
  if (scene.front) return [];
  const chosen = dealsToPick(scene);
  return [...new Set([...dealsToStart(scene), ...stepNow(scene).uses])]
    .filter((name) => !chosen.includes(name))
    .flatMap((name) => dealtRegion(scene, name, 'side'));
}
