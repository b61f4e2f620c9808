import type { ResultName } from '../engine/format.ts';
import type { FieldId, TableId } from '../engine/moves.ts';

/** Words that are typed and not yet in the workshop. */
export interface Draft {
  readonly table: TableId;
  readonly sheet: ResultName;
  readonly field: FieldId;
  readonly value: string;
  /** The version of the field when its writer began. */
  readonly base: number;
  /** Somebody else has written here meanwhile: both texts are shown until the next letter or the next try. */
  readonly crossed: boolean;
}

export type Drafts = Readonly<Record<string, Draft>>;

/** A place on this device for what is not part of any log. Values are small texts; a device that keeps none gives nothing back. */
export interface Notebook {
  readonly read: (name: string) => string | undefined;
  /** Writes, or forgets when there is nothing to write. */
  readonly write: (name: string, text: string | undefined) => void;
}

export const draftKey = ({ table, sheet, field }: Pick<Draft, 'table' | 'sheet' | 'field'>): string =>
  `${table}/${sheet}/${field}`;

export const withDraft = (drafts: Drafts, draft: Draft): Drafts => ({ ...drafts, [draftKey(draft)]: draft });

export function withoutDraft(drafts: Drafts, key: string): Drafts {
  const { [key]: _, ...others } = drafts;
  return others;
}

/** Reads drafts back; whatever is not a draft is left out. */
export function readDrafts(text: string | undefined): Drafts {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    const drafts = Array.isArray(found) ? found.filter(isDraft) : [];
    return Object.fromEntries(drafts.map((draft) => [draftKey(draft), draft]));
  } catch {
    return {};
  }
}

/** The drafts as text, or nothing when there are none. */
export const writeDrafts = (drafts: Drafts): string | undefined =>
  Object.keys(drafts).length === 0 ? undefined : JSON.stringify(Object.values(drafts));

const isDraft = (found: unknown): found is Draft => {
  const draft = (found ?? {}) as Record<string, unknown>;
  const texts = [draft.table, draft.sheet, draft.field, draft.value];
  return (
    texts.every((text) => typeof text === 'string') && Number.isSafeInteger(draft.base) && typeof draft.crossed === 'boolean'
  );
};
