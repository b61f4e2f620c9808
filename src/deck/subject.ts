import type { Path } from './problem.ts';
import { fieldsOf, textOf, valueAt } from './raw.ts';
import { stepIdOf } from './schema/step-id.ts';
import { quoted } from './words.ts';

/** What a path is about, in words that people know: `Card "blog"`, and the rest of the path: `back.text`. */
export interface Subject {
  readonly thing: string;
  /** Empty when the path leads to the thing itself. */
  readonly field: string;
}

export function subjectOf(data: unknown, path: Path): Subject {
  const [place, key] = path;
  const item = key === undefined ? undefined : valueAt(data, path.slice(0, 2));
  if (place === 'cards' && typeof key === 'number')
    return { thing: numbered('Card', key, fieldsOf(item).id), field: fieldName(path.slice(2)) };
  if (place === 'cards' && typeof key === 'string') return { thing: `Card ${quoted(key)}`, field: fieldName(path.slice(2)) };
  if (place === 'steps' && typeof key === 'number')
    return { thing: numbered('Step', key, stepIdOf(item)), field: fieldName(path.slice(2)) };
  if (place === 'steps' && typeof key === 'string') return { thing: `Step ${quoted(key)}`, field: fieldName(path.slice(2)) };
  if (place === 'suits' && typeof key === 'string') return { thing: `Suit ${quoted(key)}`, field: fieldName(path.slice(2)) };
  return { thing: fileThing(fieldsOf(data)), field: fieldName(path) };
}

function fileThing(fields: Readonly<Record<string, unknown>>): string {
  if (Object.hasOwn(fields, 'format')) return 'The format';
  return Object.hasOwn(fields, 'translates') || Object.hasOwn(fields, 'translates-format') ? 'The translation' : 'The deck';
}

/** `back.text`, `credits 3`. */
export const fieldName = (path: Path): string =>
  path.map((key, i) => (typeof key === 'number' ? ` ${key + 1}` : `${i > 0 ? '.' : ''}${key}`)).join('');

function numbered(noun: string, index: number, id: unknown): string {
  const name = textOf(id);
  return name === undefined ? `${noun} ${index + 1}` : `${noun} ${quoted(name)}`;
}
