import type { StepId } from '../../engine/format.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { View } from '../../engine/view.ts';
import type { MapRegion, MapStep } from '../board-room.ts';
import { type BoardSource, glanceOf } from './source.ts';

export const mapRegion = (source: BoardSource): MapRegion => ({
  kind: 'map',
  key: 'map',
  title: source.say('board.map'),
  role: 'main',
  steps: mapSteps(source.rulebook, source.view, glanceOf(source.view, source.table).step),
});

/** All steps in order, as somebody who is at one of them sees them. */
export function mapSteps(rulebook: Rulebook, view: View, here: StepId): readonly MapStep[] {
  const now = rulebook.stepIndex.get(here) ?? 0;
  return rulebook.steps.map(({ id, title }, index): MapStep => {
    const step = view.steps[index];
    const dropped = step?.dropped === true && index !== now;
    const state = dropped ? 'dropped' : index < now ? 'done' : index === now ? 'here' : 'ahead';
    return { key: `step:${id}`, title, minutes: step?.minutes ?? 0, state };
  });
}
