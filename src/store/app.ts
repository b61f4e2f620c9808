import type { StoreApi } from 'zustand/vanilla';
import type { Deck, SuitColour } from '../engine/deck.ts';
import type { Format } from '../engine/format.ts';
import type { LanguageCode } from '../i18n/languages.ts';
import type { Picture, Pictures } from '../lib/picture.ts';
import type { Connection } from '../protocol/connection.ts';
import type { Leaving } from './removal.ts';
import type { RoomSummary, Rooms } from './room/rooms.ts';
import type { Placed, TableInput } from './scene-model.ts';
import type { OpenSession } from './session.ts';
import type { TimeChoice } from './time/timed-step.ts';
import type { Tongue } from './tongue.ts';
import type { BenchParts } from './workbench/make-bench.ts';

/** A value that tells when it changes. */
export type Store<Value> = StoreApi<Value>;

/** What fills the window. */
export type Screen = 'loading' | 'first' | 'setup' | 'join' | 'check' | 'workbench' | 'hosted' | 'play' | 'report' | 'fault';

export type Theme = 'light' | 'dark' | 'contrast';

/** The whole program as the window shows it. */
export interface App {
  readonly screen: Screen;
  readonly session: OpenSession | undefined;
  /** Workshops on this device, the latest first. */
  readonly shelved: readonly ShelvedSummary[];
  /** Those of them that are hidden because they are about to be removed. */
  readonly removing: readonly Leaving[];
  /** False where the browser keeps no data. */
  readonly keeps: boolean;
  /** Why the last thing did not happen, or empty. */
  readonly notice: string;
  readonly theme: Theme;
  readonly language: LanguageCode;
  /** Of the projector's window on this device. */
  readonly screenLanguage: LanguageCode;
  /** Whether decks and formats are there: they are fetched by themselves, after the first screen. */
  readonly cards: 'coming' | 'here' | 'unreachable';
  /** Where the projector's page is, when the browser would not open a window for it; else empty. */
  readonly heldBack: string;
  /** Whether this page comes from a room server; a page that does not plays on one screen. */
  readonly server: 'asking' | 'here' | 'none';
  /** For how many days after the last move the server keeps a room; 0 where it does not say. */
  readonly keepDays: number;
  /** Rooms that this device has been in, the latest first. */
  readonly rooms: readonly RoomSummary[];
  /** The code of the room that the address asks into, or empty. */
  readonly invited: string;
  /** The code with which the facilitator takes the room over from any device. It is shown once, and empty after that. */
  readonly recovery: string;
}

export interface Titled {
  readonly id: string;
  readonly title: string;
}

/** A workshop on this device, for people to recognise it by. */
export interface ShelvedSummary {
  readonly key: string;
  /** The ids and the titles of what it is played with. */
  readonly deck: Titled;
  readonly format: Titled;
  readonly tables: readonly string[];
  /** Milliseconds since 1970. */
  readonly touchedAt: number;
  readonly ended: boolean;
}

/** The decks and formats that can be played, and the pictures of their cards. */
export interface Content {
  readonly decks: readonly Deck[];
  readonly formats: readonly Format[];
  readonly pictures: Pictures;
}

/** A card to look at on the first screen. */
export interface TasteCard {
  readonly title: string;
  readonly ask: string;
  readonly colour: SuitColour;
  readonly picture: Picture;
  /** Its words in other languages. */
  readonly texts?: Readonly<Record<string, { readonly title: string; readonly ask: string }>>;
}

/** What decks and games are called in one language, by their ids. */
export interface Titles {
  readonly decks: Readonly<Record<string, string>>;
  readonly formats: Readonly<Record<string, string>>;
}

/** A workshop as somebody wants to set it up. Tables are in the order of the room. */
export interface WorkshopWish {
  readonly deck: Deck;
  readonly format: Format;
  readonly tables: readonly { readonly name: string; readonly people: readonly string[] }[];
  /** Without it the format's minutes hold, and there is no end to keep. */
  readonly time?: TimeWish;
}

/** Other minutes than the format's, what is left out, and when it is to end. */
export interface TimeWish extends TimeChoice {
  /** Milliseconds, or null when there is no end to keep. */
  readonly endsAt: number | null;
}

/** A painted table: shows whatever it is given, and asks for what people do with it. */
export interface PaintedTable {
  readonly show: (placed: readonly Placed[], size: { readonly width: number; readonly height: number }) => void;
  /** Paints again in the colours of the document's theme. */
  readonly retheme: () => void;
  readonly destroy: () => void;
}

/** What the screens can ask of the program around them. */
export interface Shell {
  readonly app: Store<App>;
  /** A few cards to look at, at once. */
  readonly taste: readonly TasteCard[];
  /** What decks and games are called in other languages, at once. */
  readonly titles: Readonly<Record<string, Titles>>;
  /** Everything that can be played. Throws an `InvariantError` before it is there: no screen that needs it is shown until then. */
  readonly content: Content;
  /** Fetches what can be played, unless it is there. `App.cards` tells how it went. */
  readonly fetchCards: () => Promise<void>;
  readonly go: (screen: Screen) => void;
  /** Opens a workshop on this screen, on the side of a table or of the facilitator. */
  readonly host: (wish: WorkshopWish, seatAt?: string) => Promise<void>;
  readonly tryNow: () => Promise<void>;
  readonly openFile: (file: Blob) => Promise<void>;
  readonly resume: (key: string) => Promise<void>;
  /** Hides a workshop, and removes it from this device when nobody thinks again. */
  readonly remove: (key: string) => void;
  /** Takes a removal back. */
  readonly keep: (key: string) => void;
  /** Closes the workshop, which stays on this device, and goes back to the first screen. */
  readonly leave: () => Promise<void>;
  readonly paintIn: (theme: Theme) => void;
  readonly tongue: Tongue;
  /** Speaks another language from now on. Resolves to whether it could be fetched; else nothing changes. */
  readonly speak: (language: LanguageCode) => Promise<boolean>;
  /** Lets the projector's window on this device speak another language. */
  readonly speakOnScreen: (language: LanguageCode) => void;
  /** Gives the person a file. */
  readonly download: (name: string, text: string, type: string) => void;
  /** Opens the projector's window for the workshop that is open, or brings it to the front. `App.heldBack` tells when the browser refuses. */
  readonly openProjector: () => void;
  readonly rooms: Rooms;
  /** Shows the slides of the room's screen in an element. Gives the way to stop. */
  readonly showSlides: (host: HTMLElement, connection: Connection) => () => void;
  /** How far this device has read: the messages in a room, by its code, in milliseconds on the dealer's clock; what a table did before one came, by `CODE/TABLE`, 1 once it is read. */
  readonly readUpTo: (what: string) => number;
  readonly markRead: (what: string, upTo: number) => void;
  /** The recovery code is written down: it is not shown again. */
  readonly forgetRecovery: () => void;
  /** Fetches what the workbench is made of. Rejects when it cannot be fetched. */
  readonly benchParts: () => Promise<BenchParts>;
  /** Fetches the painter and lets it draw in an element. Rejects when this browser cannot draw. */
  readonly paintTable: (host: HTMLElement, input: TableInput) => Promise<PaintedTable>;
}
