import type { Request } from './moves.ts';

/** One accepted move. */
export interface LogEntry extends Request {
  /** 1, 2, 3 … without gaps. */
  readonly seq: number;
  /** The sender's own id for the move: a repeat of it is answered, never done again. */
  readonly id: string;
}
