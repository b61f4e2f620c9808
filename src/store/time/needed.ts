import type { Format } from '../../engine/format.ts';
import { lanesOf, lengthOf, type Span } from '../../engine/lanes.ts';
import type { View } from '../../engine/view.ts';

export const minute = 60_000;

/** What the workshop still needs, as the clock stands. */
export interface Needed {
  /** Minutes of the steps to come. */
  readonly ahead: number;
  /** Milliseconds until the room's step is over; none when its time is up. */
  readonly here: number;
  /** When the workshop ends if every step takes what is planned, in milliseconds. */
  readonly endsAt: number;
  /** Whole minutes by which that is later than the planned end, negative when it is earlier; nothing without a planned end. */
  readonly behind: number | null;
}

/** What the steps that are left still need, and when that ends. The format says which of them tables do at the same time. */
export function needed(view: View, now: number, format?: Format): Needed {
  const ahead = lengthOf(spansFrom(view, frontOf(view) + 1, format));
  const here = Math.max(0, clockLeft(view, now));
  const endsAt = now + here + ahead * minute;
  return { ahead, here, endsAt, behind: view.endsAt === null ? null : wholeMinutes(endsAt - view.endsAt) };
}

/** The minutes of all steps from a place on that are not left out. */
export function spansFrom(view: View, from: number, format?: Format): readonly Span[] {
  const lanes = format && lanesOf(format, view.tables.length);
  return view.steps.slice(from).flatMap(({ step: id, minutes, dropped }) => {
    const step = format?.steps.find((each) => each.id === id);
    return dropped ? [] : [{ minutes, ...(step && lanes?.(step)) }];
  });
}

/** Towards nothing: half a minute is neither behind nor ahead. */
const wholeMinutes = (milliseconds: number): number => Math.trunc(milliseconds / minute) || 0;

/** Milliseconds left on the room's clock; negative when its time is up. */
export const clockLeft = ({ clock }: View, now: number): number => (clock.running ? clock.endsAt - now : clock.left);

/** The place of the foremost step that any table is at. */
export const frontOf = ({ steps, tables }: View): number =>
  Math.max(0, ...tables.map((table) => steps.findIndex(({ step }) => step === table.step)));
