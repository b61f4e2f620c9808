import type { Translation } from '../i18n/translate-deck.ts';
import type { FormatTranslation } from '../i18n/translate-format.ts';
import { hasErrors, type Problem, settled } from './problem.ts';
import { explain } from './schema/explain.ts';
import { formatTranslationSchema } from './schema/format-translation-schema.ts';
import { translationSchema } from './schema/translation-schema.ts';
import { readYaml, type YamlFile } from './yaml/read-yaml.ts';

export interface LoadedTranslation {
  /** Missing when there is any error. Whether it fits its deck is not looked at. */
  readonly translation?: Translation;
  /** Missing when the text is not YAML that card files may hold. */
  readonly yaml?: YamlFile;
  /** All of them at once, from top to bottom. */
  readonly problems: readonly Problem[];
}

/** Reads a deck's texts in another language that nobody vouches for; `file` is its name in problems. Never throws. */
export function loadTranslation(file: string, text: string): LoadedTranslation {
  const { yaml, problems } = readYaml({ file, text });
  return yaml === undefined ? { problems: settled(problems) } : translationFrom(yaml, problems);
}

/** A translation from YAML that has been read; `problems` were found on the way. A mistake in a value has the code that it would have in a deck. */
export function translationFrom(yaml: YamlFile, problems: readonly Problem[]): LoadedTranslation {
  const parsed = translationSchema.safeParse(yaml.data);
  const all = settled([...problems, ...explain('deck', yaml, parsed.error?.issues ?? [])]);
  return parsed.success && !hasErrors(all) ? { translation: parsed.data, yaml, problems: all } : { yaml, problems: all };
}

export interface LoadedFormatTranslation {
  /** Missing when there is any error. Whether it fits its format is not looked at. */
  readonly translation?: FormatTranslation;
  readonly problems: readonly Problem[];
}

/** A format's texts from YAML that has been read; `problems` were found on the way. A mistake in a value has the code that it would have in a format. */
export function formatTranslationFrom(yaml: YamlFile, problems: readonly Problem[]): LoadedFormatTranslation {
  const parsed = formatTranslationSchema.safeParse(yaml.data);
  const all = settled([...problems, ...explain('format', yaml, parsed.error?.issues ?? [])]);
  return parsed.success && !hasErrors(all) ? { translation: parsed.data, problems: all } : { problems: all };
}
