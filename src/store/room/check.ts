import type { CheckFinding } from './rooms.ts';

/** What a workshop on many devices needs of a place, in the order in which it is looked into. */
export const checkParts = ['reach', 'socket', 'polling', 'clock', 'storage'] as const;
export type CheckPart = (typeof checkParts)[number];

export type CheckState = 'waiting' | 'good' | 'fair' | 'bad';

/** A clock that differs by more than this is told, in milliseconds. Nothing goes wrong by it. */
export const mostClockDrift = 30_000;

/** How a part stands: what works in another way too is only `fair` when it does not. */
export function checkState(part: CheckPart, found: CheckFinding | undefined): CheckState {
  if (!found) return 'waiting';
  if (found.works) return part === 'clock' && Math.abs(found.amount) > mostClockDrift ? 'fair' : 'good';
  return part === 'reach' || part === 'polling' ? 'bad' : 'fair';
}

/** How the whole place stands: as badly as its worst part. */
export function placeState(states: readonly CheckState[]): CheckState {
  for (const state of ['bad', 'waiting', 'fair'] as const) if (states.includes(state)) return state;
  return 'good';
}
