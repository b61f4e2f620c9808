import type { App } from './app.ts';

/** The program before anything has been fetched or chosen. */
export const firstApp = (known: Pick<App, 'theme' | 'invited'>): App => ({
  screen: 'loading',
  session: undefined,
  shelved: [],
  removing: [],
  keeps: true,
  notice: '',
  language: 'en',
  screenLanguage: 'en',
  cards: 'coming',
  heldBack: '',
  server: 'asking',
  keepDays: 0,
  rooms: [],
  recovery: '',
  ...known,
});
