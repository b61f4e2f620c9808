import { createStore } from 'zustand/vanilla';
import type { MoveOf, TableId } from '../../src/engine/moves.ts';
import type { Answer } from '../../src/protocol/connection.ts';
import { type Drafts, type Notebook, readDrafts } from '../../src/store/drafts.ts';
import { makeWriting } from '../../src/store/writing.ts';

/** A notebook in memory. */
export function memoryNotebook(
  first: Readonly<Record<string, string>> = {},
): Notebook & { readonly all: () => Readonly<Record<string, string>> } {
  const texts = new Map(Object.entries(first));
  return {
    read: (name) => texts.get(name),
    write: (name, text) => void (text === undefined ? texts.delete(name) : texts.set(name, text)),
    all: () => Object.fromEntries(texts),
  };
}

/** One sending that waits for the test to answer it. */
export interface Sending {
  readonly table: TableId;
  readonly move: MoveOf<'writeField'>;
  readonly answer: (answer: Answer) => Promise<void>;
}

/** Words on their way to a dealer that answers when the test wants it to. */
export function deskOf(kept: Drafts = {}) {
  const notebook = memoryNotebook();
  const store = createStore<{ readonly drafts: Drafts }>(() => ({ drafts: kept }));
  const sent: Sending[] = [];
  const submit = (table: TableId, move: MoveOf<'writeField'>): Promise<Answer> =>
    new Promise((resolve) => {
      sent.push({
        table,
        move,
        answer: async (answer) => {
          resolve(answer);
          await settled();
        },
      });
    });
  const writing = makeWriting({ store, notebook, place: 'here', submit });
  return {
    writing,
    sent,
    drafts: () => store.getState().drafts,
    inNotebook: () => Object.values(readDrafts(notebook.read('here/drafts'))).map(({ value }) => value),
    type: (value: string, version = 0, field = 'place') =>
      writing.type({ table: 't1', sheet: 'scenario', field, value }, version),
  };
}

/** Lets everything go on that waits for nothing but an answer. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/** A dealer that keeps versions as the rules do, and takes one sending after another. */
export async function answerAll(sent: readonly Sending[], versions = new Map<string, number>()): Promise<void> {
  for (let at = 0; at < sent.length; at += 1) {
    const { move, answer } = sent[at] ?? {};
    if (!move || !answer) return;
    const version = versions.get(move.field) ?? 0;
    if (version !== move.base) await answer({ ok: false, error: { code: 'field-changed', by: 't1-1', version } });
    else {
      versions.set(move.field, version + 1);
      await answer({ ok: true, value: { seq: at + 1 } });
    }
  }
}
