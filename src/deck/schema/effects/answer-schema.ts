import * as z from 'zod';
import type { AnswerRule } from '../../../engine/effects/effect.ts';
import { list, mapping, name } from '../shapes.ts';
import { effectList } from './effect-schema.ts';

const counter = name('The id of a card, or a tag.');

const way = z.union([
  counter.transform((one) => [one]),
  mapping({ both: z.tuple([counter, counter]).meta({ description: 'Two halves: a card for each is needed.' }) }).transform(
    ({ both }) => both,
  ),
]);

/** The most ways to meet one card. */
export const mostWays = 24;

export const answerSchema: z.ZodType<AnswerRule> = mapping({
  by: list(way, mostWays, 'Cards or tags that meet it; any of them is enough.').default([]),
  written: z.boolean().default(true).meta({ description: 'Words without a card can be an answer.' }),
  met: effectList('What happens when it is met.').default([]),
  else: effectList('What happens when it is not.').default([]),
}).meta({ description: 'How the card is met once it has landed. Without it, it is only read.' });
