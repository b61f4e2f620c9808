/** What the first screen shows of the cards. */
declare module 'virtual:taste' {
  import type { TasteCard, Titles } from './store/app.ts';

  export const taste: readonly TasteCard[];
  /** What decks and games are called in other languages, by language. */
  export const titles: Readonly<Record<string, Titles>>;
}

/** The ways to the texts of decks and formats in other languages, by language. */
declare module 'virtual:texts' {
  import type { Texts } from './i18n/texts.ts';

  export const texts: Readonly<Record<string, () => Promise<Texts>>>;
}

/** The decks and formats of the folder `cards` as they were written, each fetched by itself. */
declare module 'virtual:card-files' {
  import type { OurFile } from './store/workbench/tools.ts';

  export const files: readonly OurFile[];
  /** Every picture that a card may show. */
  export const pictureNames: readonly string[];
}
