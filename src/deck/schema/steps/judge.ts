import * as z from 'zod';
import type { JudgeStep } from '../../../engine/format.ts';
import { given } from '../given.ts';
import { choice, line, mapping, name, whole } from '../shapes.ts';
import { base, baseOf } from './step-base.ts';

export const judge = mapping({
  judge: name('Takes a decision about the plan, or about this sheet.'),
  ...base,
  how: choice(
    ['accept', 'vote', 'rank', 'none'],
    'accept: each table is accepted or refused; vote: the most votes win; rank: points for places on everybody’s list; none: only talked about, and that is noted.',
  ),
  by: choice(
    ['tables', 'people', 'client', 'facilitator'],
    'Who decides: tables or people vote or rank; the client accepts or refuses; the facilitator does either. Left out where nobody decides.',
  ).exactOptional(),
  own: z.boolean().default(false).meta({ description: 'People may choose their own table.' }),
  secret: z.boolean().default(true).meta({ description: 'It is never told how anybody voted.' }),
  votes: whole(1, 10, 'How many votes each has, or how many places a list has.').default(1),
  through: whole(1, 40, 'How many go through, from each hall where halls decide.').default(1),
  ties: choice(
    ['all', 'facilitator', 'chance', 'first'],
    'Who goes through where two share the last place: all, whom the facilitator says, whom chance says, or the first in the order of the room.',
  ).exactOptional(),
  within: z.literal('halls').exactOptional().meta({ description: 'Each hall decides among its own tables.' }),
  refused: choice(
    ['stay', 'go-on'],
    'stay: a table that is refused changes its work and shows it again; go-on: it goes on, and the refusal is noted.',
  ).default('go-on'),
  as: name('What later steps call the result; without it, the name of the step.').exactOptional(),
  of: name('The result of an earlier vote: only those that went through there stand.').exactOptional(),
  prize: line(160, 'What there is to win.').exactOptional(),
}).transform(({ within, as, of, prize, ...raw }): JudgeStep => {
  const stated = baseOf('judge', raw.judge, raw);
  const { judge: what, how, by = 'tables', own, secret, votes, through, ties = 'all', refused } = raw;
  const rule = { what, how, by, own, secret, votes, through, ties, refused };
  return { kind: 'judge', ...stated, ...rule, halls: within === 'halls', as: as ?? stated.id, ...given({ of, prize }) };
});
