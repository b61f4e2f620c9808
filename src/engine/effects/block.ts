import { type Draft, emit } from '../draft.ts';
import { choose } from './choose.ts';
import { type EffectHandler, standingKey } from './place.ts';

/** `block`: matching cards of the plan turn face down. */
export const block: EffectHandler<'block'> = (place) => {
  const { draft, table, situation, effect } = place;
  const { expires = null } = effect;
  const key = standingKey(place);
  const stands = (now: Draft): Draft =>
    emit(now, { type: 'effectStands', table, standing: { kind: 'block', key, situation, expires, cards: [] } });
  return choose({ ...place, draft: stands(draft) });
};
