import { createHash } from 'node:crypto';

/*
 * What somebody knows of a room who has only read docs/PROTOCOL.md: nothing here comes from `src`, so that a mistake
 * there cannot hide itself.
 */

/** Any value that JSON can hold. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };
export type PlainRecord = { readonly [key: string]: Plain };

/** JSON with sorted keys and no spaces. */
export function sortedJson(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${sortedJson(inner)}`).join(',')}}`;
}

/** The name of what an audience sees and may do. */
export const hashOf = (view: Plain, legal: Plain): string =>
  createHash('sha256').update(sortedJson({ legal, view })).digest('hex');

/** A value after a change. */
export function changed(before: Plain, change: PlainRecord): Plain {
  if ('is' in change) return change.is ?? null;
  if ('at' in change) return changedRecord(before as PlainRecord, change);
  if (!Array.isArray(before)) throw new Error('The change is of a list');
  if ('items' in change) {
    const items = change.items as PlainRecord;
    return before.map((item, index) => (String(index) in items ? changed(item, items[index] as PlainRecord) : item));
  }
  // From the last to the first, so that the places that are still to come stay what they were.
  const splices = change.splices as unknown as readonly (readonly [number, number, readonly Plain[]])[];
  return splices.reduceRight<Plain[]>(
    (list, [at, drop, add]) => [...list.slice(0, at), ...add, ...list.slice(at + drop)],
    [...before],
  );
}

function changedRecord(before: PlainRecord, { at, gone = [] }: PlainRecord): PlainRecord {
  const after: Record<string, Plain> = { ...before };
  for (const key of gone as readonly string[]) delete after[key];
  for (const [key, change] of Object.entries(at as PlainRecord))
    after[key] = changed(before[key] ?? null, change as PlainRecord);
  return after;
}

/** What is known of what one audience sees. */
export interface Sight {
  readonly audience: PlainRecord;
  readonly seq: number;
  readonly view: PlainRecord;
  readonly legal: readonly PlainRecord[];
  readonly hash: string;
}

/** A name for an audience. */
export const nameOf = ({ kind, table }: PlainRecord): string => (kind === 'table' ? `table:${String(table)}` : String(kind));

/** Takes in snapshots and updates. */
export class Sights {
  readonly all = new Map<string, Sight>();
  /** Updates whose hash was not that of what they led to: there should be none, ever. */
  readonly wrong: string[] = [];

  /** Gives the audience of which the whole has to be asked for, if there is one. */
  take(tell: PlainRecord): PlainRecord | undefined {
    const audience = tell.audience as PlainRecord;
    return tell.type === 'snapshot' ? this.#replace(audience, tell) : this.#update(audience, tell);
  }

  /** Knows what another page knows. */
  learn(other: Sights): void {
    for (const [name, sight] of other.all) this.all.set(name, sight);
  }

  known(): readonly PlainRecord[] {
    return [...this.all.values()].map(({ audience, seq, hash }) => ({ audience, seq, hash }));
  }

  #replace(audience: PlainRecord, { snapshot, hash }: PlainRecord): undefined {
    const { seq, view, legal } = snapshot as PlainRecord;
    const sight = { audience, seq, view, legal, hash } as unknown as Sight;
    this.#check(sight);
    this.all.set(nameOf(audience), sight);
  }

  #update(audience: PlainRecord, { from, seq, change, hash }: PlainRecord): PlainRecord | undefined {
    const now = this.all.get(nameOf(audience));
    if (!now || Number(seq) <= now.seq) return undefined;
    if (from !== now.seq) return audience;
    const shown = { view: now.view, legal: now.legal };
    const { view, legal } = (change === null ? shown : changed(shown, change as PlainRecord)) as PlainRecord;
    const sight = { audience, seq, view, legal, hash } as unknown as Sight;
    this.#check(sight);
    this.all.set(nameOf(audience), sight);
    return undefined;
  }

  #check({ audience, seq, view, legal, hash }: Sight): void {
    if (hashOf(view, legal) !== hash) this.wrong.push(`${nameOf(audience)} at ${seq}`);
  }
}
