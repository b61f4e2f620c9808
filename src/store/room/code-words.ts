import { codeLetters } from '../../protocol/room.ts';

/** A code as people read it: in groups of at most four, "K7M XQ4". */
export function spaced(code: string): string {
  const size = code.length % 4 === 0 ? 4 : code.length % 5 === 0 ? 5 : 3;
  return (code.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(' ');
}

/** What somebody typed as a code: in capitals, without what no code has. */
export const tidyTyped = (typed: string): string =>
  [...typed.toUpperCase()].filter((letter) => codeLetters.includes(letter)).join('');

/** Letters of a code for those who listen, one by one: "K, 7, M". */
export const spelled = (code: string): string => [...code].join(', ');

export const roomCodeLength = 6;
