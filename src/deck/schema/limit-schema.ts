import * as z from 'zod';
import type { LimitName, LimitOf, Points } from '../../engine/limits/limit.ts';
import { given } from './given.ts';
import { mapping, name, suitsOf, whole } from './shapes.ts';

/** How much is in a purse: a number, or where the number comes from. */
const points: z.ZodType<Points> = z.union([
  whole(1, 1000, 'The most points that the chosen cards may cost.'),
  mapping({
    host: z
      .tuple([whole(1, 1000, 'The fewest points.'), whole(1, 1000, 'The most points.')])
      .meta({ description: 'The facilitator chooses a number between these two; the first until then.' }),
  }).transform(({ host: [least, most] }): Points => ({ from: 'host', least, most })),
  mapping({
    sheet: name('A sheet of the table, its own or one that another table passed to it.'),
    field: name('A field of that sheet that holds a number.'),
  }).transform((at): Points => ({ from: 'sheet', ...at })),
  mapping({ card: name('A suit that earns: what the table’s cards of it bring, in the hand or in the plan.') }).transform(
    ({ card }): Points => ({ from: 'card', suit: card }),
  ),
]);

const paidFor = suitsOf('The suits whose cards it pays for; without them, all.').exactOptional();
const tight = z
  .boolean()
  .exactOptional()
  .meta({ description: 'Less than a quarter of what the pack costs is meant: no warning.' });
const loose = z.boolean().exactOptional().meta({ description: 'More than half of what the pack costs is meant: no warning.' });
const count = (description: string) => whole(0, 100, description);

/** How each limit is written: `{ sum: 15 }`, `{ most: { suit: method, count: 3 } }`. A limit without a line here does not compile. */
const limits: { readonly [Name in LimitName]: z.ZodType<LimitOf<Name>> } = {
  sum: mapping({
    sum: points.meta({ description: 'A purse: how many points the chosen cards may cost.' }),
    suits: paidFor,
    tight,
    loose,
  }).transform(({ sum, suits }) => ({ limit: 'sum', points: sum, ...given({ suits }) })),
  covered: mapping({
    covered: mapping({ by: suitsOf('The suits whose cards bring points.'), suits: paidFor }).meta({
      description: 'A purse that cards fill: what is chosen may cost no more than the chosen cards of these suits bring.',
    }),
    tight,
    loose,
  }).transform(({ covered: { by, suits } }) => ({ limit: 'covered', by, ...given({ suits }) })),
  most: mapping({
    most: mapping({ suit: name('A suit that is picked in this step.'), count: count('The most cards of it.') }),
  }).transform(({ most }) => ({ limit: 'most', ...most })),
  least: mapping({
    least: mapping({ suit: name('A suit that is picked in this step.'), count: count('The fewest cards of it.') }),
  }).transform(({ least }) => ({ limit: 'least', ...least })),
  choose: mapping({
    choose: count('So many cards, no more and no fewer.'),
    suit: suitsOf('A suit that is picked in this step, or several; without it, all that are.').exactOptional(),
  }).transform(({ choose, suit = [] }) => ({ limit: 'choose', suits: suit, count: choose })),
};

export const limitSchema = z.union([limits.sum, limits.covered, limits.most, limits.least, limits.choose]);
