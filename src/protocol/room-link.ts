import type { Move, SeatId } from '../engine/moves.ts';
import type { Result } from '../lib/result.ts';
import type { AnswerTo, AskOf, InsideAsk, JoinView, Me, RoomRefusal, RoomView, TypingTell } from './room.ts';

/** How things stand between this page and the server. */
export type Line = 'open' | 'lost' | 'back' | 'out';

/** What a page knows of its room, and what it can ask for there besides moves. */
export interface RoomLink {
  readonly code: string;
  readonly me: () => Me;
  /** What the facilitators know of the room; nothing for everyone else. */
  readonly view: () => RoomView | undefined;
  /** How to join; for the room's screen only. */
  readonly joining: () => JoinView | undefined;
  readonly line: () => Line;
  /** Why this page is out, when it is. */
  readonly out: () => 'removed' | 'deleted' | 'elsewhere' | 'closing' | undefined;
  /** Moves that this page has asked for and not yet had an answer to, in order. */
  readonly pending: () => readonly Move[];
  /** What others at the table are typing now, by `table/sheet/field`. */
  readonly typing: () => Readonly<Record<string, TypingTell & { readonly seat: SeatId }>>;
  /** Messages of the facilitators to this page, oldest first. */
  readonly messages: () => readonly { readonly text: string; readonly at: number }[];
  /** Resolves when the answer is definite; while the line is lost it waits. */
  readonly ask: <Type extends Exclude<InsideAsk['type'], 'move'>>(
    ask: AskOf<Type>,
  ) => Promise<Result<AnswerTo[Type], RoomRefusal>>;
}
