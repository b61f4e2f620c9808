import type { Say } from '../../i18n/words.ts';
import { type CsvRow, writtenRows } from './csv-row.ts';
import { blockedWord, gapSentence, heapsOf, pursesIn } from './plan-words.ts';
import type { PlanPart, ReportCard, ReportPurse } from './report-parts.ts';

/** The plan as rows: its points, a row for each card and for each thing that was written about it, and its gaps. */
export const planRows = (part: PlanPart, say: Say): readonly CsvRow[] => [
  ...pursesIn(part).flatMap((purse) => pointsRows(purse, say)),
  ...heapsOf(part, say).flatMap(({ title, cards }) => cards.flatMap((card) => cardRows(card, title, say))),
  ...part.reaches.map((value) => ({ field: say('report.csv.reaches'), value })),
  ...part.gaps.map((gap) => ({ group: say('report.gaps'), field: say('report.csv.gap'), value: gapSentence(gap, say) })),
];

const pointsRows = ({ name, points, spent, moved }: ReportPurse, say: Say): readonly CsvRow[] => {
  const group = name === '' ? {} : { group: name };
  return [
    { ...group, field: say('report.csv.to-spend'), points: String(points) },
    { ...group, field: say('report.csv.spent'), points: String(spent) },
    ...(moved === 0 ? [] : [{ ...group, field: say('report.csv.moved'), points: String(moved) }]),
  ];
};

function cardRows(card: ReportCard, group: string, say: Say): readonly CsvRow[] {
  const { title, suit, cost, income, own, aims, owner, when, tip, under = '', links = [] } = card;
  const item = { group, item: title };
  const kind = own ? [suit.word, say('report.card.own')].join(', ') : suit.word;
  return [
    { ...item, field: say('report.csv.card'), value: kind, points: String(cost) },
    ...(income === undefined ? [] : [{ ...item, field: say('report.csv.income'), points: String(income) }]),
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
