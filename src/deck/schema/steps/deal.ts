import * as z from 'zod';
import type { DealStep } from '../../../engine/format.ts';
import { given } from '../given.ts';
import { choice, mapping, name, suitsOf, whole } from '../shapes.ts';
import { base, baseOf } from './step-base.ts';

const redraw = mapping({
  price: whole(0, 20, 'Points for each time.').default(0),
  each: z.literal('table').exactOptional().meta({ description: 'The price is for each other table.' }),
  most: whole(1, 20, 'How often a table may.').default(1),
});

const cards = z
  .union([z.literal('all').transform(() => undefined), whole(1, 200, 'So many.')])
  .exactOptional()
  .meta({ description: 'How many cards a table or a person gets: a number, or all.' });

export const deal = mapping({
  deal: suitsOf('Gives cards: a suit, or a list of suits.'),
  ...base,
  cards,
  to: choice(['table', 'seat'], 'Whether they lie open before the table, or each person has a hand of their own.').default(
    'table',
  ),
  as: name('What later steps call the cards.').default('hand'),
  same: z.boolean().exactOptional().meta({ description: 'Every table gets the same cards.' }),
  stages: whole(1, 200, 'So many cards at a time: the table opens the next ones.').exactOptional(),
  redraw: redraw.exactOptional().meta({ description: 'A table may give its cards back for others.' }),
}).transform(({ cards, same, stages, redraw, ...raw }): DealStep => {
  return {
    kind: 'deal',
    ...baseOf('deal', raw.deal.join('-'), raw),
    suits: raw.deal,
    to: raw.to,
    as: raw.as,
    ...given({ cards, same, stages, redraw }),
  };
});
