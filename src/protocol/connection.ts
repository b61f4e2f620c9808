import type { Event } from '../engine/events.ts';
import type { LogEntry } from '../engine/log.ts';
import type { Move, SeatId, TableId } from '../engine/moves.ts';
import type { Rejection } from '../engine/rejections.ts';
import type { Rulebook } from '../engine/rulebook.ts';
import type { Audience, View } from '../engine/view.ts';
import type { Result } from '../lib/result.ts';

/** A move on its way: `id` is the sender's own, so that a repeat gets the first answer and has no second effect. */
export interface Ask {
  readonly id: string;
  readonly seat: SeatId;
  readonly move: Move;
}

/** What came of a move. */
export type Answer = Result<Accepted, Refusal>;

/** Its number in the log, and what it made happen; a repeat is told the number only. */
export interface Accepted {
  readonly seq: number;
  readonly events: readonly Event[];
}

/** A rejection by the rules, or a move that could not be kept: then nothing has happened. */
export type Refusal = Rejection | { readonly code: 'not-saved' };

/** What one audience sees, and what it may do. */
export interface Snapshot {
  readonly seq: number;
  readonly view: View;
  readonly legal: readonly Move[];
}

/** The way from a page to the dealer of its workshop, wherever that is. */
export interface Connection {
  readonly key: string;
  readonly rulebook: Rulebook;
  readonly people: () => Readonly<Record<SeatId, string>>;
  readonly snapshot: (audience: Audience, seat: SeatId) => Snapshot;
  /** Resolves when the answer is definite: accepted and kept, or refused. */
  readonly submit: (seat: SeatId, move: Move) => Promise<Answer>;
  /** Gives a seat a name, which never enters the log. An empty name takes it away. A name that could not be kept is not shown either. */
  readonly rename: (seat: SeatId, name: string) => Promise<Result<null, { readonly code: 'not-saved' }>>;
  /** Calls back after every change, whoever made it. Gives the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes in what was done meanwhile, where a page has slept or missed a message. Resolves to whether the workshop is still there. */
  readonly catchUp: () => Promise<boolean>;
  /** Every accepted move so far, from the first on. */
  readonly entries: () => readonly LogEntry[];
  /** The whole workshop as the text of a file. */
  readonly saveFile: () => string;
  readonly close: () => void;
}

/** The seat through which a table plays on a shared screen: whoever holds the mouse. */
export const sharedSeat = (table: TableId): SeatId => `${table}-together`;
