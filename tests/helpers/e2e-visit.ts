import { expect, type Page } from '@playwright/test';
import { english as say } from '../../src/i18n/words.ts';

/** Where a page is to go. */
interface Place {
  /** The workshop to open, as it is saved; without it the one that is open. */
  readonly file?: string;
  /** The name of the table to sit down at; without it the page stays where a workshop opens, or is. */
  readonly table?: string;
  /** Whether tables are a picture on this page: they are, unless somebody has chosen otherwise, or it is narrow. */
  readonly pictured?: boolean;
}

const words = {
  leave: say('play.leave'),
  menu: say('play.menu'),
  views: say('play.views'),
  inWords: say('play.in-words'),
};

/**
 * Goes from any screen of the game to another place, as quickly as the page can: it is not loaded anew, and nothing is
 * pressed by hand. That people get there with theirs is for other tests.
 */
export const visit = (page: Page, place: Place): Promise<void> => page.evaluate(goThere, { pictured: true, ...place, words });

interface Going extends Place {
  readonly words: typeof words;
}

/** Runs in the page. */
async function goThere({ file, table, pictured, words: { leave, menu, views, inWords } }: Going): Promise<void> {
  const patience = 20_000;
  const until = <Found>(what: string, find: () => Found | null | undefined): Promise<Found> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = find() ?? undefined;
        if (found === undefined) return;
        observer.disconnect();
        clearTimeout(late);
        resolve(found);
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, attributes: true });
      const late = setTimeout(() => reject(new Error(`There is no ${what}`)), patience);
      look();
    });
  const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
  const called = (selector: string, name: string): HTMLElement | undefined =>
    all(selector).find(({ textContent }) => textContent === name);

  const open = async (text: string): Promise<void> => {
    const opener = (): HTMLInputElement | null => document.querySelector('input[type="file"]');
    const way = await until('way out', () => opener() ?? called('button', leave));
    if (way !== opener()) way.click();
    const chooser = await until('way to open a file', opener);
    const chosen = new DataTransfer();
    chosen.items.add(new File([text], 'workshop.smg.json', { type: 'application/json' }));
    chooser.files = chosen.files;
    chooser.dispatchEvent(new Event('change', { bubbles: true }));
    await until('workshop', () => called('button', menu));
  };

  /** By its tab, or by the list that there is on a narrow screen or with many tables. */
  const sit = async (name: string): Promise<void> => {
    const sides = await until(
      'list of tables',
      () =>
        called('label > span', views)?.parentElement?.querySelector('select') ??
        document.querySelector(`nav[aria-label="${views}"]`),
    );
    const choice = await until(`table ${name}`, () => called('nav button, option', name));
    if (!sides.contains(choice)) throw new Error(`${name} is not among the tables`);
    if (choice instanceof HTMLOptionElement) {
      choice.selected = true;
      sides.dispatchEvent(new Event('change', { bubbles: true }));
    } else choice.click();
    await until('table in words', () => all(pictured ? '.in-picture' : '.in-list').find((each) => each.ariaLabel === inWords));
  };

  if (file !== undefined) await open(file);
  if (table !== undefined) await sit(table);
}

/**
 * Clicks a thing of the table that is gone once it has been clicked, and waits for that. Where the table is a picture, that
 * must be there to be clicked; it may be a moment behind the page, and then the click hits nothing and comes again. Does
 * nothing when there is no such thing.
 */
export async function clickAway(page: Page, name: string): Promise<void> {
  await expect(async () => {
    const spot = await page.evaluate(spotOf, name);
    if (!spot) return;
    await page.mouse.click(spot.x, spot.y);
    await page.waitForFunction(isGone, name, { timeout: 3000 });
  }).toPass({ timeout: 20_000 });
}

const isGone = (name: string): boolean => document.querySelector(`button[aria-label="${CSS.escape(name)}"]`) === null;

/** Runs in the page: where to click a button, once it is in sight. */
async function spotOf(name: string): Promise<{ readonly x: number; readonly y: number } | undefined> {
  const control = document.querySelector(`button[aria-label="${CSS.escape(name)}"]`);
  if (!control?.checkVisibility()) return undefined;
  const isPainted = (): boolean => {
    const canvas = document.querySelector('canvas');
    // A picture in which nothing has been shown is one pixel wide.
    return canvas !== null && canvas.width > 1;
  };
  if (control.closest('.in-picture')) while (!isPainted()) await new Promise(requestAnimationFrame);
  control.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = control.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Shows how steps can be changed on the facilitator's side. */
export async function changeSteps(page: Page): Promise<void> {
  const name = say('host.change');
  await page.evaluate(
    (text) => [...document.querySelectorAll('button')].find((each) => each.textContent === text)?.click(),
    name,
  );
  await page.waitForFunction(
    (text) => [...document.querySelectorAll('button')].some((each) => each.textContent === text && each.ariaPressed === 'true'),
    name,
  );
}
