import type { Say, WordKey } from '../../i18n/words.ts';
import type { ReportFileKind } from '../../store/report/report-files.ts';
import type { Report } from '../../store/report/report-model.ts';
import { subtitle, tableTitle } from '../../store/report/report-words.ts';
import { anchorOf } from './report-article.tsx';
import { watchAnchor } from './watch-again.tsx';

interface ReportHeaderProps {
  readonly report: Report;
  /** Whether the workshop can be watched again below. */
  readonly watch: boolean;
  readonly say: Say;
  readonly showNames: (names: boolean) => void;
  readonly save: (kind: ReportFileKind) => void;
  readonly print: () => void;
  readonly back: () => void;
}

/** What this is, what can be done with it, and the way to each table when there are many. */
export function ReportHeader({ report, watch, say, showNames, save, print, back }: ReportHeaderProps) {
  return (
    <header class="report-header">
      <h1>{report.title}</h1>
      <p class="report-sub">{subtitle({ ...report, date: unbroken(report.date) }, say)}</p>
      <Names names={report.names} say={say} show={showNames} />
      <div class="report-actions">
        <button type="button" class="report-button report-primary" onClick={print}>
          {say('report.print')}
        </button>
        <button type="button" class="report-button" onClick={back}>
          {say('report.back')}
        </button>
      </div>
      <fieldset class="report-save">
        <legend>{say('report.save')}</legend>
        <div class="report-actions">
          {files.map(([kind, words]) => (
            <button key={kind} type="button" class="report-button" onClick={() => save(kind)}>
              {say(words)}
            </button>
          ))}
        </div>
      </fieldset>
      {watch && <Contents report={report} say={say} />}
    </header>
  );
}

const files: readonly (readonly [ReportFileKind, WordKey])[] = [
  ['md', 'report.markdown'],
  ['csv', 'report.csv'],
  ['json', 'report.json'],
];

/** A date is not torn over two lines. */
const unbroken = (date: string): string => date.replaceAll(' ', '\u00a0');

interface NamesProps {
  readonly names: boolean;
  readonly say: Say;
  readonly show: (names: boolean) => void;
}

/** Whether people's names are on the page and in every file. */
const Names = ({ names, say, show }: NamesProps) => (
  <div class="report-names">
    <label>
      <input
        type="checkbox"
        checked={names}
        aria-describedby="report-names-hint"
        onChange={({ currentTarget }) => show(currentTarget.checked)}
      />
      {say('report.names')}
    </label>
    <p id="report-names-hint">{say('report.names.hint')}</p>
  </div>
);

function Contents({ report, say }: Pick<ReportHeaderProps, 'report' | 'say'>) {
  const tables = report.tables.length > 2 ? report.tables : [];
  return (
    <nav class="report-contents" aria-label={say('report.contents')}>
      <ol>
        {tables.map((table) => (
          <li key={table.table}>
            <a href={`#${anchorOf(table)}`}>{tableTitle(table, say)}</a>
          </li>
        ))}
        <li>
          <a href={`#${watchAnchor}`}>{say('watch.title')}</a>
        </li>
      </ol>
    </nav>
  );
}
