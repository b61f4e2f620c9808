import type { Report } from './report/report-model.ts';

/**
 * A report as a file for other programs: JSON in UTF-8, and everything that the page tells.
 *
 * - `report` is the version of this shape. It is raised when a program that reads the older shape could be misled; what
 *   is only added does not raise it.
 * - `title`, `deck`, `format`, `date`, `day`, `names` and `credits` are about the whole workshop. Without `names`,
 *   every `people` is empty, every `by` is empty, and every `owner` that somebody wrote is one and the same word.
 * - `room`, where there is one, has the `parts` of what all tables made together. `tables` are in the order of the room. Each has `parts` in the order of the steps, and each part a `kind`: `words`,
 *   `matrix`, `story`, `picture`, `plan`, `spend`, `needs`, `own`, `dealt`, `situations`, `decision` or `nothing`. What they hold is told by the types
 *   of the same names in `report/report-parts.ts`; a program skips kinds that it does not know.
 * - Points are whole numbers. `card`, `suit`, `table` and `key` are permanent ids; all other words are in the language
 *   of the screen that saved it, or of whoever wrote them.
 */
export interface ReportFile extends Report {
  readonly report: 1;
}

/** The text of the file. Ends with a line break. */
export function jsonOf(report: Report): string {
  const file: ReportFile = { report: 1, ...report };
  return `${JSON.stringify(file, null, 2)}\n`;
}
