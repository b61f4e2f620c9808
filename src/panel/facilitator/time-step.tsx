import type { Step } from '../../engine/format.ts';
import type { MoveOf } from '../../engine/moves.ts';
import { movesOf } from '../../store/boards/source.ts';
import type { OpenSession, Session } from '../../store/session.ts';
import { ForWhom } from '../for-whom.tsx';

/** A change to a step that may need a second thought. */
export interface Doubt {
  readonly step: Step;
  readonly move: MoveOf<'dropStep'> | MoveOf<'setMinutes'>;
}

/** Whether a change takes a protected step away, or makes it too short to work. */
export function needsSure({ step, move }: Doubt): boolean {
  if (!step.protect || move.sure) return false;
  return move.type === 'dropStep' || move.minutes < step.least;
}

/** What to ask before it happens. */
export const doubtWords = ({ say }: OpenSession, { step, move }: Doubt): string =>
  move.type === 'dropStep'
    ? say('host.protect', { step: step.title })
    : say('host.protect.minutes', { step: step.title, least: step.least });

interface TimeStepProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly step: Step;
  readonly number: number;
  readonly mapState: 'done' | 'here' | 'ahead' | 'dropped';
  readonly minutes: number;
  readonly spent: number | undefined;
  readonly ask: (doubt: Doubt) => void;
}

/** One step in the rail: minutes spent and planned, and what can be changed about it. */
export function TimeStep(props: TimeStepProps) {
  const { session, step, number, mapState } = props;
  return (
    <div class="rail-step">
      <span class="map-number">{number}</span>
      <span class="map-title">
        {step.title}
        <ForWhom session={session} step={step} />
        {step.protect && mapState === 'ahead' && <span class="kept-word">{session.say('time.protected')}</span>}
      </span>
      <StepMinutes {...props} />
      <StepTools {...props} />
    </div>
  );
}

function StepMinutes({ session: { say }, mapState, minutes, spent }: TimeStepProps) {
  if (mapState === 'dropped') return <span class="map-note">{say('map.dropped')}</span>;
  if (spent === undefined) return <span class="map-note">{say('map.short', { minutes })}</span>;
  return (
    <span class={spent > minutes ? 'map-note over' : 'map-note'}>
      <span aria-hidden="true">{`${spent} / ${minutes}`}</span>
      <span class="sr-only">{say('host.spent', { spent, planned: minutes })}</span>
    </span>
  );
}

function StepTools({ session, state, step, mapState, minutes, ask }: TimeStepProps) {
  const { say, act } = session;
  const { title } = step;
  const restore = movesOf(state.snapshot, 'restoreStep').find((move) => move.step === step.id);
  const drop = movesOf(state.snapshot, 'dropStep').find((move) => move.step === step.id);
  const set = movesOf(state.snapshot, 'setMinutes').some((move) => move.step === step.id) && mapState !== 'dropped';
  const setTo = (count: number): void =>
    ask({ step, move: { type: 'setMinutes', step: step.id, minutes: count, sure: count > minutes } });
  if (!set && !drop && !restore) return null;
  return (
    <span class="rail-tools">
      {set && (
        <>
          <Tool sign="−" name={say('host.less', { step: title })} disabled={minutes <= 1} use={() => setTo(minutes - 1)} />
          <Tool sign="+" name={say('host.more', { step: title })} use={() => setTo(minutes + 1)} />
        </>
      )}
      {drop && (
        <Tool
          sign={say('host.drop.short')}
          name={say('host.drop', { step: title })}
          use={() => ask({ step, move: { ...drop, sure: false } })}
        />
      )}
      {restore && (
        <Tool sign={say('host.restore.short')} name={say('host.restore', { step: title })} use={() => void act(restore)} />
      )}
    </span>
  );
}

interface ToolProps {
  readonly sign: string;
  readonly name: string;
  readonly disabled?: boolean;
  readonly use: () => void;
}

const Tool = ({ sign, name, disabled = false, use }: ToolProps) => (
  <button type="button" class="tool" aria-label={name} disabled={disabled} onClick={use}>
    {sign}
  </button>
);
