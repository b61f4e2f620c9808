import { quoted } from '../words.ts';
import type { Found } from './check.ts';
import { cardThing, type RawCard, type RawDeck } from './raw-deck.ts';

/** A card without a cost whose suit spends, and the reverse. */
export function wrongCost(deck: RawDeck, card: RawCard): readonly Found[] {
  const spend = deck.suits.get(card.suit ?? '')?.spend;
  const free = card.cost === undefined || card.cost === 0;
  const at = { path: card.cost === undefined ? card.path : [...card.path, 'cost'] };
  if (spend === true && free) {
    return [
      {
        ...at,
        code: 'deck/no-cost',
        message: `${cardThing(card)} is of a suit that costs points, and has no cost.`,
        hint: 'Add "cost: 1", 2 or 3.',
      },
    ];
  }
  return spend === false && !free
    ? [
        {
          ...at,
          code: 'deck/needless-cost',
          severity: 'warning',
          message: `${cardThing(card)} has a cost, and its suit costs nothing.`,
          hint: 'Delete the cost, or give the suit "spend: true".',
        },
      ]
    : [];
}

/** A card without an income whose suit earns, and the reverse. */
export function wrongIncome(deck: RawDeck, card: RawCard): readonly Found[] {
  const earn = deck.suits.get(card.suit ?? '')?.earn;
  if (earn === true && card.income === undefined) {
    return [
      {
        path: card.path,
        code: 'deck/no-income',
        message: `${cardThing(card)} is of a suit that brings points, and has no income.`,
        hint: 'Add "income:" with a number from 1 to 9.',
      },
    ];
  }
  return earn === false && card.income !== undefined
    ? [
        {
          path: [...card.path, 'income'],
          code: 'deck/needless-income',
          severity: 'warning',
          message: `${cardThing(card)} has an income, and its suit brings nothing.`,
          hint: 'Delete the income, or give the suit "earn: true".',
        },
      ]
    : [];
}

/** Suits whose cards would both cost points and bring some. */
export const spendsAndEarns = ({ suits }: RawDeck): readonly Found[] =>
  [...suits.values()]
    .filter(({ spend, earn }) => spend && earn)
    .map(({ id }) => ({
      path: ['suits', id, 'earn'],
      code: 'deck/spends-and-earns',
      message: `Cards of suit ${quoted(id)} would both cost points and bring some.`,
      hint: 'Choose one of the two, or make two suits of it.',
    }));
