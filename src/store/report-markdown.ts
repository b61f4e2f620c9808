import type { Say } from '../i18n/words.ts';
import { blocksIn } from './report/markdown-parts.ts';
import { heading, list, markdownLine } from './report/markdown-text.ts';
import type { Report, ReportCredit, ReportTable } from './report/report-model.ts';
import { peopleWords, plannedFor, skippedSentences, subtitle, tableTitle, unreviewedWords } from './report/report-words.ts';

/** A report as Markdown that any program shows alike: no raw HTML, and every typed word escaped. Ends with a line break. */
export function markdownOf(report: Report, say: Say): string {
  const blocks = [
    heading(1, report.title),
    markdownLine(subtitle(report, say)),
    ...roomBlocks(report, say),
    ...report.tables.flatMap((table) => tableBlocks(table, say)),
    heading(2, say('report.credits')),
    ...report.credits.flatMap((credit) => creditBlocks(credit, say)),
    ...unreviewedWords(report, say).map(markdownLine),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const roomBlocks = ({ room = [] }: Report, say: Say): readonly string[] =>
  room.length === 0
    ? []
    : [heading(2, say('shared.report')), ...room.flatMap((part) => [heading(3, part.title), ...blocksIn(part, say)])];

function tableBlocks(table: ReportTable, say: Say): readonly string[] {
  const skipped = skippedSentences(table, say);
  const people = peopleWords(table, say);
  return [
    heading(2, tableTitle(table, say)),
    list([...(people === '' ? [] : [people]), ...plannedFor(table, say)]),
    ...(table.parts.length === 0 ? [markdownLine(say('report.empty'))] : []),
    ...table.parts.flatMap((part) => [heading(3, part.title), ...blocksIn(part, say)]),
    ...(skipped.length === 0 ? [] : [heading(3, say('report.skipped')), list(skipped)]),
  ];
}

const creditBlocks = ({ title, licence, lines }: ReportCredit, say: Say): readonly string[] => [
  heading(3, title),
  list([...lines, say('report.licence', { licence })]),
];
