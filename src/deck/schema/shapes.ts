import * as z from 'zod';
import { textLength } from '../text-length.ts';
import { forbiddenNames } from '../yaml/check-tree.ts';

/** The building blocks of both schemas. Descriptions end up in the generated JSON Schema, where editors show them. */

/** Text on one line: line breaks and runs of spaces become one space. At least one character, at most `max` characters. */
export const line = (max: number, description: string) =>
  z
    .string()
    .overwrite((text) => text.replace(/\s+/g, ' ').trim())
    .check((context) => {
      const length = textLength(context.value, max);
      if (length === 0)
        context.issues.push({ code: 'too_small', origin: 'string', minimum: 1, inclusive: true, input: context.value });
      if (length > max)
        context.issues.push({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: context.value });
    })
    .meta({ description, minLength: 1, maxLength: max });

/** A permanent name: lower-case letters, digits and hyphens. */
export const name = (description: string) =>
  z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
    .refine((value) => !forbiddenNames.has(value))
    .meta({ description });

/** A cell of a matrix, as `row/column`, or a row or a column of one. */
export const cellName = (description: string) =>
  z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,63}(\/[a-z0-9][a-z0-9-]{0,63})?$/)
    .meta({ description });

/** One of a few words. */
export const choice = <const Word extends string>(words: readonly Word[], description: string) =>
  z.enum(words).meta({ description });

/** A whole number between two bounds, both included. */
export const whole = (least: number, most: number, description: string) => z.int().min(least).max(most).meta({ description });

/** A list of at most `most` items. */
export const list = <Item extends z.ZodType>(item: Item, most: number, description: string) =>
  z.array(item).max(most).meta({ description });

/** A list with at least one item. */
export const someOf = <Item extends z.ZodType>(item: Item, most: number, description: string) =>
  z.array(item).min(1).max(most).meta({ description });

/** A mapping from names to values of one kind, with at most `most` of them. */
export const record = <Value extends z.ZodType>(key: ReturnType<typeof name>, value: Value, most: number) =>
  z.record(key, value).check((context) => {
    if (Object.keys(context.value).length > most) {
      context.issues.push({ code: 'too_big', origin: 'object', maximum: most, inclusive: true, input: context.value });
    }
  });

/** A mapping with these keys and no others. The issue about an unknown key carries the known keys, with spaces between, as its message. */
export const mapping = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined) });

/** What the message of an issue about `oneOf` begins with. */
export const kindsMark = 'one of:';

/** A mapping that is of one of several kinds, told by which of these keys it has. The issue about one that fits none carries the keys as its message. */
export const oneOf = <Schema extends z.ZodType>(kinds: Readonly<Record<string, Schema>>) =>
  z.union(Object.values(kinds), { error: () => `${kindsMark} ${Object.keys(kinds).join(' ')}` });

/** One suit, or a list of them. Comes out as a list. */
export const suitsOf = (description: string) =>
  z.union([name('A suit.').transform((suit) => [suit]), someOf(name('A suit.'), 12, 'Several suits.')]).meta({ description });

/** The language of a file's texts. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .meta({ description: 'The language of its texts, such as en or cy.' });

export const credits = list(line(400, 'Whose idea or work.'), 50, 'Whose ideas and work are in it.');

/** What a deck and a format both say about themselves. */
export const heading = {
  title: line(60, 'What people call it.'),
  language,
  version: whole(1, 1_000_000, 'Raised by one with each published change.'),
  licence: line(80, 'An SPDX name, such as CC-BY-SA-4.0.'),
  about: line(400, 'What it is for, in a sentence or two.'),
  credits: credits.default([]),
  order: whole(
    1,
    999,
    'Where it stands in the list that people choose from: 1 comes first. Without it, after those that have one, by name.',
  ).exactOptional(),
};
