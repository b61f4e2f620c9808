import { waitedFor } from '../engine/gates.ts';
import { forTable, gives } from '../engine/jobs.ts';
import { isOver } from '../engine/limits/choice.ts';
import type { Shell } from '../store/app.ts';
import { finishSentence } from '../store/boards/limit-words.ts';
import { glanceOf, movesOf, tableName, workOf } from '../store/boards/source.ts';
import { placesSeen } from '../store/jobs.ts';
import { goOnWithout, whyKept } from '../store/judging/go-on-without.ts';
import { runsWorkshop } from '../store/room/role.ts';
import type { OpenSession, Session } from '../store/session.ts';
import { JudgeHere } from './judge-here.tsx';
import { LandedActions } from './landed-actions.tsx';
import { frontOf } from './landed-desk.tsx';
import { newSeatId } from './new-seat-id.ts';

interface PrimaryActionProps {
  readonly shell: Shell;
  readonly session: OpenSession;
  readonly state: Session;
  readonly table: string;
}

/** The one thing to press when a table is done here, or why it has to wait. */
export function PrimaryAction({ shell, session, state, table }: PrimaryActionProps) {
  const { say, act, connection, rulebook } = session;
  const { view } = state.snapshot;
  const glance = glanceOf(view, table);
  const name = tableName(rulebook, table);
  if (view.phase === 'ended')
    return (
      <div class="primary-action">
        <p>{say('play.ended')}</p>
        <ToReport shell={shell} session={session} />
      </div>
    );
  if (glance.empty) {
    const again = () => void act({ type: 'takeSeat', newSeat: newSeatId(), table, role: 'scribe' });
    return (
      <div class="primary-action">
        <p>{say('play.closed', { table: name })}</p>
        <button type="button" class="primary" onClick={again}>
          {say('play.reopen', { table: name })}
        </button>
      </div>
    );
  }
  const front = frontOf(state);
  const busy = front?.buttons.some(({ primary }) => primary) === true;
  return (
    <>
      {front && <LandedActions session={session} front={front} />}
      {runsWorkshop(connection) && <JudgeHere session={session} state={state} table={table} />}
      {glance.finished ? (
        <Finished shell={shell} session={session} state={state} table={table} />
      ) : (
        <Done session={session} state={state} table={table} plain={busy} waits={front !== undefined && !front.mayRest} />
      )}
    </>
  );
}

interface DoneProps extends Omit<PrimaryActionProps, 'shell'> {
  /** Something else comes first. */
  readonly plain: boolean;
  /** Why it cannot be pressed yet is plain to see. */
  readonly waits: boolean;
}

/** Says that the step is done, or why that cannot be said yet. */
function Done({ session, state, table, plain, waits }: DoneProps) {
  const { act, say, rulebook } = session;
  const glance = glanceOf(state.snapshot.view, table);
  const step = rulebook.steps[rulebook.stepIndex.get(glance.step) ?? 0];
  const handOver = movesOf(state.snapshot, 'handOver')[0];
  const finish = movesOf(state.snapshot, 'finishStep')[0];
  if (handOver) return <Press label={say('act.hand-over')} plain={plain} onPress={() => void act(handOver)} />;
  const undecided = step?.kind === 'judge' ? goOnWithout(rulebook, state.snapshot.view, step, glance.table) : undefined;
  if (finish && undecided) return <Press label={say(undecided)} plain onPress={() => void act(finish)} />;
  if (finish) return <Press label={step?.done ?? ''} plain={plain} onPress={() => void act(finish)} />;
  return waits ? null : <p class="not-yet">{whyNotYet(session, state, table)}</p>;
}

function whyNotYet(session: OpenSession, state: Session, table: string): string {
  const { say, rulebook } = session;
  const kept = whyKept(state.snapshot.view, table);
  if (kept) return say(kept);
  const step = rulebook.steps[rulebook.stepIndex.get(glanceOf(state.snapshot.view, table).step) ?? 0];
  const kind = step?.kind;
  const mends = kind === 'pick' || movesOf(state.snapshot, 'returnCard').length > 0;
  const broken = (workOf(state.snapshot.view, table).excesses ?? []).filter((excess) => kind === 'pick' || isOver(excess));
  if (mends && broken.length > 0) return broken.map((excess) => finishSentence(rulebook, excess, say)).join(' ');
  if (step?.kind === 'pass' && !gives(forTable(rulebook, table), step)) return say('jobs.passing');
  return say(hasSealed(session, state, table) ? 'no.waiting-for-another-table' : 'no.nothing-to-hand-over');
}

interface PressProps {
  readonly label: string;
  readonly plain: boolean;
  readonly onPress: () => void;
}

const Press = ({ label, plain, onPress }: PressProps) => (
  <div class="primary-action">
    <button type="button" class={plain ? '' : 'primary'} onClick={onPress}>
      {label}
    </button>
  </div>
);

function hasSealed({ rulebook }: OpenSession, { snapshot }: Session, table: string): boolean {
  const { sheets } = workOf(snapshot.view, table);
  return rulebook.steps.some((step) => step.kind === 'pass' && sheets[step.what]?.sealed === true);
}

/** The table is done: it waits for the others at its step, or it has come to the end. */
function Finished({ shell, session, state, table }: PrimaryActionProps) {
  const { say, act, rulebook } = session;
  const { steps, stepIndex } = forTable(rulebook, table);
  const { view } = state.snapshot;
  const { step } = glanceOf(view, table);
  const others = waitedFor(placesSeen(rulebook, view), table);
  const names = others.map((other) => tableName(rulebook, other)).join(', ');
  const last = steps.slice((stepIndex.get(step) ?? 0) + 1).every((later) => isDropped(state, later.id));
  return (
    <div class="primary-action">
      {others.length > 0 && <p>{say('play.waiting', { tables: names, count: others.length })}</p>}
      {last && <p>{say('play.last-done')}</p>}
      {last && others.length === 0 && <ToReport shell={shell} session={session} />}
      <button type="button" onClick={() => void act({ type: 'reopenStep', table, step })}>
        {say('play.not-yet')}
      </button>
    </div>
  );
}

const ToReport = ({ shell, session }: Pick<PrimaryActionProps, 'shell' | 'session'>) => (
  <button type="button" class="primary" onClick={() => shell.go('report')}>
    {session.say('play.ended.report')}
  </button>
);

const isDropped = ({ snapshot }: Session, step: string): boolean =>
  snapshot.view.steps.some((each) => each.step === step && each.dropped);
