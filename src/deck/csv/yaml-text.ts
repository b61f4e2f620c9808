import { isMap, isPair, isScalar, isSeq, type Pair, stringify, type YAMLMap } from 'yaml';

/** What can be written into a card file by the program. */
export type Value = string | number | readonly string[] | { readonly [key: string]: Value };

/** A value on one line, as it stands behind a key; `flow`: inside brackets, where commas separate. */
export function valueText(value: Value, flow: boolean): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return flow ? inBrackets(value) : stringify(value, { lineWidth: 0 }).trimEnd();
  if (isList(value)) return `[${value.map(inBrackets).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${key}: ${valueText(each, true)}`)
    .join(', ')} }`;
}

const isList = (value: Value): value is readonly string[] => Array.isArray(value);

const inBrackets = (text: string): string =>
  stringify([text], { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim().slice(1, -1);

/** Where the words of a node end: of a block, those of the last thing in it. */
export function endOf(node: unknown): number {
  if (isPair(node)) return node.value === null ? endOf(node.key) : endOf(node.value);
  if ((isMap(node) || isSeq(node)) && node.flow !== true && node.items.length > 0) return endOf(node.items.at(-1));
  return isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[1] ?? 0) : 0;
}

export const startOf = (node: unknown): number =>
  isPair(node) ? startOf(node.key) : isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[0] ?? 0) : 0;

export const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');

export const pairAt = (map: YAMLMap, key: string): Pair | undefined => map.items.find((pair) => keyOf(pair) === key);
