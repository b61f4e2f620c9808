import { needField, needsSheet, needValues } from '../engine/situations/plan-fields.ts';
import { workOf, writingOf } from '../store/boards/source.ts';
import { needMark, needTotals } from '../store/boards/totals-region.ts';
import type { OpenSession, Session } from '../store/session.ts';

interface NeedMarksProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly table: string;
}

/** Of each thing that the plan needs: whether it is there already, or would be new. */
export function NeedMarks({ session, state, table }: NeedMarksProps) {
  const { say, act, rulebook } = session;
  const { view } = state.snapshot;
  const { sheets } = workOf(view, table);
  const totals = needTotals({ rulebook, view, table });
  return (
    <section class="need-marks" aria-label={say('totals.asked')}>
      <h2>{say('totals.asked')}</h2>
      {totals.flatMap(({ kind, things }) =>
        things.map(({ thing }) => {
          const writing = writingOf(state.snapshot, needsSheet, needField(kind, thing));
          return writing ? (
            <label key={`${kind}:${thing}`}>
              <span>{thing}</span>
              <select
                value={needMark(sheets, kind, thing)}
                onChange={(event) => void act({ ...writing, value: event.currentTarget.value })}
              >
                <option value="">{say('totals.unmarked')}</option>
                {needValues.map((value) => (
                  <option key={value} value={value}>
                    {say(`totals.${value}`)}
                  </option>
                ))}
              </select>
            </label>
          ) : null;
        }),
      )}
    </section>
  );
}
