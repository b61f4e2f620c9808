import { CST, Lexer } from 'yaml';

/** One piece of a YAML text. `text` is a plain or block scalar; the other kinds are those of the `yaml` package. */
export interface Token {
  readonly kind: NonNullable<ReturnType<typeof CST.tokenType>> | 'text';
  readonly source: string;
  readonly offset: number;
}

/**
 * Cuts a text into tokens with the parser's own lexer, so that the gate and the parser cannot disagree about what is
 * a quotation, a comment or an anchor. The lexer is a loop without recursion: its time grows with the length alone.
 * The text must hold no control characters, because the lexer uses four of them as marks.
 */
export function* tokens(text: string): Generator<Token> {
  let offset = 0;
  let scalarNext = false;
  for (const source of new Lexer().lex(text)) {
    if (source === CST.SCALAR) scalarNext = true;
    else if (source !== CST.DOCUMENT) {
      yield { kind: scalarNext ? 'text' : (CST.tokenType(source) ?? 'text'), source, offset };
      scalarNext = false;
      if (source !== CST.FLOW_END) offset += source.length;
    }
  }
}
