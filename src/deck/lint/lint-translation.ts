import type { Deck } from '../../engine/deck.ts';
import type { Problem } from '../problem.ts';
import type { Translation } from '../translate.ts';
import { mended, quoted, suggestion } from '../words.ts';
import type { YamlFile } from '../yaml/read-yaml.ts';
import { type Found, placed, repeats } from './check.ts';
import type { DeckFile } from './lint-pairs.ts';
import { textFindings } from './translation-texts.ts';

/** A translation without errors of its own, and the file that it came from. */
export interface TranslationFile {
  readonly translation: Translation;
  readonly yaml: YamlFile;
}

/** The most unknown names told about: each search for a similar name goes through all there are. */
const mostTold = 50;

/** Looks at a translation beside its deck, when that is one of these; `names` are those of all deck files, even of such as cannot be used. */
export function lintAgainst(file: TranslationFile, decks: readonly DeckFile[], names: ReadonlySet<string>): readonly Problem[] {
  const { translates } = file.translation;
  if (!names.has(translates)) return placed(file.yaml, [unknownDeck(translates, names)]);
  const own = decks.find(({ deck }) => deck.id === translates);
  return own === undefined ? [] : lintTranslation(file, own.deck);
}

const unknownDeck = (name: string, names: ReadonlySet<string>): Found => ({
  path: ['translates'],
  code: 'translation/unknown-deck',
  message: `There is no deck called ${quoted(name)} among these files.`,
  hint: suggestion(name, names, 'The decks are:'),
  ...mended(name, names),
});

/** Translations of one deck into one language, where one is enough. */
export const sameTranslation = (files: readonly TranslationFile[]): readonly Problem[] =>
  repeats(
    files.map(({ translation }, index) => ({ name: `${translation.translates} ${translation.language}`, path: [index] })),
  ).flatMap(({ again, first }) => {
    const [one, other] = [files[Number(again.path[0])], files[Number(first.path[0])]];
    return one === undefined || other === undefined ? [] : placed(one.yaml, [secondTranslation(one.translation, other.yaml)]);
  });

const secondTranslation = ({ translates, language }: Translation, other: YamlFile): Found => ({
  path: ['language'],
  code: 'translation/duplicate',
  message: `The file ${other.file} also holds the texts of deck ${quoted(translates)} in ${quoted(language)}.`,
  hint: 'Keep one of them, or write another language.',
});

/** Whether a translation fits its deck: texts for what is not there, texts that are missing, and texts of an older deck. */
export function lintTranslation({ translation, yaml }: TranslationFile, deck: Deck): readonly Problem[] {
  return placed(yaml, [
    ...sameLanguage(translation, deck),
    ...otherVersion(translation, deck),
    ...unknownNames(translation, deck),
    ...textFindings(translation, deck),
  ]);
}

function sameLanguage({ language }: Translation, deck: Deck): readonly Found[] {
  if (language !== deck.language) return [];
  return [
    {
      path: ['language'],
      code: 'translation/same-language',
      message: `Deck ${quoted(deck.id)} is written in ${quoted(language)} already.`,
      hint: 'Write the language of these texts, such as cy for Welsh.',
    },
  ];
}

function otherVersion({ version }: Translation, deck: Deck): readonly Found[] {
  if (version === deck.version) return [];
  const at = { path: ['version'], severity: 'warning' } as const;
  return version < deck.version
    ? [
        {
          ...at,
          code: 'translation/stale',
          message: `The texts were made from version ${version} of deck ${quoted(deck.id)}, which is now at version ${deck.version}.`,
          hint: `Look through what has changed, then write "version: ${deck.version}".`,
        },
      ]
    : [
        {
          ...at,
          code: 'translation/ahead',
          message: `The texts were made from version ${version} of deck ${quoted(deck.id)}, which is only at version ${deck.version}.`,
          hint: 'Write the version of the deck that they were made from.',
        },
      ];
}

function unknownNames({ suits, cards }: Translation, deck: Deck): readonly Found[] {
  const known = { suits: deck.suits.map(({ id }) => id), cards: deck.cards.map(({ id }) => id) };
  const unknown = (place: 'suits' | 'cards', noun: 'suit' | 'card', names: readonly string[]): readonly Found[] => {
    const there = new Set(known[place]);
    return names
      .filter((name) => !there.has(name))
      .slice(0, mostTold)
      .map((name) => ({
        path: [place, name],
        atKey: true,
        code: `translation/unknown-${noun}`,
        message: `Deck ${quoted(deck.id)} has no ${noun} ${quoted(name)}.`,
        hint: suggestion(name, there, `Its ${place} are:`) || `Take it out, or write the id of a ${noun} of the deck.`,
        ...mended(
          name,
          known[place].filter((id) => !names.includes(id)),
        ),
      }));
  };
  return [...unknown('suits', 'suit', Object.keys(suits)), ...unknown('cards', 'card', Object.keys(cards))];
}
