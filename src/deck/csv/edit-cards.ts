import { isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { invariant } from '../../lib/assert.ts';
import type { Edit } from '../problem.ts';
import type { CardValue } from './columns.ts';
import { indentOf, type Lines, lineEnd, lineStart, linesOf } from './lines.ts';
import { removeKey, setKey } from './set-key.ts';
import { endOf, keyOf, pairAt, type Value, valueText } from './yaml-text.ts';

/** The keys of a card as they follow each other. */
const order = [
  'id',
  'suit',
  'title',
  'cost',
  'text',
  'ask',
  'needs',
  'tags',
  'art',
  'alt',
  'back',
  'fill',
  'effects',
  'answer',
];
const inner = ['people', 'technology', 'other', 'text', 'example'];

/** What is to become of the cards of a deck file. */
export interface CardChanges {
  /** By the number of the card in the file, from 0. */
  readonly changed: ReadonlyMap<number, readonly CardValue[]>;
  readonly added: readonly (readonly CardValue[])[];
}

/** A deck file with its cards changed, and everything else as it was, to the letter: comments, order and form. The text must be one that loads without errors. */
export function editCards(text: string, { changed, added }: CardChanges): string {
  const lines = linesOf(text);
  const root = parseDocument(text, { uniqueKeys: false, stringKeys: true, schema: 'core' }).contents;
  const cards = isMap(root) ? pairAt(root, 'cards')?.value : undefined;
  invariant(isSeq(cards), 'A deck without errors has cards');
  const edits = [...changed].flatMap(([index, values]) => {
    const card = cards.items[index];
    return isMap(card) ? editsOf(lines, card, values) : [];
  });
  const ends = added.length === 0 ? [] : [appended(lines, cards, added)];
  return applied(text, [...edits, ...ends]);
}

/** From the end to the beginning, so that no edit moves another's place; what comes to the same place keeps its order. */
const applied = (text: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => a.from - b.from)
    .reduceRight((now, { from, to, text: put }) => now.slice(0, from) + put + now.slice(to), text);

function editsOf(lines: Lines, card: YAMLMap, values: readonly CardValue[]): readonly Edit[] {
  const keys = [...new Set(values.map(({ path }) => String(path[0])))].toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  return keys.flatMap((key) => {
    const own = values.filter(({ path }) => path[0] === key);
    const nested = pairAt(card, key)?.value;
    const direct = own.find(({ path }) => path.length === 1);
    if (direct) return editOf(lines, card, key, direct.value, order);
    return isMap(nested) && !loses(nested, own) ? insideOf(lines, nested, own) : editOf(lines, card, key, together(own), order);
  });
}

function editOf(lines: Lines, map: YAMLMap, key: string, value: Value | undefined, keys: readonly string[]): readonly Edit[] {
  if (value !== undefined) return [setKey(lines, map, key, value, keys)];
  const pair = pairAt(map, key);
  return pair ? [removeKey(lines, map, pair)] : [];
}

const insideOf = (lines: Lines, map: YAMLMap, values: readonly CardValue[]): readonly Edit[] =>
  values.flatMap(({ path, value }) => editOf(lines, map, String(path[1]), value, inner));

/** Whether a mapping has nothing left of what it had: then it is written anew, or goes. */
const loses = (map: YAMLMap, values: readonly CardValue[]): boolean =>
  map.items.every((pair) => values.some(({ path, value }) => path[1] === keyOf(pair) && value === undefined));

/** Values one level down as one mapping; nothing when there are none. */
function together(values: readonly CardValue[]): Value | undefined {
  const pairs = values.flatMap(({ path, value }) => (value === undefined ? [] : [[String(path[1]), value] as const]));
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

/** New cards behind the last, in the same form. */
function appended(lines: Lines, cards: YAMLSeq, added: readonly (readonly CardValue[])[]): Edit {
  const last = cards.items.at(-1);
  invariant(isMap(last) && last.range, 'The last card is a mapping');
  if (cards.flow === true) {
    const text = added.map((values) => `, ${valueText(Object.fromEntries(pairsOf(values)), true)}`).join('');
    return { from: endOf(last), to: endOf(last), text };
  }
  const start = lineStart(lines, last.range[0]);
  const dash = lines.text.lastIndexOf('-', last.range[0]);
  const indent = indentOf(lines, last.range[0]);
  const hyphen = dash < start ? `${indent.slice(2)}- ` : lines.text.slice(start, last.range[0]);
  const at = lineEnd(lines, endOf(last));
  const text = added.map((values) => {
    const keys = pairsOf(values).map(([key, value]) => `${key}: ${valueText(value, false)}`);
    return `${lines.newline}${lines.newline}${hyphen}${keys.join(`${lines.newline}${indent}`)}`;
  });
  return { from: at, to: at, text: text.join('') };
}

function pairsOf(values: readonly CardValue[]): readonly (readonly [string, Value])[] {
  const keys = [...new Set(values.map(({ path }) => String(path[0])))];
  return keys.flatMap((key) => {
    const own = values.filter(({ path }) => path[0] === key);
    const value = own.find(({ path }) => path.length === 1)?.value ?? together(own);
    return value === undefined ? [] : [[key, value] as const];
  });
}
