import type { EffectHandler } from './place.ts';

/** `prompt`: something for people to do or to say. The rules do nothing. */
export const prompt: EffectHandler<'prompt'> = ({ draft }) => draft;
