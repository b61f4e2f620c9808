import { lookUp } from '../lib/look-up.ts';
import { fail, ok } from '../lib/result.ts';
import { advance, frontStep, goTo, indexOf, minutesOf, moveAll, stepAfter } from './advance.ts';
import { type Decision, type Draft, emit } from './draft.ts';
import type { Step, StepId } from './format.ts';
import type { HostMove, Move } from './moves.ts';
import type { Clock, TableWork } from './state.ts';
import { enterStep } from './steps/register.ts';

/** The most minutes that can be planned for one step. */
export const mostMinutes = 240;

type HostDeciders = {
  readonly [Type in HostMove['type']]: (draft: Draft, move: Extract<HostMove, { type: Type }>) => Decision;
};

/** What the facilitator may do. */
export const hostDeciders: HostDeciders = {
  moveOn: (draft, { step }) => {
    const front = frontStep(draft.rulebook, draft.state);
    if (!draft.rulebook.stepIndex.has(step)) return fail({ code: 'no-such-step' });
    if (front.id !== step) return fail({ code: isAhead(draft, step) ? 'step-not-reached' : 'step-is-over' });
    const next = stepAfter(draft, step);
    return next ? ok(moveAll(draft, step, next)) : fail({ code: 'last-step' });
  },
  moveTable: (draft, { table, step }) => {
    const to = stepNamed(draft, step);
    const now = lookUp(draft.state.tables, table);
    if (now === undefined) return fail({ code: 'no-such-table' });
    if (!to) return fail({ code: 'no-such-step' });
    if (draft.state.dropped.includes(step)) return fail({ code: 'step-already-dropped' });
    return now.step === step ? fail({ code: 'nothing-changed' }) : ok(advance(goTo(draft, table, to)));
  },
  dropStep: (draft, { step, sure }) => {
    const named = stepNamed(draft, step);
    if (!named) return fail({ code: 'no-such-step' });
    if (draft.state.dropped.includes(step)) return fail({ code: 'step-already-dropped' });
    if (!isAhead(draft, step)) return fail({ code: 'step-already-begun' });
    return named.protect && !sure ? fail({ code: 'step-protected' }) : ok(emit(draft, { type: 'stepDropped', step }));
  },
  restoreStep: (draft, { step }) => {
    if (!stepNamed(draft, step)) return fail({ code: 'no-such-step' });
    if (!draft.state.dropped.includes(step)) return fail({ code: 'step-not-dropped' });
    return isAhead(draft, step) ? ok(advance(emit(draft, { type: 'stepRestored', step }))) : fail({ code: 'step-is-over' });
  },
  setMinutes: (draft, move) => {
    const step = stepNamed(draft, move.step);
    if (!step) return fail({ code: 'no-such-step' });
    if (!Number.isInteger(move.minutes) || move.minutes < 1 || move.minutes > mostMinutes)
      return fail({ code: 'minutes-out-of-range' });
    if (move.minutes === minutesOf(draft.state, step)) return fail({ code: 'nothing-changed' });
    return setMinutes(draft, step, move.minutes, move.sure);
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
  rewindTable: (draft, { table, step }) => {
    const now = lookUp(draft.state.tables, table);
    if (now === undefined) return fail({ code: 'no-such-table' });
    if (!stepNamed(draft, step)) return fail({ code: 'no-such-step' });
    const then = lookUp(now.marks, step);
    if (then === undefined) return fail({ code: 'step-not-reached' });
    if (draft.state.dropped.includes(step)) return fail({ code: 'step-already-dropped' });
    const rewound = emit(draft, { type: 'tableRewound', table, step, unsaw: unseen(then, now) });
    return ok(advance(enterStep(rewound, step, table)));
  },
  endWorkshop: (draft) => ok(emit(draft, { type: 'workshopEnded', at: draft.at })),
  reopenWorkshop: (draft) =>
    draft.state.phase === 'ended' ? ok(emit(draft, { type: 'workshopReopened' })) : fail({ code: 'workshop-not-ended' }),
};

export const isHostMove = (move: Move): move is HostMove => Object.hasOwn(hostDeciders, move.type);

const stepNamed = ({ rulebook }: Draft, step: StepId): Step | undefined => rulebook.steps[rulebook.stepIndex.get(step) ?? -1];

const isAhead = ({ rulebook, state }: Draft, step: StepId): boolean =>
  indexOf(rulebook, step) > indexOf(rulebook, frontStep(rulebook, state).id);

function setMinutes(draft: Draft, step: Step, minutes: number, sure: boolean): Decision {
  const front = frontStep(draft.rulebook, draft.state);
  if (front.id !== step.id && !isAhead(draft, step.id)) return fail({ code: 'step-is-over' });
  if (step.protect && minutes < step.least && !sure) return fail({ code: 'step-protected' });
  const more = (minutes - minutesOf(draft.state, step)) * 60_000;
  const set = emit(draft, { type: 'minutesSet', step: step.id, minutes });
  return ok(front.id === step.id ? emit(set, { type: 'clockSet', clock: shifted(draft.state.clock, more) }) : set);
}

const shifted = (clock: Clock, by: number): Clock =>
  clock.running ? { running: true, endsAt: clock.endsAt + by } : { running: false, left: clock.left + by };

/** Sheets of others that a table had received since: rewinding takes them off the table, not out of people's heads. */
const unseen = (then: TableWork, now: TableWork): readonly string[] =>
  Object.keys(now.sheets).filter(
    (name) => lookUp(now.sheets, name)?.from !== undefined && lookUp(then.sheets, name) === undefined,
  );
