import type { Ruling } from '../../engine/state.ts';
import type { GateView } from '../../engine/view.ts';
import { glanceOf, movesOf, tableName } from '../../store/boards/source.ts';
import { runsWorkshop } from '../../store/room/role.ts';
import type { JudgingProps } from './judging-desk.tsx';
import { RulingForm } from './ruling-form.tsx';
import { WorkDetails } from './work-details.tsx';

interface GateProps extends JudgingProps {
  readonly gate: GateView;
}

/** Where work is accepted or refused, or talked about: that of this table, and that of the table that plans for it when it is the judge. */
export function GateDesk(props: JudgingProps) {
  const { state, table, step, session } = props;
  const gates = (state.snapshot.view.gates ?? []).filter((gate) => gate.step === step.id);
  const ours = gates.find(({ entry }) => entry.table === table);
  const theirs = gates.find(({ entry }) => entry.table === glanceOf(state.snapshot.view, table).planner);
  return (
    <>
      {ours && step.how === 'none' ? (
        <TalkedAbout {...props} gate={ours} />
      ) : ours ? (
        <Ours {...props} gate={ours} />
      ) : (
        <p>{session.say('judging.gate.nothing')}</p>
      )}
      {step.by === 'client' && theirs && theirs !== ours && <Theirs {...props} gate={theirs} />}
    </>
  );
}

/** How it stands with our own work. Whoever runs the workshop can decide it here, where nobody else does. */
function Ours({ session, state, table, step, gate }: GateProps) {
  const { say, act, connection } = session;
  const { ruling, waitsFor } = gate;
  const client = tableName(session.rulebook, glanceOf(state.snapshot.view, table).client);
  if (!ruling && waitsFor === null) return <p>{say('judging.gate.nothing')}</p>;
  if (!ruling)
    return (
      <>
        <p role="status">{say(`judging.gate.waits.${waitsFor === 'client' ? 'client' : 'facilitator'}`, { client })}</p>
        {waitsFor === 'facilitator' && runsWorkshop(connection) && (
          <RulingForm
            session={session}
            of={table}
            onRule={(accept, reason) => void act({ type: 'ruleOnWork', step: step.id, table, accept, reason })}
          />
        )}
      </>
    );
  return (
    <>
      <p role="status">{say(`judging.gate.${ruling.accept ? 'accepted' : 'refused'}.${decider(ruling)}`, { client })}</p>
      {ruling.reason !== '' && <p dir="auto">{say('judging.gate.reason', { reason: ruling.reason })}</p>}
      {movesOf(state.snapshot, 'showAgain').map((move) => (
        <button key={move.type} type="button" class="primary" onClick={() => void act(move)}>
          {say('judging.gate.again')}
        </button>
      ))}
    </>
  );
}

const decider = ({ by }: Ruling): 'client' | 'facilitator' => (by === 'client' ? by : 'facilitator');

/** Our own work where nobody decides: what was said, once it is noted that we have talked about it. */
function TalkedAbout({ session, state, table, gate: { ruling, waitsFor } }: GateProps) {
  const { say, act } = session;
  if (ruling)
    return (
      <>
        <p role="status">{say('judging.none.noted')}</p>
        {ruling.reason !== '' && <p dir="auto">{say('judging.none.was-said', { reason: ruling.reason })}</p>}
      </>
    );
  if (waitsFor === null) return <p>{say('judging.none.nothing')}</p>;
  if (movesOf(state.snapshot, 'giveRuling').length === 0) return null;
  return (
    <RulingForm
      session={session}
      of={table}
      none
      onRule={(accept, reason) => void act({ type: 'giveRuling', table, of: table, accept, reason })}
    />
  );
}

/** The work of the table that plans for this one. */
function Theirs({ session, state, table, step, gate }: GateProps) {
  const { say, act, rulebook } = session;
  const { entry, ruling, sentBack } = gate;
  const name = tableName(rulebook, entry.table);
  return (
    <section class="judging-theirs" aria-label={say('judging.gate.theirs', { table: name })}>
      <h3>{say('judging.gate.theirs', { table: name })}</h3>
      <WorkDetails session={session} step={step} entry={entry} open />
      {movesOf(state.snapshot, 'giveRuling').length > 0 && (
        <RulingForm
          session={session}
          of={entry.table}
          onRule={(accept, reason) => void act({ type: 'giveRuling', table, of: entry.table, accept, reason })}
        />
      )}
      {ruling && (
        <p role="status">{say(ruling.accept ? 'judging.gate.said.accepted' : 'judging.gate.said.refused', { table: name })}</p>
      )}
      {sentBack && <p>{say('judging.gate.said.waits', { table: name })}</p>}
    </section>
  );
}
