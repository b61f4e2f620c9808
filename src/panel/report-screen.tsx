import { useEffect, useMemo, useState } from 'preact/hooks';
import type { View } from '../engine/view.ts';
import type { Shell } from '../store/app.ts';
import { type ReportFileKind, reportFiles } from '../store/report/report-files.ts';
import type { Report } from '../store/report/report-model.ts';
import { reportOf } from '../store/report.ts';
import { runsWorkshop } from '../store/room/role.ts';
import type { OpenSession } from '../store/session.ts';
import { dayInWords } from './days.ts';
import { ReportArticle, ReportRoom } from './report/report-article.tsx';
import { ReportCredits } from './report/report-credits.tsx';
import { dayInFigures } from './report/report-day.ts';
import { ReportHeader } from './report/report-header.tsx';
import { WatchAgain } from './report/watch-again.tsx';
import { useStore } from './use-store.ts';

/** What every table made: to read, to print, to take home as a file, and to watch again. Follows the workshop while it goes on. */
export function ReportScreen({ shell, session }: { readonly shell: Shell; readonly session: OpenSession }) {
  const { seq, people } = useStore(session.store);
  const [names, setNames] = useState(false);
  // Another move or another name makes another report; a card that is picked up does not.
  const report = useMemo(() => readReport(session, names), [session, names, seq, people, session.say.language]);
  useWholeWords(session);
  usePageTitle(report);
  return (
    <main class="report">
      <div class="report-page">
        <ReportHeader
          report={report}
          watch={runsWorkshop(session.connection)}
          say={session.say}
          showNames={setNames}
          save={(kind) => void save(shell, session, names, kind)}
          print={() => print()}
          back={() => shell.go('play')}
        />
        <div class="report-tables">
          <ReportRoom report={report} say={session.say} />
          {report.tables.map((table) => (
            <ReportArticle key={table.table} table={table} say={session.say} />
          ))}
          <ReportCredits report={report} say={session.say} />
        </div>
      </div>
      {runsWorkshop(session.connection) && <WatchAgain session={session} seq={seq} names={names} />}
    </main>
  );
}

/** Whoever runs the workshop has every table in it; everyone else the one where they sit. */
function readReport({ connection, rulebook, store, tongue, say }: OpenSession, names: boolean): Report {
  const all = (): View => tongue.seen(connection.rulebook, connection.snapshot({ kind: 'facilitator' }).view);
  const view = runsWorkshop(connection) ? all() : store.getState().snapshot.view;
  const { startedAt } = rulebook.header;
  const [date, day] = [dayInWords(startedAt, say), dayInFigures(startedAt)];
  const unreviewed = tongue.unreviewed(connection.rulebook);
  return reportOf({ rulebook, view, people: connection.people(), say, date, day, names, unreviewed });
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

async function save(shell: Shell, session: OpenSession, names: boolean, kind: ReportFileKind): Promise<void> {
  await session.writing.flush();
  const report = readReport(session, names);
  const { type, textOf } = reportFiles[kind];
  shell.download(session.say('report.file', { date: report.day, kind }), textOf(report, session.say), type);
}
