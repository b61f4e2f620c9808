/** A promise that our own code broke: never the fault of a player or of a file. */
export class InvariantError extends Error {
  override name = 'InvariantError';
}

/** Throws an `InvariantError` unless the condition holds. For our bugs only; a player's mistake is a `Rejection`. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}

/** Ends a `switch` over a union: does not compile when a case is missing. */
export function assertNever(value: never): never {
  throw new InvariantError(`No case for ${JSON.stringify(value)}`);
}

/** Returns the value, or throws an `InvariantError` that says what was expected to be there, and which one. */
export function present<Value>(value: Value | undefined | null, what: string, which = ''): Value {
  if (value !== undefined && value !== null) return value;
  throw new InvariantError(`${what}${which} is missing`);
}
