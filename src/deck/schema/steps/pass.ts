import type { PassStep } from '../../../engine/format.ts';
import { choice, mapping, name } from '../shapes.ts';
import { base, baseOf } from './step-base.ts';

export const pass = mapping({
  pass: name('Hands this sheet to other tables.'),
  ...base,
  to: choice(['client', 'all'], 'client: the table that plans for you; all: whoever has the sheet hands it to all.').default(
    'client',
  ),
  as: name('What the receiver calls the sheet.'),
}).transform(
  ({ to, ...raw }): PassStep => ({
    kind: 'pass',
    ...baseOf('pass', raw.pass, raw),
    what: raw.pass,
    as: raw.as,
    ...(to === 'all' && { to }),
  }),
);
