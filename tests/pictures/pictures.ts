import type { Page } from '@playwright/test';
import { english as say } from '../../src/i18n/words.ts';
import { test } from '../e2e/fixtures.ts';
import { button, openFile, sitDown, waitForPicture } from '../helpers/e2e-page.ts';
import { fileOf, host } from '../helpers/e2e-states.ts';
import type { Play } from '../helpers/play.ts';
import { answered, inTrouble } from './valley-workshop.ts';

// Makes the pictures of the documents anew: `npm run pictures`.

const people = { 't1-together': 'Mair', 't2-together': 'Dev', 't3-together': 'Sunita', 't4-together': 'Jo' };

async function open(page: Page, play: Play): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto('/');
  await openFile(page, fileOf(play, people));
}

const keep = async (page: Page, name: string): Promise<void> => {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `docs/${name}.png`, animations: 'disabled' });
};

test('the table, with something that has landed on it', async ({ page }) => {
  await open(page, inTrouble());
  await sitDown(page, 'Heron');
  await waitForPicture(page);
  await page.waitForLoadState('networkidle');
  await keep(page, 'table');
});

test('the facilitator’s console', async ({ page }) => {
  await open(page, inTrouble());
  await keep(page, 'console');
});

for (const [name, show] of [
  ['projector-plans', 'plans'],
  ['projector-situation', 'situation'],
] as const)
  test(`the projector: ${show}`, async ({ page, context }) => {
    await open(page, host(inTrouble(), { type: 'setScreen', show, table: null, names: false, seconds: 30 }));
    const [screen] = await Promise.all([
      context.waitForEvent('page'),
      page.evaluate((name) => {
        [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name)?.click();
      }, say('desk.screen.open')),
    ]);
    await screen.setViewportSize({ width: 1280, height: 720 });
    await screen.getByRole('heading').first().waitFor();
    await keep(screen, name);
  });

test('the report', async ({ page }) => {
  await open(page, host(answered(), { type: 'endWorkshop' }));
  await button(page, say('play.ended.report')).click();
  await page.getByRole('heading', { name: 'Heron' }).first().waitFor();
  await keep(page, 'report');
});
