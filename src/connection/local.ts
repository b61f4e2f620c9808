import { type Dealer, openDealer } from '../dealer/dealer.ts';
import { hash } from '../engine/hash.ts';
import { makeRulebook, type Rulebook } from '../engine/rulebook.ts';
import { invariant } from '../lib/assert.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { Connection } from '../protocol/connection.ts';
import { tidyName } from '../protocol/names.ts';
import { writeSaveFile } from '../protocol/save-file.ts';
import { newId } from './new-id.ts';
import type { Shelf, ShelvedWorkshop } from './shelf.ts';

/** Why a workshop on this device cannot be gone on with. */
export type ResumeProblem = { readonly code: 'gone' } | { readonly code: 'broken-log'; readonly seq: number };

/** Opens a workshop that is on this device's shelf, with the dealer in this page. Other tabs with the same workshop stay in step. */
export async function resumeLocally(shelf: Shelf, key: string): Promise<Result<Connection, ResumeProblem>> {
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
  return ok(connect(shelf, shelved, rulebook, dealer.value));
}

/** What only the list on the first screen shows may be a move behind: the log itself is kept. */
const notNeeded = (): void => undefined;

function connect(shelf: Shelf, shelved: ShelvedWorkshop, rulebook: Rulebook, dealer: Dealer): Connection {
  const { key } = shelved;
  const listeners = new Set<() => void>();
  const tabs = new BroadcastChannel(`social-media-game/${key}`);
  let people = shelved.people;

  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  tabs.onmessage = async () => {
    people = (await shelf.find(key).catch(() => undefined))?.people ?? people;
    await dealer.catchUp();
    changed();
  };
  let open = true;
  const tell = (): void => {
    if (!open) return;
    tabs.postMessage('changed');
    changed();
  };

  return {
    key,
    rulebook,
    people: () => people,
    snapshot: (audience, seat) => ({ seq: dealer.seq(), view: dealer.view(audience), legal: dealer.legal(audience, seat) }),
    submit: async (seat, move) => {
      const answer = await dealer.submit({ id: newId(), seat, move });
      if (answer.ok) {
        tell();
        await shelf.change(key, { touchedAt: Date.now(), ended: dealer.state().phase === 'ended' }).catch(notNeeded);
      }
      return answer;
    },
    rename: async (seat, name) => {
      const { [seat]: _, ...others } = people;
      const tidy = tidyName(name);
      const named = tidy === '' ? others : { ...others, [seat]: tidy };
      const kept = await shelf.change(key, { people: named }).then(
        () => true,
        () => false,
      );
      if (!kept) return fail({ code: 'not-saved' });
      people = named;
      tell();
      return ok(null);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    saveFile: () =>
      writeSaveFile(
        { header: rulebook.header, deck: rulebook.deck, format: rulebook.format, people, entries: dealer.entries() },
        dealer.state(),
      ),
    close: () => {
      open = false;
      listeners.clear();
      tabs.close();
    },
  };
}
