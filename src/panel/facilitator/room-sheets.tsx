import type { ResultName } from '../../engine/format.ts';
import type { TableId } from '../../engine/moves.ts';
import { movesOf, specOf } from '../../store/boards/source.ts';
import type { OpenSession, Session } from '../../store/session.ts';
import { SheetForm } from '../sheet-form.tsx';

interface RoomSheetsProps {
  readonly session: OpenSession;
  readonly state: Session;
}

/** The sheets of the whole room that can be written now, each with a table that is there to write it. */
export const roomSheets = ({ rulebook }: OpenSession, { snapshot }: Session): ReadonlyMap<ResultName, TableId> =>
  new Map(
    movesOf(snapshot, 'writeField')
      .filter(({ sheet }) => rulebook.sheets.get(sheet)?.shared !== undefined)
      .toReversed()
      .map(({ sheet, table }) => [sheet, table]),
  );

/** What the whole room has together, for the facilitator to write; nothing while there is none. */
export function RoomSheets({ session, state }: RoomSheetsProps) {
  const { rulebook, say } = session;
  const sheets = [...roomSheets(session, state)];
  if (sheets.length === 0) return null;
  return (
    <section class="judge-desk" aria-labelledby="room-sheets-title">
      <h2 id="room-sheets-title">{say('shared.desk')}</h2>
      {sheets.map(([sheet, table]) => {
        const { shared = 'tables', step } = specOf(rulebook, sheet);
        const title = rulebook.steps.find(({ id }) => id === step)?.title ?? sheet;
        return (
          <section key={sheet} aria-label={title}>
            <p class="hint">{say(`shared.desk.${shared}`)}</p>
            <SheetForm session={session} state={state} table={table} sheet={sheet} title={title} />
          </section>
        );
      })}
    </section>
  );
}
