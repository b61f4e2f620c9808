/** How many cards a hand has that somebody tries. */
export const handSize = 5;

/** So many different cards by chance, all of them where there are no more. `chance` gives numbers from 0 up to 1. */
export function dealHand<Card>(cards: readonly Card[], chance: () => number, size = handSize): readonly Card[] {
  const left = [...cards];
  return Array.from({ length: Math.min(size, left.length) }, () => left.splice(Math.floor(chance() * left.length), 1)).flat();
}
