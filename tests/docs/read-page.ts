import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an example is, and so what stands around it: a whole file, or a part of one. */
export type ExampleKind = 'format' | 'part' | 'steps' | 'limits' | 'deck' | 'suits' | 'cards' | 'translation';

const kinds: readonly ExampleKind[] = ['format', 'part', 'steps', 'limits', 'deck', 'suits', 'cards', 'translation'];

export interface Example {
  readonly kind: ExampleKind;
  /** The codes of the mistakes that are in it on purpose. */
  readonly codes: readonly string[];
  readonly yaml: string;
  /** The heading that it stands under, and its number on the page. */
  readonly name: string;
}

export interface Page {
  readonly text: string;
  readonly examples: readonly Example[];
  /** What stands in blocks of plain text, such as what the linter says. */
  readonly said: string;
}

/** A page of `docs` with its examples: each block that begins with "```yaml", a kind, and the codes of its mistakes. Throws when one has no kind. */
export function readPage(file: string): Page {
  const text = readFileSync(join(import.meta.dirname, '../../docs', file), 'utf8');
  const blocks = [...text.matchAll(/^```yaml(.*)\n([\s\S]*?)^```$/gm)];
  const said = [...text.matchAll(/^```text\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block).join('\n');
  return { text, said, examples: blocks.map(([, info = '', yaml = ''], at) => exampleOf(info, yaml, `${file} ${at + 1}`)) };
}

function exampleOf(info: string, yaml: string, place: string): Example {
  const [word = '', ...codes] = info.trim().split(/\s+/);
  const kind = kinds.find((each) => each === word);
  if (kind === undefined) throw new Error(`${place}: an example says "${word}", which is no kind of example`);
  return { kind, codes, yaml, name: `${place}, ${kind}: ${yaml.split('\n')[0]?.trim() ?? ''}` };
}
