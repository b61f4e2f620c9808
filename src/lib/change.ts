import type { Json } from './canonical-json.ts';

/**
 * How one value becomes another: a new value, changes under some keys of a record, changes of some items of a list, or
 * places in a list where items go and others come. A splice is the place in the list as it was, how many go, and what
 * comes instead; they are in order and do not touch. Plain data.
 */
export type Change =
  | { readonly is: Json }
  | { readonly at: Readonly<Record<string, Change>>; readonly gone?: readonly string[] }
  | { readonly items: Readonly<Record<string, Change>> }
  | { readonly splices: readonly Splice[] };

export type Splice = readonly [at: number, drop: number, add: readonly Json[]];

/** How `before` becomes `after`, or nothing when they are equal. Both are plain data; a key whose value is `undefined` counts as left out. */
export function changeBetween(before: unknown, after: unknown): Change | undefined {
  if (before === after) return undefined;
  if (Array.isArray(before) && Array.isArray(after)) return listChange(before, after);
  if (isRecord(before) && isRecord(after)) return recordChange(before, after);
  return { is: (after ?? null) as Json };
}

/** The value after a change. What has not changed is the same object as before. Throws a `TypeError` when the change is not of such a value. */
export function withChange(before: unknown, change: Change): unknown {
  if ('is' in change) return change.is;
  if ('at' in change) return changedRecord(before, change);
  if (!Array.isArray(before)) throw new TypeError('There is no list to change');
  if ('items' in change) return changedItems(before, change.items);
  return changedList(before, change.splices);
}

type Plain = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);
const has = (record: Plain, key: string): boolean => Object.hasOwn(record, key) && record[key] !== undefined;

function recordChange(before: Plain, after: Plain): Change | undefined {
  const gone = Object.keys(before).filter((key) => has(before, key) && !has(after, key));
  const at: [string, Change][] = [];
  for (const key of Object.keys(after)) {
    if (!has(after, key)) continue;
    const change = has(before, key) ? changeBetween(before[key], after[key]) : { is: after[key] as Json };
    if (change) at.push([key, change]);
  }
  if (gone.length > 0) return { at: Object.fromEntries(at), gone };
  return at.length > 0 ? { at: Object.fromEntries(at) } : undefined;
}

function changedRecord(before: unknown, change: Extract<Change, { at: unknown }>): Plain {
  if (!isRecord(before)) throw new TypeError('There is no record to change');
  const gone = new Set(change.gone);
  const kept = Object.entries(before).filter(([key]) => !gone.has(key));
  const changed = Object.entries(change.at).map(([key, part]) => [
    key,
    withChange(has(before, key) ? before[key] : undefined, part),
  ]);
  return Object.fromEntries([...kept, ...changed]) as Plain;
}

/** More items than this at other places of a list of the same length: then items have moved, and not changed. */
const fewItems = 3;

function listChange(before: readonly unknown[], after: readonly unknown[]): Change | undefined {
  if (before.length === after.length) {
    const other = after.filter((item, at) => !isEqual(before[at], item)).length;
    if (other === 0) return undefined;
    if (other <= fewItems) return itemsChange(before, after);
  }
  return { splices: splicesBetween(before.map(nameOf), after.map(nameOf), after) };
}

/** Equal items have equal names. */
const nameOf = (item: unknown): string => JSON.stringify(item) ?? '';

/** Goes along both lists at once: what comes is taken from the new one until the next item that was there already. */
function splicesBetween(before: readonly string[], after: readonly string[], items: readonly unknown[]): readonly Splice[] {
  const places = new Map(before.map((name, at) => [name, at]));
  const splices: Splice[] = [];
  let [at, start] = [0, 0];
  after.forEach((name, index) => {
    const found = places.get(name) ?? -1;
    if (found < at && before[at] !== name) return;
    const kept = before[at] === name ? at : found;
    if (kept > at || index > start) splices.push([at, kept - at, items.slice(start, index) as readonly Json[]]);
    [at, start] = [kept + 1, index + 1];
  });
  if (at < before.length || start < after.length) splices.push([at, before.length - at, items.slice(start) as readonly Json[]]);
  return splices;
}

function changedList(before: readonly unknown[], splices: readonly Splice[]): readonly unknown[] {
  const after: unknown[] = [];
  let done = 0;
  for (const [at, drop, add] of splices) {
    after.push(...before.slice(done, at), ...add);
    done = at + drop;
  }
  return [...after, ...before.slice(done)];
}

function itemsChange(before: readonly unknown[], after: readonly unknown[]): Change | undefined {
  const items = after.flatMap((item, index) => {
    const change = changeBetween(before[index], item);
    return change ? [[String(index), change] as const] : [];
  });
  return items.length > 0 ? { items: Object.fromEntries(items) } : undefined;
}

function changedItems(before: readonly unknown[], items: Readonly<Record<string, Change>>): readonly unknown[] {
  const after = [...before];
  for (const [index, change] of Object.entries(items)) after[Number(index)] = withChange(before[Number(index)], change);
  return after;
}

const isEqual = (one: unknown, other: unknown): boolean => changeBetween(one, other) === undefined;
