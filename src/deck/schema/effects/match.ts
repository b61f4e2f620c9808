import * as z from 'zod';
import type { Match, Picking } from '../../../engine/effects/effect.ts';
import { cellName, choice, mapping, name, whole } from '../shapes.ts';

const pickings = ['table', 'dearest', 'chance', 'all'] as const satisfies readonly Picking[];

/** Cards by what they are: all that is said must hold. */
export const kindOfCard = {
  card: name('One card, by its id.').exactOptional(),
  suit: name('Cards of this suit.').exactOptional(),
  tag: name('Cards with this tag.').exactOptional(),
};

/** Cards by what they are and how they lie. */
export const matching = {
  ...kindOfCard,
  aim: cellName('Cards that are for this cell of a matrix, or for its row or column.').exactOptional(),
  blocked: z.boolean().exactOptional().meta({ description: 'True: lies face down. False: lies face up.' }),
};

/** Which cards are hit, how many, and who says which. */
export interface Target {
  readonly match: Match;
  readonly count: number;
  readonly pick: Picking;
}

export const target = (description: string) =>
  mapping({
    ...matching,
    count: whole(1, 20, 'How many of them.').default(1),
    pick: choice(
      pickings,
      'Who says which: the table, the one that costs most, chance, or all of them whatever the count.',
    ).default('table'),
  })
    .transform(({ count, pick, ...match }): Target => ({ match, count, pick }))
    .meta({ description });
