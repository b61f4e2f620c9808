import { useEffect, useMemo } from 'preact/hooks';
import { facilitatorSeat } from '../engine/setup.ts';
import type { Shell } from '../store/app.ts';
import type { Report } from '../store/report/report-model.ts';
import { reportOf } from '../store/report.ts';
import { markdownOf } from '../store/report-markdown.ts';
import type { OpenSession } from '../store/session.ts';
import { ReportArticle } from './report/report-article.tsx';
import { dayInFigures, dayInWords } from './report/report-day.ts';
import { ReportHeader } from './report/report-header.tsx';
import { useStore } from './use-store.ts';

/** What every table made: to read, to print, and to take home as a file. Follows the workshop while it goes on. */
export function ReportScreen({ shell, session }: { readonly shell: Shell; readonly session: OpenSession }) {
  const { seq, people } = useStore(session.store);
  // Another move or another name makes another report; a card that is picked up does not.
  const report = useMemo(() => readReport(session), [session, seq, people]);
  useWholeWords(session);
  usePageTitle(report);
  return (
    <main class="report">
      <ReportHeader
        report={report}
        say={session.say}
        save={() => void save(shell, session)}
        print={() => print()}
        back={() => shell.go('play')}
      />
      <div class="report-tables">
        {report.tables.map((table) => (
          <ReportArticle key={table.table} table={table} say={session.say} />
        ))}
      </div>
    </main>
  );
}

function readReport({ connection, say }: OpenSession): Report {
  const { rulebook } = connection;
  const { view } = connection.snapshot({ kind: 'facilitator' }, facilitatorSeat);
  return reportOf({ rulebook, view, people: connection.people(), say, date: dayInWords(rulebook.header.startedAt) });
}

/** Words that somebody was still typing belong in the report. */
function useWholeWords({ writing }: OpenSession): void {
  useEffect(() => void writing.flush(), [writing]);
}

/** Gives the printed page, and the file it may be printed to, a name. */
function usePageTitle({ title, format, date }: Report): void {
  useEffect(() => {
    const before = document.title;
    document.title = `${title}: ${format}, ${date}`;
    return () => {
      document.title = before;
    };
  }, [title, format, date]);
}

async function save(shell: Shell, session: OpenSession): Promise<void> {
  await session.writing.flush();
  const name = session.say('report.file', { date: dayInFigures(session.connection.rulebook.header.startedAt) });
  shell.download(name, markdownOf(readReport(session), session.say), 'text/markdown');
}
