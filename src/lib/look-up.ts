/** The value that a record itself holds under a key: never what every object inherits, such as `constructor`. */
export const lookUp = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
