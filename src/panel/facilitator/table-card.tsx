import { useState } from 'preact/hooks';
import type { StepId } from '../../engine/format.ts';
import type { TableGlance } from '../../engine/view.ts';
import { tableName, workOf } from '../../store/boards/source.ts';
import { newSeatId } from '../new-seat-id.ts';
import { PeoplePanel } from '../people-panel.tsx';
import { PictureMark } from '../picture-mark.tsx';
import type { FacilitatorProps } from './facilitator-screen.tsx';

type TableCardProps = FacilitatorProps & { readonly glance: TableGlance };

/** One table at a glance: who is there, where it is, what it has, and what can be done for it. */
export function TableCard(props: TableCardProps) {
  const { session, state, glance } = props;
  const { say, connection, sit } = session;
  const { rulebook } = connection;
  const name = tableName(rulebook, glance.table);
  const number = (rulebook.stepIndex.get(glance.step) ?? 0) + 1;
  const step = rulebook.steps[number - 1];
  const named = glance.people.filter(({ seat }) => Object.hasOwn(state.people, seat)).map(({ seat }) => state.people[seat]);
  return (
    <li class={glance.finished ? 'table-card finished' : 'table-card'}>
      <div class="table-card-head">
        <h2>{name}</h2>
        {named.length > 0 && <span class="quiet">{say('host.people', { count: named.length })}</span>}
        <span class="pill">
          {glance.empty
            ? say('host.nobody')
            : glance.finished
              ? say('host.finished')
              : say('host.at', { number, step: step?.title ?? '' })}
        </span>
      </div>
      <PurseBar {...props} />
      <PlanPictures {...props} />
      {named.length > 0 && <p class="table-card-people">{named.join(', ')}</p>}
      <button type="button" class="sit" onClick={() => sit({ kind: 'table', table: glance.table })}>
        {say('host.look', { table: name })}
      </button>
      <details>
        <summary>{say('host.more-for', { table: name })}</summary>
        <TableTools {...props} name={name} />
      </details>
    </li>
  );
}

function PurseBar({ session, state, glance }: TableCardProps) {
  const { purse } = workOf(state.snapshot.view, glance.table);
  if (!purse) return null;
  return (
    <div class="purse-bar">
      <meter min={0} max={purse.points} value={Math.max(0, purse.points - purse.spent)} aria-hidden="true" />
      <p>{session.say('host.points', { left: purse.points - purse.spent, points: purse.points })}</p>
    </div>
  );
}

function PlanPictures({ shell, session, state, glance }: TableCardProps) {
  const { plan } = workOf(state.snapshot.view, glance.table);
  if (plan.length === 0) return null;
  const { cards, suits } = session.connection.rulebook;
  return (
    <ul class="plan-pictures">
      {plan.map(({ card: id }) => {
        const card = cards.get(id);
        return (
          <li key={id} class={`suit-${suits.get(card?.suit ?? '')?.colour ?? 'blue'}`}>
            <PictureMark pictures={shell.content.pictures} art={card?.art ?? ''} />
            <span>{card?.title}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** What is seldom needed: moving one table, taking it back, closing it, and its people. */
function TableTools(props: TableCardProps & { readonly name: string }) {
  const { session, state, glance, name } = props;
  const { say, act, connection } = session;
  const { table } = glance;
  const { steps } = connection.rulebook;
  const titled = (ids: readonly StepId[]) => steps.filter(({ id }) => ids.includes(id));
  const dropped = state.snapshot.view.steps.filter((step) => step.dropped).map(({ step }) => step);
  const reachable = steps.filter(({ id }) => id !== glance.step && !dropped.includes(id)).map(({ id }) => id);
  if (state.snapshot.view.phase === 'ended') return null;
  return (
    <div class="table-tools">
      <StepChoice
        label={say('host.send', { table: name })}
        hint={say('host.send.keep')}
        steps={titled(reachable)}
        go={(step) => void act({ type: 'moveTable', table, step })}
        {...props}
      />
      <StepChoice
        label={say('host.rewind', { table: name })}
        hint={say('host.rewind.hint')}
        steps={titled(workOf(state.snapshot.view, table).marks)}
        sure={say('host.rewind.sure', { table: name })}
        go={(step) => void act({ type: 'rewindTable', table, step })}
        {...props}
      />
      <PeoplePanel session={session} state={state} table={table} />
      {glance.empty ? (
        <button type="button" onClick={() => void act({ type: 'takeSeat', newSeat: newSeatId(), table, role: 'scribe' })}>
          {say('play.reopen', { table: name })}
        </button>
      ) : (
        <button type="button" onClick={() => void closeTable(props)}>
          {say('host.close', { table: name })}
        </button>
      )}
    </div>
  );
}

/** Everybody leaves, so that nobody waits for the table any more. */
async function closeTable({ session, glance }: TableCardProps): Promise<void> {
  for (const { seat } of glance.people) await session.act({ type: 'leaveSeat', who: seat });
}

interface StepChoiceProps extends FacilitatorProps {
  readonly label: string;
  readonly hint: string;
  readonly steps: readonly { readonly id: StepId; readonly title: string }[];
  /** What is asked first, when it should not happen by a slip of the hand. */
  readonly sure?: string;
  readonly go: (step: StepId) => void;
}

function StepChoice({ session, label, hint, steps, sure, go }: StepChoiceProps) {
  const { say } = session;
  const [chosen, setChosen] = useState('');
  const [asked, setAsked] = useState(false);
  const goNow = (): void => {
    go(chosen);
    setChosen('');
    setAsked(false);
  };
  if (steps.length === 0) return null;
  return (
    <form
      class="step-choice"
      onSubmit={(event) => {
        event.preventDefault();
        if (sure !== undefined) setAsked(true);
        else goNow();
      }}
    >
      <label>
        <span>{label}</span>
        <select
          value={chosen}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
            setAsked(false);
          }}
        >
          <option value="">{say('host.choose')}</option>
          {steps.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <span class="hint">{hint}</span>
      <button
        type="submit"
        class="small"
        aria-label={`${label} ${steps.find(({ id }) => id === chosen)?.title ?? ''}`.trim()}
        disabled={chosen === ''}
      >
        {say('host.do')}
      </button>
      {asked && (
        <div class="sure" role="alertdialog" aria-label={sure}>
          <p>{sure}</p>
          <button type="button" onClick={() => setAsked(false)}>
            {say('host.protect.no')}
          </button>
          <button type="button" onClick={goNow}>
            {say('host.protect.yes')}
          </button>
        </div>
      )}
    </form>
  );
}
