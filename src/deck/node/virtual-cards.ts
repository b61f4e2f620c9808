import { dirname, relative } from 'node:path';
import type { Plugin } from 'vite';
import { hasErrors, type Problem } from '../problem.ts';
import { readCards } from './read-cards.ts';

const asked = 'virtual:cards';
const resolved = `\0${asked}`;

/** Compiles the folder `cards` into the module `virtual:cards`. A mistake in a file stops the build; in development, saving a file loads the page again. */
export function virtualCards(root: string): Plugin {
  return {
    name: 'cards',
    resolveId: (id) => (id === asked ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined;
      const { decks, formats, pictures, problems } = readCards(root);
      if (hasErrors(problems))
        this.error(`The card files have mistakes.\n${problems.map((problem) => inOneLine(root, problem)).join('\n')}`);
      for (const problem of problems) this.warn(inOneLine(root, problem));
      return moduleText({ decks, formats, pictures });
    },
    configureServer: ({ watcher, environments, ws }) => {
      watcher.add(root);
      watcher.on('all', (_, file) => {
        const module = environments.client?.moduleGraph.getModuleById(resolved);
        if (!module || !file.startsWith(root)) return;
        environments.client?.moduleGraph.invalidateModule(module);
        ws.send({ type: 'full-reload' });
      });
    },
  };
}

const inOneLine = (root: string, { file, line, column, code, message, hint }: Problem): string =>
  `${relative(dirname(root), file)}:${line}:${column}  ${code}  ${message} ${hint}`;

const moduleText = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .map(([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`)
    .join('\n');
