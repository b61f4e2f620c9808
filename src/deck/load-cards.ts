import type { Deck } from '../engine/deck.ts';
import type { Format } from '../engine/format.ts';
import type { ProblemCode } from './codes.ts';
import { type Named, placed, repeats } from './lint/check.ts';
import { type DeckFile, type FormatFile, lintPairs } from './lint/lint-pairs.ts';
import { deckFrom } from './load-deck.ts';
import { formatFrom } from './load-format.ts';
import { type Problem, problemAt, type Source, settled } from './problem.ts';
import { fieldsOf } from './raw.ts';
import { nearest, quoted } from './words.ts';
import { readYaml, type YamlFile } from './yaml/read-yaml.ts';

/** What a set of card files comes to. */
export interface LoadedCards {
  /** The decks and formats without errors of their own; a pair of them may still not fit. */
  readonly decks: readonly Deck[];
  readonly formats: readonly Format[];
  /** All of them at once, file by file, from top to bottom. */
  readonly problems: readonly Problem[];
}

/** One file, of either kind. */
interface LoadedFile {
  readonly deck?: DeckFile;
  readonly format?: FormatFile;
  readonly problems: readonly Problem[];
}

/** Reads decks and formats that nobody vouches for, each by itself and all together. Never throws. */
export function loadCards(sources: readonly Source[], pictures?: ReadonlySet<string>): LoadedCards {
  const files = sources.map((source) => loadFile(source, pictures));
  const decks = files.flatMap(({ deck }) => deck ?? []);
  const formats = files.flatMap(({ format }) => format ?? []);
  const problems = [
    ...files.flatMap((file) => file.problems),
    ...sameName(decks.map(({ deck, yaml }) => ({ id: deck.id, key: 'deck', code: 'deck/duplicate-deck', yaml }))),
    ...sameName(formats.map(({ format, yaml }) => ({ id: format.id, key: 'format', code: 'format/duplicate-format', yaml }))),
    ...lintPairs(decks, formats),
  ];
  return {
    decks: decks.map(({ deck }) => deck),
    formats: formats.map(({ format }) => format),
    problems: byFile(problems),
  };
}

function loadFile(source: Source, pictures: ReadonlySet<string> | undefined): LoadedFile {
  const { yaml, problems } = readYaml(source);
  if (yaml === undefined) return { problems };
  const keys = fieldsOf(yaml.data);
  if (Object.hasOwn(keys, 'deck')) return fromDeck(yaml, problems, pictures);
  if (Object.hasOwn(keys, 'format')) return fromFormat(yaml, problems);
  return { problems: [...problems, noKind(yaml, Object.keys(keys))] };
}

function fromDeck(yaml: YamlFile, before: readonly Problem[], pictures: ReadonlySet<string> | undefined): LoadedFile {
  const { deck, problems } = deckFrom(yaml, before, pictures);
  return deck === undefined ? { problems } : { deck: { deck, yaml }, problems };
}

function fromFormat(yaml: YamlFile, before: readonly Problem[]): LoadedFile {
  const { format, problems } = formatFrom(yaml, before);
  return format === undefined ? { problems } : { format: { format, yaml }, problems };
}

function noKind(yaml: YamlFile, keys: readonly string[]): Problem {
  const near = keys.slice(0, 20).find((key) => nearest(key, ['deck', 'format']) !== undefined);
  return problemAt(yaml.file, near === undefined ? { line: 1, column: 1 } : yaml.keyAt([near]), {
    code: 'yaml/no-kind',
    message: 'The file does not say whether it is a deck or a format.',
    hint: `${near === undefined ? '' : `Did you mean ${quoted(nearest(near, ['deck', 'format']) ?? '')}? `}Begin with a line "deck: name" or "format: name".`,
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

function byFile(problems: readonly Problem[]): readonly Problem[] {
  const files = [...new Set(problems.map(({ file }) => file))].sort();
  return files.flatMap((name) => settled(problems.filter(({ file }) => file === name)));
}
