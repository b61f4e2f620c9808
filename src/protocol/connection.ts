import type { LogEntry } from '../engine/log.ts';
import type { Move, SeatId } from '../engine/moves.ts';
import type { Rejection } from '../engine/rejections.ts';
import type { Rulebook } from '../engine/rulebook.ts';
import type { Audience, View } from '../engine/view.ts';
import type { ToldEvent } from '../engine/views/told.ts';
import type { Result } from '../lib/result.ts';
import type { RoomLink } from './room-link.ts';

/** A move on its way: `id` is the sender's own, so that a repeat gets the first answer and has no second effect. */
export interface Ask {
  readonly id: string;
  readonly seat: SeatId;
  readonly move: Move;
}

/** What came of a move. */
export type Answer = Result<Accepted, Refusal>;

/** Its number in the log. */
export interface Accepted {
  readonly seq: number;
}

/** A rejection by the rules, or a move that could not be kept: then nothing has happened. */
export type Refusal = Rejection | { readonly code: 'not-saved' | 'not-allowed' | 'too-fast' | 'gone' };

/** What one audience sees, and what it may do. */
export interface Snapshot {
  readonly seq: number;
  readonly view: View;
  readonly legal: readonly Move[];
}

/** What one accepted move made happen, as far as this page may hear of it. */
export interface Told {
  /** Whether this page asked for it. */
  readonly own: boolean;
  readonly events: readonly ToldEvent[];
}

/** The way from a page to the dealer of its workshop, wherever that is. */
export interface Connection {
  readonly key: string;
  readonly rulebook: Rulebook;
  /** The people of the workshop who have a name. */
  readonly people: () => Readonly<Record<SeatId, string>>;
  /** Whether this page knows what an audience sees. Where the dealer is in the page it always does. */
  readonly knows: (audience: Audience) => boolean;
  /** Asks to be told what an audience sees, from now on. Resolves to whether this page may know it; then it does. */
  readonly watch: (audience: Audience) => Promise<boolean>;
  /** What an audience sees as far as this page knows, with what this page has asked for and not yet heard of. Throws an `InvariantError` for an audience that it does not know. */
  readonly snapshot: (audience: Audience) => Snapshot;
  /** Resolves when the answer is definite: accepted and kept, or refused. */
  readonly submit: (seat: SeatId, move: Move) => Promise<Answer>;
  /** Gives a seat a name, which never enters the log. An empty name takes it away. A name that could not be kept is not shown either. */
  readonly rename: (seat: SeatId, name: string) => Promise<Result<null, { readonly code: 'not-saved' }>>;
  /** Calls back after every change, whoever made it, with what happened, in order. Gives the way to stop. */
  readonly subscribe: (listener: (told: readonly Told[]) => void) => () => void;
  /** Takes in what was done meanwhile, where a page has slept or missed a message. Resolves to whether the workshop is still there. */
  readonly catchUp: () => Promise<boolean>;
  /** Every accepted move so far, from the first on; nothing where this page may not know them. */
  readonly entries: () => Promise<readonly LogEntry[]>;
  /** The whole workshop as the text of a file, or nothing where this page may not have it. */
  readonly saveFile: () => Promise<string | undefined>;
  /** Milliseconds on the dealer's clock. */
  readonly now: () => number;
  readonly close: () => void;
  /** What only a workshop on many devices has. */
  readonly room?: RoomLink;
}
