import { fail, ok } from '../../lib/result.ts';
import { frontStep, minutesOf } from '../advance.ts';
import { type Decision, type Draft, emit } from '../draft.ts';
import type { Step } from '../format.ts';
import type { MoveOf } from '../moves.ts';
import type { Rejection } from '../rejections.ts';
import type { Clock } from '../state.ts';
import { isAhead, stepNamed } from './steps.ts';

type TimeHostMove = 'setMinutes' | 'planTime' | 'pauseClock' | 'resumeClock' | 'addTime';

/** The most minutes that can be planned for one step. */
export const mostMinutes = 240;
/** The last millisecond that a calendar can name. */
export const latest = 8_640_000_000_000_000;

/** What the facilitator may do about time. */
export const timeHost: { readonly [Type in TimeHostMove]: (draft: Draft, move: MoveOf<Type>) => Decision } = {
  setMinutes: (draft, { step, minutes, sure }) => {
    const refused = refuseMinutes(draft, step, minutes, sure);
    if (refused) return fail(refused);
    const changed = withMinutes(draft, step, minutes);
    return changed === draft ? fail({ code: 'nothing-changed' }) : ok(changed);
  },
  planTime: (draft, { minutes, endsAt, sure }) => {
    const wanted = Object.entries(minutes);
    for (const [step, each] of wanted) {
      const refused = refuseMinutes(draft, step, each, sure);
      if (refused) return fail(refused);
    }
    if (endsAt !== null && (!Number.isInteger(endsAt) || endsAt < 0 || endsAt > latest))
      return fail({ code: 'time-not-a-number' });
    const planned = wanted.reduce((now, [step, each]) => withMinutes(now, step, each), draft);
    const ended = endsAt === draft.state.endsAt ? planned : emit(planned, { type: 'endPlanned', endsAt });
    return ended === draft ? fail({ code: 'nothing-changed' }) : ok(ended);
  },
  pauseClock: (draft) => {
    const { clock } = draft.state;
    if (!clock.running) return fail({ code: 'clock-already-paused' });
    return ok(emit(draft, { type: 'clockSet', clock: { running: false, left: clock.endsAt - draft.at } }));
  },
  resumeClock: (draft) => {
    const { clock } = draft.state;
    if (clock.running) return fail({ code: 'clock-already-running' });
    return ok(emit(draft, { type: 'clockSet', clock: { running: true, endsAt: draft.at + clock.left } }));
  },
  addTime: (draft, { minutes }) => {
    if (!Number.isInteger(minutes) || minutes === 0 || Math.abs(minutes) > 60) return fail({ code: 'minutes-out-of-range' });
    return ok(emit(draft, { type: 'clockSet', clock: shifted(draft.state.clock, minutes * 60_000) }));
  },
};

function refuseMinutes(draft: Draft, id: string, minutes: number, sure: boolean): Rejection | undefined {
  const step = stepNamed(draft, id);
  if (!step) return { code: 'no-such-step' };
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > mostMinutes) return { code: 'minutes-out-of-range' };
  if (minutes === minutesOf(draft.state, step)) return undefined;
  if (!isFront(draft, step) && !isAhead(draft, id)) return { code: 'step-is-over' };
  return step.protect && minutes < step.least && !sure ? { code: 'step-protected' } : undefined;
}

/** Plans other minutes for a step; for the foremost one, the clock moves with them. */
function withMinutes(draft: Draft, id: string, minutes: number): Draft {
  const step = stepNamed(draft, id);
  const more = step ? (minutes - minutesOf(draft.state, step)) * 60_000 : 0;
  if (!step || more === 0) return draft;
  const set = emit(draft, { type: 'minutesSet', step: id, minutes });
  return isFront(draft, step) ? emit(set, { type: 'clockSet', clock: shifted(draft.state.clock, more) }) : set;
}

const isFront = ({ rulebook, state }: Draft, { id }: Step): boolean => frontStep(rulebook, state).id === id;

const shifted = (clock: Clock, by: number): Clock =>
  clock.running ? { running: true, endsAt: clock.endsAt + by } : { running: false, left: clock.left + by };
