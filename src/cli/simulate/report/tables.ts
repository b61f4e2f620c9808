import { lengthOf } from '../../../engine/lanes.ts';
import { percent } from './findings.ts';
import type { SimulationReport, Spread } from './report.ts';

/** A table of the report: for the terminal, and under each plot of the page. */
export interface ReportTable {
  readonly title: string;
  /** What the numbers mean, in a sentence. */
  readonly about: string;
  readonly columns: readonly string[];
  /** The first cell of a row says what it is about. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** What is drawn of it: for each row a value, and perhaps where it should be. Missing when nothing is. */
  readonly plot?: Plot;
}

export interface Plot {
  readonly unit: string;
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** A line across the bar: what was planned. */
  readonly mark?: number;
  /** From and to: where half of all lie. */
  readonly half?: readonly [number, number];
}

/** Whether a cell holds a number, a share, or nothing. */
export const isNumber = (cell: string | number = ''): boolean => /^[\d.]*( %)?$/.test(String(cell));

/** Every table of a report, in the order in which they are read; those with nothing to say are left out. */
export function tablesOf(report: SimulationReport): readonly ReportTable[] {
  return [
    steps(report),
    limits(report),
    left(report),
    decisions(report),
    cards(report),
    situations(report),
    ways(report),
    effects(report),
    people(report),
  ].filter(({ rows }) => rows.length > 0);
}

const spread = ({ low, middle, high }: Spread): readonly number[] => [low, middle, high];

const steps = ({ steps: rows, whole }: SimulationReport): ReportTable => ({
  title: 'Time',
  about:
    'How long each step took until the last table was done with it, in minutes. Half of the workshops lie between low and high.',
  columns: ['Step', 'Planned', 'Low', 'Middle', 'High', 'Over time', 'Stuck'],
  rows: [
    ...rows.map(({ title, planned, minutes, over, stuck }) => [title, planned, ...spread(minutes), `${over} %`, stuck]),
    [
      'All of it',
      lengthOf(rows.map(({ planned, lanes }) => ({ minutes: planned, ...(lanes && { lanes }) }))),
      ...spread(whole),
      '',
      '',
    ],
  ],
  plot: {
    unit: 'minutes',
    bars: rows.map(({ title, planned, minutes }) => ({
      ...{ label: title, value: minutes.middle, mark: planned },
      half: [minutes.low, minutes.high] as const,
    })),
  },
});

const limits = ({ limits: rows }: SimulationReport): ReportTable => ({
  title: 'Limits',
  about:
    'How often a limit bit: the share of tables that could not have taken some card more, and the cards that were refused.',
  columns: ['Limit', 'Tables', 'Reached', 'Cards refused'],
  rows: rows.map(({ step, limit, tables, reached, refused }) => [
    `${limit} in ${step}`,
    tables,
    `${percent(reached, tables)} %`,
    refused,
  ]),
  plot: {
    unit: '% of the tables',
    bars: rows.map(({ step, limit, tables, reached }) => ({ label: `${limit} in ${step}`, value: percent(reached, tables) })),
  },
});

const left = ({ left: rows }: SimulationReport): ReportTable => ({
  title: 'Points left',
  about: 'How many points tables kept when they were done with choosing.',
  columns: ['Points', 'Step', 'Tables'],
  rows: rows.map(({ points, step, tables }) => [points, step, tables]),
  plot: { unit: 'tables', bars: rows.map(({ points, step, tables }) => ({ label: `${points} in ${step}`, value: tables })) },
});

const decisions = ({ decisions: rows }: SimulationReport): ReportTable => ({
  title: 'Turns, votes and decisions',
  about:
    'What people did each for themselves, and what came of it. Level: votes that left it open who goes through. Bots choose by chance.',
  columns: ['Step', 'Laid a card', 'Passed', 'Voted', 'For nobody', 'Clear', 'Level', 'Accepted', 'Refused'],
  rows: rows.map(({ title, laid, passed, voted, abstained, clear, level, accepted, refused }) => [
    title,
    ...[laid, passed, voted, abstained, clear, level, accepted, refused],
  ]),
});

function cards({ cards: all }: SimulationReport): ReportTable {
  const rows = all
    .map((row) => ({ ...row, part: row.chosen / Math.max(1, row.offered), share: percent(row.chosen, row.offered) }))
    .toSorted((a, b) => b.part - a.part || (a.id < b.id ? -1 : 1));
  return {
    title: 'Cards',
    about: 'How many of the tables that could choose a card did, and how often it was laid as an answer.',
    columns: ['Card', 'Suit', 'Offered', 'Chosen', 'Share', 'Laid as an answer'],
    rows: rows.map(({ title, suit, offered, chosen, share, laid }) => [title, suit, offered, chosen, `${share} %`, laid]),
    plot: { unit: '% of the tables', bars: rows.map(({ title, share }) => ({ label: title, value: share })) },
  };
}

const situations = ({ situations: rows }: SimulationReport): ReportTable => ({
  title: 'Situations',
  about: 'What became of situations. No answer: the table said so itself. In words: met without a card that counts.',
  columns: ['Situation', 'Landed', 'Met', 'In words', 'Unmet', 'No answer', 'Unsettled'],
  rows: rows.map(({ title, landed, met, words, unmet, yielded, unsettled }) => [
    title,
    landed,
    met,
    words,
    unmet,
    yielded,
    unsettled,
  ]),
  plot: {
    unit: '% met of those settled',
    bars: rows
      .filter(({ met, unmet }) => met + unmet > 0)
      .map(({ title, met, unmet }) => ({ label: title, value: percent(met, met + unmet) })),
  },
});

const ways = ({ situations: rows }: SimulationReport): ReportTable => ({
  title: 'Ways to answer',
  about: 'How often a way to answer was in reach as the situation landed, and how often it was the answer.',
  columns: ['Situation', 'Answered by', 'In reach', 'Used'],
  rows: rows.flatMap(({ title, landed, ways: some }) =>
    landed === 0 ? [] : some.map(({ by, reach, used }) => [title, by, `${percent(reach, landed)} %`, used]),
  ),
});

const effects = ({ situations: rows }: SimulationReport): ReportTable => ({
  title: 'Effects',
  about: 'How often each effect of a situation happened: as it landed (effects), when it was met, or else.',
  columns: ['Situation', 'Effect', 'Where', 'Happened'],
  rows: rows.flatMap(({ title, landed, effects: some }) =>
    landed === 0 ? [] : some.map(({ effect, path, fired }) => [title, effect, path, fired]),
  ),
});

const people = ({ people: rows }: SimulationReport): ReportTable => ({
  title: 'Temperaments',
  about: 'What kinds of table there were, with the cards and points that they had on average in the end.',
  columns: ['Table', 'What it does', 'Tables', 'Cards', 'Points left', 'Met', 'Unmet'],
  rows: rows.map(({ name, does, tables, cards: chosen, left: points, met, unmet }) => [
    name,
    does,
    tables,
    chosen,
    points,
    met,
    unmet,
  ]),
});
