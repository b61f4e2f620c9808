import type { Page } from '@playwright/test';
import { english as say } from '../../src/i18n/words.ts';
import { cardiffFull } from '../helpers/e2e-content.ts';
import { fold } from '../helpers/e2e-desk.ts';
import { begins, box, button, openFile, sitDown, way } from '../helpers/e2e-page.ts';
import { outOfReach } from '../helpers/e2e-reach.ts';
import { busyRoom, regulator, whereLanded } from '../helpers/e2e-scenes.ts';
import { fileOf, host } from '../helpers/e2e-states.ts';
import { expect, test } from './fixtures.ts';

const landed = whereLanded('trouble');

/** What is out of reach on each screen that there is, one after another. */
async function lookAround(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  const look = async (where: string): Promise<void> => {
    found.push(...(await page.evaluate(outOfReach)).map((fault) => `${where}: ${fault}`));
  };
  await page.goto('/');
  await look('first screen');
  await way(page, say('first.host')).click();
  await page.getByRole('radio', { name: begins(`${cardiffFull.title} `) }).check();
  await fold(page, say('time.change')).click();
  await look('set-up');
  await page.goto('/');
  await openFile(page, fileOf(busyRoom(), { 't1-together': 'Siân' }));
  for (const more of await page.getByRole('main').locator('summary').all()) await more.click();
  await look('console');
  await page.goto('/');
  await openFile(page, fileOf(landed, { 't1-together': 'Siân' }));
  await sitDown(page, 'Heron');
  await expect(button(page, say('landed.yield', regulator))).toBeVisible();
  await look('table');
  await box(page, say('landed.answer.words')).fill('We will show them the drawer.');
  await expect(button(page, say('landed.give', regulator))).toBeVisible();
  await look('table with an answer');
  await page.goto('/');
  await openFile(page, fileOf(host(landed, { type: 'endWorkshop' })));
  await button(page, say('play.ended.report')).click();
  await look('report');
  return found;
}

for (const [zoom, viewport] of [
  [2, { width: 683, height: 384 }],
  [4, { width: 320, height: 256 }],
] as const)
  test.describe(`at ${zoom * 100} %`, () => {
    test.use({ viewport, deviceScaleFactor: zoom });
    test('everything can be scrolled to, in one direction, and lies open there', async ({ page }) => {
      test.setTimeout(120_000);
      expect(await lookAround(page)).toEqual([]);
    });
  });
