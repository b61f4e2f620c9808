/** Forgiving looks into data of unknown shape, for the checks that run even when a part of the file is wrong. */

type Fields = Readonly<Record<string, unknown>>;

/** The keys of a mapping; of anything else, none. */
export const fieldsOf = (value: unknown): Fields => (isMapping(value) ? value : {});
/** The items of a list; of anything else, none. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
/** A text as a list of one; the texts of a list; of anything else, none. */
export const textsOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : itemsOf(value).filter((item) => typeof item === 'string');

export const isMapping = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a path, or `undefined`. */
export const valueAt = (data: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, key) => (typeof key === 'number' ? itemsOf(value)[key] : ownField(value, key)), data);

const ownField = (value: unknown, key: string): unknown =>
  isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined;
