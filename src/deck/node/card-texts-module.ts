import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { cardFilesIn } from './card-files.ts';
import { pictureNames } from './pictures.ts';

const list = 'virtual:card-files';

/** The text of the module that lists the decks and formats of a folder as they were written, or of the module that holds one of them; nothing for a module that is none of these. */
export function cardTextsModule(root: string, asked: string): string | undefined {
  if (asked !== list && !asked.startsWith(`${list}/`)) return undefined;
  const files = cardFilesIn(root).flatMap(cardTextIn);
  if (asked === list) return listText(files);
  const found = files.find(({ kind, id }) => asked === `${list}/${kind}/${id}`);
  return found && `export const text = JSON.parse(${JSON.stringify(JSON.stringify(found.text))});`;
}

interface CardText {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** A deck or a format by the line with which it begins; a translation is neither. */
function cardTextIn(file: string): readonly CardText[] {
  const text = readFileSync(file, 'utf8');
  const [, kind = '', id = ''] = /^(deck|format): *["']?([a-z0-9-]+)/m.exec(text) ?? [];
  const name = basename(file) === 'deck.yaml' ? `${id}.yaml` : basename(file);
  return kind === '' ? [] : [{ kind, id, name, text }];
}

function listText(files: readonly CardText[]): string {
  const lines = files.map(({ kind, id, name }) => {
    const known = JSON.stringify({ kind, id, name }).slice(0, -1);
    return `${known},"load":async () => (await import('${list}/${kind}/${id}')).text},`;
  });
  return `export const files = [\n${lines.join('\n')}\n];\nexport const pictureNames = ${JSON.stringify([...pictureNames()])};`;
}
