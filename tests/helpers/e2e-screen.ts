import { expect, type Page } from '@playwright/test';
import type { Table } from './e2e-play.ts';

/** Everything that a projector's page has shown since it is watched, to those who look and to those who listen. */
interface EverShown {
  readonly words: readonly string[];
  /** What somebody could press, follow or write into. */
  readonly controls: readonly string[];
}

interface Watched {
  readonly everShown: () => EverShown;
}

/** Has a projector's page remember whatever it shows, for however short a time. */
export const watch = (screen: Page): Promise<void> => screen.evaluate(rememberAll);

/** Runs in the page. */
function rememberAll(): void {
  const words = new Set<string>();
  const controls = new Set<string>();
  const pressed = 'a, button, input, select, textarea, summary, [tabindex], [contenteditable], [role="button"], [role="link"]';
  const look = (): void => {
    const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) words.add((texts.currentNode.textContent ?? '').trim());
    for (const element of document.querySelectorAll('[aria-label], [title], [alt]'))
      for (const name of ['aria-label', 'title', 'alt']) words.add(element.getAttribute(name) ?? '');
    for (const control of document.querySelectorAll(pressed)) controls.add(control.outerHTML.slice(0, 120));
  };
  look();
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  Object.assign(globalThis, { everShown: (): EverShown => ({ words: [...words], controls: [...controls] }) });
}

export const everShownOn = (screen: Page): Promise<EverShown> =>
  screen.evaluate(() => (globalThis as unknown as Watched).everShown());

/** Nothing on the screen can be pressed, and none of these words has ever been on it. */
export async function expectKept(screen: Page, secrets: readonly string[]): Promise<void> {
  const { words, controls } = await everShownOn(screen);
  expect(words.length).toBeGreaterThan(20);
  expect(controls, 'what can be pressed on the screen').toEqual([]);
  const told = words.filter((each) => secrets.some((secret) => each.includes(secret)));
  expect(told, 'what the room was not to see').toEqual([]);
}

/** The screen is at a step of the game. */
export const expectStep = (screen: Page, heading: string): Promise<void> =>
  expect(screen.getByRole('heading', { level: 1 })).toHaveText(heading);

/** The screen shows the plan of a table: every card by its title. */
export async function expectPlan(screen: Page, { name }: Table, titles: readonly string[]): Promise<void> {
  const plan = screen.getByRole('listitem').filter({ has: screen.getByRole('heading', { level: 2, name, exact: true }) });
  for (const title of titles) await expect(plan).toContainText(title);
}

/** What has landed lies on the screen. */
export const expectLanded = (screen: Page, titles: readonly string[]): Promise<void> =>
  expect
    .poll(async () => titles.includes((await screen.getByRole('heading', { level: 2 }).first().textContent()) ?? ''), {
      message: `one of ${titles.join(', ')} on the screen`,
    })
    .toBe(true);
