import { replay } from '../../engine/replay.ts';
import { makeRulebook, type Rulebook } from '../../engine/rulebook.ts';
import { facilitatorSeat } from '../../engine/setup.ts';
import type { Audience } from '../../engine/view.ts';
import { present } from '../../lib/assert.ts';
import { lookUp } from '../../lib/look-up.ts';
import { fail, ok } from '../../lib/result.ts';
import type { Connection, Refusal, Snapshot } from '../../protocol/connection.ts';
import { runsTheRoom } from '../../protocol/roles.ts';
import { audienceKey, type InsideAsk, type RoomRefusal } from '../../protocol/room.ts';
import type { RoomLink } from '../../protocol/room-link.ts';
import type { AskedMove } from './calls.ts';
import { makeLogBook } from './log-book.ts';
import { predictAll } from './predict.ts';
import type { RoomState } from './room-state.ts';

/** The connection of a page that is in its room and knows what it may see. */
export function connect(state: RoomState, rulebook: Rulebook): Connection & { readonly room: RoomLink } {
  const { line, facts, audiences } = state;
  const logBook = makeLogBook(line.calls.ask);
  const shown = makeShown(state, rulebook);
  const runs = (): boolean => runsTheRoom(facts.me()?.role ?? 'watcher');

  return {
    key: rulebook.header.workshop,
    rulebook,
    people: facts.people,
    knows: (audience) => audiences.find(audience) !== undefined,
    watch: (audience) => state.watch(audience),
    snapshot: shown,
    submit: async (_, move) => {
      const answer = await line.calls.ask({ type: 'move', move });
      return answer.ok ? answer : fail(asRefusal(answer.error));
    },
    rename: async (seat, name) => {
      const answer = await line.calls.ask({ type: 'rename', seat, name });
      return answer.ok ? ok(null) : fail({ code: 'not-saved' });
    },
    subscribe: state.subscribe,
    catchUp: async () => {
      if (line.state === 'open' || line.state === 'back') await audiences.catchUp();
      return !(line.state === 'out' && line.why === 'deleted');
    },
    entries: async () => (runs() ? logBook.read() : []),
    saveFile: async () => (runs() ? fileText(state, rulebook, logBook.read) : undefined),
    now: line.now,
    close: state.close,
    room: roomLink(state),
  };
}

function roomLink({ line, facts, typing }: RoomState): RoomLink {
  const pending = makePending(line.calls.moves);
  return {
    get code() {
      return line.latest?.code ?? '';
    },
    me: () => present(facts.me(), 'who this page is'),
    view: facts.view,
    joining: facts.joining,
    line: () => line.state,
    out: () => line.why,
    pending,
    typing: typing.all,
    messages: facts.messages,
    ask: async (ask) => {
      const answer = await line.calls.ask(ask);
      const asked: InsideAsk = ask;
      if (answer.ok && asked.type === 'typing' && asked.takeOver) typing.forget(asked);
      return answer;
    },
  };
}

/** The moves that wait for their answers: the same list until it changes. */
function makePending(moves: () => readonly AskedMove[]): RoomLink['pending'] {
  let last: { readonly of: readonly AskedMove[]; readonly pending: ReturnType<RoomLink['pending']> } | undefined;
  return () => {
    const of = moves();
    if (last?.of !== of) last = { of, pending: of.map(({ move }) => move) };
    return last.pending;
  };
}

interface Shown {
  readonly told: Snapshot;
  readonly moves: readonly AskedMove[];
  readonly shown: Snapshot;
}

/** What an audience sees, with what this page has asked for since: the same snapshot until something changes. */
function makeShown({ line, facts, audiences }: RoomState, rulebook: Rulebook): Connection['snapshot'] {
  const last = new Map<string, Shown>();
  return (audience: Audience) => {
    const key = audienceKey(audience);
    const told = present(audiences.find(audience), 'what is seen by ', key);
    const moves = line.calls.moves();
    const before = last.get(key);
    if (before?.told === told && before.moves === moves) return before.shown;
    const me = facts.me();
    const seat = me === undefined || runsTheRoom(me.role) ? facilitatorSeat : me.seat;
    const asked = moves.filter((each) => !each.told.includes(key)).map(({ move, at }) => ({ seat, at, move }));
    const shown = asked.length === 0 ? told : foreseen(rulebook, told, asked);
    last.set(key, { told, moves, shown });
    return shown;
  };
}

/** Where what the server tells is not as these rules know it, only the server's word is shown. */
function foreseen(...asked: Parameters<typeof predictAll>): Snapshot {
  try {
    return predictAll(...asked);
  } catch {
    return asked[1];
  }
}

/** The workshop as a file. Whoever was no facilitator on coming in is told only now where chance begins. */
async function fileText(
  { line, facts }: RoomState,
  { deck, format }: Rulebook,
  readLog: () => ReturnType<Connection['entries']>,
): Promise<string | undefined> {
  if (line.latest?.header.seed === '') await line.comeBack();
  const header = present(line.latest, 'what this page was told').header;
  const entries = await readLog();
  const played = replay(makeRulebook(header, deck, format), entries);
  if (header.seed === '' || !played.ok) return undefined;
  const { writeSaveFile } = await import('../../protocol/save-file.ts');
  return writeSaveFile({ header, deck, format, people: facts.people(), entries }, played.value);
}

type Strange = Exclude<RoomRefusal['code'], Refusal['code']>;

/** What is said of refusals that the rules of a game know nothing of. */
const strangers: { readonly [Code in Strange]: 'gone' | 'not-allowed' } = {
  'signed-out': 'gone',
  removed: 'gone',
  'no-such-room': 'gone',
  'room-ended': 'gone',
  'bad-message': 'not-allowed',
  'newer-page': 'not-allowed',
  'room-locked': 'not-allowed',
  'room-full': 'not-allowed',
  'rooms-full': 'not-allowed',
  'name-needed': 'not-allowed',
  'table-needed': 'not-allowed',
  'wrong-code': 'not-allowed',
  'no-such-game': 'not-allowed',
  'no-such-person': 'not-allowed',
};

/** Why a move did not happen, in the words of a connection. */
function asRefusal(error: RoomRefusal): Refusal {
  const code = lookUp(strangers, error.code);
  return code === undefined ? (error as Refusal) : { code };
}
