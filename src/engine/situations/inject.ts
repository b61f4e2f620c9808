import { lookUp } from '../../lib/look-up.ts';
import { spentBy } from '../cards.ts';
import type { CardId } from '../deck.ts';
import { type Draft, emit, tableIn } from '../draft.ts';
import type { Step, StepId } from '../format.ts';
import type { GapCount, SituationRule } from '../format-rules.ts';
import type { TableId } from '../moves.ts';
import type { Rulebook } from '../rulebook.ts';
import { gapOf } from '../shapes/sliders.ts';
import type { Injected, Situation, Table, Workshop } from '../state.ts';
import { drawEach, drawSame, hasHad, land, landWish } from './land.ts';

/** Lets a step bring its situations as a table enters it, where it does so. */
export function injectOnEntry(draft: Draft, step: Step, table: TableId): Draft {
  return step.inject?.when === 'start' ? injectNow(draft, step, table) : draft;
}

/** Lets a step bring its situations once a table has spent enough, where it does so. */
export function injectOnSpending(draft: Draft, table: TableId): Draft {
  const now = tableIn(draft.state, table);
  const step = draft.rulebook.steps[draft.rulebook.stepIndex.get(now.step) ?? -1];
  if (step?.inject?.when !== 'spend' || spentBy(draft.rulebook, now) < step.inject.after) return draft;
  return injectNow(draft, step, table);
}

/** Lets the next situation of a step come once the last one is settled, until there have been as many as there are to be. */
export function injectNext(draft: Draft, table: TableId): Draft {
  const now = tableIn(draft.state, table);
  const step = draft.rulebook.steps[draft.rulebook.stepIndex.get(now.step) ?? -1];
  if (step?.inject?.count === undefined) return draft;
  const brought = broughtBy(now, step.id);
  const over = brought.length === 0 || brought.some(({ card }) => card === null);
  if (over || now.situations.some(isInHand) || brought.length >= countFor(draft, step.inject.count, table)) return draft;
  return injectOne(draft, step, table);
}

/** How many situations a step is to bring to a table. */
function countFor({ rulebook, state }: Draft, count: number | GapCount, table: TableId): number {
  if (typeof count === 'number') return count;
  const shape = rulebook.sheets.get(count.gap)?.shape;
  const fields = lookUp(tableIn(state, table).sheets, count.gap)?.fields ?? {};
  const gap = shape?.shape === 'sliders' ? gapOf(shape, fields) : 0;
  return Math.min(count.most, Math.max(count.least, Math.floor(gap / count.per)));
}

const isInHand = ({ status }: Situation): boolean => status === 'open' || status === 'answered';

/** What a step has brought to a table so far. */
const broughtBy = ({ injected }: Table, step: StepId): readonly Injected[] => injected.filter((each) => each.step === step);

/** The first that a step brings. */
function injectNow(draft: Draft, step: Step, table: TableId): Draft {
  if (hasInjected(tableIn(draft.state, table), step.id)) return draft;
  const none = step.inject?.count !== undefined && countFor(draft, step.inject.count, table) === 0;
  return none ? emit(draft, { type: 'stepInjected', table, step: step.id, card: null }) : injectOne(draft, step, table);
}

function injectOne(draft: Draft, step: Step, table: TableId): Draft {
  const rule = draft.rulebook.format.situations;
  if (!rule || !step.inject) return draft;
  const { suits, draw } = step.inject;
  const landed = (draw === 'each' ? drawEach(draft, rule, [table], suits) : landSame(draft, rule, step, table)) ?? draft;
  const [before, after] = [draft, landed].map(({ state }) => tableIn(state, table).situations.length);
  const card = before === after ? null : (tableIn(landed.state, table).situations.at(-1)?.card ?? null);
  return emit(landed, { type: 'stepInjected', table, step: step.id, card });
}

/** What this step has brought to another table already in this turn, else a card drawn for the room. */
function landSame(draft: Draft, rule: SituationRule, step: Step, table: TableId): Draft | undefined {
  const card = sharedCard(draft.state, step.id, broughtBy(tableIn(draft.state, table), step.id).length);
  if (card === undefined) return drawSame(draft, rule, [table], step.inject?.suits ?? []);
  return hasHad(draft.state, table, card) ? undefined : land(draft, rule, table, { card });
}

/** The card that a step brought to some table in the turn with this number, from 0. */
const sharedCard = (state: Workshop, step: StepId, turn: number): CardId | undefined =>
  Object.values(state.tables)
    .map((table) => broughtBy(table, step)[turn]?.card ?? null)
    .find((card) => card !== null) ?? undefined;

const hasInjected = ({ injected }: Table, step: StepId): boolean => injected.some((each) => each.step === step);

/** Whatever is due by now lands. Gives nothing when nothing is due. */
export function landDue(draft: Draft): Draft | undefined {
  const rule = draft.rulebook.format.situations;
  if (!rule) return undefined;
  const scheduled = draft.state.scheduled.filter(({ at }) => at <= draft.at);
  const landed = scheduled.reduce((now, { key, tables, wish }) => {
    const gone = emit(now, { type: 'scheduledGone', key });
    return landWish(gone, rule, tables, wish) ?? gone;
  }, draft);
  const due = clockDues(draft.rulebook, landed.state).filter(({ at }) => at <= draft.at);
  const injected = due.reduce((now, { step, table }) => injectNow(now, step, table), landed);
  return injected === draft ? undefined : injected;
}

/** When the next situation is due by itself, in milliseconds, or null. */
export function nextDue(rulebook: Rulebook, state: Workshop): number | null {
  if (state.phase === 'ended' || !rulebook.format.situations) return null;
  const times = [...state.scheduled, ...clockDues(rulebook, state)].map(({ at }) => at);
  return times.length === 0 ? null : Math.min(...times);
}

interface Due {
  readonly step: Step;
  readonly table: TableId;
  readonly at: number;
}

function clockDues(rulebook: Rulebook, state: Workshop): readonly Due[] {
  return rulebook.tables.flatMap((table) => {
    const now = tableIn(state, table);
    const step = rulebook.steps[rulebook.stepIndex.get(now.step) ?? -1];
    const began = step && lookUp(state.began, step.id);
    if (step?.inject?.when !== 'clock' || began === undefined || hasInjected(now, step.id)) return [];
    return [{ step, table, at: began + step.inject.after * 60_000 }];
  });
}
