import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { english as say } from '../../src/i18n/words.ts';
import { present } from '../../src/lib/assert.ts';
import type { SaveFile } from '../../src/protocol/save-file-schema.ts';

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** A name that begins so. */
export const begins = (words: string): RegExp => new RegExp(`^${words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

export const way = (page: Page, name: string): Locator => page.getByRole('button', { name: begins(name) });

/** The choice in the set-up that plays on one screen. */
export const hereOnly = (page: Page): Locator => page.getByRole('radio', { name: begins(say('setup.where.here')) });

/** The control of a card, in the packs, in the plan, or laid as an answer. */
export const cardControl = (page: Page, title: string): Locator => page.getByRole('button', { name: begins(`${title}, `) });

/** The card on which something can be done. */
export const cardWith = (page: Page, action: string): Locator =>
  page
    .getByRole('listitem')
    .filter({ has: button(page, action) })
    .last()
    .getByRole('button')
    .first();

export const cellControl = (page: Page, cell: string): Locator =>
  page.getByRole('button', { name: begins(say('cell.name', { cell, state: '' }).trim()) });

export const box = (page: Page, label: string): Locator => page.getByRole('textbox', { name: label, exact: true });

/** A change of side: a button for each table while they are few. */
export const sideTab = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: say('play.views') }).getByRole('button', { name, exact: true });

/** Sits down at a table, by its tab, or by the list that there is on a narrow screen or with many tables. */
export async function sitDown(page: Page, name: string): Promise<void> {
  const tab = sideTab(page, name);
  const list = page.getByRole('combobox', { name: say('play.views'), exact: true });
  await expect(tab.or(list)).toBeVisible();
  if (await tab.isVisible()) await tab.click();
  else await list.selectOption(name);
  await expect(page.getByRole('region', { name: say('play.in-words') })).toBeAttached();
}

/** Nothing in the picture is on its way any more, and it is drawn. */
export const waitForPicture = (page: Page): Promise<void> =>
  expect(page.locator('canvas'), 'the picture of the table').toBeVisible();

export const openMenu = (page: Page): Promise<void> => button(page, say('play.menu')).click();

/** Takes the file that the page offers when something is pressed. */
export async function downloaded(
  page: Page,
  press: () => Promise<void>,
): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** The text of Menu → Save to file. */
export async function savedText(page: Page): Promise<string> {
  await openMenu(page);
  return (await downloaded(page, () => button(page, say('play.save')).click())).text;
}

export const savedFile = async (page: Page): Promise<SaveFile> => JSON.parse(await savedText(page)) as SaveFile;

/** Opens a saved workshop from the first screen, and waits until it is on the table. */
export async function openFile(page: Page, text: string): Promise<void> {
  await chooseFile(page, text);
  await expect(button(page, say('play.menu'))).toBeVisible();
}

export const chooseFile = (page: Page, text: string, name = 'workshop.smg.json'): Promise<void> =>
  page.getByLabel(say('first.open')).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

export async function leaveTable(page: Page): Promise<void> {
  await openMenu(page);
  await button(page, say('play.leave')).click();
  await expect(page.getByRole('heading', { level: 1, name: say('app.name') })).toBeVisible();
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of an element that is in sight. */
export async function centreOf(element: Locator): Promise<Point> {
  const rect = present((await element.boundingBox()) ?? undefined, 'an element with a place');
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}
