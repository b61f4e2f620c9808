import { type Found, upTo } from './check.ts';
import type { DeckIndex } from './deck-index.ts';
import { conditionFindings } from './effect-conditions.ts';
import { namesAreKnown, unknownNames } from './effect-names.ts';
import { idleEffect, nothingLiesFaceDown, selectsNobody } from './effect-targets.ts';

/** The most findings about names: each search for a similar name goes through all there are. */
const mostTold = 50;

/** Effects that name what is not there, that change nothing, and that can never happen. */
export function effectFindings(index: DeckIndex): readonly Found[] {
  const blocks = index.effects.some(({ kind }) => kind === 'block');
  const sound = index.effects.filter((effect) => namesAreKnown(index, effect));
  return [
    ...upTo(mostTold, index.effects, (effect) => unknownNames(index, effect)),
    ...index.effects.flatMap(idleEffect),
    ...(blocks ? [] : index.effects.flatMap(nothingLiesFaceDown)),
    ...sound.flatMap((effect) => selectsNobody(index, effect)),
    ...sound.flatMap((effect) => conditionFindings(index, effect)),
  ];
}
