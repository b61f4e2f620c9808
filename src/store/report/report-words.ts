import type { Say } from '../../i18n/words.ts';
import type {
  Report,
  ReportCard,
  ReportGap,
  ReportLane,
  ReportMark,
  ReportPoints,
  ReportRow,
  ReportTable,
} from './report-model.ts';

/** The sentences that the page and the Markdown share. None of them is escaped. */

export const subtitle = ({ format, deck, date }: Report, say: Say): string => say('report.sub', { format, deck, date });

export const tableTitle = ({ name }: ReportTable, say: Say): string => say('report.table', { table: name });

/** For whom the table planned, and who planned for it when that was a third one. */
export const plannedFor = ({ client, planner }: ReportTable, say: Say): readonly string[] => [
  client === '' ? say('report.alone') : say('report.client', { client }),
  ...(planner === '' ? [] : [say('report.planner', { planner })]),
];

/** "Others: Leaseholders". */
export const rowTitle = ({ title, who }: ReportRow, say: Say): string => named(title, who === '' ? [] : [who], say);

/** "Person 1: Nia, Marged Ifans". */
export const laneTitle = ({ title, who }: ReportLane, say: Say): string => named(title, who, say);

const named = (title: string, who: readonly string[], say: Say): string =>
  who.length === 0 ? title : say('report.named', { title, who: who.join(', ') });

/** Empty for a cell that is not marked. */
export const markWord = (mark: ReportMark, say: Say): string => (mark === '' ? '' : say(`cell.${mark}`));

export const gapSentence = ({ cell, mark }: ReportGap, say: Say): string =>
  say('cell.name', { cell, state: say(`cell.${mark}`) });

/** "13 of 15 points", and by how many they were passed. */
export const pointsSentence = ({ points, spent }: ReportPoints, say: Say): string => {
  const over = spent - points;
  return [say('report.points', { spent, points }), ...(over > 0 ? [say('board.purse.over', { count: over })] : [])].join(', ');
};

/** What a card cost, or empty. */
export const costWord = ({ cost }: ReportCard, say: Say): string => (cost === 0 ? '' : say('card.cost', { count: cost }));

/** For which cells a card is, or empty. */
export const aimsWord = ({ aims }: ReportCard, say: Say): string =>
  aims.length === 0 ? '' : say('report.for', { cells: aims.join('; ') });

/** What the workshop did without at this table, one sentence for each step. */
export const skippedSentences = ({ leftOut, cutShort }: ReportTable, say: Say): readonly string[] => [
  ...leftOut.map((step) => say('report.left-out', { step })),
  ...cutShort.map((step) => say('report.cut-short', { step })),
];
