import { emit } from '../draft.ts';
import { type EffectHandler, standingKey } from './place.ts';

/** `cost`: matching cards cost more, or less, while it lasts: those in the plan, and those still in the packs. */
export const cost: EffectHandler<'cost'> = (place) => {
  const { draft, table, situation, effect } = place;
  const { match, plus, times, expires = null } = effect;
  const standing = { kind: 'cost', key: standingKey(place), situation, expires, match, plus, times } as const;
  return emit(draft, { type: 'effectStands', table, standing });
};
