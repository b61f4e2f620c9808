import type { Theme } from '../store/app.ts';

/** A theme as it was kept, which anybody may have changed. */
export const readTheme = (kept: string | undefined): Theme => (kept === 'dark' || kept === 'contrast' ? kept : 'light');

/** Paints the whole page in the colours of a theme. */
export function paintPage(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}
