import { fieldsOf } from '../raw.ts';
import { quoted, suggestion } from '../words.ts';
import type { Found } from './check.ts';
import { injectedIn, type RawFormat, type RawStep } from './raw-format.ts';

/** Situations that cannot land as the format says, and answers that nobody is there to judge. */
export const situationFindings = (format: RawFormat): readonly Found[] => [
  ...noJudge(format),
  ...format.steps
    .filter(({ fields }) => Object.hasOwn(fields, 'inject'))
    .flatMap((step) => [...pileFindings(format, step), ...timeFindings(step)]),
];

function noJudge({ client, situations }: RawFormat): readonly Found[] {
  if (situations?.judge !== 'client' || client !== 'none') return [];
  return [
    {
      path: ['situations', 'judge'],
      code: 'format/no-judge',
      severity: 'warning',
      message: 'Clients are to judge answers, and in this format each table plans for itself, so the facilitator judges.',
      hint: 'Add "groups: { client: pair }", or write "judge: facilitator".',
    },
  ];
}

function pileFindings({ needs, situations }: RawFormat, step: RawStep): readonly Found[] {
  if (situations === undefined) return [noSituations(step)];
  const pile = situations.suits.map(({ name }) => name);
  const listed = new Set(needs.map(({ name }) => name));
  return injectedIn(step)
    .filter(({ name }) => listed.has(name) && !pile.includes(name))
    .map(({ name, path }) => ({
      path,
      code: 'format/unpiled-suit',
      message: `${step.thing} brings situations of the suit ${quoted(name)}, which is not in the pile.`,
      hint: `${suggestion(name, pile, 'The pile is made of:')} Otherwise add ${quoted(name)} to the suits of "situations".`,
    }));
}

const noSituations = (step: RawStep): Found => ({
  path: [...step.path, 'inject'],
  atKey: true,
  code: 'format/no-situations',
  message: `${step.thing} brings situations, and this format does not say how they land and are answered.`,
  hint: `Add "situations: { suits: [${suitsTold(step)}] }" above the steps.`,
});

const suitsTold = (step: RawStep): string =>
  injectedIn(step)
    .slice(0, 3)
    .map(({ name }) => name)
    .join(', ') || 'situation';

/** What a step says about when its situations come: beside the suits, or in a step of the kind beside everything else. */
const timingOf = ({ kind, fields, path }: RawStep) =>
  kind === 'inject' ? { at: path, said: fields } : { at: [...path, 'inject'], said: fieldsOf(fields.inject) };

function timeFindings(step: RawStep): readonly Found[] {
  const { at, said } = timingOf(step);
  const { when = 'host', after } = said;
  const timed = when === 'clock' || when === 'spend';
  const path = [...at, after === undefined ? 'when' : 'after'];
  if (when === 'spend' && step.kind !== 'pick') return [{ path: [...at, 'when'], ...spendsNothing(step) }];
  if (timed && (after === undefined || after === 0)) return [{ path, ...noAfter(step, when) }];
  if (when === 'clock' && isLate(after, step.fields.minutes)) return [{ path, ...tooLate(step, Number(after)) }];
  return after !== undefined && (when === 'host' || when === 'start') ? [{ path, ...needlessAfter(step, when) }] : [];
}

const isLate = (after: unknown, minutes: unknown): boolean =>
  typeof after === 'number' && typeof minutes === 'number' && after >= minutes;

const noAfter = ({ thing }: RawStep, when: 'clock' | 'spend'): Omit<Found, 'path'> => ({
  code: 'format/no-after',
  message: `${thing} brings situations ${when === 'clock' ? 'by the clock, and does not say after how many minutes' : 'once points are spent, and does not say how many'}.`,
  hint: `Add "after:" with the number of ${when === 'clock' ? 'minutes' : 'points'}.`,
});

const needlessAfter = ({ thing }: RawStep, when: 'host' | 'start'): Omit<Found, 'path'> => ({
  code: 'format/needless-after',
  severity: 'warning',
  message: `${thing} says "after", which means nothing ${when === 'start' ? 'when situations come at the start' : 'when the facilitator sends them'}.`,
  hint: 'Delete it, or write "when: clock" for minutes or "when: spend" for points.',
});

const tooLate = ({ thing, fields }: RawStep, after: number): Omit<Found, 'path'> => ({
  code: 'format/late-clock',
  message: `${thing} brings situations after ${after} minutes, and has ${String(fields.minutes)}.`,
  hint: 'Let them come earlier, or give the step more minutes.',
});

const spendsNothing = ({ thing }: RawStep): Omit<Found, 'path'> => ({
  code: 'format/spend-without-pick',
  message: `${thing} brings situations once points are spent, and nothing is chosen in it.`,
  hint: 'Write it beside a "pick", or choose "when: clock".',
});
