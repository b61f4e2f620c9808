import { dirname, relative } from 'node:path';
import type { Plugin } from 'vite';
import { lookUp } from '../../lib/look-up.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { cardTextsModule } from './card-texts-module.ts';
import { type Cards, readCards } from './read-cards.ts';
import { tasteOf, titlesOf } from './taste.ts';

/** What each module holds. The taste is for the first screen; all cards come in a piece of their own, once they are needed, and so do the texts of each language. */
const modules: Readonly<Record<string, (cards: Cards) => string>> = {
  'virtual:cards': ({ decks, formats, pictures }) => moduleText({ decks, formats, pictures }),
  'virtual:taste': (cards) =>
    moduleText({ taste: tasteOf(cards.decks, cards.pictures, cards.translations), titles: titlesOf(cards) }),
  'virtual:texts': loadersText,
};

/** The texts of one language follow this in the name of their module. */
const textsPrefix = 'virtual:texts/';

const resolved = (asked: string): string => `\0${asked}`;

/** The text of a module that somebody asked for; nothing for one that is not ours. */
function compiledOf(asked: string): ((cards: Cards) => string) | undefined {
  if (asked.startsWith(textsPrefix)) return (cards) => textsText(cards, asked.slice(textsPrefix.length));
  return lookUp(modules, asked);
}

/** Compiles the folder `cards` into the modules `virtual:cards`, `virtual:taste` and `virtual:texts`, and hands its files out as they are as `virtual:card-files`. A mistake in a file stops the build; in development, saving a file loads the page again. */
export function virtualCards(root: string): Plugin {
  return {
    name: 'cards',
    resolveId: (id) => (compiledOf(id) || cardTextsModule(root, id) !== undefined ? resolved(id) : undefined),
    load(id) {
      const asked = id.startsWith('\0') ? id.slice(1) : '';
      const written = compiledOf(asked);
      if (!written) return cardTextsModule(root, asked);
      const cards = readCards(root);
      const problems = cards.problems.map((problem) => inOneLine(root, problem));
      if (hasErrors(cards.problems)) this.error(`The card files have mistakes.\n${problems.join('\n')}`);
      if (asked === 'virtual:cards') for (const problem of problems) this.warn(problem);
      return written(cards);
    },
    configureServer: ({ watcher, environments, ws }) => {
      watcher.add(root);
      watcher.on('all', (_, file) => {
        const graph = environments.client?.moduleGraph;
        const loaded = [...(graph?.idToModuleMap.values() ?? [])].filter(({ id }) => id?.startsWith(resolved('virtual:')));
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

/** A way to each language's texts, so that only the ones that are read are fetched. */
function loadersText({ translations, formatTranslations }: Cards): string {
  const languages = [...new Set([...translations, ...formatTranslations].map(({ language }) => language))].sort();
  const loaders = languages.map((language) => `${JSON.stringify(language)}: () => import('${textsPrefix}${language}'),`);
  return `export const texts = {\n${loaders.join('\n')}\n};`;
}

const textsText = ({ translations, formatTranslations }: Cards, language: string): string =>
  moduleText({
    decks: translations.filter((each) => each.language === language),
    formats: formatTranslations.filter((each) => each.language === language),
  });
