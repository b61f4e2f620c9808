import { type Dealer, openDealer } from '../dealer/dealer.ts';
import { hash } from '../engine/hash.ts';
import type { Move, SeatId } from '../engine/moves.ts';
import { makeRulebook, type Rulebook } from '../engine/rulebook.ts';
import { facilitatorSeat } from '../engine/setup.ts';
import { nextDue } from '../engine/situations/inject.ts';
import { invariant } from '../lib/assert.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { Answer, Connection } from '../protocol/connection.ts';
import { writeSaveFile } from '../protocol/save-file.ts';
import { makeBell } from './bell.ts';
import { makeDueTimer } from './due-timer.ts';
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
    append: (entry: Parameters<Shelf['append']>[1]) => shelf.append(key, entry),
    after: (seq: number) => shelf.entriesAfter(key, seq),
  };
  const dealer = openDealer({ rulebook, entries, keeper, now: Date.now });
  if (!dealer.ok) return fail({ code: 'broken-log', seq: dealer.error.seq });
  return ok(connect(shelf, shelved, rulebook, dealer.value, options));
}

/** What only the list on the first screen shows may be a move behind: the log itself is kept. */
const notNeeded = (): void => undefined;

function connect(
  shelf: Shelf,
  shelved: ShelvedWorkshop,
  rulebook: Rulebook,
  dealer: Dealer,
  { timers }: LocalOptions,
): Connection {
  const { key } = shelved;
  const people = shelvedPeople(shelf, shelved);
  const catchUp = async (): Promise<boolean> => {
    const isThere = await people.read();
    await dealer.catchUp();
    bell.ringHere();
    return isThere;
  };
  const bell = makeBell(key, () => void catchUp());
  const submit = async (seat: SeatId, move: Move): Promise<Answer> => {
    const answer = await dealer.submit({ id: newId(), seat, move });
    if (answer.ok) {
      bell.ring();
      await shelf.change(key, { touchedAt: Date.now(), ended: dealer.state().phase === 'ended' }).catch(notNeeded);
    }
    return answer;
  };
  const timer = makeDueTimer({
    due: () => nextDue(rulebook, dealer.state()),
    now: Date.now,
    land: async () => (await submit(facilitatorSeat, { type: 'landDue' })).ok,
  });
  if (timers) {
    timer.reset();
    bell.subscribe(timer.reset);
  }

  return {
    key,
    rulebook,
    people: people.now,
    snapshot: (audience, seat) => ({ seq: dealer.seq(), view: dealer.view(audience), legal: dealer.legal(audience, seat) }),
    submit,
    rename: async (seat, name) => {
      if (!(await people.rename(seat, name))) return fail({ code: 'not-saved' });
      bell.ring();
      return ok(null);
    },
    subscribe: bell.subscribe,
    catchUp,
    entries: () => dealer.entries(),
    saveFile: () =>
      writeSaveFile(
        {
          header: rulebook.header,
          deck: rulebook.deck,
          format: rulebook.format,
          people: people.now(),
          entries: dealer.entries(),
        },
        dealer.state(),
      ),
    close: () => {
      timer.stop();
      bell.close();
    },
  };
}
