import { fail, ok } from '../../lib/result.ts';
import { advance } from '../advance.ts';
import { type Decision, type Draft, emit } from '../draft.ts';
import type { UndoAct } from '../host-moves.ts';
import type { Move, MoveType } from '../moves.ts';
import type { RoomState, Workshop } from '../state.ts';

/** How long an act can be taken back, in milliseconds. */
export const undoTime = 30_000;
/** What is common to the room, and may be changed by an act. */
const roomKeys: readonly (keyof RoomState)[] = [
  ...(['phase', 'clock', 'began', 'minutes', 'dropped', 'pursePoints', 'endsAt', 'scheduled', 'random', 'ballots'] as const),
];
/** How many acts are remembered at once. */
const mostActs = 12;

/** The acts of the facilitator that can be taken back. */
const undoable: ReadonlySet<MoveType> = new Set<MoveType>([
  'moveOn',
  'moveTable',
  'dropStep',
  'planTime',
  'rewindTable',
  'sendSituation',
  'cancelScheduled',
  'withdrawSituation',
  'ruleOnAnswer',
  'ruleOnWork',
  'closeVote',
  'giveVerdict',
  'voteAgain',
  'refuseCard',
  'givePoints',
  'setPurse',
  'endWorkshop',
  'leaveSeat',
  'changeTable',
]);

/**
 * Decides an act of the facilitator and remembers what was there before it; what belongs to the set-up, in the very
 * moment in which the workshop begins, is not an act to take back. The act is decided twice: once to see which
 * tables and seats it changes, and once more after those have been remembered.
 */
export function rememberingBefore(draft: Draft, move: Move, decide: (draft: Draft) => Decision): Decision {
  if (!undoable.has(move.type) || draft.at === draft.rulebook.header.startedAt) return decide(draft);
  const tried = decide(draft);
  return tried.ok ? decide(remember(draft, move, tried.value.state)) : tried;
}

function remember(draft: Draft, move: Move, after: Workshop): Draft {
  const { state, at } = draft;
  const recent = state.undo.filter((act) => at - act.at <= undoTime).slice(1 - mostActs);
  const numbers = state.undo.map(({ key }) => Number(key.slice(1)));
  return emit(draft, {
    type: 'actRemembered',
    key: `u${Math.max(0, ...numbers) + 1}`,
    act: move.type,
    at,
    table: 'table' in move ? move.table : null,
    tables: changedKeys(state.tables, after.tables),
    seats: changedKeys(state.seats, after.seats),
    room: roomKeys.filter((key) => state[key] !== after[key] && state[key] !== undefined),
    keep: recent.map(({ key }) => key),
  });
}

const changedKeys = <Value>(
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>,
): readonly string[] => Object.keys(before).filter((key) => before[key] !== after[key]);

/** Takes back an act, and those after it: what they changed is as it was, and tables that can go on from there do. */
export function undoAct(draft: Draft, { key }: UndoAct): Decision {
  const act = draft.state.undo.find((each) => each.key === key);
  if (!act || draft.at - act.at > undoTime) return fail({ code: 'too-late-to-undo' });
  return ok(advance(emit(draft, { type: 'actUndone', key })));
}
