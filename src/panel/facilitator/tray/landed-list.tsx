import { type Landed, type LandedAt, landedSituations } from '../../../store/console/landed.ts';
import type { DeskProps } from '../facilitator-screen.tsx';

/** What has landed where, and what became of it. */
export function LandedList({ session, source }: DeskProps) {
  const { say } = session;
  const landed = landedSituations(source);
  if (landed.length === 0) return null;
  return (
    <details class="landed-list">
      <summary>{say('desk.landed', { count: landed.length })}</summary>
      <ul>
        {landed.map((each) => (
          <li key={each.key}>
            <h3>{each.title}</h3>
            <ul>
              {each.at.map((at) => (
                <LandedLine key={`${at.table} ${at.situation}`} session={session} landed={each} at={at} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface LandedLineProps {
  readonly session: DeskProps['session'];
  readonly landed: Landed;
  readonly at: LandedAt;
}

function LandedLine({ session: { say, act }, landed: { title }, at }: LandedLineProps) {
  const { table, name, situation, words, canWithdraw, canRule } = at;
  const here = { title, table: name };
  const rule = (accept: boolean): void => void act({ type: 'ruleOnAnswer', table, situation, accept });
  return (
    <li class="landed-line">
      <span>{say('desk.landed.at', { table: name, status: words })}</span>
      {canRule && (
        <>
          <button type="button" class="small" aria-label={say('desk.accept.from', here)} onClick={() => rule(true)}>
            {say('desk.accept')}
          </button>
          <button type="button" class="small" aria-label={say('desk.refuse.from', here)} onClick={() => rule(false)}>
            {say('desk.refuse')}
          </button>
        </>
      )}
      {canWithdraw && (
        <button
          type="button"
          class="small"
          aria-label={say('desk.withdraw.from', here)}
          onClick={() => void act({ type: 'withdrawSituation', table, situation })}
        >
          {say('desk.withdraw')}
        </button>
      )}
    </li>
  );
}
