import { choose } from './choose.ts';
import type { EffectHandler } from './place.ts';

/** `lift`: matching cards turn face up again. */
export const lift: EffectHandler<'lift'> = (place) => choose(place);
