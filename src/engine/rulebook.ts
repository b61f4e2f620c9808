import { invariant } from '../lib/assert.ts';
import { type LayTable, layFor } from './appliers/lay-table.ts';
import { clientsOf } from './clients.ts';
import type { Card, CardId, Deck, Suit, SuitId } from './deck.ts';
import type { DealStep, Format, JobId, ResultName, Step, StepId } from './format.ts';
import { hallsOf } from './halls.ts';
import type { Header } from './header.ts';
import { jobsOf, stepsFor } from './jobs.ts';
import type { TableId } from './moves.ts';
import { type SheetSpec, sheetsOf } from './sheets.ts';

/** Everything that is fixed for a workshop, indexed for the rules. Made once; never part of the state. */
export interface Rulebook {
  readonly header: Header;
  readonly deck: Deck;
  readonly format: Format;
  readonly steps: readonly Step[];
  readonly stepIndex: ReadonlyMap<StepId, number>;
  readonly cards: ReadonlyMap<CardId, Card>;
  readonly suits: ReadonlyMap<SuitId, Suit>;
  /** Sheets by result name. */
  readonly sheets: ReadonlyMap<ResultName, SheetSpec>;
  /** Deals by result name. */
  readonly deals: ReadonlyMap<ResultName, DealStep>;
  /** Whether it matters in which order people sat down: there are hands, or turns. */
  readonly ordered: boolean;
  readonly tables: readonly TableId[];
  /** For whom each table plans. */
  readonly clientOf: ReadonlyMap<TableId, TableId>;
  /** Who plans for each table. */
  readonly plannerOf: ReadonlyMap<TableId, TableId>;
  /** In which hall each table sits, from 1. */
  readonly hallOf: ReadonlyMap<TableId, number>;
  /** The jobs of each table; none where the format has none. */
  readonly jobsOf: ReadonlyMap<TableId, readonly JobId[]>;
  /** These rules with the steps alone that are for a table; empty where all steps are for all. */
  readonly own: ReadonlyMap<TableId, Rulebook>;
  /** Lays a changed table among the others, in the quickest way for so many. */
  readonly layTable: LayTable;
}

/** Reads the fixed part of a workshop. Throws an `InvariantError` when it has no table, no step, or two of the same name. */
export function makeRulebook(header: Header, deck: Deck, format: Format): Rulebook {
  const tables = header.tables.map((table) => table.id);
  const clientOf = clientsOf(tables, format.groups.client);
  const rulebook: Rulebook = {
    header,
    deck,
    format,
    steps: format.steps,
    stepIndex: indexOf(format.steps),
    cards: new Map(deck.cards.map((card) => [card.id, card])),
    suits: new Map(deck.suits.map((suit) => [suit.id, suit])),
    sheets: sheetsOf(format),
    deals: new Map(format.steps.flatMap((step) => (step.kind === 'deal' ? [[step.as, step] as const] : []))),
    ordered: format.steps.some(hasOrder),
    tables,
    clientOf,
    plannerOf: new Map([...clientOf].map(([table, client]) => [client, table])),
    hallOf: hallsOf(tables, format.groups.halls ?? 1),
    jobsOf: jobsOf(tables, format),
    own: new Map(),
    layTable: layFor(tables.length),
  };
  check(rulebook);
  return { ...rulebook, own: ownRulebooks(rulebook) };
}

/** Tables with the same jobs share theirs. */
function ownRulebooks(rulebook: Rulebook): Rulebook['own'] {
  const own = new Map<TableId, Rulebook>();
  const made = new Map<string, Rulebook>();
  for (const table of rulebook.format.groups.jobs ? rulebook.tables : []) {
    const jobs = rulebook.jobsOf.get(table) ?? [];
    const steps = stepsFor(rulebook.steps, jobs);
    const known = made.get(jobs.join(' ')) ?? { ...rulebook, own, steps, stepIndex: indexOf(steps) };
    made.set(jobs.join(' '), known);
    own.set(table, known);
  }
  return own;
}

const indexOf = (steps: readonly Step[]): ReadonlyMap<StepId, number> => new Map(steps.map((step, index) => [step.id, index]));

const hasOrder = (step: Step): boolean =>
  (step.kind === 'deal' && step.to === 'seat') || (step.kind === 'pick' && step.turns === true);

function check({ tables, steps, stepIndex, clientOf }: Rulebook): void {
  invariant(tables.length >= 1 && tables.length <= 40, 'A workshop has 1 to 40 tables');
  invariant(clientOf.size === tables.length, 'Two tables share an id');
  invariant(steps.length >= 1 && stepIndex.size === steps.length, 'A format has at least one step, each with its own id');
}
