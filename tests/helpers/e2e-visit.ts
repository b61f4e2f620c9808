import type { Page } from '@playwright/test';
import { english as say } from '../../src/i18n/words.ts';

/** A workshop that a page is to show, and from which side: a table by its name, or the facilitator's. */
interface Visit {
  readonly file: string;
  readonly table?: string;
  /** Whether tables are looked at as a picture on this page: they are, unless somebody has chosen otherwise. */
  readonly pictured?: boolean;
}

const words = {
  leave: say('play.leave'),
  menu: say('play.menu'),
  views: say('play.views'),
  table: say('play.in-words'),
};

/** Leaves the workshop that is open, opens another from its file, and goes to one of its sides. The page is never loaded anew. */
export const visit = (page: Page, wanted: Visit): Promise<void> => page.evaluate(goThere, { ...wanted, words });

interface Going extends Visit {
  readonly words: typeof words;
}

/** Runs in the page. */
async function goThere({ file, table, pictured = true, words: { leave, menu, views, table: inWords } }: Going): Promise<void> {
  const until = <Found>(what: string, find: () => Found | undefined): Promise<Found> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = find();
        if (found === undefined) return;
        observer.disconnect();
        clearTimeout(late);
        resolve(found);
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, attributes: true });
      const late = setTimeout(() => reject(new Error(`There is no ${what}`)), 20_000);
      look();
    });
  const labelled = (name: string): string => `[aria-label="${name}"]`;
  const called = (selector: string, name: string) => (): HTMLElement | undefined =>
    [...document.querySelectorAll<HTMLElement>(selector)].find(({ textContent }) => textContent === name);

  const opener = (): HTMLInputElement | undefined =>
    document.querySelector<HTMLInputElement>('input[type="file"]') ?? undefined;
  const way = await until('way out', () => opener() ?? called('button', leave)());
  if (way !== opener()) way.click();
  const chooser = await until('way to open a file', opener);
  const chosen = new DataTransfer();
  chosen.items.add(new File([file], 'workshop.smg.json', { type: 'application/json' }));
  chooser.files = chosen.files;
  chooser.dispatchEvent(new Event('change', { bubbles: true }));
  await until('workshop', called('button', menu));
  if (table === undefined) return;
  const tab = await until(`tab for ${table}`, called(`nav${labelled(views)} button`, table));
  tab.click();
  await until('table in words', () => {
    const shown = document.querySelector(labelled(inWords));
    return shown?.classList.contains(pictured ? 'in-picture' : 'in-list') ? shown : undefined;
  });
}

/**
 * Clicks a thing of the table that is gone once it has been clicked, and waits for that. Where the table is a picture, that
 * must be there to be clicked. Does nothing when there is no such thing.
 */
export async function clickAway(page: Page, name: string): Promise<void> {
  const spot = await page.evaluate(spotOf, name);
  if (!spot) return;
  await page.mouse.click(spot.x, spot.y);
  await page.waitForFunction(isGone, name, { timeout: 20_000 });
}

const isGone = (name: string): boolean => document.querySelector(`button[aria-label="${CSS.escape(name)}"]`) === null;

/** Runs in the page: where to click a button, once it is in sight. */
async function spotOf(name: string): Promise<{ readonly x: number; readonly y: number } | undefined> {
  const control = document.querySelector(`button[aria-label="${CSS.escape(name)}"]`);
  if (!control?.checkVisibility()) return undefined;
  const isPainted = (): boolean => {
    const canvas = document.querySelector('canvas');
    // A picture that nothing has been shown in is one pixel wide.
    return canvas !== null && canvas.width > 1;
  };
  if (control.closest('.in-picture')) while (!isPainted()) await new Promise(requestAnimationFrame);
  control.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = control.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Shows how steps can be changed on the facilitator's side. */
export const changeSteps = (page: Page): Promise<void> =>
  page.evaluate((name) => {
    const change = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    if (!change) throw new Error(`There is no “${name}”`);
    change.click();
    return new Promise<void>((resolve) => {
      const look = (): void => (change.ariaPressed === 'true' ? resolve() : void requestAnimationFrame(look));
      look();
    });
  }, say('host.change'));
