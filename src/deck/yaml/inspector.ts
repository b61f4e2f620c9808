import type { Finding } from '../problem.ts';
import { Nesting } from './nesting.ts';
import { Pairs } from './pairs.ts';
import type { Token } from './tokens.ts';

/** The deepest nesting in a card file; a real one reaches 8. */
export const deepest = 32;
/** The most tokens in a card file, spaces and comments apart; a card has about 60. */
const mostTokens = 50_000;

const layout: ReadonlySet<Token['kind']> = new Set(['space', 'newline', 'comment', 'byte-order-mark', 'flow-error-end']);

export const tooDeep: Finding = {
  code: 'yaml/too-deep',
  message: `Things are nested more than ${deepest} deep here.`,
  hint: 'Close the brackets, or move the lines back to the left.',
};

export const tooMany: Finding = {
  code: 'yaml/too-many',
  message: 'The file holds too many lines, keys and values to be read safely.',
  hint: 'Split it into two decks, or look for something pasted by accident.',
};

const secondDocument: Finding = {
  code: 'yaml/second-document',
  message: 'A second document starts here, and a card file is one document.',
  hint: 'Remove the line, or put the second part into a file of its own.',
};

const refusedTokens: { readonly [Kind in Token['kind']]?: Finding } = {
  anchor: {
    code: 'yaml/anchor',
    message: 'A word that starts with & is an anchor in YAML, and card files have none.',
    hint: 'Put the text in quotation marks if the & belongs to it; otherwise write the value out in both places.',
  },
  alias: {
    code: 'yaml/alias',
    message: 'A word that starts with * repeats an anchor in YAML, and card files have none.',
    hint: 'Put the text in quotation marks if the * belongs to it; otherwise write the value out.',
  },
  tag: {
    code: 'yaml/tag',
    message: 'A word that starts with ! is a type tag in YAML, and card files have none.',
    hint: 'Put the text in quotation marks if the ! belongs to it; otherwise delete the tag.',
  },
  'directive-line': {
    code: 'yaml/directive',
    message: 'A line that starts with % is a directive in YAML, and card files have none.',
    hint: 'Delete the line, or put the text in quotation marks if the % belongs to it.',
  },
};

/** Each escape in a quoted text is work of its own. */
const weightOf = ({ kind, source }: Token): number => (kind === 'double-quoted-scalar' ? source.split('\\').length : 1);

/** A finding and where in the text it is. */
export interface Spotted extends Finding {
  readonly offset: number;
}

/** Goes along the tokens of one file and says what card files do without. */
export class Inspector {
  /** The rest of the file is not worth reading. */
  givesUp = false;
  private readonly nesting = new Nesting();
  private readonly pairs = new Pairs();
  private count = 0;
  private document: 'before' | 'inside' | 'after' = 'before';

  look(token: Token, column: number): Spotted | undefined {
    if (this.nesting.after(token, column) > deepest) return this.giveUp(token, tooDeep);
    const unclosed = this.pairs.unclosedAt(token);
    if (unclosed !== undefined || layout.has(token.kind)) return unclosed;
    this.count += weightOf(token);
    if (this.count > mostTokens) return this.giveUp(token, tooMany);
    if (this.startsAnother(token)) return this.giveUp(token, secondDocument);
    const refused = refusedTokens[token.kind];
    return refused && { ...refused, offset: token.offset };
  }

  private startsAnother(token: Token): boolean {
    const another = this.document === 'after' || (this.document === 'inside' && token.kind === 'doc-start');
    if (token.kind !== 'doc-end') this.document = token.kind === 'directive-line' ? this.document : 'inside';
    else if (this.document === 'inside') this.document = 'after';
    return another && token.kind !== 'doc-end';
  }

  private giveUp({ offset }: Token, finding: Finding): Spotted {
    this.givesUp = true;
    return { ...finding, offset };
  }
}
