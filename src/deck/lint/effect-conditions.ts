import { fieldsOf, isMapping, textOf } from '../raw.ts';
import { counted, quoted } from '../words.ts';
import type { Found } from './check.ts';
import { type DeckIndex, isHoldable, matchingCards } from './deck-index.ts';
import { canBeHeld, described, nobody } from './effect-targets.ts';
import { aboutCard, type RawEffect, type Selection, selectionIn } from './raw-effects.ts';

/** Conditions that say nothing, and those that never hold. */
export function conditionFindings(index: DeckIndex, effect: RawEffect): readonly Found[] {
  if (!isMapping(effect.when)) return [];
  if (Object.keys(effect.when).length === 0) return [saysNothing(effect)];
  const wrong = backward(effect);
  return [...(wrong.length > 0 ? wrong : countsNobody(index, effect)), ...neverStands(index, effect)];
}

const whenPath = ({ path }: RawEffect): Found['path'] => [...path, 'when'];
const about = (effect: RawEffect): string => aboutCard(effect.card, whenPath(effect));
const numberAt = (effect: RawEffect, key: 'least' | 'most'): number | undefined => {
  const value = fieldsOf(effect.when)[key];
  return typeof value === 'number' ? value : undefined;
};

const saysNothing = (effect: RawEffect): Found => ({
  path: whenPath(effect),
  code: 'deck/idle-effect',
  severity: 'warning',
  message: `${about(effect)} says nothing, so the effect always happens.`,
  hint: 'Say what must hold, such as "card:", "tag:" or "step:", or take it out.',
});

function backward(effect: RawEffect): readonly Found[] {
  const [least, most] = [numberAt(effect, 'least'), numberAt(effect, 'most')];
  if (least === undefined || most === undefined || least <= most) return [];
  return [
    {
      path: [...whenPath(effect), 'least'],
      code: 'deck/never-fires',
      message: `${about(effect)} asks for at least ${least} and at most ${most}, which never holds.`,
      hint: `Write "least: ${most}" and "most: ${least}", or leave one of them out.`,
    },
  ];
}

/** A count of cards that a plan can never come to. */
function countsNobody(index: DeckIndex, effect: RawEffect): readonly Found[] {
  const selection = selectionIn(effect.when);
  const least = numberAt(effect, 'least') ?? (numberAt(effect, 'most') === undefined ? 1 : 0);
  if (least === 0) return [];
  const at = { path: whenPath(effect), code: 'deck/never-fires' } as const;
  if (!canBeHeld(index, selection)) return [{ ...at, ...nobody(index, selection, about(effect)) }];
  const most = mostOf(index, selection);
  if (most === undefined || least <= most) return [];
  return [
    {
      ...at,
      path: [...at.path, 'least'],
      message: `${about(effect)} asks ${least} times for ${described(selection)}, and tables can have ${counted(most, 'such card')}.`,
      hint: `Write "least: ${most}", or name more cards.`,
    },
  ];
}

/** How many such cards there are for tables; nothing when tables may write more of them. */
const mostOf = (index: DeckIndex, selection: Selection): number | undefined =>
  selection.card === undefined && selection.tag === undefined
    ? undefined
    : matchingCards(index, selection).filter((card) => isHoldable(index, card)).length;

/** A card that must stand over the table, and that nobody is there to send. */
function neverStands(index: DeckIndex, effect: RawEffect): readonly Found[] {
  const name = textOf(fieldsOf(effect.when).stands);
  const card = index.ids.get(name ?? '');
  if (name === undefined || card === undefined || !isHoldable(index, card)) return [];
  return [
    {
      path: [...whenPath(effect), 'stands'],
      code: 'deck/never-fires',
      severity: 'warning',
      message: `${about(effect)} waits for ${quoted(name)} to land on the table, and tables hold the cards of its suit themselves.`,
      hint: 'Name a card of a suit with "held: facilitator", or write "card:" if it is to lie in the plan.',
    },
  ];
}
