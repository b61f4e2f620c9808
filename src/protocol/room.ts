import type { ResultName, StepId } from '../engine/format.ts';
import type { Header, Pin } from '../engine/header.ts';
import type { LogEntry } from '../engine/log.ts';
import type { FieldId, Move, SeatId, TableId } from '../engine/moves.ts';
import type { Rejection } from '../engine/rejections.ts';
import type { Audience } from '../engine/view.ts';
import type { ToldEvent } from '../engine/views/told.ts';
import type { Json } from '../lib/canonical-json.ts';
import type { Change } from '../lib/change.ts';
import type { Result } from '../lib/result.ts';
import type { Snapshot } from './connection.ts';

/** What pages and the room server say to each other. Raised when an old page could not talk to a new server. */
export const roomProtocol = 1;

/** What a person is in a workshop. A screen is nobody: it is a device that shows what the whole room may see. */
export type PersonRole = 'facilitator' | 'co-facilitator' | 'player' | 'scribe' | 'mentor' | 'guest' | 'watcher' | 'screen';

/** One thing that a page asks of the server. `id` is the page's own: the answer carries it, and a repeat has no second effect. */
export interface Call {
  readonly id: string;
  readonly ask: RoomAsk;
}

/** The answer to one call. */
export interface Reply {
  readonly re: string;
  readonly answer: Result<Json, RoomRefusal>;
}

/** Why the server does not do what it was asked. Codes are permanent; every one has a sentence. */
export type RoomRefusal = Rejection | { readonly code: RoomRefusalCode };

export type RoomRefusalCode =
  | 'bad-message'
  | 'newer-page'
  | 'no-such-room'
  | 'room-ended'
  | 'room-locked'
  | 'room-full'
  | 'rooms-full'
  | 'name-needed'
  | 'table-needed'
  | 'wrong-code'
  | 'removed'
  | 'signed-out'
  | 'not-allowed'
  | 'not-saved'
  | 'too-fast'
  | 'no-such-game'
  | 'no-such-person'
  | 'gone';

export type RoomAsk = OutsideAsk | InsideAsk;
export type AskType = RoomAsk['type'];
export type AskOf<Type extends AskType> = Extract<RoomAsk, { type: Type }>;

/** What can be asked before anybody is known. */
export type OutsideAsk =
  | HostAsk
  /** What a room is, before one goes in. */
  | { readonly type: 'knock'; readonly code: string }
  | { readonly type: 'join'; readonly code: string; readonly name: string; readonly table: TableId | null }
  | { readonly type: 'show'; readonly code: string }
  /** Comes back with what the page was given when it came in, after a refresh, a sleep or a lost line. */
  | { readonly type: 'back'; readonly token: string; readonly known: readonly Known[] }
  /** Takes the own seat on another device. */
  | { readonly type: 'sit'; readonly code: string; readonly seatCode: string }
  /** Takes the room over with the code that the facilitator wrote down. */
  | { readonly type: 'recover'; readonly code: string; readonly recovery: string };

export interface HostAsk {
  readonly type: 'host';
  readonly deck: Pin;
  readonly format: Pin;
  readonly tables: readonly string[];
  readonly seating: Seating;
  readonly name: string;
  /** What is different from the format, or null. */
  readonly time: {
    readonly minutes: Readonly<Record<StepId, number>>;
    readonly dropped: readonly StepId[];
    readonly endsAt: number | null;
  } | null;
}

/** How people find their table: they choose one, or what they want to work on where each table has a theme for a name, or the emptiest is given to them. */
export const seatings = ['choose', 'theme', 'assign'] as const;
export type Seating = (typeof seatings)[number];

/** What a page already knows of an audience: an update from there is enough. */
export interface Known {
  readonly audience: Audience;
  readonly seq: number;
  readonly hash: string;
}

/** What can be asked by somebody who is in the room. Who asks is told by the socket, never by the message. */
export type InsideAsk =
  | { readonly type: 'move'; readonly move: Move }
  | { readonly type: 'watch'; readonly audience: Audience }
  | { readonly type: 'catchUp'; readonly known: Known }
  | { readonly type: 'rename'; readonly seat: SeatId; readonly name: string }
  /** Words as they are being typed, for others at the table to see; null when the writer stops. */
  | {
      readonly type: 'typing';
      readonly table: TableId;
      readonly sheet: ResultName;
      readonly field: FieldId;
      readonly value: string | null;
      /** Takes the field over from whoever writes in it. */
      readonly takeOver: boolean;
    }
  | { readonly type: 'message'; readonly to: MessageTo; readonly text: string }
  | { readonly type: 'setRoom'; readonly locked: boolean; readonly seating: Seating }
  | { readonly type: 'setRole'; readonly seat: SeatId; readonly role: PersonRole }
  | { readonly type: 'remove'; readonly seat: SeatId }
  | { readonly type: 'letBack'; readonly seat: SeatId }
  /** A new code for somebody's seat, which takes the place of the last one: one's own, or by a facilitator anybody's. */
  | { readonly type: 'seatCode'; readonly seat: SeatId }
  | { readonly type: 'newRecovery' }
  /** Makes somebody else the facilitator; whoever was it stays as a co-facilitator. */
  | { readonly type: 'handOver'; readonly seat: SeatId }
  /** A table that plays on paper: the facilitator moves for it. */
  | { readonly type: 'paper'; readonly table: TableId; readonly on: boolean }
  /** A mentor's note on a table. */
  | { readonly type: 'note'; readonly table: TableId; readonly text: string }
  | { readonly type: 'entries'; readonly after: number }
  | { readonly type: 'leave' }
  | { readonly type: 'deleteWorkshop' };

export type MessageTo =
  | { readonly kind: 'all' }
  | { readonly kind: 'table'; readonly table: TableId }
  | { readonly kind: 'seat'; readonly seat: SeatId };

/** What is answered to each ask when all is well. */
export interface AnswerTo {
  readonly host: Entered;
  readonly knock: RoomCard;
  readonly join: Entered;
  readonly show: Entered;
  readonly back: Entered;
  readonly sit: Entered;
  readonly recover: Entered;
  readonly move: { readonly seq: number };
  readonly watch: null;
  readonly catchUp: null;
  readonly rename: null;
  readonly typing: null;
  readonly message: null;
  readonly setRoom: null;
  readonly setRole: null;
  readonly remove: null;
  readonly letBack: { readonly seatCode: string };
  readonly seatCode: { readonly seatCode: string };
  readonly newRecovery: { readonly recovery: string };
  readonly handOver: null;
  readonly paper: null;
  readonly note: null;
  /** At most 500 at once; there are more until the last one's number is `seq`. */
  readonly entries: { readonly entries: readonly LogEntry[]; readonly seq: number };
  readonly leave: null;
  readonly deleteWorkshop: null;
}

/** What anybody with the code may know. */
export interface RoomCard {
  readonly deck: string;
  readonly format: string;
  readonly tables: readonly { readonly table: TableId; readonly name: string; readonly people: number }[];
  readonly seating: Seating;
  readonly locked: boolean;
}

/** Who this page is, now. */
export interface Me {
  readonly seat: SeatId;
  readonly name: string;
  readonly role: PersonRole;
  /** The table where they sit, which a mentor, a watcher, a screen and a facilitator have not. */
  readonly table: TableId | null;
}

/** What a page needs once it is in. What its audience sees follows in a message of its own. */
export interface Entered {
  readonly protocol: number;
  /** What the page comes back with; null where it came in with it. Never part of an address. */
  readonly token: string | null;
  /** The code to write down; only for whoever hosts or has taken over. */
  readonly recovery: string | null;
  readonly header: Header;
  readonly code: string;
  readonly me: Me;
  /** Milliseconds on the dealer's clock. */
  readonly now: number;
}

/** Somebody as the facilitators see them. */
export interface PersonView {
  readonly seat: SeatId;
  readonly name: string;
  readonly role: PersonRole;
  readonly table: TableId | null;
  readonly online: boolean;
  /** When they were last heard, in milliseconds on the dealer's clock. */
  readonly heardAt: number;
  readonly removed: boolean;
}

/** What the facilitators know of the room. */
export interface RoomView {
  readonly code: string;
  /** Where to join, as people type it. */
  readonly address: string;
  /** The same address with the code, as the rows of a QR code: `1` is dark. */
  readonly qr: readonly string[];
  readonly locked: boolean;
  readonly seating: Seating;
  readonly paper: readonly TableId[];
  readonly screens: number;
  /** When the workshop is deleted by itself, in milliseconds, unless somebody goes on with it. */
  readonly keptUntil: number;
  readonly people: readonly PersonView[];
}

/** What the room's screen needs to show how to join; the code is gone once nobody can. */
export type JoinView = Pick<RoomView, 'code' | 'address' | 'qr' | 'locked'>;

/** What the server tells by itself. */
export type Tell =
  | { readonly type: 'reply'; readonly reply: Reply }
  | SnapshotTell
  | UpdateTell
  | { readonly type: 'you'; readonly me: Me }
  /** Names by seat. The screen is told them only when the facilitator allows it. */
  | { readonly type: 'people'; readonly names: Readonly<Record<SeatId, string>> }
  | { readonly type: 'room'; readonly room: RoomView }
  | { readonly type: 'joining'; readonly joining: JoinView }
  | TypingTell
  | { readonly type: 'message'; readonly text: string; readonly at: number }
  /** This page is no longer in the room. */
  | { readonly type: 'out'; readonly why: 'removed' | 'deleted' | 'elsewhere' | 'closing' };
export type TellType = Tell['type'];

/** All that an audience sees. */
export interface SnapshotTell {
  readonly type: 'snapshot';
  readonly audience: Audience;
  readonly snapshot: Snapshot;
  readonly hash: string;
}

/** What has changed for an audience since the last update: from one number in the log to another. */
export interface UpdateTell {
  readonly type: 'update';
  readonly audience: Audience;
  readonly from: number;
  readonly seq: number;
  /** Of the view and what is legal, after the change. */
  readonly hash: string;
  /** Null when nothing of it has changed. */
  readonly change: Change | null;
  /** What happened, by the id of the call that made it happen. */
  readonly told: readonly { readonly id: string; readonly events: readonly ToldEvent[] }[];
}

export interface TypingTell {
  readonly type: 'typing';
  readonly table: TableId;
  readonly sheet: ResultName;
  readonly field: FieldId;
  /** Null when nobody writes there any more. */
  readonly seat: SeatId | null;
  readonly value: string;
}

/** A name for an audience, of which equal ones have the same. */
export function audienceKey(audience: Audience): string {
  if (audience.kind === 'table') return `table:${audience.table}`;
  return audience.kind === 'seat' ? `seat:${audience.seat}` : audience.kind;
}

/** 6 symbols that cannot be mistaken for one another. */
export const codeLetters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
