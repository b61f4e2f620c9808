import { present } from '../../lib/assert.ts';
import { type Draft, emit, tableIn } from '../draft.ts';
import type { SituationKey, TableId } from '../moves.ts';
import { block } from './block.ts';
import { budget } from './budget.ts';
import { holds } from './condition.ts';
import { cost } from './cost.ts';
import { discard } from './discard.ts';
import type { Effect, EffectKind, EffectOf, Marker } from './effect.ts';
import { give } from './give.ts';
import { lift } from './lift.ts';
import { need } from './need.ts';
import type { EffectHandler } from './place.ts';
import { prompt } from './prompt.ts';
import { reach } from './reach.ts';

/** One handler per kind of effect. A kind without its handler, or the reverse, does not compile. */
const effects: { readonly [Kind in EffectKind]: EffectHandler<Kind> } = {
  budget,
  cost,
  block,
  lift,
  discard,
  give,
  need,
  reach,
  prompt,
};

const handlerOf = <Kind extends EffectKind>(effect: EffectOf<Kind>): EffectHandler<Kind> => effects[effect.effect as Kind];

/** Lets effects happen, one after the other; each sees what those before it have done. `list` is their place on the card. */
export function fire(
  draft: Draft,
  table: TableId,
  situation: SituationKey,
  list: 'effects' | 'met' | 'else',
  fired: readonly Effect[],
): Draft {
  return fired.reduce((now, effect, index) => fireOne(now, table, situation, `${list}/${index}`, effect), draft);
}

function fireOne(draft: Draft, table: TableId, situation: SituationKey, path: string, effect: Effect): Draft {
  if (effect.when && !holds(draft.rulebook, draft.state, table, effect.when)) return draft;
  const happening = emit(draft, { type: 'effectFired', table, situation, path });
  return handlerOf(effect)({ draft: happening, table, situation, path, effect }) ?? draft;
}

/** Ends whatever stands over a table until this marker. */
export function expire(draft: Draft, table: TableId, marker: Marker): Draft {
  return endStanding(draft, table, (standing) => standing.expires === marker);
}

/** Ends what stands over a table and is meant; cards that only this held down turn face up. */
export function endStanding(
  draft: Draft,
  table: TableId,
  isMeant: (standing: ReturnType<typeof tableIn>['standing'][number]) => boolean,
): Draft {
  return tableIn(draft.state, table)
    .standing.filter(isMeant)
    .reduce((now, { key }) => emit(now, { type: 'effectEnded', table, key }), draft);
}

/** An effect by its place on a card. */
export function effectAt(
  card: {
    readonly effects?: readonly Effect[];
    readonly answer?: { readonly met: readonly Effect[]; readonly else: readonly Effect[] };
  },
  path: string,
): Effect {
  const [list = '', index = ''] = path.split('/');
  const effects = { effects: card.effects, met: card.answer?.met, else: card.answer?.else }[list];
  return present(effects?.[Number(index)], 'effect ', path);
}
