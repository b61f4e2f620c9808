import type { StepId } from '../../../engine/format.ts';
import { forTable } from '../../../engine/jobs.ts';
import { ownCards } from '../../../store/console/judging.ts';
import type { GlancePurse } from '../../../store/console/table-glances.ts';
import { newSeatId } from '../../new-seat-id.ts';
import { PeoplePanel } from '../../people-panel.tsx';
import { OwnCardLine } from '../judge/own-card-line.tsx';
import { RewindChoice } from './rewind-choice.tsx';
import { StepChoice } from './step-choice.tsx';
import type { TableCardProps } from './table-card.tsx';
import { TableNote } from './table-note.tsx';

/** What is seldom needed: a note, points, own cards, moving one table, taking it back, closing it, and its people. */
export function TableTools(props: TableCardProps) {
  const { session, state, source, glance } = props;
  const { say } = session;
  const { table, name } = glance;
  if (source.view.phase === 'ended') return <TableNote {...props} />;
  return (
    <div class="table-tools">
      <div class="tool-column">
        <TableNote {...props} />
        {glance.purses.map((purse) => (
          <Points key={purse.key} {...props} purse={purse} />
        ))}
        <OwnCards {...props} />
      </div>
      <div class="tool-column">
        <StepChoice
          session={session}
          label={say('host.send', { table: name })}
          hint={say('host.send.keep')}
          steps={otherSteps(props)}
          go={(step) => void session.act({ type: 'moveTable', table, step })}
        />
        <RewindChoice {...props} />
        <OpenOrClose {...props} />
      </div>
      {!session.connection.room && <PeoplePanel session={session} state={state} table={table} />}
    </div>
  );
}

/** The steps that a table can be moved to. */
function otherSteps({ source, glance }: TableCardProps): readonly { readonly id: StepId; readonly title: string }[] {
  const { rulebook, view } = source;
  const now = view.tables.find(({ table }) => table === glance.table)?.step;
  const dropped = view.steps.filter((step) => step.dropped).map(({ step }) => step);
  return forTable(rulebook, glance.table).steps.filter(({ id }) => id !== now && !dropped.includes(id));
}

function Points({ session: { say, act }, glance: { table, name }, purse }: TableCardProps & { readonly purse: GlancePurse }) {
  const { suit } = purse;
  if (suit === undefined) return null;
  const give = (points: number): void => void act({ type: 'givePoints', table, points, ...(suit !== '' && { suit }) });
  const named = (words: string): string => (purse.name === '' ? words : say('purse.named', { purse: purse.name, text: words }));
  return (
    <div class="table-points">
      <span>{named(say('desk.points'))}</span>
      <button type="button" class="small" aria-label={named(say('desk.points.take', { table: name }))} onClick={() => give(-1)}>
        −1
      </button>
      <button type="button" class="small" aria-label={named(say('desk.points.give', { table: name }))} onClick={() => give(1)}>
        +1
      </button>
    </div>
  );
}

/** The table's own cards that have been decided on; the others wait beside the tables. */
function OwnCards({ session, source, glance }: TableCardProps) {
  const cards = ownCards(source, glance.table).filter(({ state }) => state !== 'asked');
  if (cards.length === 0) return null;
  return (
    <div class="own-cards">
      <h3>{session.say('desk.own')}</h3>
      <ul>
        {cards.map((card) => (
          <OwnCardLine key={card.key} session={session} card={card} />
        ))}
      </ul>
    </div>
  );
}

function OpenOrClose({ session, source, glance }: TableCardProps) {
  const { say, act } = session;
  const { table, name, empty } = glance;
  const close = async (): Promise<void> => {
    const people = source.view.tables.find((each) => each.table === table)?.people ?? [];
    for (const { seat: who } of people) await act({ type: 'leaveSeat', who });
  };
  if (empty)
    return (
      <button type="button" onClick={() => void act({ type: 'takeSeat', newSeat: newSeatId(), table, role: 'scribe' })}>
        {say('play.reopen', { table: name })}
      </button>
    );
  return (
    <button type="button" onClick={() => void close()}>
      {say('host.close', { table: name })}
    </button>
  );
}
