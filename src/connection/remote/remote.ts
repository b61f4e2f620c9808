import type { Deck } from '../../engine/deck.ts';
import type { Format } from '../../engine/format.ts';
import type { Header, Pin } from '../../engine/header.ts';
import { makeRulebook, type Rulebook } from '../../engine/rulebook.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Connection } from '../../protocol/connection.ts';
import { ownAudience } from '../../protocol/roles.ts';
import type { Entered, Me, OutsideAsk, RoomRefusal } from '../../protocol/room.ts';
import type { RoomLink } from '../../protocol/room-link.ts';
import { connect } from './connect.ts';
import type { Pipe } from './pipe.ts';
import { makeRoomState, type RoomState } from './room-state.ts';

/** A connection to a workshop on a room server, with what the page was told as it came in. */
export interface RoomConnection extends Connection {
  readonly room: RoomLink;
  /** With the token to come back with, and for whoever hosts the code to write down. */
  readonly entered: Entered;
}

/** Finds what a workshop is played with, by the hash that its header pins. Nothing where this page cannot get it. */
export interface FindContent {
  readonly deck: (pin: Pin) => Promise<Deck | undefined>;
  readonly format: (pin: Pin) => Promise<Format | undefined>;
}

/**
 * Goes into a room: as its host, with a code, or back with a token. Waits as long as it takes to reach the server, and
 * until the page knows what it may see. Where it is refused the pipe stays open for another try; after a `newer-page`
 * only loading the page again helps.
 */
export async function enterRoom(
  pipe: Pipe,
  ask: OutsideAsk,
  content: FindContent,
): Promise<Result<RoomConnection, RoomRefusal>> {
  const state = makeRoomState(pipe, ask);
  const entered = await state.line.entered;
  if (!entered.ok) return entered;
  const { header, me, token } = entered.value;
  const rulebook = await rulebookFor(header, content);
  if (!rulebook) return leave(state, 'newer-page');
  if (!(await seesFirst(state, rulebook, me))) return leave(state, 'gone');
  const kept = token ?? (ask.type === 'back' ? ask.token : null);
  return ok({ ...connect(state, rulebook), entered: { ...entered.value, token: kept } });
}

function leave(state: RoomState, code: 'newer-page' | 'gone'): Result<never, RoomRefusal> {
  state.close();
  return fail({ code });
}

async function rulebookFor(header: Header, { deck, format }: FindContent): Promise<Rulebook | undefined> {
  const [cards, steps] = await Promise.all([deck(header.deck), format(header.format)]);
  return cards && steps && makeRulebook(header, cards, steps);
}

/** Waits until the page knows what it is for: its own side, and for a mentor the first table. Resolves to whether it ever does. */
async function seesFirst({ watch }: RoomState, { tables }: Rulebook, me: Me): Promise<boolean> {
  const [table] = tables;
  if (me.role === 'mentor' && table !== undefined && (await watch({ kind: 'table', table }))) return true;
  return watch(ownAudience(me), true);
}
