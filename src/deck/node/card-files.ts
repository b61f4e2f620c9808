import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every YAML file in a folder and the folders inside it, in the order of their names. Hidden things and links are passed by. */
export const cardFilesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return cardFilesIn(path);
      return entry.isFile() && isCardFile(entry.name) ? [path] : [];
    });

const isCardFile = (name: string): boolean => name.endsWith('.yaml') || name.endsWith('.yml');
