import { fail, ok } from '../../lib/result.ts';
import { type Decision, type Draft, emit, tableIn } from '../draft.ts';
import type { DealStep } from '../format.ts';
import { forTable } from '../jobs.ts';
import { aboutOf, choiceOf, pursesOf } from '../limits/choice.ts';
import type { TableId } from '../moves.ts';
import { isEmpty } from '../people.ts';
import type { Rejection } from '../rejections.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Standing, Workshop } from '../state.ts';
import { latestPick } from '../steps/latest-pick.ts';
import { dealAt, draw, isStillHeld, openCards, pileFor } from './dealt.ts';

/** Gives back what has not been chosen, as far as there are others to get, at the price of the format. */
export function redraw(draft: Draft, step: DealStep, table: TableId): Decision {
  const refused = refuseRedraw(draft.rulebook, draft.state, step, table);
  if (refused) return fail(refused);
  const work = tableIn(draft.state, table);
  const price = redrawPrice(draft.rulebook, draft.state, step, table) ?? 0;
  const pile = pileFor(draft.rulebook, work, step);
  const back = openCards(work, step.as)
    .filter((card) => isStillHeld(work, card))
    .slice(0, pile.length);
  const { cards, random } = draw(work.random, pile, back.length);
  const drawn = emit(draft, { type: 'cardsRedrawn', table, deal: step.as, back, cards, random });
  return ok(price === 0 ? drawn : emit(drawn, { type: 'effectStands', table, standing: paid(drawn, step, table, price) }));
}

/** What the next redraw costs a table, or nothing where it has none left. */
export function redrawPrice(rulebook: Rulebook, state: Workshop, step: DealStep, table: TableId): number | undefined {
  const { redraw: rule, as } = step;
  const done = dealAt(tableIn(state, table), as)?.redraws ?? 0;
  if (!rule || done >= rule.most) return undefined;
  const others = rulebook.tables.filter((other) => other !== table && !isEmpty(state, other)).length;
  return rule.price * (rule.each === 'table' ? others : 1);
}

/** Why a table may not redraw now, or nothing. */
export function refuseRedraw(rulebook: Rulebook, state: Workshop, step: DealStep, table: TableId): Rejection | undefined {
  const work = tableIn(state, table);
  const price = redrawPrice(rulebook, state, step, table);
  if (!dealAt(work, step.as)) return { code: 'nothing-dealt' };
  if (price === undefined) return { code: 'no-redraw-left' };
  const held = openCards(work, step.as).some((card) => isStillHeld(work, card));
  if (!held || pileFor(rulebook, work, step).length === 0) return { code: 'nothing-left-to-draw' };
  const pick = latestPick(forTable(rulebook, table), work);
  if (price === 0 || pick?.overspend !== 'refuse') return undefined;
  const [purse] = pursesOf(choiceOf({ rulebook, state }, pick, work, () => []));
  if (!purse || purse.spent + price <= purse.points) return undefined;
  const { limit, points: allowed, spent } = purse;
  return { code: 'over-the-limit', limit: limit.limit, allowed, asked: spent + price, ...aboutOf(limit) };
}

/** The price stands in the purse, like points that a situation takes. */
function paid(draft: Draft, { as }: DealStep, table: TableId, price: number): Standing {
  const redraws = dealAt(tableIn(draft.state, table), as)?.redraws ?? 0;
  return { kind: 'budget', key: `deal/${as}/${redraws}`, situation: null, expires: null, points: -price };
}
