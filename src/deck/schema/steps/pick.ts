import * as z from 'zod';
import type { PickStep } from '../../../engine/format.ts';
import { limitSchema } from '../limit-schema.ts';
import { choice, list, mapping, name, someOf } from '../shapes.ts';
import { base, baseOf } from './step-base.ts';

const suits = z.union([name('A suit.').transform((suit) => [suit]), someOf(name('A suit.'), 12, 'Several suits.')]);

export const pick = mapping({
  pick: suits.meta({ description: 'Chooses cards: a suit, or a list of suits.' }),
  ...base,
  suits: suits.exactOptional(),
  limits: list(limitSchema, 12, 'Rules that the choice must keep.').default([]),
  overspend: choice(['refuse', 'show'], 'Whether a card too many is refused, or laid down and shown to be too much.').default(
    'refuse',
  ),
}).transform(
  (raw): PickStep => ({
    kind: 'pick',
    ...baseOf('pick', raw.pick.join('-'), raw),
    suits: raw.suits ?? raw.pick,
    limits: raw.limits,
    overspend: raw.overspend,
  }),
);
