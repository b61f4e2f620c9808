import type { Say } from '../../i18n/words.ts';
import type { Report } from '../../store/report/report-model.ts';
import { subtitle, tableTitle } from '../../store/report/report-words.ts';
import { anchorOf } from './report-article.tsx';

interface ReportHeaderProps {
  readonly report: Report;
  readonly say: Say;
  readonly save: () => void;
  readonly print: () => void;
  readonly back: () => void;
}

/** What this is, what can be done with it, and the way to each table when there are many. */
export function ReportHeader({ report, say, save, print, back }: ReportHeaderProps) {
  return (
    <header class="report-header">
      <h1>{report.title}</h1>
      <p class="report-sub">{subtitle({ ...report, date: unbroken(report.date) }, say)}</p>
      <div class="report-actions">
        <button type="button" class="report-button report-primary" onClick={save}>
          {say('report.markdown')}
        </button>
        <button type="button" class="report-button" onClick={print}>
          {say('report.print')}
        </button>
        <button type="button" class="report-button" onClick={back}>
          {say('report.back')}
        </button>
      </div>
      {report.tables.length > 2 && <Contents report={report} say={say} />}
    </header>
  );
}

/** A date is not torn over two lines. */
const unbroken = (date: string): string => date.replaceAll(' ', '\u00a0');

function Contents({ report, say }: Pick<ReportHeaderProps, 'report' | 'say'>) {
  return (
    <nav class="report-contents" aria-label={say('report.contents')}>
      <ol>
        {report.tables.map((table) => (
          <li key={table.table}>
            <a href={`#${anchorOf(table)}`}>{tableTitle(table, say)}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
