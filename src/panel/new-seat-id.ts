/** The id of a seat that nobody has had. */
export const newSeatId = (): string =>
  `p-${[...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
