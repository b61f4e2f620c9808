import type { Say } from '../i18n/words.ts';
import { cleanText } from '../lib/clean-text.ts';
import { csvText } from '../lib/csv-text.ts';
import { rowsIn } from './report/csv-parts.ts';
import { type CsvRow, csvColumns } from './report/csv-row.ts';
import type { Report, ReportCredit, ReportTable } from './report/report-model.ts';
import { peopleWords, plannedFor, skippedSentences, tableTitle, unreviewedWords } from './report/report-words.ts';

/** A report as a table for spreadsheets: one row for each thing, under a row of titles. */
export function csvOf(report: Report, say: Say): string {
  const rows = [
    ...workshopRows(report, say),
    ...roomRows(report, say),
    ...report.tables.flatMap((table) => tableRows(table, say)),
  ];
  const titles = csvColumns.map((column) => say(`report.csv.${column}`));
  return csvText([titles, ...rows.map((row) => csvColumns.map((column) => cleanText(row[column] ?? '')))]);
}

const roomRows = ({ room = [] }: Report, say: Say): readonly CsvRow[] =>
  room.flatMap((part) => rowsIn(part, say).map((row) => ({ table: say('shared.report'), section: part.title, ...row })));

function workshopRows(report: Report, say: Say): readonly CsvRow[] {
  const { format, deck, day, credits } = report;
  const section = say('report.csv.workshop');
  return [
    { section, field: say('report.csv.format'), value: format },
    { section, field: say('report.csv.deck'), value: deck },
    { section, field: say('report.csv.date'), value: day },
    ...credits.flatMap((credit) => creditRows(credit, say)),
    ...unreviewedWords(report, say).map((value) => ({ section: say('report.credits'), field: say('lang.label'), value })),
  ];
}

const creditRows = ({ title, licence, lines }: ReportCredit, say: Say): readonly CsvRow[] => [
  { section: say('report.credits'), item: title, field: say('report.csv.licence'), value: licence },
  ...lines.map((value) => ({ section: say('report.credits'), item: title, field: say('report.csv.credit'), value })),
];

function tableRows(table: ReportTable, say: Say): readonly CsvRow[] {
  const people = peopleWords(table, say);
  const rows: readonly CsvRow[] = [
    ...(people === '' ? [] : [{ section: say('report.csv.people'), value: people }]),
    ...plannedFor(table, say).map((value) => ({ section: say('report.csv.clients'), value })),
    ...table.parts.flatMap((part) => rowsIn(part, say).map((row) => ({ section: part.title, ...row }))),
    ...skippedSentences(table, say).map((value) => ({ section: say('report.skipped'), value })),
  ];
  return rows.map((row) => ({ table: tableTitle(table, say), ...row }));
}
