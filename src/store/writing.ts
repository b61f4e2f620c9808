import type { StoreApi } from 'zustand/vanilla';
import type { MoveOf, TableId } from '../engine/moves.ts';
import type { Answer, Refusal } from '../protocol/connection.ts';
import { type Draft, type Drafts, draftKey, type Notebook, withDraft, withoutDraft, writeDrafts } from './drafts.ts';
import { type OwnDrafts, ownDraftsIn } from './own-drafts.ts';
import type { TypingTeller } from './typing.ts';

/** Words on their way from a person's fingers into the workshop. Every letter is in the notebook at once. */
export interface Writing {
  /** Keeps what is typed, and sends it when the typing pauses. */
  readonly type: (draft: Omit<Draft, 'base' | 'crossed'>, version: number) => void;
  /** Sends one field's words now. Resolves to whether nothing is left unsent. */
  readonly commit: (key: string) => Promise<boolean>;
  /** Sends everything that is still unsent. Resolves to whether nothing is left. */
  readonly flush: () => Promise<boolean>;
  /** Cards that tables are writing for themselves: they are sent when somebody says so, and only then. */
  readonly ownCards: OwnDrafts;
  readonly stop: () => void;
}

interface WritingParts {
  readonly store: StoreApi<Writer>;
  readonly notebook: Notebook;
  readonly place: string;
  readonly submit: (table: TableId, move: MoveOf<'writeField'>) => Promise<Answer>;
  /** Tells others what is being typed, where there are any. */
  readonly typing?: TypingTeller | undefined;
}

interface Writer {
  readonly drafts: Drafts;
}

/** Refusals that the writer can do something about. Words that have no place any more hold nobody up. */
const mendable: ReadonlySet<Refusal['code']> = new Set([
  'text-too-long',
  'number-out-of-range',
  'field-changed',
  'not-saved',
] as const);

export const isMendable = ({ code }: Refusal): boolean => mendable.has(code);

/** How long a pause in typing is, in milliseconds. */
const pause = 700;

export function makeWriting({ store, notebook, place, submit, typing }: WritingParts): Writing {
  const pauses = makePauses((key) => void commit(key));
  const sending = new Map<string, Promise<boolean>>();

  const keep = (change: (drafts: Drafts) => Drafts): void => {
    const drafts = change(store.getState().drafts);
    store.setState({ drafts });
    notebook.write(`${place}/drafts`, writeDrafts(drafts));
  };

  /** The field has these words now: what has been typed meanwhile stays to be sent. */
  function settle(key: string, sent: Draft, version: number): boolean {
    const now = store.getState().drafts[key];
    const whole = now === undefined || now.value === sent.value;
    keep((drafts) => (whole ? withoutDraft(drafts, key) : withDraft(drafts, { ...now, base: version })));
    if (whole) typing?.settled(sent);
    return whole;
  }

  async function send(key: string): Promise<boolean> {
    const draft = store.getState().drafts[key];
    if (!draft) return true;
    const { table, sheet, field, value, base } = draft;
    const answer = await submit(table, { type: 'writeField', table, sheet, field, value, base });
    if (answer.ok) return settle(key, draft, base + 1);
    const { error } = answer;
    if (error.code === 'nothing-changed') return settle(key, draft, base);
    const now = store.getState().drafts[key];
    if (error.code === 'field-changed' && now)
      keep((drafts) => withDraft(drafts, { ...now, base: error.version, crossed: true }));
    typing?.settled(draft);
    return !isMendable(error);
  }

  /** One sending of a field after another: two at once would cross with each other. */
  function commit(key: string): Promise<boolean> {
    pauses.end(key);
    const before = sending.get(key) ?? Promise.resolve(true);
    const sent = before.then(() => send(key)).finally(() => sending.get(key) === sent && sending.delete(key));
    sending.set(key, sent);
    return sent;
  }

  return {
    type: ({ table, sheet, field, value }, version) => {
      const key = draftKey({ table, sheet, field });
      const base = store.getState().drafts[key]?.base ?? version;
      keep((drafts) => withDraft(drafts, { table, sheet, field, value, base, crossed: false }));
      typing?.typed({ table, sheet, field, value });
      pauses.begin(key);
    },
    commit,
    ownCards: ownDraftsIn(notebook, place),
    flush: async () => {
      const sent = await Promise.all(Object.keys(store.getState().drafts).map(commit));
      return sent.every(Boolean);
    },
    stop: () => {
      pauses.stop();
      typing?.stop();
    },
  };
}

/** Tells of each key when nothing was typed there for a moment. */
function makePauses(over: (key: string) => void) {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const end = (key: string): void => {
    clearTimeout(waiting.get(key));
    waiting.delete(key);
  };
  return {
    begin: (key: string): void => {
      end(key);
      waiting.set(
        key,
        setTimeout(() => over(key), pause),
      );
    },
    end,
    stop: (): void => {
      for (const key of [...waiting.keys()]) end(key);
    },
  };
}
