import type { Deck } from '../engine/deck.ts';
import type { Format } from '../engine/format.ts';
import type { Translation } from '../i18n/translate-deck.ts';
import type { FormatTranslation } from '../i18n/translate-format.ts';
import type { ProblemCode } from './codes.ts';
import { type Named, placed, repeats } from './lint/check.ts';
import { type FormatTranslationFile, lintAgainstFormat } from './lint/lint-format-translation.ts';
import { lintJoins } from './lint/lint-joins.ts';
import { type DeckFile, type FormatFile, lintPairs } from './lint/lint-pairs.ts';
import { lintAgainst, sameTranslation, type TranslatedFile, type TranslationFile } from './lint/lint-translation.ts';
import { deckFrom } from './load-deck.ts';
import { formatFrom } from './load-format.ts';
import { formatTranslationFrom, translationFrom } from './load-translation.ts';
import { type Problem, problemAt, type Source, settled } from './problem.ts';
import { fieldsOf, textOf } from './raw.ts';
import { nearest, quoted } from './words.ts';
import { readYaml, type YamlFile } from './yaml/read-yaml.ts';

/** What a set of card files comes to. */
export interface LoadedCards {
  /** The decks and formats without errors of their own; a pair of them may still not fit. */
  readonly decks: readonly Deck[];
  readonly formats: readonly Format[];
  /** The translations of decks without errors of their own; one of them may still not fit its deck. */
  readonly translations: readonly Translation[];
  /** The translations of formats without errors of their own; one of them may still not fit its format. */
  readonly formatTranslations: readonly FormatTranslation[];
  /** All of them at once, file by file, from top to bottom. */
  readonly problems: readonly Problem[];
}

/** One file, of any kind. */
interface LoadedFile {
  /** The name of the deck that the file is, whether it can be used or not. */
  readonly deckName?: string;
  readonly deck?: DeckFile;
  /** The name of the format that the file is, whether it can be used or not. */
  readonly formatName?: string;
  readonly format?: FormatFile;
  readonly translation?: TranslationFile;
  readonly formatTranslation?: FormatTranslationFile;
  readonly problems: readonly Problem[];
}

/** Reads decks, formats and translations that nobody vouches for, each by itself and all together. Never throws. */
export function loadCards(sources: readonly Source[], pictures?: ReadonlySet<string>): LoadedCards {
  const files = sources.map((source) => loadFile(source, pictures));
  const decks = files.flatMap(({ deck }) => deck ?? []);
  const formats = files.flatMap(({ format }) => format ?? []);
  const translations = files.flatMap(({ translation }) => translation ?? []);
  const formatTranslations = files.flatMap(({ formatTranslation }) => formatTranslation ?? []);
  const deckNames = new Set(files.flatMap(({ deckName }) => deckName ?? []));
  const formatNames = new Set(files.flatMap(({ formatName }) => formatName ?? []));
  const problems = [
    ...files.flatMap((file) => file.problems),
    ...sameName(decks.map(({ deck, yaml }) => ({ id: deck.id, key: 'deck', code: 'deck/duplicate-deck', yaml }))),
    ...sameName(formats.map(({ format, yaml }) => ({ id: format.id, key: 'format', code: 'format/duplicate-format', yaml }))),
    ...lintPairs(decks, formats),
    ...lintJoins(decks),
    ...sameTranslation([...translations.map(deckTranslated), ...formatTranslations.map(formatTranslated)]),
    ...translations.flatMap((file) => lintAgainst(file, decks, deckNames)),
    ...formatTranslations.flatMap((file) => lintAgainstFormat(file, formats, formatNames)),
  ];
  return {
    decks: inOrder(decks).map(({ deck }) => deck),
    formats: inOrder(formats).map(({ format }) => format),
    translations: translations.map(({ translation }) => translation),
    formatTranslations: formatTranslations.map(({ translation }) => translation),
    problems: byFile(problems),
  };
}

function loadFile(source: Source, pictures: ReadonlySet<string> | undefined): LoadedFile {
  const { yaml, problems } = readYaml(source);
  if (yaml === undefined) return { problems };
  const keys = fieldsOf(yaml.data);
  if (Object.hasOwn(keys, 'deck')) return fromDeck(yaml, problems, pictures);
  if (Object.hasOwn(keys, 'format')) return fromFormat(yaml, problems);
  if (Object.hasOwn(keys, 'translates')) return fromTranslation(yaml, problems);
  if (Object.hasOwn(keys, 'translates-format')) return fromFormatTranslation(yaml, problems);
  return { problems: [...problems, noKind(yaml, Object.keys(keys))] };
}

function fromDeck(yaml: YamlFile, before: readonly Problem[], pictures: ReadonlySet<string> | undefined): LoadedFile {
  const { deck, problems } = deckFrom(yaml, before, pictures);
  const deckName = textOf(fieldsOf(yaml.data).deck) ?? '';
  return deck === undefined ? { deckName, problems } : { deckName, deck: { deck, yaml }, problems };
}

function fromFormat(yaml: YamlFile, before: readonly Problem[]): LoadedFile {
  const { format, problems } = formatFrom(yaml, before);
  const formatName = textOf(fieldsOf(yaml.data).format) ?? '';
  return format === undefined ? { formatName, problems } : { formatName, format: { format, yaml }, problems };
}

function fromTranslation(yaml: YamlFile, before: readonly Problem[]): LoadedFile {
  const { translation, problems } = translationFrom(yaml, before);
  return translation === undefined ? { problems } : { translation: { translation, yaml }, problems };
}

function fromFormatTranslation(yaml: YamlFile, before: readonly Problem[]): LoadedFile {
  const { translation, problems } = formatTranslationFrom(yaml, before);
  return translation === undefined ? { problems } : { formatTranslation: { translation, yaml }, problems };
}

const deckTranslated = ({ translation: { translates, language }, yaml }: TranslationFile): TranslatedFile => ({
  of: { noun: 'deck', id: translates, language },
  yaml,
});

const formatTranslated = ({ translation, yaml }: FormatTranslationFile): TranslatedFile => ({
  of: { noun: 'format', id: translation['translates-format'], language: translation.language },
  yaml,
});

/** The keys by which a file says what it is. */
const kindKeys = ['deck', 'format', 'translates', 'translates-format'];

function noKind(yaml: YamlFile, keys: readonly string[]): Problem {
  const near = keys.slice(0, 20).find((key) => nearest(key, kindKeys) !== undefined);
  return problemAt(yaml.file, near === undefined ? { line: 1, column: 1 } : yaml.keyAt([near]), {
    code: 'yaml/no-kind',
    message: 'The file does not say whether it is a deck, a format or the translation of one.',
    hint: `${near === undefined ? '' : `Did you mean ${quoted(nearest(near, kindKeys) ?? '')}? `}Begin with a line "deck: name", "format: name", "translates: name" or "translates-format: name".`,
  });
}

/** A deck or format by its name, with the key that gives it and the code for a name that is taken. */
interface Titled {
  readonly id: string;
  readonly key: 'deck' | 'format';
  readonly code: ProblemCode;
  readonly yaml: YamlFile;
}

function sameName(titled: readonly Titled[]): readonly Problem[] {
  const names = titled.map(({ id }, index): Named => ({ name: id, path: [index] }));
  return repeats(names).flatMap(({ again, first }) => {
    const [one, other] = [titled[Number(again.path[0])], titled[Number(first.path[0])]];
    if (one === undefined || other === undefined) return [];
    const message = `The ${one.key} in ${other.yaml.file} is also called ${quoted(one.id)}.`;
    return placed(one.yaml, [{ path: [one.key], code: one.code, message, hint: 'Give one of them another name.' }]);
  });
}

/** As people choose from them: those with a place first, in that order. */
const inOrder = <File extends { readonly yaml: YamlFile }>(files: readonly File[]): readonly File[] =>
  [...files].sort((one, other) => orderOf(one.yaml) - orderOf(other.yaml));

function orderOf({ data }: YamlFile): number {
  const { order } = fieldsOf(data);
  return typeof order === 'number' ? order : Number.MAX_SAFE_INTEGER;
}

function byFile(problems: readonly Problem[]): readonly Problem[] {
  const files = [...new Set(problems.map(({ file }) => file))].sort();
  return files.flatMap((name) => settled(problems.filter(({ file }) => file === name)));
}
