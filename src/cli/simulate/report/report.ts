import type { Card, Deck } from '../../../engine/deck.ts';
import type { AnswerRule, Effect } from '../../../engine/effects/effect.ts';
import type { Format, Step } from '../../../engine/format.ts';
import { lanesOf } from '../../../engine/lanes.ts';
import type { Job } from '../run.ts';
import type { Tally } from '../tally.ts';
import { temperaments } from '../temperaments/register.ts';
import { type Finding, findingsIn } from './findings.ts';

/** What came of many workshops. Plain JSON; numbers are counts of tables unless they say otherwise. */
export interface SimulationReport {
  readonly format: Titled;
  readonly deck: Titled;
  readonly seed: string;
  readonly workshops: number;
  /** Of them, those that did not come to an end. */
  readonly broken: number;
  /** Tables in each workshop. */
  readonly tables: number;
  readonly moves: number;
  readonly findings: readonly Finding[];
  readonly steps: readonly StepRow[];
  /** Minutes that whole workshops took. */
  readonly whole: Spread;
  readonly limits: readonly LimitRow[];
  readonly left: readonly LeftRow[];
  readonly decisions: readonly DecisionRow[];
  readonly cards: readonly CardRow[];
  readonly situations: readonly SituationRow[];
  readonly people: readonly PeopleRow[];
}

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** Minutes: half of all took between `low` and `high`, and half at most `middle`. */
export interface Spread {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly most: number;
}

export interface StepRow extends Titled {
  readonly planned: number;
  /** Where tables have different steps: those beside it are in others. */
  readonly lanes?: readonly number[];
  readonly minutes: Spread;
  /** In hundredths of the workshops, how many took longer than planned. */
  readonly over: number;
  /** Times that a table could not be done with it. */
  readonly stuck: number;
}

export interface LimitRow {
  readonly step: string;
  readonly limit: string;
  readonly tables: number;
  /** Tables that could not have taken some card more. */
  readonly reached: number;
  /** Times that a card was refused. */
  readonly refused: number;
}

/** How many tables kept so many points. */
export interface LeftRow {
  readonly step: string;
  readonly points: number;
  readonly tables: number;
}

/** What people did each for themselves in a step, and what was decided about work; the numbers are times. */
export interface DecisionRow extends Titled {
  /** Turns in which somebody laid a card. */
  readonly laid: number;
  readonly passed: number;
  readonly voted: number;
  /** Votes for nobody. */
  readonly abstained: number;
  /** Counts that left it open who goes through. */
  readonly level: number;
  readonly clear: number;
  readonly accepted: number;
  readonly refused: number;
}

export interface CardRow extends Titled {
  readonly suit: string;
  readonly offered: number;
  readonly chosen: number;
  /** Times that it was laid as an answer. */
  readonly laid: number;
}

export interface SituationRow extends Titled {
  readonly landed: number;
  readonly met: number;
  readonly unmet: number;
  /** Of the unmet, those to which the table had no answer. */
  readonly yielded: number;
  /** Met in words, without a card that counts. */
  readonly words: number;
  readonly unsettled: number;
  readonly effects: readonly EffectRow[];
  readonly ways: readonly WayRow[];
}

export interface EffectRow {
  /** `effects/0`, `met/0`, `else/1`. */
  readonly path: string;
  readonly effect: string;
  readonly fired: number;
}

export interface WayRow {
  /** The cards or tags that meet it. */
  readonly by: string;
  /** Times that all of it was in reach as the situation landed. */
  readonly reach: number;
  readonly used: number;
}

export interface PeopleRow {
  readonly name: string;
  readonly does: string;
  readonly tables: number;
  /** On average at the end, to one decimal. */
  readonly cards: number;
  readonly left: number;
  readonly met: number;
  readonly unmet: number;
}

type CountOf = (...names: readonly (string | number)[]) => number;

/** Turns what was counted into a report, in the order of the format and the deck. */
export function reportOf({ deck, format, tables, seed, from, to }: Job, { counts, times }: Tally): SimulationReport {
  const count: CountOf = (...names) => counts[names.join('|')] ?? 0;
  const lanes = lanesOf(format, tables);
  const fires = format.situations?.mode !== 'talk';
  const facts = {
    format: { id: format.id, title: format.title },
    deck: { id: deck.id, title: deck.title },
    ...{ seed, workshops: to - from, broken: count('broken'), tables, moves: count('moves') },
    steps: format.steps
      .filter(({ id }) => times[id])
      .map((step) => ({ ...stepRow(step, times[step.id] ?? [], count), ...lanes(step) })),
    whole: spreadOf(times[''] ?? []),
    limits: format.steps.flatMap((step) => limitRows(step, count)),
    left: format.steps.flatMap((step) => leftRows(step, counts)),
    decisions: format.steps.map((step) => decisionRow(step, count)).filter(hasDecisions),
    cards: deck.cards.map((card) => cardRow(card, count)).filter(({ offered, laid }) => offered + laid > 0),
    situations: landingCards(deck, format).map((card) => situationRow(card, fires, count)),
    people: temperaments.map(({ name, does }) => peopleRow(name, does, count)).filter((row) => row.tables > 0),
  };
  return { ...facts, findings: findingsIn(facts) };
}

function stepRow(step: Step, tenths: readonly number[], count: CountOf): StepRow {
  const late = tenths.filter((time) => time > step.minutes * 10).length;
  return {
    ...{ id: step.id, title: step.title, planned: step.minutes, minutes: spreadOf(tenths) },
    ...{ over: Math.round((late * 100) / Math.max(1, tenths.length)), stuck: count('stuck', step.id) },
  };
}

function spreadOf(tenths: readonly number[]): Spread {
  const sorted = tenths.toSorted((a, b) => a - b);
  const at = (share: number): number => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) / 10;
  return { low: at(0.25), middle: at(0.5), high: at(0.75), most: at(1) };
}

const limitRows = (step: Step, count: CountOf): readonly LimitRow[] =>
  'limits' in step
    ? [...new Set(step.limits.map(({ limit }) => limit))].map((limit) => ({
        ...{ step: step.id, limit, tables: count('limit', step.id, limit, 'tables') },
        ...{ reached: count('limit', step.id, limit, 'reached'), refused: count('limit', step.id, limit, 'refused') },
      }))
    : [];

const leftRows = ({ id: step }: Step, counts: Tally['counts']): readonly LeftRow[] =>
  Object.entries(counts)
    .filter(([name]) => name.startsWith(`left|${step}|`))
    .map(([name, tables]) => ({ step, points: Number(name.split('|')[2]), tables }))
    .sort((a, b) => a.points - b.points);

function decisionRow({ id, title }: Step, count: CountOf): DecisionRow {
  const of = (what: Exclude<keyof DecisionRow, keyof Titled>): number => count('alone', id, what);
  return {
    ...{ id, title, laid: of('laid'), passed: of('passed'), voted: of('voted'), abstained: of('abstained') },
    ...{ level: of('level'), clear: of('clear'), accepted: of('accepted'), refused: of('refused') },
  };
}

const hasDecisions = ({ id: _, title: __, ...times }: DecisionRow): boolean => Object.values(times).some((each) => each > 0);

const cardRow = ({ id, title, suit }: Card, count: CountOf): CardRow => ({
  ...{ id, title, suit, offered: count('card', id, 'offered') },
  ...{ chosen: count('card', id, 'chosen'), laid: count('card', id, 'laid') },
});

const landingCards = (deck: Deck, format: Format): readonly Card[] =>
  deck.cards.filter(({ suit }) => format.situations?.suits.includes(suit));

/** `fires`: in a format that only talks, nothing happens by itself. */
function situationRow({ id, title, effects, answer }: Card, fires: boolean, count: CountOf): SituationRow {
  const of = (name: string): number => count('card', id, name);
  return {
    ...{ id, title, landed: of('landed'), met: of('met'), unmet: of('unmet'), yielded: of('yielded') },
    ...{ words: of('words'), unsettled: of('unsettled') },
    effects: fires
      ? [...effectRows('effects', effects), ...effectRows('met', answer?.met), ...effectRows('else', answer?.else)]
      : [],
    ways: (answer?.by ?? []).map((way, index) => wayRow(way, index)),
  };

  function effectRows(list: string, some: readonly Effect[] = []): readonly EffectRow[] {
    return some.map(({ effect }, index) => {
      const path = `${list}/${index}`;
      return { path, effect, fired: count('card', id, 'fired', path) };
    });
  }

  function wayRow(way: AnswerRule['by'][number], index: number): WayRow {
    return { by: way.join(' and '), reach: count('card', id, 'reach', index), used: count('card', id, 'way', index) };
  }
}

function peopleRow(name: string, does: string, count: CountOf): PeopleRow {
  const of = (what: string): number => count('people', name, what);
  const each = (what: string): number => Math.round((of(what) * 10) / Math.max(1, of('tables'))) / 10;
  return { name, does, tables: of('tables'), cards: each('cards'), left: each('left'), met: of('met'), unmet: of('unmet') };
}
