import { type Dealer, type Dealt, openDealer } from '../dealer/dealer.ts';
import { makeDueTimer } from '../dealer/due-timer.ts';
import { hash } from '../engine/hash.ts';
import type { LogEntry } from '../engine/log.ts';
import type { Move, SeatId } from '../engine/moves.ts';
import { makeRulebook, type Rulebook } from '../engine/rulebook.ts';
import { facilitatorSeat } from '../engine/setup.ts';
import { nextDue } from '../engine/situations/inject.ts';
import { invariant } from '../lib/assert.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { Answer, Connection, Told } from '../protocol/connection.ts';
import { writeSaveFile } from '../protocol/save-file.ts';
import { makeBell } from './bell.ts';
import { newId } from './new-id.ts';
import type { Shelf, ShelvedWorkshop } from './shelf.ts';
import { shelvedPeople } from './shelved-people.ts';

/** Why a workshop on this device cannot be gone on with. */
export type ResumeProblem = { readonly code: 'gone' } | { readonly code: 'broken-log'; readonly seq: number };

export interface LocalOptions {
  /** Whether this page lets situations land when they are due. A page that only looks on does not; of several that do, the first one does it. */
  readonly timers: boolean;
}

/** Opens a workshop that is on this device's shelf, with the dealer in this page. Other tabs with the same workshop stay in step. */
export async function resumeLocally(
  shelf: Shelf,
  key: string,
  options: LocalOptions = { timers: true },
): Promise<Result<Connection, ResumeProblem>> {
  const shelved = await shelf.find(key);
  if (!shelved) return fail({ code: 'gone' });
  const { header, deck, format } = shelved;
  invariant(
    hash(deck) === header.deck.hash && hash(format) === header.format.hash,
    'A workshop keeps the content it was made with',
  );
  const rulebook = makeRulebook(header, deck, format);
  const entries = await shelf.entriesAfter(key, 0);
  const keeper = {
    append: (added: readonly LogEntry[]) => shelf.append(key, added),
    after: (seq: number) => shelf.entriesAfter(key, seq),
  };
  const news: Told[] = [];
  const own = new Set<string>();
  const dealt = (dealt: readonly Dealt[]): void => {
    for (const { entry, events } of dealt) news.push({ own: own.delete(entry.id), events });
  };
  const dealer = openDealer({ rulebook, entries, keeper, now: Date.now, dealt });
  if (!dealer.ok) return fail({ code: 'broken-log', seq: dealer.error.seq });
  return ok(connect({ shelf, shelved, rulebook, dealer: dealer.value, own, news: () => news.splice(0) }, options));
}

/** Does something later; gives the way to leave it. */
function later(task: () => void, wait: number): () => void {
  const timer = setTimeout(task, wait);
  return () => clearTimeout(timer);
}

/** What only the list on the first screen shows may be a move behind: the log itself is kept. */
const notNeeded = (): void => undefined;

interface Parts {
  readonly shelf: Shelf;
  readonly shelved: ShelvedWorkshop;
  readonly rulebook: Rulebook;
  readonly dealer: Dealer;
  /** The ids of the moves that this page has asked for. */
  readonly own: Set<string>;
  /** What has happened since this was last asked. */
  readonly news: () => readonly Told[];
}

function connect({ shelf, shelved, rulebook, dealer, own, news }: Parts, { timers }: LocalOptions): Connection {
  const { key } = shelved;
  const people = shelvedPeople(shelf, shelved);
  const catchUp = async (): Promise<boolean> => {
    const isThere = await people.read();
    await dealer.catchUp();
    bell.ringHere(news());
    return isThere;
  };
  const bell = makeBell(key, () => void catchUp());
  const submit = async (seat: SeatId, move: Move): Promise<Answer> => {
    const id = newId();
    own.add(id);
    const answer = await dealer.submit({ id, seat, move });
    if (answer.ok) {
      bell.ring(news());
      await shelf.change(key, { touchedAt: Date.now(), ended: dealer.state().phase === 'ended' }).catch(notNeeded);
    }
    return answer;
  };
  const timer = makeDueTimer({
    due: () => nextDue(rulebook, dealer.state()),
    now: Date.now,
    later,
    land: async () => (await submit(facilitatorSeat, { type: 'landDue' })).ok,
  });
  if (timers) {
    timer.reset();
    bell.subscribe(() => timer.reset());
  }

  return {
    key,
    rulebook,
    people: people.now,
    knows: () => true,
    watch: async () => true,
    snapshot: (audience) => ({ seq: dealer.seq(), view: dealer.view(audience), legal: dealer.legal(audience) }),
    submit,
    rename: async (seat, name) => {
      if (!(await people.rename(seat, name))) return fail({ code: 'not-saved' });
      bell.ring([]);
      return ok(null);
    },
    subscribe: bell.subscribe,
    catchUp,
    entries: async () => dealer.entries(),
    saveFile: async () => fileText(dealer, people.now()),
    now: Date.now,
    close: () => {
      timer.stop();
      bell.close();
    },
  };
}

const fileText = (dealer: Dealer, people: ShelvedWorkshop['people']): string => {
  const { header, deck, format } = dealer.rulebook;
  return writeSaveFile({ header, deck, format, people, entries: dealer.entries() }, dealer.state());
};
