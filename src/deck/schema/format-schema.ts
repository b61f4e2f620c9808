import * as z from 'zod';
import type { Format, Step, SuitNeed } from '../../engine/format.ts';
import { jobs } from './labels.ts';
import { choice, heading, mapping, name, record, someOf, whole } from './shapes.ts';
import { situationSchema } from './situation-schema.ts';
import { stepSchemas } from './steps/register.ts';
import { withHalves, writeLaterHalf } from './steps/write-picture.ts';

const need = z.union([
  z.literal('optional').transform(() => ({ cost: false, optional: true })),
  mapping({
    cost: z.boolean().default(false).meta({ description: 'Every card of the suit must have a cost.' }),
    optional: z.boolean().default(false).meta({ description: 'A deck may do without the suit.' }),
  }),
]);

const groups = mapping({
  size: z.tuple([whole(1, 40, 'The fewest people.'), whole(1, 40, 'The most people.')]).default([4, 8]),
  client: choice(['pair', 'ring', 'none'], 'For whom a table plans.').default('none'),
  halls: whole(2, 20, 'Into how many halls the tables are spread, in their order.').exactOptional(),
  jobs: jobs.exactOptional(),
});

const head = {
  format: name('The name of the format in file names and saved workshops.'),
  ...heading,
  needs: record(name('A suit.'), need, 24).default({}).meta({ description: 'The suits that a deck must offer, or may.' }),
  groups: groups.prefault({}),
  situations: situationSchema.exactOptional().meta({ description: 'How situations land and are answered.' }),
};

/** The shape of a format file except for its steps, which are read one by one so that each is measured against its own kind. */
export const formatHead = mapping({ ...head, steps: someOf(z.unknown(), 60, 'The steps, in order.') });

/** The whole shape of a format file, for editors. */
export const formatSchema = mapping({
  ...head,
  steps: someOf(
    z.union([
      stepSchemas.say,
      stepSchemas.group,
      stepSchemas.deal,
      ...Object.values(stepSchemas.write),
      writeLaterHalf,
      stepSchemas.pass,
      stepSchemas.pick,
      stepSchemas.place,
      stepSchemas.inject,
      stepSchemas.show,
      stepSchemas.judge,
      stepSchemas.talk,
    ]),
    60,
    'The steps, in order.',
  ),
});

/** A format as the rules know it. */
export function compileFormat(
  { format, needs, order: _, ...rest }: z.output<typeof formatHead>,
  steps: readonly Step[],
): Format {
  const suits: readonly SuitNeed[] = Object.entries(needs).map(([suit, need]) => ({ suit, ...need }));
  return { id: format, ...rest, needs: suits, steps: withHalves(steps) };
}
