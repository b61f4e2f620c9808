import type { Say } from '../i18n/words.ts';
import { assertNever } from '../lib/assert.ts';
import { markdownBlock, markdownLine } from './report/markdown-text.ts';
import type {
  MatrixPart,
  PlanPart,
  Report,
  ReportCard,
  ReportCell,
  ReportColumn,
  ReportLine,
  ReportPart,
  ReportTable,
  StoryPart,
} from './report/report-model.ts';
import {
  aimsWord,
  costWord,
  gapSentence,
  laneTitle,
  markWord,
  plannedFor,
  pointsSentence,
  rowTitle,
  skippedSentences,
  subtitle,
  tableTitle,
} from './report/report-words.ts';

/** A report as Markdown that any program shows alike: no raw HTML, and every typed word escaped. Ends with a line break. */
export function markdownOf(report: Report, say: Say): string {
  const blocks = [
    heading(1, report.title),
    markdownLine(subtitle(report, say)),
    ...report.tables.flatMap((table) => tableBlocks(table, say)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const heading = (level: number, text: string): string => `${'#'.repeat(level)} ${markdownLine(text)}`;

const list = (items: readonly string[]): string => items.map((item) => `- ${markdownLine(item)}`).join('\n');

function tableBlocks(table: ReportTable, say: Say): readonly string[] {
  const people =
    table.people.length === 0 ? [] : [say('report.named', { title: say('report.people'), who: table.people.join(', ') })];
  const skipped = skippedSentences(table, say);
  return [
    heading(2, tableTitle(table, say)),
    list([...people, ...plannedFor(table, say)]),
    ...(table.parts.length === 0 ? [markdownLine(say('report.empty'))] : table.parts.flatMap((part) => partBlocks(part, say))),
    ...(skipped.length === 0 ? [] : [heading(3, say('report.skipped')), list(skipped)]),
  ];
}

const partBlocks = (part: ReportPart, say: Say): readonly string[] => [heading(3, part.title), ...blocksIn(part, say)];

function blocksIn(part: ReportPart, say: Say): readonly string[] {
  switch (part.kind) {
    case 'words':
      return part.lines.flatMap(lineBlocks);
    case 'matrix':
      return [matrixTable(part, say)];
    case 'story':
      return storyBlocks(part, say);
    case 'plan':
      return planBlocks(part, say);
    case 'nothing':
      return [markdownLine(part.sentence)];
    default:
      return assertNever(part);
  }
}

const lineBlocks = ({ label, text }: ReportLine): readonly string[] => [strong(label), markdownBlock(text)];

const strong = (text: string): string => (markdownLine(text) === '' ? '' : `**${markdownLine(text)}**`);

function matrixTable({ columns, rows }: MatrixPart, say: Say): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownLine).join(' | ')} |`;
  const rule = `| ${['', ...columns].map(() => '---').join(' | ')} |`;
  return [
    line(['', ...columns]),
    rule,
    ...rows.map((row) => line([rowTitle(row, say), ...row.cells.map((cell) => cellText(cell, say))])),
  ].join('\n');
}

const cellText = ({ mark, reason }: ReportCell, say: Say): string =>
  [markWord(mark, say), reason].filter((text) => text !== '').join(': ');

const storyBlocks = ({ lanes }: StoryPart, say: Say): readonly string[] =>
  lanes.flatMap((lane) => [heading(4, laneTitle(lane, say)), ...lane.moments.flatMap(lineBlocks)]);

function planBlocks({ points, columns, aside, gaps }: PlanPart, say: Say): readonly string[] {
  return [
    points === null ? '' : markdownLine(pointsSentence(points, say)),
    ...columns.flatMap((column) => columnBlocks(column, say)),
    ...(aside.length === 0 ? [] : columnBlocks({ title: say('board.plan.side'), cards: aside }, say)),
    ...(gaps.length === 0 ? [] : [heading(4, say('report.gaps')), list(gaps.map((gap) => gapSentence(gap, say)))]),
  ];
}

const columnBlocks = ({ title, cards }: ReportColumn, say: Say): readonly string[] => [
  title === '' ? '' : heading(4, title),
  cards.length === 0 ? markdownLine(say('report.column.empty')) : list(cards.map((card) => cardText(card, say))),
];

const cardText = (card: ReportCard, say: Say): string =>
  [card.title, costWord(card, say), aimsWord(card, say)].filter((text) => text !== '').join(', ');
