import type { Deck } from '../../engine/deck.ts';
import type { Format } from '../../engine/format.ts';
import type { Header } from '../../engine/header.ts';
import type { LogEntry } from '../../engine/log.ts';
import type { SeatId, TableId } from '../../engine/moves.ts';
import type { Result } from '../../lib/result.ts';
import type { PersonRole, Seating } from '../../protocol/room.ts';

/**
 * Where workshops are kept. Every promise resolves only when what it says is on disk, and rejects with a `StorageError`
 * when the disk refuses: then nothing of it is kept, and the same may work later. Writes happen in the order in which they
 * are asked for, and whatever is read afterwards shows them, waited for or not.
 */
export interface Storage {
  /** Adds a workshop with its first entries, numbered from 1, and its people: all of it, or nothing. */
  readonly create: (
    workshop: StoredWorkshop,
    entries: readonly LogEntry[],
    people: readonly StoredPerson[],
  ) => Promise<Result<null, CreateProblem>>;
  readonly find: (key: string) => Promise<StoredWorkshop | undefined>;
  /** The workshop that can be joined with this code; where there is none, the one touched last of those that could be. */
  readonly findByCode: (code: string) => Promise<StoredWorkshop | undefined>;
  /** Every workshop, the one touched last first. */
  readonly list: () => Promise<readonly WorkshopSummary[]>;
  /** Changes what is beside the log. Resolves to `false`, and changes nothing, when the workshop is gone or its code would be another's. */
  readonly change: (key: string, changes: WorkshopChanges) => Promise<boolean>;
  /** Adds to the log: all of it, or nothing. Resolves to `false` when this does not go on from where the log ends: a number or an id is taken, a number is left out, or the workshop is gone. */
  readonly append: (key: string, entries: readonly LogEntry[]) => Promise<boolean>;
  /** The entries after `seq`, in order. */
  readonly entriesAfter: (key: string, seq: number) => Promise<readonly LogEntry[]>;
  /** Looks for entries that were changed or taken out since they were added. Resolves to the number of the last one. */
  readonly verify: (key: string) => Promise<Result<{ readonly seq: number }, LogProblem>>;
  /** Keeps the last two. Resolves to `false` when the workshop is gone. */
  readonly saveSnapshot: (key: string, snapshot: StoredSnapshot) => Promise<boolean>;
  readonly latestSnapshot: (key: string) => Promise<StoredSnapshot | undefined>;
  /** Adds somebody, or changes who is in that seat. Resolves to `false` when the workshop is gone. */
  readonly putPerson: (key: string, person: StoredPerson) => Promise<boolean>;
  /** Leaves no byte of the person's name, as it is and as it was, in any file. Resolves to whether there was anybody. */
  readonly removePerson: (key: string, seat: SeatId) => Promise<boolean>;
  /** By seat. */
  readonly peopleOf: (key: string) => Promise<readonly StoredPerson[]>;
  readonly findToken: (tokenHash: string) => Promise<TokenOwner | undefined>;
  /** Leaves no byte of the workshop in any file, and all others as they are. When it rejects, the workshop may be gone and its bytes not: it may be repeated. */
  readonly deleteWorkshop: (key: string) => Promise<void>;
  /** Deletes every workshop that was last touched before this, in milliseconds. Resolves to their keys. */
  readonly sweep: (before: number) => Promise<readonly string[]>;
  /** How it went last; answered at once. */
  readonly health: () => StorageHealth;
  /** Finishes what was asked for, and lets go of the folder. Whatever is asked for later is refused. */
  readonly close: () => Promise<void>;
}

/** A workshop without its log and its people. */
export interface StoredWorkshop extends WorkshopSummary {
  readonly header: Header;
  readonly deck: Deck;
  readonly format: Format;
  readonly recoveryHash: string;
  readonly settings: RoomSettings;
}

export interface WorkshopSummary {
  readonly key: string;
  /** Of those that have not ended, no two have the same. */
  readonly code: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly touchedAt: number;
  /** Nobody can join any more. */
  readonly ended: boolean;
}

export interface RoomSettings {
  readonly locked: boolean;
  readonly seating: Seating;
  /** The tables that play on paper. */
  readonly paper: readonly TableId[];
}

export type WorkshopChanges = Partial<Pick<StoredWorkshop, 'code' | 'touchedAt' | 'ended' | 'recoveryHash' | 'settings'>>;

/** Somebody in a workshop. Names are here and nowhere else. */
export interface StoredPerson {
  readonly seat: SeatId;
  readonly name: string;
  readonly role: PersonRole;
  readonly table: TableId | null;
  /** SHA-256 of what their devices come back with. */
  readonly tokenHashes: readonly string[];
  readonly seatCodeHash: string | null;
  readonly removed: boolean;
  /** Milliseconds since 1970. */
  readonly heardAt: number;
}

export interface TokenOwner {
  readonly key: string;
  readonly seat: SeatId;
}

/** The state of a workshop after the entry with this number, by the rules of this version. */
export interface StoredSnapshot {
  readonly seq: number;
  readonly rules: number;
  /** JSON. */
  readonly state: string;
  readonly hash: string;
}

export interface CreateProblem {
  readonly code: 'key-taken' | 'code-taken';
}

/** What is wrong with a log, and the first number at which it is; 0 is what lies before the first entry. */
export interface LogProblem {
  readonly code: 'changed' | 'missing';
  readonly seq: number;
}

export interface StorageHealth {
  /** Whether the last write was kept. */
  readonly ok: boolean;
  /** Why it was not. */
  readonly detail: string | null;
  /** How many requests have no answer yet. */
  readonly waiting: number;
}

/** Why a folder cannot be used. `detail` is for whoever runs the server. */
export interface OpenProblem {
  readonly code: 'not-writable' | 'in-use' | 'newer-version' | 'damaged';
  readonly detail: string;
}
