import { quoted, suggestion } from '../words.ts';
import type { Found } from './check.ts';
import { namedAt, type RawFormat, type RawStep } from './raw-format.ts';

/** Decisions that cannot be taken as the format says. */
export function judgeFindings(format: RawFormat): readonly Found[] {
  const steps = format.steps.filter(({ kind }) => kind === 'judge');
  return steps.flatMap((step, index) => [
    ...noJudge(step),
    ...wrongJudge(step),
    ...noTies(step),
    ...needlessRules(step),
    ...noHalls(format, step),
    ...resultOfNoVote(step, steps.slice(0, index)),
    ...sameResult(format, step, steps.slice(0, index)),
  ]);
}

const isVote = ({ fields: { how } }: RawStep): boolean => how === 'vote' || how === 'rank';

/** Only where nobody decides it need not be said who does. */
function noJudge({ path, thing, fields: { how, by } }: RawStep): readonly Found[] {
  if (how === 'none' || by !== undefined) return [];
  return [
    {
      path,
      code: 'format/nobody-decides',
      message: `${thing} does not say who decides.`,
      hint: 'Add a line "by: tables", "by: people", "by: client" or "by: facilitator"; or write "how: none".',
    },
  ];
}

/** A crowd cannot accept or refuse, and a client has nobody to choose from. */
function wrongJudge({ path, thing, fields: { how, by } }: RawStep): readonly Found[] {
  const crowd = how === 'accept' && (by === 'tables' || by === 'people');
  const client = (how === 'vote' || how === 'rank') && by === 'client';
  if (!crowd && !client) return [];
  const others = crowd ? '"by: client" or "by: facilitator"' : '"by: tables", "by: people" or "by: facilitator"';
  return [
    {
      path: [...path, 'by'],
      code: 'format/wrong-judge',
      message: crowd
        ? `${thing} lets ${by} accept or refuse, and only one judge can do that.`
        : `${thing} lets a client ${how}, and a client has only one plan before it.`,
      hint: `Write ${others}.`,
    },
  ];
}

/** Nobody shall find out only when it happens what becomes of a tie. */
function noTies(step: RawStep): readonly Found[] {
  const { path, thing, fields } = step;
  if (!isVote(step) || fields.by === 'facilitator' || Object.hasOwn(fields, 'ties')) return [];
  return [
    {
      path,
      code: 'format/no-ties',
      message: `${thing} does not say what happens when two share the last place.`,
      hint: 'Add "ties: all", "ties: facilitator", "ties: chance" or "ties: first"; it is shown before anybody votes.',
    },
  ];
}

/** Keys that mean nothing with how a step decides. */
function needlessIn(step: RawStep): readonly string[] {
  const { how } = step.fields;
  if (how === 'none') return ['by', 'refused', ...forVotes];
  return isVote(step) ? ['refused'] : how === 'accept' ? forVotes : [];
}

const forVotes = ['own', 'secret', 'votes', 'through', 'ties', 'within', 'of', 'prize'];

/** What means nothing beside how the decision is taken. */
function needlessRules(step: RawStep): readonly Found[] {
  const { path, thing, fields } = step;
  return needlessIn(step)
    .filter((key) => Object.hasOwn(fields, key))
    .map((key) => ({
      path: [...path, key],
      atKey: true,
      code: 'format/needless-rule',
      severity: 'warning',
      message: `${thing} says ${quoted(key)}, which means nothing with "how: ${fields.how}".`,
      hint: 'Delete the line.',
    }));
}

function noHalls({ halls }: RawFormat, { path, thing, fields }: RawStep): readonly Found[] {
  if (fields.within !== 'halls' || halls !== undefined) return [];
  return [
    {
      path: [...path, 'within'],
      code: 'format/no-halls',
      message: `${thing} lets each hall decide, and this format has no "halls".`,
      hint: 'Add "halls: 2", or more, to "groups" above the steps.',
    },
  ];
}

const resultName = (step: RawStep): string => namedAt(step, 'as')[0]?.name ?? step.id ?? '';

function resultOfNoVote(step: RawStep, earlier: readonly RawStep[]): readonly Found[] {
  const votes = earlier.filter(isVote).map(resultName);
  return namedAt(step, 'of')
    .filter(({ name }) => !votes.includes(name))
    .map(({ name, path }) => ({
      path,
      code: 'format/unknown-result',
      message: `${step.thing} needs the result ${quoted(name)}, and no vote before it has that name.`,
      hint: suggestion(name, votes, 'The votes before it make:'),
    }));
}

/** Two decisions of one name, or a decision with the name of a sheet. */
function sameResult(format: RawFormat, step: RawStep, earlier: readonly RawStep[]): readonly Found[] {
  const sheets = format.steps.flatMap((each) => [
    ...namedAt(each, 'write'),
    ...namedAt(each, 'talk'),
    ...(each.kind === 'pass' ? namedAt(each, 'as') : []),
    ...namedAt(each, 'reply', 'sheet'),
  ]);
  const taken = [...earlier.map(resultName), ...sheets.map(({ name }) => name), 'plan', 'timeline'];
  return namedAt(step, 'as')
    .filter(({ name }) => taken.includes(name))
    .map(({ name, path }) => ({
      path,
      code: 'format/duplicate-result',
      message: `${step.thing} calls its result ${quoted(name)}, and that name is taken.`,
      hint: 'Give the result another name.',
    }));
}
