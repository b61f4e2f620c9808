import type { Card } from '../../engine/deck.ts';
import type { Step } from '../../engine/format.ts';
import { type NeedKind, needsSheet } from '../../engine/situations/plan-fields.ts';
import { lookUp } from '../../lib/look-up.ts';
import { needMark } from '../boards/totals-region.ts';
import { cardAt, costAt, suitAt } from './report-card.ts';
import type { NeedsPart, ReportNeed, SpendPart, SuitSpend } from './report-parts.ts';
import { type TableSource, workAt } from './report-source.ts';

/** What the plan cost, suit by suit; nothing when nothing in it was bought. */
export function spendPart(source: TableSource, step: Step): readonly SpendPart[] {
  const cards = planned(source);
  const suits = [...new Set(cards.map(({ suit }) => suit))].map((suit): SuitSpend => {
    const ofSuit = cards.filter((card) => card.suit === suit);
    const points = ofSuit.reduce((total, { id }) => total + costAt(source, id), 0);
    return { ...suitAt(source.rulebook, suit), cards: ofSuit.length, points };
  });
  const spent = suits.reduce((total, { points }) => total + points, 0);
  const dearest = suits.filter(({ suit }) => source.rulebook.suits.get(suit)?.spend).sort((a, b) => b.points - a.points);
  if (spent === 0) return [];
  const [purse, second] = workAt(source).purses;
  const points = second === undefined && purse?.suits === undefined ? (purse?.points ?? null) : null;
  return [{ kind: 'spend', step: step.id, title: source.say('report.spend'), suits: dearest, spent, points }];
}

/** What the plan needs, added up; nothing when its cards need nothing. */
export function needsPart(source: TableSource, step: Step): readonly NeedsPart[] {
  const cards = planned(source);
  const kinds = ['people', 'technology', 'other'] as const;
  const groups = kinds
    .map((kind) => ({
      title: source.say(`report.needs.${kind}`),
      needs: addedUp(cards, ({ needs }) => needs[kind]).map((need) => marked(source, kind, need)),
    }))
    .filter(({ needs }) => needs.length > 0);
  return groups.length === 0 ? [] : [{ kind: 'needs', step: step.id, title: source.say('report.needs'), groups }];
}

/** A need with what the table said of it, if it said anything. */
function marked(source: TableSource, kind: NeedKind, need: ReportNeed): ReportNeed {
  const { sheets } = workAt(source);
  const mark = lookUp(sheets, needsSheet) === undefined ? '' : needMark(sheets, kind, need.need);
  return mark === '' ? need : { ...need, mark };
}

const planned = (source: TableSource): readonly Card[] => workAt(source).plan.map(({ card }) => cardAt(source, card));

/** Each need once, whatever its capitals, with the cards that have it: the commonest first. */
function addedUp(cards: readonly Card[], needsOf: (card: Card) => readonly string[]): readonly ReportNeed[] {
  const sums = new Map<string, ReportNeed>();
  for (const card of cards)
    for (const need of needsOf(card)) {
      const key = need.toLowerCase();
      const before = sums.get(key) ?? { need, cards: [] };
      sums.set(key, { ...before, cards: [...before.cards, card.title] });
    }
  return [...sums.values()].sort((a, b) => b.cards.length - a.cards.length);
}
