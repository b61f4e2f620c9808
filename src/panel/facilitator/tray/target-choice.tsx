import type { TableId } from '../../../engine/moves.ts';
import { tableName } from '../../../store/boards/source.ts';
import { peopled, whom } from '../../../store/console/desk-source.ts';
import type { DeskProps } from '../facilitator-screen.tsx';

interface TargetChoiceProps extends DeskProps {
  readonly aim: readonly TableId[];
  readonly setAim: (tables: readonly TableId[]) => void;
  readonly minutes: number;
  readonly setMinutes: (minutes: number) => void;
}

/** Minutes that a situation can wait. */
const waits = [0, 1, 2, 3, 5, 10, 15, 20, 30, 45, 60];
/** More tables than this are folded away until somebody wants to choose among them. */
const mostOpen = 8;

/** On whom it lands, and when. */
export function TargetChoice(props: TargetChoiceProps) {
  const { session, source, aim, minutes, setMinutes } = props;
  const { say } = session;
  const count = source.rulebook.tables.length;
  return (
    <div class="target-choice">
      {count > 1 && count <= mostOpen && <Chips {...props} />}
      {count > mostOpen && (
        <details>
          <summary>{say('desk.for.summary', { whom: whom(source, aim.length === 0 ? peopled(source) : aim) })}</summary>
          <Chips {...props} />
        </details>
      )}
      <label class="desk-field inline">
        <span>{say('desk.when')}</span>
        <select value={minutes} onChange={({ currentTarget }) => setMinutes(Number(currentTarget.value))}>
          {waits.map((wait) => (
            <option key={wait} value={wait}>
              {wait === 0 ? say('desk.when.now') : say('desk.when.later', { count: wait })}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** All, or some of the tables. */
function Chips({ session: { say }, source, aim, setAim }: TargetChoiceProps) {
  const { rulebook } = source;
  const toggle = (table: TableId): void => setAim(aim.includes(table) ? aim.filter((each) => each !== table) : [...aim, table]);
  return (
    <fieldset class="chips">
      <legend>{say('desk.for')}</legend>
      <label class="chip">
        <input type="checkbox" checked={aim.length === 0} onChange={() => setAim([])} />
        <span>{say('desk.for.all')}</span>
      </label>
      {rulebook.tables.map((table) => (
        <label key={table} class="chip">
          <input type="checkbox" checked={aim.includes(table)} onChange={() => toggle(table)} />
          <span>{tableName(rulebook, table)}</span>
        </label>
      ))}
    </fieldset>
  );
}
