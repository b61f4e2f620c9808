import { choose } from './choose.ts';
import type { EffectHandler } from './place.ts';

/** `discard`: matching cards leave the plan for good. */
export const discard: EffectHandler<'discard'> = (place) => choose(place);
