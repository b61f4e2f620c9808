import type { Say } from '../../i18n/words.ts';
import { assertNever } from '../../lib/assert.ts';
import { planRows } from './csv-plan.ts';
import { type CsvRow, writtenRows } from './csv-row.ts';
import type {
  DecisionPart,
  MatrixPart,
  NeedsPart,
  OwnPart,
  PicturePart,
  ReportPart,
  ReportSituation,
  SpendPart,
  StoryPart,
} from './report-parts.ts';
import { cellCards, cellGapWord, laneTitle, markWord, ownWords, reasonLabel, rowTitle, situationWord } from './report-words.ts';

/** One part of a table's report as rows, without its table and its title. */
export function rowsIn(part: ReportPart, say: Say): readonly CsvRow[] {
  switch (part.kind) {
    case 'words':
      return part.lines.map(({ label, text }) => ({ item: label, value: text }));
    case 'matrix':
      return matrixRows(part, say);
    case 'story':
      return storyRows(part, say);
    case 'picture':
      return pictureCsv(part, say);
    case 'plan':
      return planRows(part, say);
    case 'spend':
      return spendRows(part, say);
    case 'needs':
      return needsRows(part, say);
    case 'dealt':
      return part.cards.map(({ title, suit }) => ({ group: suit.word, item: title }));
    case 'own':
      return ownRows(part, say);
    case 'situations':
      return part.situations.flatMap((situation) => situationRows(situation, say));
    case 'decision':
      return decisionRows(part, say);
    case 'nothing':
      return [{ value: part.sentence }];
    default:
      return assertNever(part);
  }
}

const matrixRows = ({ rows }: MatrixPart, say: Say): readonly CsvRow[] =>
  rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      writtenRows({ group: rowTitle(row, say), item: cell.column }, [
        [say('report.csv.mark'), markWord(cell.mark, say)],
        [say('report.csv.reason'), cell.reason],
        [say('report.csv.cards'), cellCards(cell, say).join('; ')],
        [say('report.csv.gap'), cellGapWord(cell, say)],
      ]),
    ),
  );

const storyRows = ({ lanes }: StoryPart, say: Say): readonly CsvRow[] =>
  lanes.flatMap((lane) => {
    const group = laneTitle(lane, say);
    const told = lane.moments.map(({ label, text }) => ({ group, item: label, value: text }));
    return told.length > 0 ? told : [{ group }];
  });

const pictureCsv = ({ columns: [now, later], rows }: PicturePart, say: Say): readonly CsvRow[] =>
  rows.flatMap((row) =>
    writtenRows({ group: row.title }, [
      [now, row.now],
      [later, row.later],
      [say('report.csv.changed'), row.changed ? say('report.changed') : ''],
    ]),
  );

const spendRows = ({ suits, spent }: SpendPart, say: Say): readonly CsvRow[] => [
  ...suits.map(({ word, cards, points }) => ({
    item: word,
    field: say('report.csv.cards'),
    value: String(cards),
    points: String(points),
  })),
  { field: say('report.csv.spent'), points: String(spent) },
];

const needsRows = ({ groups }: NeedsPart, say: Say): readonly CsvRow[] =>
  groups.flatMap(({ title, needs }) =>
    needs.flatMap(({ need, cards, mark }) => [
      { group: title, item: need, field: say('report.csv.need'), value: cards.join('; ') },
      ...(mark === undefined
        ? []
        : [{ group: title, item: need, field: say('report.csv.mark'), value: say(`totals.${mark}`) }]),
    ]),
  );

const ownRows = ({ cards }: OwnPart, say: Say): readonly CsvRow[] =>
  cards.flatMap((card) => [
    {
      item: card.title,
      field: say('report.csv.card'),
      value: ownWords(card, say).join(', '),
      points: card.price === null ? '' : String(card.price),
    },
    ...writtenRows({ item: card.title }, [[say('report.csv.text'), card.text]]),
  ]);

function situationRows(situation: ReportSituation, say: Say): readonly CsvRow[] {
  const { title, text, happened, cards, words, notes, outcome } = situation;
  return writtenRows({ group: situationWord(situation, say), item: title }, [
    [say('report.csv.text'), text],
    ...happened.map((sentence) => [say('report.csv.happened'), sentence] as const),
    ...cards.map((card) => [say('report.csv.answer-card'), card] as const),
    [say('report.csv.answer-words'), words],
    ...notes.map((note) => [note.label, note.text] as const),
    [say('report.csv.outcome'), outcome],
  ]);
}

const decisionRows = ({ outcome, reason, said, rows, cast, rules }: DecisionPart, say: Say): readonly CsvRow[] => [
  ...outcome.map((value) => ({ field: say('judging.report.result'), value })),
  ...writtenRows({}, [[reasonLabel(said, say), reason]]),
  ...rows.map(({ name, points, through }) => ({
    item: name,
    field: say('judging.report.result'),
    value: through ? say('judging.through') : '',
    points: points === null ? '' : String(points),
  })),
  ...cast.map((value) => ({ field: say('judging.report.cast'), value })),
  ...rules.map((value) => ({ field: say('judging.title.rules'), value })),
];
