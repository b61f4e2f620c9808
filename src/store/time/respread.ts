import type { Format, StepId } from '../../engine/format.ts';
import { mostMinutes } from '../../engine/host/time.ts';
import type { View } from '../../engine/view.ts';
import { type Fit, fitMinutes } from './fit-minutes.ts';
import { clockLeft, frontOf, minute } from './needed.ts';
import { type TimedStep, timedSteps } from './timed-step.ts';

/** What somebody wants of new minutes. */
export interface RespreadWish {
  /** When the workshop is to end, in milliseconds. */
  readonly endsAt: number;
  /** Whether the room's step begins only now, whatever its clock says. */
  readonly restart: boolean;
  /** Steps to leave out, besides those that are left out already. */
  readonly leaveOut: readonly StepId[];
}

/** New minutes for what is left of the workshop. Nothing of it happens before somebody says so. */
export interface Respread extends Omit<Fit, 'minutes'> {
  readonly rows: readonly RespreadRow[];
  /** The planned minutes of the steps that change. */
  readonly minutes: Readonly<Record<StepId, number>>;
}

/** One step that is left: for the room's own step, what is left of it. Whole minutes. */
export interface RespreadRow {
  readonly step: StepId;
  readonly title: string;
  readonly here: boolean;
  readonly before: number;
  readonly after: number;
  readonly protect: boolean;
  readonly strained: boolean;
}

/** Spreads the time that is left over the room's step and those to come, so that the workshop ends when it should. */
export function respread(format: Format, view: View, now: number, wish: RespreadWish): Respread {
  const front = frontOf(view);
  const steps = asPlanned(format, view, wish.leaveOut);
  const here = steps[front] && stepHere(format, view, now, steps[front], wish.restart);
  const coming = steps.slice(front + 1);
  const left = clockLeft(view, now);
  const rest = here ? left - wholeLeft(left) * minute : Math.max(0, left);
  const available = Math.floor((wish.endsAt - now - rest) / minute);
  const { minutes, ...fit } = fitMinutes(here ? [here, ...coming] : coming, available);
  const before = (step: TimedStep) => (step === here ? Math.max(0, wholeLeft(left)) : step.minutes);
  const rows = (here ? [here, ...coming] : coming)
    .filter(({ dropped }) => !dropped)
    .map((step) => rowOf(step, step === here, before(step), minutes.get(step.step) ?? step.minutes, fit));
  return { ...fit, rows, minutes: changedMinutes(view, rows, wholeLeft(left)) };
}

const rowOf = (
  step: TimedStep,
  here: boolean,
  before: number,
  after: number,
  { strained }: Omit<Fit, 'minutes'>,
): RespreadRow => ({
  step: step.step,
  title: step.title,
  here,
  before,
  after,
  protect: step.protect,
  strained: strained.includes(step.step),
});

function asPlanned(format: Format, { steps, tables }: View, leaveOut: readonly StepId[]): readonly TimedStep[] {
  const dropped = steps.flatMap(({ step, dropped: gone }) => (gone ? [step] : []));
  const minutes = Object.fromEntries(steps.map((step) => [step.step, step.minutes]));
  return timedSteps(format, { minutes, dropped: [...dropped, ...leaveOut] }, tables.length);
}

const wholeLeft = (left: number): number => Math.floor(left / minute);

/**
 * The room's step with what is left of it as its minutes; nothing when its time is up, for then nothing of it can be
 * shortened. A step that begins only now is whole again.
 */
function stepHere(format: Format, view: View, now: number, step: TimedStep, restart: boolean): TimedStep | undefined {
  const left = wholeLeft(clockLeft(view, now));
  const gone = step.minutes - left;
  const here = { ...step, dropped: false, stays: true };
  if (restart && canRestart(format, view, now)) {
    const minutes = wholeMinutes(step);
    return { ...here, minutes, ...bounds(gone, minutes, step.least, step.most) };
  }
  if (left < 1) return undefined;
  const began = view.steps[frontOf(view)]?.began ?? now;
  const spent = Math.max(0, Math.floor((now - began) / minute));
  return { ...here, minutes: left, ...bounds(gone, left, step.least - spent, step.most - gone) };
}

/** The fewest and most minutes for what is left of a step, so that with those that are gone it has 1 to 240 as planned. */
const bounds = (gone: number, minutes: number, least: number, most: number): Pick<TimedStep, 'least' | 'most'> => ({
  least: Math.min(minutes, Math.max(1, 1 - gone, least)),
  most: Math.max(minutes, Math.min(mostMinutes - gone, most)),
});

/** A step that was made longer because it began late is not made longer once more. */
const wholeMinutes = ({ minutes, usual }: TimedStep): number => Math.min(minutes, usual);

/** Whether the room's step can begin again now: all its minutes together, with those that are lost, must still be a step's. */
export function canRestart(format: Format, view: View, now: number): boolean {
  const step = asPlanned(format, view, [])[frontOf(view)];
  if (!step || view.phase === 'ended') return false;
  const gone = step.minutes - wholeLeft(clockLeft(view, now));
  return gone > 0 && gone + wholeMinutes(step) <= mostMinutes;
}

function changedMinutes(view: View, rows: readonly RespreadRow[], left: number): Readonly<Record<StepId, number>> {
  const changed = rows.flatMap(({ step, here, after }) => {
    const now = view.steps.find((each) => each.step === step)?.minutes ?? after;
    const then = here ? now + after - left : after;
    return then === now ? [] : [[step, then] as const];
  });
  return Object.fromEntries(changed);
}
