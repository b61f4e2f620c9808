import type { Page } from '@playwright/test';
import { english as say } from '../../src/i18n/words.ts';
import type { Shown } from './e2e-shown.ts';

/** A workshop that a page is to show, and from which side: a table by its name, or the facilitator's. */
interface Visit {
  readonly file: string;
  readonly table?: string;
  /** Whether tables are looked at as a picture on this page. */
  readonly pictured: boolean;
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
async function goThere({ file, table, pictured, words: { leave, menu, views, table: inWords } }: Going): Promise<void> {
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

  called('button', leave)()?.click();
  const chooser = await until('way to open a file', () => document.querySelector<HTMLInputElement>('input[type="file"]') ?? undefined);
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

/** Clicks a button that is gone once it has been clicked, and waits for that. Does nothing when there is none. */
export async function clickAway(page: Page, name: string): Promise<void> {
  const spot = await page.evaluate(spotOf, name);
  if (!spot) return;
  await page.mouse.click(spot.x, spot.y);
  await page.waitForFunction((label) => document.querySelector(`button[aria-label="${CSS.escape(label)}"]`) === null, name);
}

/** Runs in the page: where to click a button, once it is in sight. */
function spotOf(name: string): { readonly x: number; readonly y: number } | undefined {
  const control = document.querySelector(`button[aria-label="${CSS.escape(name)}"]`);
  if (!control?.checkVisibility()) return undefined;
  control.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = control.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

export type { Shown };
