import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Move, SeatId, TableId } from '../engine/moves.ts';
import type { Rulebook } from '../engine/rulebook.ts';
import type { Say } from '../i18n/words.ts';
import type { Connection, Snapshot } from '../protocol/connection.ts';
import type { Board } from './board.ts';
import { boardOf } from './boards/board-of.ts';
import { heldKey } from './boards/shelves.ts';
import type { HeldHand } from './boards/source.ts';
import { type Drafts, type Notebook, readDrafts } from './drafts.ts';
import { makeInput } from './hands.ts';
import { hear, movedSentence, sentencesOf } from './hearing.ts';
import { seenBy } from './own-hand.ts';
import { firstSide, isQuick, isSame, makeSit, movedTo, type RoomNow, roomNow, seenFrom, takenOver } from './room-side.ts';
import type { TableHand, TableInput } from './scene-model.ts';
import { seatFor, writerAt } from './seat-here.ts';
import { type SubmitFrom, submitter } from './submit-from.ts';
import * as touch from './table-input.ts';
import type { Tongue } from './tongue.ts';
import { makeTypingTeller } from './typing.ts';
import { isMendable, makeWriting, type Writing } from './writing.ts';

/** On which side of the table this screen sits just now. */
export type Side = { readonly kind: 'facilitator' } | { readonly kind: 'table'; readonly table: TableId };

/** One open workshop as this screen shows it: what the dealer tells, and what a person is doing with it. */
export interface Session extends RoomNow {
  readonly seq: number;
  readonly people: Readonly<Record<SeatId, string>>;
  readonly side: Side;
  readonly snapshot: Snapshot;
  /** Nothing on the facilitator's side. */
  readonly board: Board | undefined;
  readonly whose: 'ours' | 'theirs';
  readonly hand: TableHand;
  /** Whose private hand was asked for, on one screen. */
  readonly holder: SeatId | undefined;
  /** The private hand that is in sight here. */
  readonly held: HeldHand | undefined;
  readonly mode: 'picture' | 'list';
  /** Why the last thing did not happen, or empty. */
  readonly notice: string;
  /** Sentences for those who listen, oldest first. */
  readonly heard: readonly string[];
  /** The language in which each of them was said: what has been said stays as it was said. */
  readonly heardIn: readonly string[];
  /** How many there have ever been, with those that are forgotten by now. */
  readonly heardEver: number;
  readonly drafts: Drafts;
}

/** A session and everything a person can do with it. */
export interface OpenSession {
  readonly connection: Connection;
  /** The workshop's rulebook in the language of this screen, to be shown: the rules have the connection's. */
  readonly rulebook: Rulebook;
  readonly tongue: Tongue;
  readonly store: StoreApi<Session>;
  readonly input: TableInput;
  readonly writing: Writing;
  readonly say: Say;
  readonly sit: (side: Side) => void;
  readonly showWhose: (whose: Session['whose']) => void;
  readonly showMode: (mode: Session['mode']) => void;
  /** Asks for a move from the seat of this side, after all words that are still being typed. Resolves to whether it happened. */
  readonly act: (move: Move) => Promise<boolean>;
  readonly rename: (seat: SeatId, name: string) => Promise<void>;
  readonly putDown: () => void;
  /** Shows somebody's private hand on this screen, or hides it. */
  readonly showHand: (holder: SeatId | undefined) => void;
  readonly tell: (sentence: string) => void;
  /** Milliseconds on the dealer's clock: every clock on the screen goes by it. */
  readonly now: () => number;
  readonly close: () => void;
}

/** Opens a session over a connection. What a person chose to look at last time is read from the notebook. */
export function openSession(connection: Connection, notebook: Notebook, tongue: Tongue): OpenSession {
  const { room } = connection;
  const { say } = tongue;
  const place = room ? `workshop/${connection.key}/${room.me().seat}` : `workshop/${connection.key}`;
  const store = createStore<Session>(() => firstSession(connection, notebook, place, tongue));
  const refresh = (changes: Partial<Session> = {}): void => {
    const before = store.getState();
    store.setState(freshly(connection, { ...before, ...changes }, tongue, before));
  };
  const submitFrom = submitter(connection, store, tongue);
  const writing = makeWriting({
    store,
    notebook,
    place,
    submit: (table, move) => submitFrom(writerAt(connection, store.getState(), table, move.sheet), move, isMendable),
    typing: room && makeTypingTeller(room),
  });
  const goTo = (side: Side): void => {
    notebook.write(`${place}/side`, side.kind === 'table' ? side.table : '');
    refresh({ side, ...afresh(store.getState()) });
  };
  const sit = makeSit(connection, goTo, () => store.setState({ notice: say('no.not-allowed') }));
  const stopListening = listen({ connection, store, tongue, refresh, writing });
  const act = makeAct(connection, store, writing, submitFrom);
  const last = lastSide(connection, notebook, place);
  if (room && last.kind === 'table' && !isSame(last, store.getState().side)) sit(last);

  return {
    connection,
    get rulebook() {
      return tongue.shown(connection.rulebook);
    },
    tongue,
    store,
    writing,
    say,
    act,
    tell: (sentence) => store.setState((state) => hear(state, [sentence], say)),
    now: connection.now,
    input: makeInput(store, act, refresh),
    sit,
    showWhose: (whose) => refresh({ whose, hand: touch.freshHand(store.getState().hand) }),
    showMode: (mode) => {
      notebook.write('mode', mode);
      store.setState({ mode });
    },
    rename: async (seat, name) => {
      const answer = await connection.rename(seat, name);
      if (!answer.ok) store.setState({ notice: say('no.not-saved') });
    },
    putDown: () => store.setState(({ hand }) => ({ hand: touch.putDown(hand) })),
    showHand: (holder) => refresh({ holder, hand: { ...touch.putDown(store.getState().hand), shelf: heldKey } }),
    close: () => {
      stopListening();
      writing.stop();
      connection.close();
    },
  };
}

interface Listening {
  readonly connection: Connection;
  readonly store: StoreApi<Session>;
  readonly tongue: Tongue;
  readonly refresh: (changes: Partial<Session>) => void;
  readonly writing: Writing;
}

/** Follows what happens, and the language in which it is told. Gives the way to stop. */
function listen({ connection, store, tongue, refresh, writing }: Listening): () => void {
  const stop = connection.subscribe((told) => {
    const before = store.getState();
    const side = movedTo(connection, before.side);
    refresh(side ? { side, ...afresh(before) } : {});
    const moved = movedSentence(connection, side, tongue.say);
    const sentences = [...moved, ...sentencesOf(connection, store.getState(), told, tongue)];
    if (sentences.length > 0) store.setState((state) => hear(state, sentences, tongue.say));
    for (const key of takenOver(before, store.getState())) void writing.commit(key);
  });
  const stopSpeaking = tongue.subscribe(() => {
    store.setState(freshly(connection, { ...store.getState(), notice: '' }, tongue));
  });
  return () => {
    stop();
    stopSpeaking();
  };
}

function makeAct(
  connection: Connection,
  store: StoreApi<Session>,
  writing: Writing,
  submitFrom: SubmitFrom,
): OpenSession['act'] {
  return async (move) => {
    // Whoever asks is whoever sits here now, even when the screen changes sides while words are still being sent.
    const seat = seatFor(connection, store.getState(), move);
    const sent = writing.flush();
    if (!(connection.room && isQuick(move)) && !(await sent)) return false;
    const answer = await submitFrom(seat, move);
    return answer.ok;
  };
}

/** Somewhere else the hand is empty, and what was said there is forgotten. */
const afresh = ({ hand }: Session): Pick<Session, 'hand' | 'notice' | 'whose' | 'holder'> => ({
  hand: touch.freshHand(hand),
  notice: '',
  whose: 'ours',
  holder: undefined,
});

/** Where somebody sat last time. */
function lastSide({ rulebook }: Connection, notebook: Notebook, place: string): Side {
  const sat = notebook.read(`${place}/side`) ?? '';
  return rulebook.clientOf.has(sat) ? { kind: 'table', table: sat } : { kind: 'facilitator' };
}

function firstSession(connection: Connection, notebook: Notebook, place: string, tongue: Tongue): Session {
  const side = firstSide(connection, lastSide(connection, notebook, place));
  return freshly(
    connection,
    {
      ...roomNow(connection.room),
      seq: 0,
      people: {},
      side,
      snapshot: seenIn(connection, seenFrom(connection, side), tongue),
      board: undefined,
      whose: 'ours',
      hand: touch.emptyHand,
      holder: undefined,
      held: undefined,
      mode: notebook.read('mode') === 'list' ? 'list' : 'picture',
      notice: '',
      heard: [],
      heardIn: [],
      heardEver: 0,
      drafts: readDrafts(notebook.read(`${place}/drafts`)),
    },
    tongue,
  );
}

/** Whether the table is at the step it was at: at a new one the hand is empty, and the first shelf is open. */
function sameStep({ side, snapshot: before }: Session, now: Snapshot): boolean {
  const stepIn = ({ view }: Snapshot) => view.tables.find(({ table }) => side.kind === 'table' && table === side.table)?.step;
  return stepIn(before) === stepIn(now);
}

/** The session with everything that follows from the connection told anew; where nothing of that has changed since `before`, as it is. */
function freshly(connection: Connection, session: Session, tongue: Tongue, before?: Session): Session {
  const { side, whose } = session;
  const { landed } = session.hand;
  const now = { ...session, ...roomNow(connection.room) };
  const people = connection.people();
  const { holder, held, me, ...told } = seenBy(connection, session, (table) => sameStep(session, table));
  const snapshot = seenIn(connection, told.snapshot, tongue, before?.snapshot);
  if (before && snapshot === before.snapshot && people === before.people && isShown(before, { ...session, holder, held }))
    return now;
  const { view, legal } = snapshot;
  const part = { whose, landed, ...(held && { held }), ...(me !== undefined && { me }) };
  const board =
    side.kind === 'table' && view.work.some(({ table }) => table === side.table)
      ? boardOf({ ...shownIn(connection, tongue), view, legal, people, table: side.table, ...part })
      : undefined;
  const kept = sameStep(session, snapshot) ? session.hand : touch.freshHand(session.hand);
  const hand = board ? touch.keepHand(board, kept) : touch.emptyHand;
  return { ...now, seq: snapshot.seq, people, snapshot, holder, held, board, hand };
}

/** What is seen, as it is shown. The same snapshot until something of that changes. */
function seenIn(connection: Connection, told: Snapshot, tongue: Tongue, before?: Snapshot): Snapshot {
  const view = tongue.seen(connection.rulebook, told.view);
  if (view === told.view) return told;
  return before?.view === view && before.legal === told.legal ? before : { ...told, view };
}

const shownIn = ({ rulebook }: Connection, { shown, say }: Tongue) => ({ rulebook: shown(rulebook), say });

/** Whether the same is looked at in the same way. In a room a hand comes after the table that it belongs to. */
const isShown = (before: Session, { side, whose, hand, holder, held }: Session): boolean =>
  before.side === side &&
  before.whose === whose &&
  before.hand === hand &&
  before.holder === holder &&
  before.held?.seat === held?.seat &&
  before.held?.hands === held?.hands;
