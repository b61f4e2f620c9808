import type { Mend } from '../problem.ts';

/** What needs no quotation marks and is never read as anything but a text. */
const plain = /^(?!(?:true|false|null)$)[a-z][a-z0-9/-]*$/;
/** A plain word that stays the same text inside double quotes. */
const quotable = /^[^"'\\\n\r|>][^"\\\n\r]*$/;

/** A word as it is written in a file, once it is mended; nothing when it is written in a form that is better left to people. */
export function mendedScalar(source: string, mend: Mend): string | undefined {
  if ('quote' in mend) return quotable.test(source) ? `"${source}"` : undefined;
  const [, mark = ''] = /^(["']).*\1$/s.exec(source) ?? [];
  if (/[\n\r|>]/.test(source) || !(mark === '' ? plain : /^[a-z0-9/-]+$/).test(mend.word)) return undefined;
  return `${mark}${mend.word}${mark}`;
}
