import type { Say } from '../../i18n/words.ts';
import { type CsvRow, writtenRows } from './csv-row.ts';
import { blockedWord, gapSentence, heapsOf } from './plan-words.ts';
import type { PlanPart, ReportCard, ReportPoints } from './report-parts.ts';

/** The plan as rows: its points, a row for each card and for each thing that was written about it, and its gaps. */
export const planRows = (part: PlanPart, say: Say): readonly CsvRow[] => [
  ...(part.points === null ? [] : pointsRows(part.points, say)),
  ...heapsOf(part, say).flatMap(({ title, cards }) => cards.flatMap((card) => cardRows(card, title, say))),
  ...part.reaches.map((value) => ({ field: say('report.csv.reaches'), value })),
  ...part.gaps.map((gap) => ({ group: say('report.gaps'), field: say('report.csv.gap'), value: gapSentence(gap, say) })),
];

const pointsRows = ({ points, spent, moved }: ReportPoints, say: Say): readonly CsvRow[] => [
  { field: say('report.csv.to-spend'), points: String(points) },
  { field: say('report.csv.spent'), points: String(spent) },
  ...(moved === 0 ? [] : [{ field: say('report.csv.moved'), points: String(moved) }]),
];

function cardRows(card: ReportCard, group: string, say: Say): readonly CsvRow[] {
  const { title, suit, cost, own, aims, owner, when, tip, under = '', links = [] } = card;
  const item = { group, item: title };
  const kind = own ? [suit.word, say('report.card.own')].join(', ') : suit.word;
  return [
    { ...item, field: say('report.csv.card'), value: kind, points: String(cost) },
    ...writtenRows(item, [
      [say('report.csv.aims'), aims.join('; ')],
      [say('report.csv.who'), owner],
      [say('report.csv.when'), when],
      [say('report.csv.tip'), tip],
      [say('report.csv.under'), under],
      [say('report.csv.links'), links.join('; ')],
      [say('report.csv.blocked'), blockedWord(card, say)],
    ]),
  ];
}
