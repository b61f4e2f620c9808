import type { Notebook } from '../drafts.ts';

/** An open file. Its name is its own among the open ones; its lines end with a line feed. */
export interface BenchFile {
  readonly name: string;
  readonly text: string;
}

/** The most files that are open at once: all of them are checked together after every change. */
export const mostFiles = 12;

/** A file's text as an editor holds it: no mark of its byte order, and one way to end a line. */
export const asTyped = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

/** A name that no open file has: `deck.yaml`, then `deck-2.yaml`. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, ending = ''] = /^(.+?)(\.ya?ml)?$/i.exec(name) ?? [];
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${stem}-${number}${ending}`;
  return free;
}

export const withText = (files: readonly BenchFile[], name: string, text: string): readonly BenchFile[] =>
  files.map((file) => (file.name === name ? { name, text } : file));

/** The names of the open files in the notebook, and each file's text. */
const listPlace = 'workbench/files';
const textPlace = (name: string): string => `workbench/file/${name}`;

/** The files that this device has kept. */
export function readFiles(notebook: Notebook): readonly BenchFile[] {
  return namesIn(notebook.read(listPlace) ?? '[]')
    .slice(0, mostFiles)
    .flatMap((name) => {
      const text = notebook.read(textPlace(name));
      return text === undefined ? [] : [{ name, text }];
    });
}

function namesIn(list: string): readonly string[] {
  try {
    const names: unknown = JSON.parse(list);
    return Array.isArray(names) ? [...new Set(names.filter((name) => typeof name === 'string'))] : [];
  } catch {
    return [];
  }
}

/** Keeps what has changed between two lists of files. Gives whether all of it is kept. */
export function keepFiles(notebook: Notebook, before: readonly BenchFile[], after: readonly BenchFile[]): boolean {
  for (const { name } of before) if (!after.some((file) => file.name === name)) notebook.write(textPlace(name), undefined);
  const names = JSON.stringify(after.map(({ name }) => name));
  if (notebook.read(listPlace) !== names) notebook.write(listPlace, names);
  for (const file of after) if (!before.includes(file)) notebook.write(textPlace(file.name), file.text);
  return notebook.read(listPlace) === names && after.every(({ name, text }) => notebook.read(textPlace(name)) === text);
}
