import type { Tell } from '../../protocol/room.ts';

/** A page that is connected: the room tells it things, and never knows how they get there. */
export interface Member {
  /** One message of type `Tell`, as text. */
  readonly send: (text: string) => void;
  /** Nothing more is said: the line is let go. */
  readonly close: () => void;
}

export const tell = (member: Member, message: Tell): void => member.send(JSON.stringify(message));
