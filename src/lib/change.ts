import type { Json } from './canonical-json.ts';

/**
 * How one value becomes another: a new value, changes under some keys of a record, changes of some items of a list, or
 * a stretch of a list that gives way to others. Plain data.
 */
export type Change =
  | { readonly is: Json }
  | { readonly at: Readonly<Record<string, Change>>; readonly gone?: readonly string[] }
  | { readonly items: Readonly<Record<string, Change>> }
  | { readonly from: number; readonly drop: number; readonly add: readonly Json[] };

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
  return before.toSpliced(change.from, change.drop, ...change.add);
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

/** Lists of one length change item by item; else the stretch between what is the same at both ends gives way. */
function listChange(before: readonly unknown[], after: readonly unknown[]): Change | undefined {
  if (before.length === after.length) return itemsChange(before, after);
  const least = Math.min(before.length, after.length);
  let from = 0;
  while (from < least && isEqual(before[from], after[from])) from += 1;
  let end = 0;
  while (end < least - from && isEqual(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const add = after.slice(from, after.length - end) as readonly Json[];
  return { from, drop: before.length - from - end, add };
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
