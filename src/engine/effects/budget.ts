import { emit } from '../draft.ts';
import { type EffectHandler, standingKey } from './place.ts';

/** `budget`: points come or go. */
export const budget: EffectHandler<'budget'> = (place) => {
  const { draft, table, situation, effect } = place;
  const { points, suit, expires = null } = effect;
  return emit(draft, {
    type: 'effectStands',
    table,
    standing: { kind: 'budget', key: standingKey(place), situation, expires, points, ...(suit !== undefined && { suit }) },
  });
};
