import type { EffectKind } from '../../engine/effects/effect.ts';
import { fieldsOf } from '../raw.ts';
import { quoted } from '../words.ts';
import type { Found } from './check.ts';
import { type DeckIndex, isHoldable, matchingCards } from './deck-index.ts';
import { aboutCard, type RawEffect, type Selection, selectionIn } from './raw-effects.ts';

/** Kinds of effect that have to do with the cards of a table. */
const hitting: ReadonlySet<EffectKind> = new Set<EffectKind>(['cost', 'block', 'lift', 'discard', 'give', 'need']);

/** `a card called "blog" of suit "method" with the tag "online"`. */
export const described = ({ card, suit, tag }: Selection): string =>
  [
    'a card',
    ...(card === undefined ? [] : [`called ${quoted(card)}`]),
    ...(suit === undefined ? [] : [`of suit ${quoted(suit)}`]),
    ...(tag === undefined ? [] : [`with the tag ${quoted(tag)}`]),
  ].join(' ');

/** An effect that is about cards of which a table can never have one. */
export function selectsNobody(index: DeckIndex, { card, kind, body, bodyPath }: RawEffect): readonly Found[] {
  const selection = selectionIn(body);
  const about = aboutCard(card, bodyPath);
  const at = { path: bodyPath, code: 'deck/never-fires' } as const;
  if (!hitting.has(kind)) return [];
  if (!canBeHeld(index, selection)) return [{ ...at, ...nobody(index, selection, about) }];
  return kind === 'cost' && !someSpend(index, selection) ? [{ ...at, ...costless(selection, about) }] : [];
}

/** Whether some card like this costs points. */
const someSpend = (index: DeckIndex, selection: Selection): boolean =>
  matchingCards(index, selection).some(({ suit }) => index.deck.suits.get(suit ?? '')?.spend === true);

const costless = (selection: Selection, about: string): Pick<Found, 'message' | 'hint'> => ({
  message: `${about} changes the cost of ${described(selection)}, and no such card costs points.`,
  hint: 'Name cards of a suit with "spend: true".',
});

/** Whether a table can have a card like this. One that says no more than a suit may be a card that a table writes itself. */
export function canBeHeld(index: DeckIndex, selection: Selection): boolean {
  const { card, suit, tag } = selection;
  if (card === undefined && tag === undefined) return suit === undefined || index.deck.suits.get(suit)?.held !== 'facilitator';
  return matchingCards(index, selection).some((each) => isHoldable(index, each));
}

/** Why no table can have a card like this. */
export function nobody(index: DeckIndex, selection: Selection, about: string): Pick<Found, 'message' | 'hint'> {
  const what = described(selection);
  return matchingCards(index, selection).length === 0
    ? {
        message: `${about} means ${what}, and this deck has none.`,
        hint: 'All that is said must hold of the same card: leave a part out, or change it.',
      }
    : {
        message: `${about} means ${what}, and the facilitator holds every such card, so no table ever has one.`,
        hint: 'Name cards of a suit without "held: facilitator".',
      };
}

/** An effect that says too little to change anything. */
export function idleEffect({ card, kind, body, bodyPath }: RawEffect): readonly Found[] {
  const idle = idleness(kind, body);
  if (idle === undefined) return [];
  const [said, hint] = idle;
  return [{ path: bodyPath, code: 'deck/idle-effect', message: `${aboutCard(card, bodyPath)} ${said}.`, hint }];
}

function idleness(kind: EffectKind, body: unknown): readonly [said: string, hint: string] | undefined {
  const { points, plus = 0, times = 1 } = fieldsOf(body);
  const empty = typeof body === 'object' && body !== null && Object.keys(body).length === 0;
  if (kind === 'budget' && (body === 0 || points === 0))
    return ['gives nothing and takes nothing', 'Write how many points come, or go: 2 or -2.'];
  if (kind === 'cost' && plus === 0 && times === 1) return ['leaves every cost as it is', 'Add "plus: 1" or "times: 2".'];
  if (kind === 'give' && empty) return ['does not say which card', 'Add "card:", "suit:" or "tag:".'];
  return kind === 'need' && empty
    ? ['does not say what', 'Add "note:" with what to write down, or "card:", "suit:" or "tag:".']
    : undefined;
}

/** In a deck that blocks no card, an effect on cards that lie face down. */
export function nothingLiesFaceDown({ card, kind, body, bodyPath }: RawEffect): readonly Found[] {
  if (kind !== 'lift' && body !== 'blocked' && fieldsOf(body).blocked !== true) return [];
  return [
    {
      path: bodyPath,
      code: 'deck/never-fires',
      message: `${aboutCard(card, bodyPath)} means cards that lie face down, and nothing in this deck blocks a card.`,
      hint: 'Write an effect "block" before it, or take this one out.',
    },
  ];
}
