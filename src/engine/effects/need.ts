import { emit } from '../draft.ts';
import { type EffectHandler, standingKey } from './place.ts';

/** `need`: the table needs a note, or a card. Whether it is there is read off the table; nothing is enforced. */
export const need: EffectHandler<'need'> = (place) => {
  const { draft, table, situation, effect } = place;
  const { expires = null } = effect;
  return emit(draft, { type: 'effectStands', table, standing: { kind: 'need', key: standingKey(place), situation, expires } });
};
