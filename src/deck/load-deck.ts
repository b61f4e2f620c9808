import type { Deck } from '../engine/deck.ts';
import { lintDeck } from './lint/lint-deck.ts';
import { hasErrors, type Problem, settled } from './problem.ts';
import { compileDeck, deckSchema } from './schema/deck-schema.ts';
import { explain } from './schema/explain.ts';
import { readYaml, type YamlFile } from './yaml/read-yaml.ts';

export interface LoadedDeck {
  /** Missing when there is any error. */
  readonly deck?: Deck;
  /** Missing when the text is not YAML that card files may hold. */
  readonly yaml?: YamlFile;
  /** All of them at once, from top to bottom. */
  readonly problems: readonly Problem[];
}

/** Reads a deck that nobody vouches for; `file` is its name in problems. `pictures` are the names that `art` may use; without them, any. Never throws. */
export function loadDeck(file: string, text: string, pictures?: ReadonlySet<string>): LoadedDeck {
  const { yaml, problems } = readYaml({ file, text });
  return yaml === undefined ? { problems: settled(problems) } : deckFrom(yaml, problems, pictures);
}

/** A deck from YAML that has been read; `problems` were found on the way. */
export function deckFrom(yaml: YamlFile, problems: readonly Problem[], pictures?: ReadonlySet<string>): LoadedDeck {
  const parsed = deckSchema.safeParse(yaml.data);
  const wrong = explain('deck', yaml, parsed.error?.issues ?? []);
  const all = settled([...problems, ...wrong, ...lintDeck(yaml, pictures)]);
  return parsed.success && !hasErrors(all) ? { deck: compileDeck(parsed.data), yaml, problems: all } : { yaml, problems: all };
}
