import type { MoveOf, TableId } from '../engine/moves.ts';
import type { Notebook } from './drafts.ts';

/** A card of a table's own while it is being written: nobody has it yet. */
export type OwnDraft = Pick<MoveOf<'writeCard'>, 'title' | 'text' | 'as'>;

export const blankCard: OwnDraft = { title: '', text: '', as: 'new' };

/** The cards that tables are writing, kept in a notebook under the name of their workshop. */
export interface OwnDrafts {
  /** What a table has written so far; a blank card when that is nothing. */
  readonly read: (table: TableId) => OwnDraft;
  /** Keeps every letter at once; forgets a card in which nothing is written. */
  readonly keep: (table: TableId, draft: OwnDraft) => void;
}

export function ownDraftsIn(notebook: Notebook, place: string): OwnDrafts {
  const nameFor = (table: TableId): string => `${place}/own/${table}`;
  return {
    read: (table) => readOwnDraft(notebook.read(nameFor(table))),
    keep: (table, draft) => {
      const blank = draft.title === '' && draft.text === '';
      notebook.write(nameFor(table), blank ? undefined : JSON.stringify(draft));
    },
  };
}

/** Reads a card back; whatever is not one is blank. */
function readOwnDraft(text: string | undefined): OwnDraft {
  try {
    const found: unknown = JSON.parse(text ?? 'null');
    const { title, text: words, as } = (found ?? {}) as Record<string, unknown>;
    return typeof title === 'string' && typeof words === 'string' && isWay(as) ? { title, text: words, as } : blankCard;
  } catch {
    return blankCard;
  }
}

const isWay = (as: unknown): as is OwnDraft['as'] => as === 'new' || as === 'exists' || as === 'joker';
