import type { Say } from '../../i18n/words.ts';
import { csvOf } from '../report-csv.ts';
import { jsonOf } from '../report-json.ts';
import { markdownOf } from '../report-markdown.ts';
import type { Report } from './report-model.ts';

/** The kinds of files that a report can be taken home as; each is also the end of the file's name. */
export type ReportFileKind = 'md' | 'csv' | 'json';

interface ReportFileMaker {
  /** The media type. */
  readonly type: string;
  readonly textOf: (report: Report, say: Say) => string;
}

/** How each kind of file is made. A kind without its maker does not compile. */
export const reportFiles: { readonly [Kind in ReportFileKind]: ReportFileMaker } = {
  md: { type: 'text/markdown', textOf: markdownOf },
  csv: { type: 'text/csv;charset=utf-8', textOf: csvOf },
  json: { type: 'application/json', textOf: jsonOf },
};
