import type { Say } from '../../i18n/words.ts';
import type { PlanPart, ReportCard, ReportColumn, ReportGap, ReportPurse, SpendPart, SuitSpend } from './report-parts.ts';

/** The sentences about a plan that the page, the Markdown and the CSV share. None of them is escaped. */

/** The purses of a plan: the only one has no name. */
export const pursesIn = ({ points, purses }: PlanPart): readonly ReportPurse[] =>
  purses ?? (points === null ? [] : [{ name: '', ...points }]);

/** "13 of 15 points", by how many they were passed, and how many came or went on the way. */
export function pointsSentence({ name, points, spent, moved }: ReportPurse, say: Say): string {
  const over = spent - points;
  const text = [
    say('report.points', { spent, points }),
    ...(over > 0 ? [say('report.points.over', { count: over })] : []),
    ...(moved > 0 ? [say('report.points.gave', { count: moved })] : []),
    ...(moved < 0 ? [say('report.points.took', { count: -moved })] : []),
  ].join(', ');
  return name === '' ? text : say('purse.named', { purse: name, text });
}

export const gapSentence = ({ cell, mark, blocked }: ReportGap, say: Say): string => {
  const gap = say('cell.name', { cell, state: say(`cell.${mark}`) });
  return blocked.length === 0 ? gap : say('report.gap.blocked', { gap, cards: blocked.join(', ') });
};

/** What a card cost, or brought, or empty. */
export function costWord({ cost, income }: Pick<ReportCard, 'cost' | 'income'>, say: Say): string {
  if (income !== undefined) return say('card.income', { count: income });
  return cost === 0 ? '' : say('card.cost', { count: cost });
}

/** For which cells a card is, or empty. */
export const aimsWord = ({ aims }: ReportCard, say: Say): string =>
  aims.length === 0 ? '' : say('report.for', { cells: aims.join('; ') });

/** That a card lies face down and because of what, or empty. */
export function blockedWord({ blocked, blockedBy }: ReportCard, say: Say): string {
  if (!blocked) return '';
  return blockedBy.length === 0 ? say('report.blocked') : say('report.blocked.by', { situations: blockedBy.join(', ') });
}

/** Who does it and by when, then the tip about it, and how it is tied to other cards: those of them that there are. */
export function doingWords({ owner, when, tip, under = '', links = [] }: ReportCard, say: Say): readonly string[] {
  const who = [owner === '' ? '' : say('report.owner', { owner }), when === '' ? '' : say('report.when', { when })];
  return [
    who.filter((words) => words !== '').join('. '),
    tip === '' ? '' : say('report.tip', { tip }),
    under === '' ? '' : say('card.under', { title: under }),
    ...links,
  ].filter((words) => words !== '');
}

/** The heaps of a plan in the order of the page: along the timeline, at its side, given, lost. */
export const heapsOf = ({ columns, aside, hand, lost }: PlanPart, say: Say): readonly ReportColumn[] => [
  ...columns,
  ...[
    { title: say('board.plan.side'), cards: aside },
    { title: say('report.hand'), cards: hand },
    { title: say('report.lost'), cards: lost },
  ].filter(({ cards }) => cards.length > 0),
];

/** Whom the plan reaches besides, or empty. */
export const reachesSentence = ({ reaches }: PlanPart, say: Say): string =>
  reaches.length === 0 ? '' : say('report.reaches', { who: reaches.join(', ') });

/** "Method: 9 points, 4 cards". */
export const spendSentence = ({ word, points, cards }: SuitSpend, say: Say): string =>
  say('report.spend.suit', {
    suit: word,
    points: say('card.cost', { count: points }),
    cards: say('report.cards', { count: cards }),
  });

export const spentSentence = ({ spent, points }: SpendPart, say: Say): string =>
  say('report.spend.all', {
    points: points === null ? say('card.cost', { count: spent }) : say('report.points', { spent, points }),
  });
