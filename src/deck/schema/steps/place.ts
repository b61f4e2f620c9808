import * as z from 'zod';
import type { Labelled, PlaceStep } from '../../../engine/format.ts';
import { slug } from '../../words.ts';
import { given } from '../given.ts';
import { columns } from '../labels.ts';
import { choice, mapping, name } from '../shapes.ts';
import { base, baseOf } from './step-base.ts';

const flag = (description: string) => z.boolean().exactOptional().meta({ description });

const keys = mapping({
  place: z.literal('plan').meta({ description: 'Arranges the chosen cards.' }),
  ...base,
  shape: choice(
    ['timeline', 'order', 'priority', 'near-far'],
    'timeline: columns from early to late; order: one row from first to last; priority and near-far: columns of that name.',
  ).default('timeline'),
  columns: columns.exactOptional(),
  aims: name('A matrix sheet whose marked cells the cards can be aimed at.').exactOptional(),
  owners: flag('Each card gets an owner and a date.'),
  totals: z
    .union([z.boolean(), z.literal('marked')])
    .exactOptional()
    .meta({ description: 'What the cards need is added up; marked: and the table says what is there and what is new.' }),
  links: flag('Cards can be linked to one another, each link with a word.'),
  nest: flag('Cards can lie under one another.'),
});

/** The columns of each shape that has its own, in English; a format in another language writes them. */
const usual: { readonly [Shape in z.output<typeof keys>['shape']]: readonly string[] } = {
  timeline: [],
  order: ['First to last'],
  priority: ['Must', 'Should', 'Could'],
  'near-far': ['Near', 'Far'],
};

const columnsOf = (shape: keyof typeof usual): readonly Labelled[] => usual[shape].map((title) => ({ id: slug(title), title }));

export const place = keys
  .check(({ value: { shape, columns: said }, issues }) => {
    if (shape === 'timeline' && said === undefined)
      issues.push({ code: 'invalid_type', expected: 'array', input: undefined, path: ['columns'] });
    if (shape === 'order' && said !== undefined && said.length > 1)
      issues.push({ code: 'too_big', origin: 'array', maximum: 1, inclusive: true, input: said, path: ['columns'] });
  })
  .transform(
    ({ shape, aims, owners, totals, links, nest, ...raw }): PlaceStep => ({
      kind: 'place',
      ...baseOf('place', raw.place, raw),
      columns: raw.columns ?? columnsOf(shape),
      ...given({ shape: shape === 'timeline' ? undefined : shape, aims, owners, totals, links, nest }),
    }),
  );
