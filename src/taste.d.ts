/** What the first screen shows of the cards. */
declare module 'virtual:taste' {
  import type { TasteCard } from './store/app.ts';

  export const taste: readonly TasteCard[];
}

/** The ways to the texts of decks and formats in other languages, by language. */
declare module 'virtual:texts' {
  import type { Texts } from './i18n/texts.ts';

  export const texts: Readonly<Record<string, () => Promise<Texts>>>;
}
