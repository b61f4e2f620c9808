import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Deck } from '../../src/engine/deck.ts';
import type { Format } from '../../src/engine/format.ts';
import { missingSuits } from '../../src/protocol/missing-suits.ts';
import { quickestGame } from '../../src/store/quickest-game.ts';
import { base, formatOf, smallDeck, steps } from '../helpers/small-game.ts';

const need = (suit: string) => ({ suit, cost: false, optional: false });

const anyFormat = fc.record({
  minutes: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }),
  needs: fc.subarray(['method', 'gift', 'nothing-has-this']),
  chooses: fc.boolean(),
});

const formatWith = ({
  minutes,
  needs,
  chooses,
}: {
  readonly minutes: readonly number[];
  readonly needs: readonly string[];
  readonly chooses: boolean;
}): Format => ({
  ...formatOf(
    minutes.map((each, index) =>
      chooses
        ? { ...steps.choose, id: `step-${index}`, minutes: each }
        : { kind: 'group', ...base(`step-${index}`, { minutes: each }) },
    ),
  ),
  needs: needs.map(need),
});

const without = (suit: string): Deck => ({
  ...smallDeck,
  id: `no-${suit}`,
  suits: smallDeck.suits.filter(({ id }) => id !== suit),
});

const minutesIn = ({ steps }: Format): number => steps.reduce((sum, { minutes }) => sum + minutes, 0);

test('nothing in which people choose and that can be played takes less time, and its deck can play it', () => {
  const decks = [without('gift'), without('method'), smallDeck];
  fc.assert(
    fc.property(fc.array(anyFormat, { maxLength: 5 }), (plans) => {
      const formats = plans.map(formatWith);
      const game = quickestGame({ decks, formats });
      const playable = formats.filter(
        (format, at) => plans[at]?.chooses && decks.some((deck) => missingSuits(deck, format).length === 0),
      );
      expect(game === undefined).toBe(playable.length === 0);
      if (!game) return;
      expect(missingSuits(game.deck, game.format)).toEqual([]);
      expect(minutesIn(game.format)).toBe(Math.min(...playable.map(minutesIn)));
    }),
  );
});
