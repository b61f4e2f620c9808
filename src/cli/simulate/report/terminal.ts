import type { SimulationReport } from './report.ts';
import { isNumber, type ReportTable, tablesOf } from './tables.ts';

/** What a reader must know before the numbers. */
export const warning =
  'Bots choose by points and by chance, and know nothing of what a card says: this tells about the rules, and not about the ideas.';

/** A report as lines of text. */
export function terminalLines(report: SimulationReport): readonly string[] {
  const { format, deck, workshops, tables, seed, moves, findings } = report;
  return [
    `${format.title} with ${deck.title}: ${workshops} workshops of ${tables} tables, ${moves} moves, seed "${seed}".`,
    warning,
    '',
    findings.length === 0 ? 'Nothing stands out.' : 'What stands out',
    ...findings.map(({ code, sentence }) => `  ${code.padEnd(22)}${sentence}`),
    ...tablesOf(report).flatMap((table) => ['', ...tableLines(table)]),
  ];
}

function tableLines({ title, about, columns, rows }: ReportTable): readonly string[] {
  const cells = [columns, ...rows].map((row) => row.map(String));
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => row[index]?.length ?? 0)));
  const numbers = columns.map((_, index) => rows.every((row) => isNumber(row[index])));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) => (numbers[index] === true ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0)))
      .join('  ')
      .trimEnd();
  return [title, about, ...cells.map((row) => `  ${line(row)}`)];
}
