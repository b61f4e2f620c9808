import type { Card } from '../engine/deck.ts';
import type { Effect } from '../engine/effects/effect.ts';
import type { Path } from './problem.ts';

/** An effect of a card, by the name that the rules give it, such as `met/0`, and by its place in the card's file. */
export interface CardEffect {
  readonly key: string;
  readonly path: Path;
  readonly effect: Effect;
}

/** All effects of a card: those of its landing, then those of its answer. */
export const effectsOn = ({ effects = [], answer }: Card): readonly CardEffect[] => [
  ...effects.map((effect, index) => ({ key: `effects/${index}`, path: ['effects', index], effect })),
  ...(answer?.met ?? []).map((effect, index) => ({ key: `met/${index}`, path: ['answer', 'met', index], effect })),
  ...(answer?.else ?? []).map((effect, index) => ({ key: `else/${index}`, path: ['answer', 'else', index], effect })),
];
