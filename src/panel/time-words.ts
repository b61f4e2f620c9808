import { listOf } from '../i18n/cards/match-words.ts';
import type { Say } from '../i18n/words.ts';
import type { Fit } from '../store/time/fit-minutes.ts';

interface Named {
  readonly step: string;
  readonly title: string;
}

/** "Plan, Swap and Present". */
const listed = (steps: readonly Named[], say: Say): string =>
  listOf(
    steps.map(({ title }) => title),
    say,
  );

/** Which protected steps had to become shorter, or nothing. */
export const strainedWords = (steps: readonly Named[], say: Say): string =>
  steps.length === 0 ? '' : say('time.strained', { count: steps.length, steps: listed(steps, say) });

type Misfit = Pick<Fit, 'over' | 'couldDrop' | 'enough'>;

/** By how much the steps do not fit although they are at their shortest, and what could be left out so that they would. */
export const misfitWords = (fit: Misfit, steps: readonly Named[], say: Say): string =>
  `${say('time.over.shortest', { count: fit.over })} ${dropWords(fit, steps, say)}`;

/** What could be left out so that the steps would fit. */
export function dropWords({ couldDrop, enough }: Misfit, steps: readonly Named[], say: Say): string {
  const names = steps.filter(({ step }) => couldDrop.includes(step));
  return enough ? say('time.could-drop', { steps: listed(names, say) }) : say('time.no-drop');
}
