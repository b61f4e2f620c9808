import * as z from 'zod';
import type { GapCount, InjectRule, OwnRule, SituationRule } from '../../engine/format-rules.ts';
import { given } from './given.ts';
import { choice, mapping, name, suitsOf, whole } from './shapes.ts';

/** How a format says that situations land and are answered. */
export const situationSchema = mapping({
  suits: suitsOf('The suits that make up the pile.'),
  answers: suitsOf('Suits whose cards may be laid as an answer straight from the pack.').default([]),
  mode: choice(
    ['talk', 'judge', 'hard'],
    'talk: shown, and nothing follows; judge: somebody accepts or refuses the answer; hard: only cards count.',
  ).default('judge'),
  judge: choice(['facilitator', 'client'], 'Who judges. The facilitator may always step in.').default('facilitator'),
  revise: z.boolean().default(false).meta({ description: 'A table may change its plan after a landing.' }),
}) satisfies z.ZodType<SituationRule>;

const moments = ['host', 'start', 'clock', 'spend'] as const satisfies readonly InjectRule['when'][];
const draws = ['each', 'same'] as const satisfies readonly InjectRule['draw'][];

/** When situations come by themselves: beside the suits in a mapping, or beside the key of a step of the kind `inject`. */
export const injectTiming = {
  when: choice(
    moments,
    'host: only as the facilitator sends one; start: as a table enters; clock: so many minutes into the step; spend: once so many points are spent.',
  ).default('host'),
  after: whole(0, 1000, 'Minutes for clock, points for spend.').exactOptional(),
  draw: choice(draws, 'Each table draws its own, or all get the same.').default('each'),
  count: z
    .union([
      whole(1, 12, 'How many come, one after the other.'),
      mapping({
        gap: name('A sheet of sliders with two handles.'),
        per: whole(1, 100, 'One comes for every so many steps between the two handles, added up.'),
        least: whole(0, 12, 'The fewest that come.').default(1),
        most: whole(1, 12, 'The most that come.').default(4),
      }),
    ])
    .exactOptional()
    .meta({ description: 'How many come, each once the one before is settled; without it, one.' }),
};

interface Timing {
  readonly when: InjectRule['when'];
  readonly after?: number;
  readonly draw: InjectRule['draw'];
  readonly count?: number | GapCount;
}

export const injectOf = (suits: readonly string[], { when, after = 0, draw, count }: Timing): InjectRule => ({
  suits,
  when,
  after,
  draw,
  ...given({ count }),
});

/** Situations that come in a step of another kind: a suit, a list of suits, or a mapping. */
export const injectSchema: z.ZodType<InjectRule> = z
  .union([
    suitsOf('The suits that come.').transform((suits) => injectOf(suits, { when: 'host', draw: 'each' })),
    mapping({ suits: suitsOf('The suits that come.'), ...injectTiming }).transform(({ suits, ...timing }) =>
      injectOf(suits, timing),
    ),
  ])
  .meta({ id: 'inject', description: 'Situations that come in this step.' });

const ownShape = mapping({
  suit: name('The suit that they are of; without it, the first that is chosen here.').exactOptional(),
  price: z
    .union([z.literal('facilitator'), whole(0, 20, 'Points.')])
    .meta({ description: 'What each costs: points, or "facilitator" when the facilitator says.' }),
  exists: z.boolean().default(false).meta({ description: 'What the organisation has already costs nothing.' }),
  joker: z.boolean().default(false).meta({ description: 'One card of each table may cost nothing, whatever it is.' }),
  most: whole(1, 20, 'The most own cards of one table.').default(3),
});

/** How tables may write cards of their own, before the suit is known. */
export const ownSchema: z.ZodType<Omit<OwnRule, 'suit'> & { readonly suit?: string }> = ownShape.meta({
  description: 'Tables may write cards of their own.',
});
