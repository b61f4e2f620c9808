import type { FileEdit, FileProblem } from './tools.ts';

/** A text with one passage replaced. */
export const mended = (text: string, { from, to, text: put }: FileEdit): string => text.slice(0, from) + put + text.slice(to);

/** What a problem's certain mending takes away and puts there; nothing where nothing is certain, or the text has changed since it was checked. */
export function mendOf({ fix }: FileProblem, checked: string, now: string): Mend | undefined {
  if (!fix) return undefined;
  const before = checked.slice(fix.from, fix.to);
  return now.slice(fix.from, fix.to) === before ? { fix, before } : undefined;
}

export interface Mend {
  readonly fix: FileEdit;
  readonly before: string;
}

/** Where the line with this number begins and ends in a text, its line feed not included. */
export function lineAt(text: string, line: number): { readonly from: number; readonly to: number } {
  let from = 0;
  for (let passed = 1; passed < line; passed += 1) {
    const end = text.indexOf('\n', from);
    if (end === -1) break;
    from = end + 1;
  }
  const end = text.indexOf('\n', from);
  return { from, to: end === -1 ? text.length : end };
}
