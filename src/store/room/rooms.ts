import type { Deck } from '../../engine/deck.ts';
import type { Format } from '../../engine/format.ts';
import type { Result } from '../../lib/result.ts';
import type { AskOf, PersonRole, RoomCard, RoomRefusal, Seating } from '../../protocol/room.ts';
import type { TimeWish } from '../app.ts';
import type { CheckPart } from './check.ts';

/** A room that this device has been in, for people to recognise it by. */
export interface RoomSummary {
  readonly code: string;
  /** Who this device is there; empty for the room's screen. */
  readonly name: string;
  readonly role: PersonRole;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A workshop on many devices as somebody wants to set it up. */
export interface RoomWish {
  readonly deck: Deck;
  readonly format: Format;
  readonly tables: readonly string[];
  readonly seating: Seating;
  /** The facilitator's. */
  readonly name: string;
  readonly time?: TimeWish;
}

/** Why a door stays closed; `unreachable` when the server does not answer. */
export type DoorRefusal = RoomRefusal | { readonly code: 'unreachable' };

/** The ways in that a person types. */
export type EnterAsk = AskOf<'join'> | AskOf<'sit'> | AskOf<'recover'>;

/** What the screens can ask of the room server. Every way in that succeeds fills the window with the room. */
export interface Rooms {
  readonly host: (wish: RoomWish) => Promise<Result<null, DoorRefusal>>;
  /** What a room is, before one goes in. */
  readonly knock: (code: string) => Promise<Result<RoomCard, DoorRefusal>>;
  readonly enter: (ask: EnterAsk) => Promise<Result<null, DoorRefusal>>;
  /** Goes back to a room with what this device was given there. */
  readonly goBack: (code: string) => Promise<Result<null, DoorRefusal>>;
  /** Forgets what this device was given in a room. */
  readonly forget: (code: string) => void;
  /** Makes this window the screen of a room. */
  readonly becomeScreen: (code: string) => void;
  /** Looks into one part of what a workshop needs of this place. */
  readonly check: (part: CheckPart) => Promise<CheckFinding>;
}

/** What a look found: `amount` is in milliseconds where it was measured. */
export interface CheckFinding {
  readonly works: boolean;
  readonly amount: number;
}
