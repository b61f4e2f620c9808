import { lookUp } from '../../lib/look-up.ts';
import { cardOf, costOf, isBlocked, matches } from '../cards.ts';
import { tableIn } from '../draft.ts';
import { effectAt } from '../effects/register.ts';
import { forTable } from '../jobs.ts';
import { isMissing } from '../missing.ts';
import type { TableId } from '../moves.ts';
import type { Rulebook } from '../rulebook.ts';
import { noteField, situationSheet } from '../situations/sheets.ts';
import { situationAt, situationCard, waitsFor } from '../situations/situation.ts';
import type { Situation, Standing, Table, TableWork, Workshop } from '../state.ts';
import { latestPick } from '../steps/latest-pick.ts';
import { openSteps } from '../steps/open.ts';
import { packOf } from '../steps/pick.ts';
import { needsOf } from '../steps/register.ts';
import { wordsIn } from '../steps/write-field.ts';
import type { SituationView, StandingView, TableView } from '../view.ts';
import { dealViews } from './deal-view.ts';
import { limitsView } from './limits-view.ts';
import { isHidden, sheetViews } from './sheet-view.ts';

/** A table's own work. */
export function tableView(rulebook: Rulebook, state: Workshop, table: TableId): TableView {
  const now = tableIn(state, table);
  const own = forTable(rulebook, table);
  const open = openSteps(rulebook, state, table);
  return {
    table,
    sheets: sheetViews(
      now,
      Object.keys(now.sheets).filter((sheet) => !isHidden(own, now, sheet)),
    ),
    plan: now.plan,
    ...limitsView({ rulebook: own, state }, now),
    open: open.map((step) => step.id),
    missing: open[0] === undefined ? [] : needsOf(open[0]).filter((result) => isMissing(rulebook, now, result)),
    marks: Object.keys(now.marks).filter((step) => !state.dropped.includes(step)),
    passedOver: now.passedOver,
    situations: now.situations.map((situation) => situationView(rulebook, state, table, situation)),
    standing: now.standing.map((standing) => standingView(rulebook, now, standing)),
    hand: now.hand,
    discarded: now.discarded,
    own: now.own,
    costs: costsView(own, now),
    revising: now.revising,
    ...dealViews(rulebook, state, table),
  };
}

/** Something that has landed, as everyone who may see it at all sees it. */
export const situationView = (rulebook: Rulebook, state: Workshop, table: TableId, situation: Situation): SituationView => ({
  key: situation.key,
  card: situation.card,
  title: situation.title,
  text: situation.text,
  step: situation.step,
  at: situation.at,
  status: situation.status,
  fired: situation.fired,
  owed: situation.owed,
  answer: situation.answer.map(({ card }) => card),
  judge: situation.judge,
  waitsFor: waitsFor(rulebook, state, table, situation),
});

function standingView(rulebook: Rulebook, now: TableWork, standing: Standing): StandingView {
  return { ...standing, met: standing.kind === 'need' && isThere(rulebook, now, standing) };
}

/** Whether what is needed is there: the note is written, or a matching card lies face up in the plan. */
function isThere(rulebook: Rulebook, now: TableWork, { situation: key, key: standing }: Standing): boolean {
  const situation = key === null ? undefined : situationAt(now, key);
  const card = situation && situationCard(rulebook, situation);
  if (!card || key === null) return false;
  const path = standing.slice(key.length + 1);
  const effect = effectAt(card, path);
  if (effect.effect !== 'need') return false;
  const noted = wordsIn(lookUp(now.sheets, situationSheet(key))?.fields ?? {}, noteField(path)) !== '';
  const { match } = effect;
  const has = match && now.plan.some((laid) => !isBlocked(laid) && matches(rulebook, now, laid.card, match));
  return (effect.note === undefined || noted) && (match === undefined || has === true);
}

/** What cards cost this table, where that is not what is printed on them: those in reach and those in the plan. */
export function costsView(rulebook: Rulebook, now: Table): Readonly<Record<string, number>> {
  if (now.hand.length === 0 && !now.standing.some(({ kind }) => kind === 'cost') && !now.plan.some(({ free }) => free))
    return {};
  const pick = latestPick(rulebook, now);
  const answers = rulebook.format.situations?.answers ?? [];
  const inReach = pick ? packOf(rulebook, pick, now).map(({ id }) => id) : [];
  const others = rulebook.deck.cards.filter(({ suit }) => answers.includes(suit)).map(({ id }) => id);
  const cards = new Set([...inReach, ...others, ...now.plan.map(({ card }) => card), ...now.hand]);
  const costs = [...cards].map((id) => [id, costOf(rulebook, now, id)] as const);
  return Object.fromEntries(costs.filter(([id, cost]) => cardOf(rulebook, now, id)?.cost !== cost));
}
