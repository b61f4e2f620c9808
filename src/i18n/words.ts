import { en } from './en.ts';

/** The keys of the English file: every language has the same. */
export type WordKey = keyof typeof en;
export type Words = Readonly<Record<WordKey, string | { readonly one: string; readonly other: string }>>;
export type Params = Readonly<Record<string, string | number>>;

/** Gives the words for a key, with the names in braces filled in. */
export type Say = (key: WordKey, params?: Params) => string;

/** The words of one language. */
export function wordsIn(language: string, words: Words): Say {
  const plural = new Intl.PluralRules(language);
  return (key, params = {}) => {
    const entry = words[key];
    const text =
      typeof entry === 'string' ? entry : entry[plural.select(Number(params.count ?? 0)) === 'one' ? 'one' : 'other'];
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
  };
}

export const english: Say = wordsIn('en-GB', en);
