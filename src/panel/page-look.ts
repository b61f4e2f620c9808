import type { LanguageCode } from '../i18n/languages.ts';
import type { Theme } from '../store/app.ts';

/** A theme as it was kept, which anybody may have changed. */
export const readTheme = (kept: string | undefined): Theme => (kept === 'dark' || kept === 'contrast' ? kept : 'light');

/** Says which language the page is in, and what it is called in that. */
export function labelPage(language: LanguageCode, title: string): void {
  document.documentElement.lang = language;
  document.title = title;
}

/** Paints the whole page in the colours of a theme. */
export function paintPage(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}
