import type { Token } from './tokens.ts';

/** Tokens after which something new may start on the same line. */
const indicators: ReadonlySet<Token['kind']> = new Set(['seq-item-ind', 'explicit-key-ind', 'map-value-ind']);

/**
 * Follows how deep the tokens of a text are nested: open brackets, plus the columns at which something starts to the
 * right of something still open. Never less than the depth of the parsed tree by more than a list at its key's own column.
 */
export class Nesting {
  private readonly columns: number[] = [];
  private brackets = 0;
  private starts = true;

  /** The depth once this token has been read. */
  after(token: Token, column: number): number {
    if (this.brackets > 0) this.inside(token);
    else if (token.kind === 'newline') this.starts = true;
    else if (token.kind !== 'space' && token.kind !== 'comment') this.outside(token, column);
    return this.columns.length + this.brackets;
  }

  private inside(token: Token): void {
    if (token.kind === 'flow-map-start' || token.kind === 'flow-seq-start') this.brackets += 1;
    else if (token.kind === 'flow-map-end' || token.kind === 'flow-seq-end') this.brackets -= 1;
    else if (token.kind === 'flow-error-end') this.brackets = 0;
  }

  private outside(token: Token, column: number): void {
    if (this.starts) this.open(column);
    this.starts = indicators.has(token.kind);
    if (token.kind === 'flow-map-start' || token.kind === 'flow-seq-start') this.brackets = 1;
  }

  private open(column: number): void {
    while ((this.columns.at(-1) ?? -1) >= column) this.columns.pop();
    this.columns.push(column);
  }
}
