/** A text that is changed in places, and how its lines end. */
export interface Lines {
  readonly text: string;
  readonly newline: '\n' | '\r\n';
}

export const linesOf = (text: string): Lines => ({ text, newline: text.includes('\r\n') ? '\r\n' : '\n' });

/** Where the line begins in which an offset lies. */
export const lineStart = ({ text }: Lines, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** Where the line ends in which something ends, before its line break. */
export function lineEnd({ text }: Lines, offset: number): number {
  const from = text[offset - 1] === '\n' ? offset - 1 : offset;
  const end = text.indexOf('\n', from);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** Spaces up to the column of an offset. */
export const indentOf = (lines: Lines, offset: number): string => ' '.repeat(offset - lineStart(lines, offset));
