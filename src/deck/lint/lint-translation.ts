import type { Deck } from '../../engine/deck.ts';
import type { Translation } from '../../i18n/translate-deck.ts';
import { lookUp } from '../../lib/look-up.ts';
import type { Problem } from '../problem.ts';
import { mended, quoted, suggestion } from '../words.ts';
import type { YamlFile } from '../yaml/read-yaml.ts';
import { type Found, placed, repeats } from './check.ts';
import { tagsShown, textPaths, textsOfCard, textsOfDeck, textsOfSuit } from './deck-texts.ts';
import type { DeckFile } from './lint-pairs.ts';
import { headFindings, type Translated, unknownThings } from './translated.ts';
import { type Part, partFindings } from './translated-texts.ts';

/** A translation without errors of its own, and the file that it came from. */
export interface TranslationFile {
  readonly translation: Translation;
  readonly yaml: YamlFile;
}

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

/** What a translation is of, and the file that it came from. */
export interface TranslatedFile {
  readonly of: Pick<Translated, 'noun' | 'id' | 'language'>;
  readonly yaml: YamlFile;
}

/** Translations of one deck or format into one language, where one is enough. */
export const sameTranslation = (files: readonly TranslatedFile[]): readonly Problem[] =>
  repeats(files.map(({ of }, index) => ({ name: `${of.noun} ${of.id} ${of.language}`, path: [index] }))).flatMap(
    ({ again, first }) => {
      const [one, other] = [files[Number(again.path[0])], files[Number(first.path[0])]];
      return one === undefined || other === undefined ? [] : placed(one.yaml, [secondTranslation(one, other.yaml)]);
    },
  );

const secondTranslation = ({ of: { noun, id, language } }: TranslatedFile, other: YamlFile): Found => ({
  path: ['language'],
  code: 'translation/duplicate',
  message: `The file ${other.file} also holds the texts of ${noun} ${quoted(id)} in ${quoted(language)}.`,
  hint: 'Keep one of them, or write another language.',
});

/** Whether a translation fits its deck: texts for what is not there, texts that are missing, and texts of an older deck. */
export function lintTranslation({ translation, yaml }: TranslationFile, deck: Deck): readonly Problem[] {
  const { suits, cards } = translation;
  const of = { ...deck, noun: 'deck' } as const;
  const allCards = {
    place: 'cards',
    noun: 'card',
    known: deck.cards.map(({ id }) => id),
    translated: Object.keys(cards),
  } as const;
  const known = deck.suits.map(({ id }) => id);
  return placed(yaml, [
    ...headFindings(translation, of),
    ...unknownThings(of, { place: 'suits', noun: 'suit', known, translated: Object.keys(suits) }),
    ...unknownThings(of, allCards),
    ...partFindings(of, partsOf(translation, deck), allCards),
  ]);
}

/** The deck, its suits, and those of its cards that the translation has. */
const partsOf = ({ title, about, credits, tags = {}, suits, cards }: Translation, deck: Deck): readonly Part[] => [
  {
    thing: 'The deck',
    path: [],
    wanted: textPaths(textsOfDeck(deck)),
    there: textPaths({ ...(title && { title }), ...(about && { about }), ...(credits && { credits }) }),
  },
  { thing: 'The list of tags', path: ['tags'], wanted: tagsShown(deck).map((tag) => [tag]), there: textPaths(tags) },
  ...deck.suits.map((suit) => ({
    thing: `Suit ${quoted(suit.id)}`,
    path: ['suits', suit.id],
    wanted: textPaths(textsOfSuit(suit)),
    there: textPaths(lookUp(suits, suit.id) ?? {}),
  })),
  ...deck.cards.flatMap((card) => {
    const texts = lookUp(cards, card.id);
    const thing = `Card ${quoted(card.id)}`;
    const path = ['cards', card.id];
    return texts === undefined ? [] : [{ thing, path, wanted: textPaths(textsOfCard(card)), there: textPaths(texts) }];
  }),
];
