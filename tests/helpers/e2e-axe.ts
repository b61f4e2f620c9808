import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Which of axe's rules are asked: all of some kinds but those passed over, or a few by name. Without either all that axe has. */
export interface AxeRules {
  readonly tags?: readonly string[];
  readonly except?: readonly string[];
  readonly only?: readonly string[];
}

/** A rule of axe that something breaks, and the beginning of that. */
export interface Finding {
  readonly rule: string;
  readonly element: string;
}

/** What axe has against a page as it is. It is brought to the page once, and looks at it there: these pages have no frames. */
export async function axeOn(page: Page, { tags, except, only }: AxeRules = {}): Promise<readonly Finding[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  // A source that does nothing, where axe is there already.
  const axe = new AxeBuilder(isThere ? { page, axeSource: ';' } : { page }).setLegacyMode();
  axe.options({ resultTypes: ['violations'] });
  if (tags) axe.withTags([...tags]);
  if (except) axe.disableRules([...except]);
  if (only) axe.withRules([...only]);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ rule: id, element: html.slice(0, 160) })));
}

export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** Shows the page as it is in other colours, which come at once. */
export const paintIn = (page: Page, theme: Theme): Promise<void> =>
  page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
    for (const change of document.getAnimations())
      if (Number.isFinite(change.effect?.getComputedTiming().endTime)) change.finish();
  }, theme);
