import * as z from 'zod';
import type { PickStep } from '../../../engine/format.ts';
import type { Limit } from '../../../engine/limits/limit.ts';
import { present } from '../../../lib/assert.ts';
import { given } from '../given.ts';
import { limitSchema } from '../limit-schema.ts';
import { choice, list, mapping, name, someOf, suitsOf } from '../shapes.ts';
import { ownSchema } from '../situation-schema.ts';
import { base, baseOf } from './step-base.ts';

const dealsOf = z
  .union([
    z.literal('pack').transform(() => undefined),
    name('A deal.').transform((deal) => [deal]),
    someOf(name('A deal.'), 12, 'Several deals.'),
  ])
  .meta({ description: 'What is chosen from: the pack, or what a deal is called, or several.' });

export const pick = mapping({
  pick: suitsOf('Chooses cards: a suit, or a list of suits.'),
  ...base,
  suits: suitsOf('The suits, when the step is called something else.').exactOptional(),
  limits: list(limitSchema, 12, 'Rules that the choice must keep.').default([]),
  overspend: choice(['refuse', 'show'], 'Whether a card too many is refused, or laid down and shown to be too much.').default(
    'refuse',
  ),
  own: ownSchema.exactOptional(),
  from: dealsOf.exactOptional(),
  turns: z.boolean().exactOptional().meta({ description: 'People choose one after another: a card, or pass.' }),
}).transform(({ own, from, turns, ...raw }): PickStep => {
  const suits = raw.suits ?? raw.pick;
  return {
    kind: 'pick',
    ...baseOf('pick', raw.pick.join('-'), raw),
    suits,
    limits: raw.limits.map((limit) => withSuits(limit, suits)),
    overspend: raw.overspend,
    ...given({ from, turns, own: own && { ...own, suit: own.suit ?? present(suits[0], 'A suit to choose from') } }),
  };
});

/** A number of cards to choose is of all that is picked, unless it says of what. */
const withSuits = (limit: Limit, suits: readonly string[]): Limit =>
  limit.limit === 'choose' && limit.suits.length === 0 ? { ...limit, suits } : limit;
