import type { ValueCode } from '../codes.ts';
import type { Mend, Path } from '../problem.ts';
import type { Subject } from '../subject.ts';

/** What is wrong with one value; the code lacks its first half. */
export interface ValueFinding {
  readonly code: ValueCode;
  readonly message: string;
  readonly hint: string;
  readonly mend?: Mend;
}

/** The key nearest to the end of a path. */
export const lastWord = (path: Path): string => String(path.findLast((key) => typeof key === 'string') ?? 'file');

/** What is wrong when nothing stands at a path (`undefined`) or nothing stands behind its key (`null`). */
export function missing(value: unknown, path: Path, subject: Subject): ValueFinding {
  const word = lastWord(path);
  if (path.length === 0)
    return { code: 'empty', message: 'The file is empty.', hint: 'Copy a file that works, and change it.' };
  if (word === 'alt') return noAlt(subject.thing);
  if (value === undefined)
    return { code: 'missing-key', message: `${subject.thing} has no ${named(subject)}.`, hint: `Add a line "${word}:".` };
  return {
    code: 'empty',
    message: subject.field === '' ? `${subject.thing} is empty.` : `${subject.thing} says nothing after "${subject.field}".`,
    hint: subject.field === '' ? 'Fill it in, or delete it.' : `Write a value after "${word}:", or delete the line.`,
  };
}

const named = ({ field }: Subject): string => (field === '' ? 'content' : `"${field}"`);

const noAlt = (thing: string): ValueFinding => ({
  code: 'no-alt',
  message: `${thing} has no "alt", so people who do not see the picture learn nothing of it.`,
  hint: 'Add a line "alt:" that says in a few words what the picture shows.',
});

/** What each type is called; the names on the left are those of the schema package and of `typeof`. */
const typeNames: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['tuple', 'a list'],
  ['object', 'a mapping of keys to values'],
  ['record', 'a mapping of keys to values'],
]);

export const typeName = (type: string): string => typeNames.get(type) ?? 'something else';
