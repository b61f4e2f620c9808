import { isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Path } from '../problem.ts';

/** What stands at one key of a mapping or one position of a list. */
interface Child {
  readonly key: unknown;
  readonly value: unknown;
}

/** The offset of a path's key or value; of the nearest thing around it when the path leads nowhere. */
export function offsetOf(root: unknown, path: Path, part: 'key' | 'value'): number {
  let value = root;
  let offset = startOf(root) ?? 0;
  for (const [index, segment] of path.entries()) {
    const child = childOf(value, segment);
    if (child === undefined) break;
    const wantsKey = part === 'key' && index === path.length - 1;
    offset = (wantsKey ? startOf(child.key) : undefined) ?? valueStart(child.value) ?? startOf(child.key) ?? offset;
    value = child.value;
  }
  return offset;
}

/** Where the word starts and ends that is exactly at a path; nothing when there is no single word. */
export function rangeOf(root: unknown, path: Path, part: 'key' | 'value'): readonly [number, number] | undefined {
  let child: Child | undefined = { key: undefined, value: root };
  for (const segment of path) child = childOf(child?.value, segment);
  const node = part === 'key' ? child?.key : child?.value;
  return isScalar(node) && node.range ? [node.range[0], node.range[1]] : undefined;
}

function childOf(node: unknown, segment: string | number): Child | undefined {
  if (isSeq(node)) return typeof segment === 'number' ? listChild(node.items[segment]) : undefined;
  return isMap(node) ? node.items.find((pair) => keyIs(pair, segment)) : undefined;
}

const listChild = (value: unknown): Child | undefined => (value === undefined ? undefined : { key: undefined, value });

const keyIs = (pair: Pair, segment: string | number): boolean =>
  isScalar(pair.key) && String(pair.key.value) === String(segment);

/** Nothing for a value that was left out, so that its key is shown instead. */
const valueStart = (value: unknown): number | undefined =>
  isScalar(value) && value.value === null && value.source === '' ? undefined : startOf(value);

const startOf = (value: unknown): number | undefined => (isNode(value) ? rangeStart(value) : undefined);
const rangeStart = (node: Node): number | undefined => node.range?.[0];
