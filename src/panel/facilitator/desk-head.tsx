import { allNeeds, type Need } from '../../store/console/needs.ts';
import type { DeskProps } from './facilitator-screen.tsx';

/** How far the room is, who needs the facilitator, and why the last thing did not happen. */
export function DeskHead(props: DeskProps) {
  const { shell, session, state, source } = props;
  const { say, act } = session;
  return (
    <div class="desk-head">
      <div class="host-head">
        <h1>{say('host.title')}</h1>
        <p class="quiet">{readyWords(props)}</p>
      </div>
      {source.view.phase === 'playing' ? (
        <Needs needs={allNeeds(source)} say={say} />
      ) : (
        <div class="host-ended">
          <p>{say('play.ended')}</p>
          <button type="button" class="primary" onClick={() => shell.go('report')}>
            {say('play.ended.report')}
          </button>
          <button type="button" onClick={() => void act({ type: 'reopenWorkshop' })}>
            {say('host.reopen')}
          </button>
        </div>
      )}
      <p role="alert" class={state.notice === '' ? 'notice empty' : 'notice'}>
        {state.notice}
      </p>
    </div>
  );
}

/** How many of the tables where somebody is are done with their step. */
function readyWords({ session, source }: DeskProps): string {
  const here = source.view.tables.filter((table) => !table.empty);
  return session.say('host.ready', { done: here.filter((table) => table.finished).length, count: here.length });
}

/** Who needs the facilitator, in one line. Each sentence leads to where it can be dealt with; only what is new is read out. */
function Needs({ needs, say }: { readonly needs: readonly Need[]; readonly say: DeskProps['session']['say'] }) {
  return (
    <div class="desk-needs" role="status" aria-atomic="false" aria-label={say('desk.needs')}>
      {needs.length === 0 ? (
        <p class="quiet">{say('desk.calm')}</p>
      ) : (
        <ul>
          {needs.map((need) => (
            <li key={need.key}>
              <button type="button" class={`need ${need.kind}`} onClick={() => goTo(need)}>
                {need.words}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The place on the page where a need can be dealt with. */
export const needPlace = (about: string, kind: Need['kind']): string => `desk-${kind}-${about}`;

function goTo({ key, table, kind }: Need): void {
  const place = document.getElementById(needPlace(table ?? key, kind));
  place?.scrollIntoView({ block: 'nearest' });
  place?.focus({ preventScroll: true });
}
