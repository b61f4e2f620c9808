import type { Shell } from '../../store/app.ts';
import type { OpenSession, Session } from '../../store/session.ts';
import { StepRail } from './step-rail.tsx';
import { TableCard } from './table-card.tsx';

export interface FacilitatorProps {
  readonly shell: Shell;
  readonly session: OpenSession;
  readonly state: Session;
}

/** All tables at a glance, the steps with their minutes, and what only the facilitator may do. */
export function FacilitatorScreen(props: FacilitatorProps) {
  const { session, state } = props;
  const { say, act } = session;
  const { view } = state.snapshot;
  const ended = view.phase === 'ended';
  return (
    <main class="facilitator-screen">
      <StepRail session={session} state={state} />
      <section class="host-tables" aria-labelledby="host-title">
        <div class="host-head">
          <h1 id="host-title">{say('host.title')}</h1>
          <p class="quiet">{readyWords(props)}</p>
        </div>
        <p role="alert" class={state.notice === '' ? 'notice empty' : 'notice'}>
          {state.notice}
        </p>
        {ended && (
          <div class="host-ended">
            <p>{say('play.ended')}</p>
            <button type="button" class="primary" onClick={() => props.shell.go('report')}>
              {say('play.ended.report')}
            </button>
            <button type="button" onClick={() => void act({ type: 'reopenWorkshop' })}>
              {say('host.reopen')}
            </button>
          </div>
        )}
        <ul class="table-cards">
          {view.tables.map((glance) => (
            <TableCard key={glance.table} {...props} glance={glance} />
          ))}
        </ul>
      </section>
    </main>
  );
}

/** How many of the tables at the foremost step are done with it. */
function readyWords({ session, state }: FacilitatorProps): string {
  const here = state.snapshot.view.tables.filter((table) => !table.empty);
  return session.say('host.ready', { done: here.filter((table) => table.finished).length, all: here.length });
}
