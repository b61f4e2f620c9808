import { isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Finding } from '../problem.ts';
import { quoted } from '../words.ts';
import { badCharacter } from './gate.ts';
import { deepest, tooDeep } from './inspector.ts';
import { refusedInText } from './refused-characters.ts';

/** A finding and the node it is about. */
type Report = (node: Node, finding: Finding) => void;

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

function checkMap(pairs: readonly Pair[], report: Report, depth: number): void {
  const seen = new Set<string>();
  for (const { key, value } of pairs) {
    if (isScalar(key)) {
      const name = String(key.value);
      const finding = forbiddenKey(name) ?? (seen.has(name) ? duplicateKey(name) : undefined);
      if (finding !== undefined) report(key, finding);
      seen.add(name);
    }
    checkTree(key, report, depth);
    checkTree(value, report, depth);
  }
}

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

const duplicateKey = (name: string): Finding => ({
  code: 'yaml/duplicate-key',
  message: `The key ${quoted(name)} stands twice in the same place.`,
  hint: 'Keep one of them; only one can count.',
});
