import type { CardRow, LimitRow, SimulationReport, SituationRow, StepRow } from './report.ts';

/** Something worth a look. The code is permanent. */
export interface Finding {
  readonly code:
    | 'broken-off'
    | 'stuck-step'
    | 'long-step'
    | 'short-step'
    | 'never-chosen'
    | 'nearly-always-chosen'
    | 'limit-never-reached'
    | 'limit-always-reached'
    | 'never-landed'
    | 'never-met'
    | 'way-never-in-reach'
    | 'way-never-used'
    | 'effect-never-fired';
  /** The id of the step, the card or the limit. */
  readonly about: string;
  readonly sentence: string;
}

type Facts = Omit<SimulationReport, 'findings'>;

/** Fewer cases than this say nothing. */
const enough = 20;
/** Shares in hundredths: of tables that choose a card or reach a limit, and of workshops that take longer than planned. */
const nearlyAll = 90;
const most = 75;

/** What is worth a look in a report: what never happens, and what nearly always does. */
export function findingsIn(facts: Facts): readonly Finding[] {
  return [
    ...(facts.broken > 0 ? [brokenOff(facts.broken)] : []),
    ...facts.steps.flatMap(aboutStep),
    ...facts.limits.flatMap(aboutLimit),
    ...facts.cards.flatMap(aboutCard),
    ...facts.situations.flatMap((row) => aboutSituation(row, facts.workshops * facts.tables)),
  ];
}

const brokenOff = (count: number): Finding => ({
  code: 'broken-off',
  about: '',
  sentence: `${count} workshops went in a circle and were broken off.`,
});

function aboutStep({ id, title, planned, minutes, over, stuck }: StepRow): readonly Finding[] {
  const said: Finding[] = [];
  if (stuck > 0)
    said.push(about('stuck-step', id, `${stuck} times a table could not be done with the step ${title}, and was helped on.`));
  if (over >= most)
    said.push(
      about('long-step', id, `The step ${title} took longer than its ${planned} minutes in ${over} % of the workshops.`),
    );
  if (minutes.most < planned / 2)
    said.push(about('short-step', id, `The step ${title} never took half of its ${planned} minutes.`));
  return said;
}

function aboutLimit({ step, limit, tables, reached, refused }: LimitRow): readonly Finding[] {
  const name = `${step}/${limit}`;
  if (tables < enough) return [];
  if (reached + refused === 0)
    return [about('limit-never-reached', name, `The limit "${limit}" in ${step} never mattered to any table.`)];
  const share = percent(reached, tables);
  return share >= nearlyAll
    ? [about('limit-always-reached', name, `The limit "${limit}" in ${step} bit at ${share} % of the tables.`)]
    : [];
}

function aboutCard({ id, title, offered, chosen, laid }: CardRow): readonly Finding[] {
  if (offered < enough) return [];
  if (chosen + laid === 0) return [about('never-chosen', id, `Nobody chose ${title}, in ${offered} choices.`)];
  const share = percent(chosen, offered);
  return share >= nearlyAll
    ? [about('nearly-always-chosen', id, `${title} was chosen by ${share} % of the tables that could.`)]
    : [];
}

function aboutSituation({ id, title, landed, met, effects, ways }: SituationRow, all: number): readonly Finding[] {
  if (landed === 0) return all < enough ? [] : [about('never-landed', id, `${title} never landed on any table.`)];
  if (landed < enough) return [];
  const metAtAll =
    ways.length > 0 && met === 0 ? [about('never-met', id, `Nobody could answer ${title}, which landed ${landed} times.`)] : [];
  return [
    ...metAtAll,
    ...ways
      .filter(({ reach }) => reach === 0)
      .map(({ by }) => about('way-never-in-reach', id, `"${by}", an answer to ${title}, was in reach of no table.`)),
    ...ways
      .filter(({ reach, used }) => reach >= enough && used === 0)
      .map(({ by }) => about('way-never-used', id, `"${by}" never was the answer to ${title}, although it was in reach.`)),
    ...effects
      .filter(({ fired }) => fired === 0)
      .map(({ path, effect }) =>
        about(
          'effect-never-fired',
          id,
          `${title} landed ${landed} times, and its effect "${effect}" (${path}) never happened.`,
        ),
      ),
  ];
}

const about = (code: Finding['code'], subject: string, sentence: string): Finding => ({ code, about: subject, sentence });

/** A share in hundredths, rounded. */
export const percent = (part: number, whole: number): number => Math.round((part * 100) / Math.max(1, whole));
