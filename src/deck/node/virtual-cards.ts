import { dirname, relative } from 'node:path';
import type { Plugin } from 'vite';
import { hasErrors, type Problem } from '../problem.ts';
import { type Cards, readCards } from './read-cards.ts';
import { tasteOf } from './taste.ts';

/** What each module holds. The taste is for the first screen; all cards come in a piece of their own, once they are needed. */
const modules: Readonly<Record<string, (cards: Cards) => Readonly<Record<string, unknown>>>> = {
  'virtual:cards': ({ decks, formats, pictures }) => ({ decks, formats, pictures }),
  'virtual:taste': ({ decks, pictures }) => ({ taste: tasteOf(decks, pictures) }),
};

const resolved = (asked: string): string => `\0${asked}`;

/** Compiles the folder `cards` into the modules `virtual:cards` and `virtual:taste`. A mistake in a file stops the build; in development, saving a file loads the page again. */
export function virtualCards(root: string): Plugin {
  return {
    name: 'cards',
    resolveId: (id) => (Object.hasOwn(modules, id) ? resolved(id) : undefined),
    load(id) {
      const [asked, contentOf] = Object.entries(modules).find(([each]) => resolved(each) === id) ?? [];
      if (!contentOf) return undefined;
      const cards = readCards(root);
      const problems = cards.problems.map((problem) => inOneLine(root, problem));
      if (hasErrors(cards.problems)) this.error(`The card files have mistakes.\n${problems.join('\n')}`);
      if (asked === 'virtual:cards') for (const problem of problems) this.warn(problem);
      return moduleText(contentOf(cards));
    },
    configureServer: ({ watcher, environments, ws }) => {
      watcher.add(root);
      watcher.on('all', (_, file) => {
        const graph = environments.client?.moduleGraph;
        const loaded = Object.keys(modules).flatMap((asked) => graph?.getModuleById(resolved(asked)) ?? []);
        if (!graph || loaded.length === 0 || !file.startsWith(root)) return;
        for (const module of loaded) graph.invalidateModule(module);
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
