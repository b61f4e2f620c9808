import fc from 'fast-check';
import { decide } from '../../../src/engine/decide.ts';
import type { Format } from '../../../src/engine/format.ts';
import type { HostMove } from '../../../src/engine/host-moves.ts';
import type { Move } from '../../../src/engine/moves.ts';
import type { Rulebook } from '../../../src/engine/rulebook.ts';
import { facilitatorSeat, setUp } from '../../../src/engine/setup.ts';
import type { Workshop } from '../../../src/engine/state.ts';
import type { View } from '../../../src/engine/view.ts';
import { view } from '../../../src/engine/views/view.ts';
import { base, formatOf, smallRulebook } from '../../helpers/small-game.ts';

/** A workshop that the facilitator leads, at moments that a test chooses. */

export const minute = 60_000;
/** When every workshop of the small game starts. */
export const start = 1_000_000;

export interface Room {
  readonly rulebook: Rulebook;
  readonly state: Workshop;
  /** Milliseconds since the start. */
  readonly after: number;
}

/** A step that only shows words, so that nothing but time matters. */
const plain = (id: string, changes: Parameters<typeof base>[1]) =>
  ({ kind: 'say', ...base(id, changes), text: [], map: false }) as const;

/** A format of steps a, b, c … with their minutes, and the least of them. */
export const formatWith = (...steps: readonly (readonly [minutes: number, least: number, protect?: 'protect'])[]): Format =>
  formatOf(
    steps.map(([minutes, least, protect], index) =>
      plain(String.fromCharCode(97 + index), { minutes, least, protect: protect === 'protect' }),
    ),
  );

export function room(format: Format): Room {
  const rulebook = smallRulebook({ format });
  return { rulebook, state: setUp(rulebook), after: 0 };
}

export const wait = (now: Room, milliseconds: number): Room => ({ ...now, after: now.after + milliseconds });

/** Does a move if the rules allow it. */
export function tried(now: Room, move: Move): Room {
  const asked = decide(now.rulebook, now.state, { seat: facilitatorSeat, at: start + now.after, move });
  return asked.ok ? { ...now, state: asked.value.state } : now;
}

/** Does a move, and throws unless the rules allow it. */
export function led(now: Room, move: Move): Room {
  const asked = decide(now.rulebook, now.state, { seat: facilitatorSeat, at: start + now.after, move });
  if (!asked.ok) throw new Error(`${JSON.stringify(move)} is refused: ${JSON.stringify(asked.error)}`);
  return { ...now, state: asked.value.state };
}

/** What the facilitator sees. */
export const seen = ({ rulebook, state }: Room): View => view(rulebook, state, { kind: 'facilitator' });
export const clock = ({ after }: Room): number => start + after;

const anyFormat: fc.Arbitrary<Format> = fc
  .array(
    fc.record({
      minutes: fc.integer({ min: 1, max: 40 }),
      less: fc.nat(40),
      protect: fc.integer({ min: 0, max: 3 }).map((chance) => chance === 0),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((steps) =>
    formatOf(
      steps.map(({ minutes, less, protect }, index) =>
        plain(`s${index}`, { minutes, least: Math.max(1, minutes - less), protect }),
      ),
    ),
  );

const anyMove: fc.Arbitrary<(now: Room) => HostMove> = fc
  .record({ kind: fc.nat(7), which: fc.nat(7), minutes: fc.integer({ min: 1, max: 60 }) })
  .map(({ kind, which, minutes }) => ({ rulebook, state }: Room): HostMove => {
    const step = rulebook.steps[which % rulebook.steps.length]?.id ?? '';
    switch (kind) {
      case 0:
        return { type: 'pauseClock' };
      case 1:
        return { type: 'resumeClock' };
      case 2:
        return { type: 'addTime', minutes: minutes - 30 || 1 };
      case 3:
        return { type: 'dropStep', step, sure: true };
      case 4:
        return { type: 'setMinutes', step, minutes, sure: true };
      default:
        return { type: 'moveOn', step: state.tables.t1?.step ?? '' };
    }
  });

/** A room that somebody has led for a while: moved on, paused, made longer, cut short, or left to itself. */
export const anyRoom: fc.Arbitrary<Room> = fc
  .tuple(anyFormat, fc.array(fc.tuple(anyMove, fc.oneof(fc.nat(5 * minute), fc.nat(40 * minute))), { maxLength: 12 }))
  .map(([format, turns]) => turns.reduce((now, [move, pause]) => wait(tried(now, move(now)), pause), room(format)));
