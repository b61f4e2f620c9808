import type { Say } from '../../i18n/words.ts';
import { assertNever } from '../../lib/assert.ts';
import { heading, list, markdownBlock, markdownLine, strong } from './markdown-text.ts';
import {
  aimsWord,
  blockedWord,
  costWord,
  doingWords,
  gapSentence,
  heapsOf,
  pointsSentence,
  pursesIn,
  reachesSentence,
  spendSentence,
  spentSentence,
} from './plan-words.ts';
import type {
  DecisionPart,
  MatrixPart,
  NeedsPart,
  PicturePart,
  PlanPart,
  ReportCard,
  ReportCell,
  ReportColumn,
  ReportLine,
  ReportOwnCard,
  ReportPart,
  ReportSituation,
  SpendPart,
  StoryPart,
} from './report-parts.ts';
import {
  cellCards,
  cellGapWord,
  choiceWords,
  laneTitle,
  markWord,
  needWord,
  ownWords,
  reasonLabel,
  rowTitle,
  situationWord,
} from './report-words.ts';

/** One part of a table's report as blocks of Markdown; those that are empty say nothing. */
export function blocksIn(part: ReportPart, say: Say): readonly string[] {
  switch (part.kind) {
    case 'words':
      return part.lines.flatMap(lineBlocks);
    case 'matrix':
      return [matrixTable(part, say)];
    case 'story':
      return storyBlocks(part, say);
    case 'picture':
      return [pictureTable(part, say)];
    case 'plan':
      return planBlocks(part, say);
    case 'spend':
      return spendBlocks(part, say);
    case 'needs':
      return needsBlocks(part, say);
    case 'dealt':
      return [list(part.cards.map((card) => cardText(card, say)))];
    case 'own':
      return part.cards.flatMap((card) => ownBlocks(card, say));
    case 'situations':
      return part.situations.flatMap((situation) => situationBlocks(situation, say));
    case 'decision':
      return decisionBlocks(part, say);
    case 'nothing':
      return [markdownLine(part.sentence)];
    default:
      return assertNever(part);
  }
}

const lineBlocks = ({ label, text }: ReportLine): readonly string[] => [strong(label), markdownBlock(text)];

const matrixTable = ({ columns, rows }: MatrixPart, say: Say): string =>
  table(
    columns,
    rows.map((row) => [rowTitle(row, say), ...row.cells.map((cell) => cellText(cell, say))]),
  );

const pictureTable = ({ columns, rows }: PicturePart, say: Say): string =>
  table(
    columns,
    rows.map(({ title, now, later, changed }) => [title, now, inRow([changed ? say('report.changed') : '', later])]),
  );

/** Rows with a title each, under columns. */
function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownLine).join(' | ')} |`;
  const rule = `| ${['', ...columns].map(() => '---').join(' | ')} |`;
  return [line(['', ...columns]), rule, ...rows.map(line)].join('\n');
}

function cellText(cell: ReportCell, say: Say): string {
  const said = [markWord(cell.mark, say), cell.reason].filter((text) => text !== '').join(': ');
  return inRow([said, cellCards(cell, say).join(', '), cellGapWord(cell, say)]);
}

/** Sentences one after the other, with one full stop between two, whether or not they bring their own. */
const inRow = (sentences: readonly string[]): string =>
  sentences
    .filter((sentence) => sentence !== '')
    .map((sentence) => sentence.replace(/\.$/, ''))
    .join('. ');

const storyBlocks = ({ lanes }: StoryPart, say: Say): readonly string[] =>
  lanes.flatMap((lane) => [heading(4, laneTitle(lane, say)), ...lane.moments.flatMap(lineBlocks)]);

const planBlocks = (part: PlanPart, say: Say): readonly string[] => [
  ...pursesIn(part).map((purse) => markdownLine(pointsSentence(purse, say))),
  ...heapsOf(part, say).flatMap((column) => columnBlocks(column, say)),
  markdownLine(reachesSentence(part, say)),
  ...(part.gaps.length === 0 ? [] : [heading(4, say('report.gaps')), list(part.gaps.map((gap) => gapSentence(gap, say)))]),
];

const columnBlocks = ({ title, cards }: ReportColumn, say: Say): readonly string[] => [
  title === '' ? '' : heading(4, title),
  cards.length === 0 ? markdownLine(say('report.column.empty')) : list(cards.map((card) => cardText(card, say))),
];

function cardText(card: ReportCard, say: Say): string {
  const own = card.own ? say('report.card.own') : '';
  const facts = [card.title, own, costWord(card, say), blockedWord(card, say), aimsWord(card, say)];
  return inRow([facts.filter((fact) => fact !== '').join(', '), ...doingWords(card, say)]);
}

const spendBlocks = (part: SpendPart, say: Say): readonly string[] => [
  list([...part.suits.map((suit) => spendSentence(suit, say)), spentSentence(part, say)]),
];

const needsBlocks = ({ groups }: NeedsPart, say: Say): readonly string[] =>
  groups.flatMap(({ title, needs }) => [strong(title), list(needs.map((need) => needWord(need, say)))]);

const ownBlocks = (card: ReportOwnCard, say: Say): readonly string[] => [
  strong([card.title, ...ownWords(card, say)].join(', ')),
  markdownBlock(card.text),
];

function situationBlocks(situation: ReportSituation, say: Say): readonly string[] {
  const { title, text, happened, cards, words, notes, outcome } = situation;
  const answer = cards.length > 0 || words !== '';
  return [
    heading(4, title),
    markdownLine(situationWord(situation, say)),
    markdownBlock(text),
    list(happened),
    ...(answer ? [strong(say('report.answer')), list(cards), markdownBlock(words)] : []),
    ...notes.flatMap(lineBlocks),
    ...lineBlocks({ label: say('report.outcome'), text: outcome }),
  ];
}

const decisionBlocks = ({ rules, outcome, reason, said, counts, rows, cast }: DecisionPart, say: Say): readonly string[] => [
  list(outcome),
  ...(reason === '' ? [] : lineBlocks({ label: reasonLabel(said, say), text: reason })),
  list(rows.map((row) => choiceWords(row, counts, say))),
  list(cast),
  strong(say('judging.title.rules')),
  list(rules),
];
