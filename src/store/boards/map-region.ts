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

/** All steps of these rules in order, as somebody who is at one of them sees them; `beside` are others where people are now. */
export function mapSteps(
  rulebook: Rulebook,
  view: View,
  here: StepId,
  beside: ReadonlySet<StepId> = new Set(),
): readonly MapStep[] {
  const now = rulebook.stepIndex.get(here) ?? 0;
  return rulebook.steps.map(({ id, title }, index): MapStep => {
    const step = view.steps.find((each) => each.step === id);
    const isHere = index === now || beside.has(id);
    const dropped = step?.dropped === true && !isHere;
    const state = dropped ? 'dropped' : isHere ? 'here' : index < now ? 'done' : 'ahead';
    return { key: `step:${id}`, title, minutes: step?.minutes ?? 0, state };
  });
}
