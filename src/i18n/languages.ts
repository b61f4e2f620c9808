import { lookUp } from '../lib/look-up.ts';
import { en } from './en.ts';
import type { Words } from './words.ts';

/** A language of the program. Its words are in one file, and the texts of decks and formats in a file beside each. */
export interface Language {
  /** Its own name for itself. */
  readonly name: string;
  /** BCP 47 tag, for plurals and numbers. */
  readonly locale: string;
  /** A native speaker has read its words. */
  readonly reviewed: boolean;
  /** Fetches its words. */
  readonly load: () => Promise<Words>;
}

/** Every language of the program, by its BCP 47 tag. */
export const languages = {
  en: { name: 'English', locale: 'en-GB', reviewed: true, load: async () => en },
  cy: { name: 'Cymraeg', locale: 'cy', reviewed: false, load: async () => (await import('./cy.ts')).cy },
} as const satisfies Readonly<Record<string, Language>>;

export type LanguageCode = keyof typeof languages;

export const languageCodes: readonly LanguageCode[] = ['en', 'cy'];

export const languageOf = (code: LanguageCode): Language => languages[code];

/** Reads a language's tag that nobody vouches for; a region after it does not matter: `cy-GB`. */
export function readLanguage(tag: string | null | undefined): LanguageCode | undefined {
  const code = tag?.toLowerCase().split('-')[0] ?? '';
  return languageCodes.find((each) => each === code && lookUp(languages, each) !== undefined);
}

/** The first of these languages that the program has; without one, English. */
export const firstLanguage = (tags: readonly (string | null | undefined)[]): LanguageCode =>
  tags.map(readLanguage).find((code) => code !== undefined) ?? 'en';
