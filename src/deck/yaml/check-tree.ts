import { isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Finding } from '../problem.ts';
import { quoted } from '../words.ts';
import { badCharacter } from './gate.ts';
import { deepest, tooDeep } from './inspector.ts';
import { refusedInText } from './refused-characters.ts';

/** A finding about one node of the tree. */
interface TreeFinding extends Finding {
  /** Two things lie in one mapping, so that nothing sensible can be said of what they hold. */
  readonly mixes?: true;
}

type Report = (node: Node, finding: TreeFinding) => void;

/** Keys that mean something to JavaScript objects, and are never words of a card file. */
export const forbiddenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
export const mergeKey = '<<';

/**
 * Looks through a parsed file for keys that stand twice or may not stand at all, for characters that came in as escapes,
 * and for lists at the column of their keys, which the gate does not count as deeper.
 */
export function checkTree(node: unknown, report: Report, depth = 1): void {
  if (isScalar(node)) checkScalar(node, report);
  else if (isNode(node) && depth > deepest) report(node, tooDeep);
  else if (isMap(node)) checkMap(node.items, report, depth + 1);
  else if (isSeq(node)) for (const item of node.items) checkTree(item, report, depth + 1);
}

type Key = Node & { readonly value: unknown };

function checkMap(pairs: readonly Pair[], report: Report, depth: number): void {
  checkKeys(
    pairs.flatMap(({ key }) => (isScalar(key) ? [key] : [])),
    report,
  );
  for (const { key, value } of pairs) {
    checkTree(key, report, depth);
    checkTree(value, report, depth);
  }
}

/** So many keys twice in one mapping are no slip: the line is gone with which the second of two things began. */
const mixing = 3;

function checkKeys(keys: readonly Key[], report: Report): void {
  const seen = new Set<string>();
  const again: Key[] = [];
  for (const key of keys) {
    const name = String(key.value);
    const forbidden = forbiddenKey(name);
    if (forbidden !== undefined) report(key, forbidden);
    else if (seen.has(name)) again.push(key);
    seen.add(name);
  }
  const [first] = again;
  if (first && new Set(again.map(({ value }) => value)).size >= mixing) report(beginningBefore(keys, first), mixedKeys(again));
  else for (const key of again) report(key, duplicateKey(String(key.value)));
}

/** Where the second of two things begins: behind the last empty line before a key that stands twice, or there. */
const beginningBefore = (keys: readonly Key[], repeated: Key): Key =>
  keys.slice(1, keys.indexOf(repeated) + 1).findLast(({ spaceBefore }) => spaceBefore === true) ?? repeated;

function checkScalar(node: Node & { readonly value: unknown }, report: Report): void {
  const found = typeof node.value === 'string' ? node.value.match(refusedInText)?.[0] : undefined;
  if (found !== undefined) report(node, badCharacter(found));
}

function forbiddenKey(name: string): Finding | undefined {
  if (name === mergeKey) {
    return {
      code: 'yaml/merge-key',
      message: 'The key << merges mappings in YAML, and card files have no merging.',
      hint: 'Write the keys out.',
    };
  }
  return forbiddenNames.has(name)
    ? {
        code: 'yaml/forbidden-key',
        message: `The key ${quoted(name)} is not allowed in any card file.`,
        hint: 'Choose another name.',
      }
    : undefined;
}

/** The most names told in one message. */
const mostNames = 3;

const mixedKeys = (again: readonly Key[]): TreeFinding => ({
  code: 'yaml/duplicate-key',
  message: `From here on, keys stand twice in the same place: ${again
    .slice(0, mostNames)
    .map(({ value }) => quoted(String(value)))
    .join(', ')}.`,
  hint: 'Is the line gone that begins the next step or card, the one with the hyphen? Otherwise keep one of each.',
  mixes: true,
});

const duplicateKey = (name: string): Finding => ({
  code: 'yaml/duplicate-key',
  message: `The key ${quoted(name)} stands twice in the same place.`,
  hint: 'Keep one of them; only one can count.',
});
