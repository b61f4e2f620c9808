import { emit } from '../draft.ts';
import { type EffectHandler, standingKey } from './place.ts';

/** `reach`: the plan now reaches somebody more. */
export const reach: EffectHandler<'reach'> = (place) => {
  const { draft, table, situation, effect } = place;
  const { card, expires = null } = effect;
  return emit(draft, {
    type: 'effectStands',
    table,
    standing: { kind: 'reach', key: standingKey(place), situation, expires, card },
  });
};
