/** What the first screen shows of the cards. */
declare module 'virtual:taste' {
  import type { TasteCard } from './store/app.ts';

  export const taste: readonly TasteCard[];
}
