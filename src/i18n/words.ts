import { en } from './en.ts';

/** The keys of the English file: every language has the same. */
export type WordKey = keyof typeof en;

/** A text in the forms that a language has for numbers, as CLDR names them; one that is missing is as `other`. */
export type Forms = { readonly [Form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string } & { readonly other: string };
export type Words = Readonly<Record<WordKey, string | Forms>>;
export type Params = Readonly<Record<string, string | number>>;

/** Gives the words for a key, with the names in braces filled in. */
export interface Say {
  (key: WordKey, params?: Params): string;
  /** BCP 47 tag of the language that it speaks now: `en`. */
  readonly language: string;
}

/** The words of one language. */
export function wordsIn(locale: string, words: Words): Say {
  const plural = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? 'en-GB');
  const textOf = (entry: string | Forms, count: number): string =>
    typeof entry === 'string' ? entry : (entry[plural.select(count)] ?? entry.other);
  const say = (key: WordKey, params: Params = {}): string =>
    textOf(words[key], Number(params.count ?? 0)).replace(/\{(\w+)\}/g, (_, name: string) => {
      const param = params[name] ?? '';
      return typeof param === 'number' ? numbers.format(param) : param;
    });
  return Object.assign(say, { language: new Intl.Locale(locale).language });
}

export const english: Say = wordsIn('en-GB', en);
