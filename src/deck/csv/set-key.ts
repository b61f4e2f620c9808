import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import type { Edit } from '../problem.ts';
import { indentOf, type Lines, lineEnd, lineStart } from './lines.ts';
import { endOf, keyOf, pairAt, startOf, type Value, valueText } from './yaml-text.ts';

/** The edit that gives a key of a mapping a value, whatever it had; the rest of the text stays as it is. `order`: the keys as they should follow each other. */
export function setKey(lines: Lines, map: YAMLMap, key: string, value: Value, order: readonly string[]): Edit {
  const pair = pairAt(map, key);
  return pair ? replaced(lines, map, pair, value) : inserted(lines, map, key, value, order);
}

function replaced({ text }: Lines, map: YAMLMap, { key, value: node }: Pair, value: Value): Edit {
  const said = valueText(value, map.flow === true);
  const isBlock = (isMap(node) || isSeq(node)) && node.flow !== true;
  if (isBlock) return { from: text.indexOf(':', endOf(key)) + 1, to: endOf(node), text: ` ${said}` };
  const [from, to] = [startOf(node), endOf(node)];
  const breaks = isScalar(node) && text[to - 1] === '\n';
  return { from, to, text: breaks ? `${said}\n` : said };
}

function inserted(lines: Lines, map: YAMLMap, key: string, value: Value, order: readonly string[]): Edit {
  const before = order.slice(0, order.indexOf(key));
  const anchor = map.items.findLast((pair) => before.includes(keyOf(pair))) ?? map.items.at(-1);
  const said = `${key}: ${valueText(value, map.flow === true)}`;
  if (map.flow === true) return { from: endOf(anchor), to: endOf(anchor), text: `, ${said}` };
  const at = lineEnd(lines, endOf(anchor));
  return { from: at, to: at, text: `${lines.newline}${indentOf(lines, startOf(map.items[0]))}${said}` };
}

/** The edit that takes a key with its value out of a mapping that has others. */
export function removeKey(lines: Lines, map: YAMLMap, pair: Pair): Edit {
  const index = map.items.indexOf(pair);
  const [before, after] = [map.items[index - 1], map.items[index + 1]];
  const from = startOf(pair);
  const start = lineStart(lines, from);
  const alone = map.flow !== true && lines.text.slice(start, from).trim() === '';
  if (alone) return { from: start, to: lineEnd(lines, endOf(pair)) + lines.newline.length, text: '' };
  if (map.flow === true && before) return { from: endOf(before), to: endOf(pair), text: '' };
  return { from, to: after ? startOf(after) : endOf(pair), text: '' };
}
