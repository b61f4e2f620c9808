import type { Step } from '../../engine/format.ts';
import type { Problem } from '../problem.ts';
import { quoted } from '../words.ts';
import type { YamlFile } from '../yaml/read-yaml.ts';
import { type Found, placed, repeats } from './check.ts';
import { dealFindings } from './format-deals.ts';
import { jobFindings } from './format-jobs.ts';
import { judgeFindings } from './format-judges.ts';
import { labelFindings } from './format-labels.ts';
import { numberFindings, rangeFindings } from './format-numbers.ts';
import { scaleFindings } from './format-ranges.ts';
import { resultFindings } from './format-results.ts';
import { sharedFindings } from './format-shared.ts';
import { situationFindings } from './format-situations.ts';
import { suitFindings } from './format-suits.ts';
import { type RawFormat, type RawStep, rawFormat } from './raw-format.ts';

/** What a schema cannot see: names that must agree with each other. `read` holds each step, or nothing where the schema refused it. */
export function lintFormat(yaml: YamlFile, read: readonly (Step | undefined)[]): readonly Problem[] {
  const format = rawFormat(yaml.data);
  return placed(yaml, [
    ...backwardSize(format),
    ...duplicateSteps(format),
    ...format.steps.flatMap(backwardMinutes),
    ...format.steps.flatMap((step) => noClient(format, step)),
    ...format.steps.flatMap(tellsOneClient),
    ...resultFindings(format),
    ...suitFindings(format, read),
    ...situationFindings(format),
    ...judgeFindings(format),
    ...jobFindings(format),
    ...sharedFindings(format),
    ...dealFindings(format),
    ...labelFindings(format, read),
    ...rangeFindings(format, read),
    ...numberFindings(format, read),
    ...scaleFindings(format),
  ]);
}

function backwardSize({ size }: RawFormat): readonly Found[] {
  const [least, most] = size;
  if (typeof least !== 'number' || typeof most !== 'number' || least <= most) return [];
  return [
    {
      path: ['groups', 'size'],
      code: 'format/backward-size',
      message: `The size of groups runs backward, from ${least} to ${most}.`,
      hint: `Write [${most}, ${least}].`,
    },
  ];
}

const duplicateSteps = ({ steps }: RawFormat): readonly Found[] =>
  repeats(steps.flatMap(({ id, path }) => (id === undefined ? [] : [{ name: id, path }]))).map(({ again, first }) => ({
    path: again.path,
    code: 'format/duplicate-step',
    message: `Two steps have the id ${quoted(again.name)}: step ${Number(first.path[1]) + 1} and this one.`,
    hint: 'Give one of them an "id" of its own.',
  }));

function backwardMinutes({ path, thing, fields }: RawStep): readonly Found[] {
  const { least, minutes } = fields;
  if (typeof least !== 'number' || typeof minutes !== 'number' || least <= minutes) return [];
  return [
    {
      path: [...path, 'least'],
      code: 'format/backward-minutes',
      message: `${thing} needs at least ${least} minutes, and is given ${minutes}.`,
      hint: `Choose a least of ${minutes} or fewer, or give it more minutes.`,
    },
  ];
}

/** A client hears one table alone, so nothing has been told before. */
function tellsOneClient({ path, thing, kind, fields }: RawStep): readonly Found[] {
  if (kind !== 'show' || fields.tell === undefined || fields.to === 'room') return [];
  return [
    {
      path: [...path, 'tell'],
      atKey: true,
      code: 'format/needless-rule',
      severity: 'warning',
      message: `${thing} says "tell", which means nothing where a plan is shown to one client alone.`,
      hint: 'Write "to: room", or delete the line.',
    },
  ];
}

/** Steps that have to do with clients, in a format where each table plans for itself. */
function noClient({ client }: RawFormat, { path, thing, kind, fields }: RawStep): readonly Found[] {
  const meetsClient =
    (kind === 'pass' && (fields.to ?? 'client') === 'client') ||
    (kind === 'show' && (fields.to ?? 'client') === 'client') ||
    (kind === 'judge' && fields.by === 'client');
  if (client !== 'none' || !meetsClient) return [];
  return [
    {
      path,
      code: 'format/no-client',
      severity: 'warning',
      message: `${thing} is about a client, and in this format each table plans for itself.`,
      hint: 'Add "groups: { client: pair }", or do without the step.',
    },
  ];
}
