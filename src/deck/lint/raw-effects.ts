import type { EffectKind } from '../../engine/effects/effect.ts';
import type { Path } from '../problem.ts';
import { fieldsOf, itemsOf, textOf } from '../raw.ts';
import { effectKinds, mostEffects } from '../schema/effects/effect-schema.ts';
import { fieldName } from '../subject.ts';
import { quoted } from '../words.ts';
import { cardThing, type RawCard } from './raw-deck.ts';

type Fields = Readonly<Record<string, unknown>>;

/** One effect of a card, read forgivingly. */
export interface RawEffect {
  readonly card: RawCard;
  readonly path: Path;
  readonly kind: EffectKind;
  /** What stands behind the key that names its kind, with its place. */
  readonly body: unknown;
  readonly bodyPath: Path;
  readonly when: unknown;
}

/** What says which cards are meant: all that is said must hold. */
export interface Selection {
  readonly card: string | undefined;
  readonly suit: string | undefined;
  readonly tag: string | undefined;
}

/** All effects of a card: those of its landing, and those of its answer. One that does not say its kind, or more than one, is left out. */
export function effectsOf(card: RawCard): readonly RawEffect[] {
  const { met, else: unmet } = fieldsOf(card.answer);
  return [
    ...effectsIn(card, card.effects, ['effects']),
    ...effectsIn(card, met, ['answer', 'met']),
    ...effectsIn(card, unmet, ['answer', 'else']),
  ];
}

const effectsIn = (card: RawCard, list: unknown, where: Path): readonly RawEffect[] =>
  itemsOf(list)
    .slice(0, mostEffects)
    .flatMap((item, index) => {
      const fields = fieldsOf(item);
      const [kind, second] = effectKinds.filter((name) => Object.hasOwn(fields, name));
      if (kind === undefined || second !== undefined) return [];
      const path = [...card.path, ...where, index];
      return [{ card, path, kind, body: fields[kind], bodyPath: [...path, kind], when: fields.when }];
    });

export const selectionIn = (value: unknown): Selection => {
  const { card, suit, tag }: Fields = fieldsOf(value);
  return { card: textOf(card), suit: textOf(suit), tag: textOf(tag) };
};

/** A place in a card, as the start of a sentence: `Card "blog": "effects 1.block"`. */
export const aboutCard = (card: RawCard, path: Path): string => `${cardThing(card)}: ${quoted(fieldName(path.slice(2)))}`;
