import type { Finding } from '../problem.ts';
import type { Token } from './tokens.ts';

const openBracket: Finding = {
  code: 'yaml/missing-sign',
  message: 'This bracket is not closed.',
  hint: 'Close it before the next key, or put the text in quotation marks if the bracket belongs to it.',
};

const openQuotation: Finding = {
  code: 'yaml/missing-sign',
  message: 'This quotation mark is not closed.',
  hint: 'Close it at the end of the text. An apostrophe inside single quotes is written twice.',
};

/** Watches whether brackets and quotation marks are closed, so that a problem stands where they open and not where the file falls apart. */
export class Pairs {
  private readonly open: number[] = [];

  /** What a token shows to be unclosed, at the place where it opens. */
  unclosedAt({ kind, source, offset }: Token): (Finding & { readonly offset: number }) | undefined {
    switch (kind) {
      case 'flow-map-start':
      case 'flow-seq-start':
        this.open.push(offset);
        return undefined;
      case 'flow-map-end':
      case 'flow-seq-end':
        this.open.pop();
        return undefined;
      case 'flow-error-end':
        return { ...openBracket, offset: this.open.splice(0).at(-1) ?? offset };
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
        return source.length < 2 || !source.endsWith(source.charAt(0)) ? { ...openQuotation, offset } : undefined;
      default:
        return undefined;
    }
  }
}
