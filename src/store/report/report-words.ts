import { english, type Say } from '../../i18n/words.ts';
import type { Report, ReportTable } from './report-model.ts';
import type {
  DecisionPart,
  ReportCell,
  ReportChoice,
  ReportLane,
  ReportMark,
  ReportNeed,
  ReportOwnCard,
  ReportRow,
  ReportSituation,
} from './report-parts.ts';

/** The sentences that the page, the Markdown and the CSV share. None of them is escaped. */

export const subtitle = ({ format, deck, date }: Report, say: Say): string => say('report.sub', { format, deck, date });

export const tableTitle = ({ name }: ReportTable, say: Say): string => say('report.table', { table: name });

/** What the table was there for, for whom it planned, and who planned for it when that was a third one. */
export const plannedFor = ({ job, client, planner, noClients }: ReportTable, say: Say): readonly string[] => [
  ...(job === undefined ? [] : [say('jobs.report', { job })]),
  ...(noClients ? [] : [client === '' ? say('report.alone') : say('report.client', { client })]),
  ...(planner === '' ? [] : [say('report.planner', { planner })]),
];

/** Who sat there: their names where the report tells them, or else how many they were; empty when nobody gave a name. */
export function peopleWords({ people, headcount }: ReportTable, say: Say): string {
  if (people.length > 0) return named(say('report.people'), people, say);
  return headcount === 0 ? '' : say('report.headcount', { count: headcount });
}

/** "Others: Leaseholders". */
export const rowTitle = ({ title, who }: ReportRow, say: Say): string => named(title, who === '' ? [] : [who], say);

/** "Person 1: Nia, Marged Ifans". */
export const laneTitle = ({ title, who }: ReportLane, say: Say): string => named(title, who, say);

const named = (title: string, who: readonly string[], say: Say): string =>
  who.length === 0 ? title : say('report.named', { title, who: who.join(', ') });

/** Empty for a cell that is not marked. */
export const markWord = (mark: ReportMark, say: Say): string => (mark === '' ? '' : say(`cell.${mark}`));

/** What a marked cell lacks, or empty. */
export const cellGapWord = ({ gap, cards }: ReportCell, say: Say): string =>
  gap ? say(cards.length === 0 ? 'report.cell.gap' : 'report.cell.gap.blocked') : '';

/** The cards that are for a cell. */
export const cellCards = ({ cards }: ReportCell, say: Say): readonly string[] =>
  cards.map(({ title, blocked }) => (blocked ? say('report.card.blocked', { title }) : title));

/** "a laptop (2 cards)", and what the table said of it. */
export function needWord({ need, cards, mark }: ReportNeed, say: Say): string {
  const counted = cards.length < 2 ? need : say('report.need', { need, cards: say('report.cards', { count: cards.length }) });
  return mark === undefined ? counted : say('report.need.marked', { need: counted, mark: say(`totals.${mark}`) });
}

/** What a card of the table's own stands on, what it costs, and what came of it. */
export const ownWords = (card: ReportOwnCard, say: Say): readonly string[] => [
  ...(card.as === 'new' ? [] : [say(`report.own.${card.as}`)]),
  ...(card.state === 'asked' || card.price === null ? [] : [pricedAt(card.price, say)]),
  ...(card.state === 'agreed' ? [] : [say(`report.own.${card.state}`)]),
  ...(card.by === '' ? [] : [say('report.own.by', { who: card.by })]),
];

const pricedAt = (price: number, say: Say): string =>
  price === 0 ? say('report.own.free') : say('card.cost', { count: price });

/** "Barrier, during Trouble". */
export const situationWord = ({ suit, during }: ReportSituation, say: Say): string =>
  suit === '' ? say('report.situation.during', { step: during }) : say('report.situation.suit', { suit, step: during });

/** What the workshop did without at this table, one sentence for each step. */
export const skippedSentences = ({ leftOut, cutShort }: ReportTable, say: Say): readonly string[] => [
  ...leftOut.map((step) => say('report.left-out', { step })),
  ...cutShort.map((step) => say('report.cut-short', { step })),
];

/** "Heron, 3 votes, goes through". */
export const choiceWords = ({ name, points, through }: ReportChoice, counts: DecisionPart['counts'], say: Say): string =>
  [name, points === null ? '' : say(`judging.${counts}`, { count: points }), through ? say('judging.through') : '']
    .filter((word) => word !== '')
    .join(', ');

/** That nobody has reviewed the language of the report, in that language and in English; nothing where somebody has. */
export const unreviewedWords = ({ unreviewed }: Report, say: Say): readonly string[] =>
  unreviewed ? [...new Set([say('lang.unreviewed'), english('lang.unreviewed')])] : [];

/** What stands before the reason for a decision, or before what was said where nobody decided. */
export const reasonLabel = (said: true | undefined, say: Say): string =>
  say(said ? 'judging.none.report.said' : 'judging.report.reason');
