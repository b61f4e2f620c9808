import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { english as say } from '../../src/i18n/words.ts';
import { cardiff } from '../helpers/e2e-content.ts';
import { begins, button, leaveTable, openFile, openMenu, sitDown, waitForPicture, way } from '../helpers/e2e-page.ts';
import { fileOf, host, workshopAt } from '../helpers/e2e-states.ts';
import { expect, test } from './fixtures.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const themes = ['light', 'dark', 'contrast'] as const;
type Theme = (typeof themes)[number];
const phone = { width: 390, height: 844 };
const people = { 't1-together': 'Siân', 't2-together': 'Dev' };

/** What axe finds wrong with the page as it is, in one line each. Every rule in the light theme; in the others only what colours can break. */
async function findings(page: Page, where: string): Promise<readonly string[]> {
  const light = await page.evaluate(() => document.documentElement.dataset.theme === 'light');
  // On a phone the foot stays in sight, over what is scrolled under it just now; sizes.spec.ts measures the targets there.
  const passing = where.endsWith('phone') ? ['target-size'] : [];
  const axe = new AxeBuilder({ page });
  const { violations } = await (light ? axe.withTags(tags).disableRules(passing) : axe.withRules(['color-contrast'])).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${where}: ${id}: ${html.slice(0, 160)}`));
}

/** What somebody has chosen on this device: colours, and how to look at the table. */
async function prefer(page: Page, theme: Theme, mode: 'picture' | 'list' = 'picture'): Promise<void> {
  await page.addInitScript(
    (chosen) => {
      localStorage.setItem('social-media-game/theme', chosen.theme);
      localStorage.setItem('social-media-game/mode', chosen.mode);
    },
    { theme, mode },
  );
}

for (const theme of themes) {
  test(`first screen, set-up, report and end have nothing against them, ${theme}`, async ({ page }) => {
    test.setTimeout(120_000);
    await prefer(page, theme);
    await page.goto('/');
    const found = [...(await findings(page, 'first'))];
    await way(page, say('first.host')).click();
    found.push(...(await findings(page, 'set-up')));
    await page.setViewportSize(phone);
    found.push(...(await findings(page, 'set-up, phone')));
    await page.goto('/');
    await openFile(page, fileOf(host(workshopAt('look-back', 3), { type: 'endWorkshop' }), people));
    found.push(...(await findings(page, 'ended, facilitator, phone')));
    await button(page, say('play.ended.report')).click();
    found.push(...(await findings(page, 'report, phone')));
    await page.setViewportSize({ width: 1366, height: 768 });
    found.push(...(await findings(page, 'report')));
    await button(page, say('report.back')).click();
    await sitDown(page, 'Heron');
    found.push(...(await findings(page, 'ended, table')));
    await leaveTable(page);
    found.push(...(await findings(page, 'first with a workshop')));
    await page.getByRole('button', { name: begins(say('first.remove', { time: '' })) }).click();
    found.push(...(await findings(page, 'first with a doubt')));
    expect(found).toEqual([]);
  });

  test(`the facilitator’s side has nothing against it, ${theme}`, async ({ page }) => {
    test.setTimeout(120_000);
    await prefer(page, theme);
    await page.goto('/');
    await openFile(page, fileOf(workshopAt('choose', 3), people));
    const found = [...(await findings(page, 'facilitator'))];
    for (const more of await page.getByRole('main').locator('summary').all()) await more.click();
    found.push(...(await findings(page, 'facilitator, more')));
    await button(page, say('host.change')).click();
    await button(page, say('host.drop', { step: 'Story' })).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    found.push(...(await findings(page, 'facilitator, sure?')));
    await page.getByRole('button', { name: begins('Step ') }).click();
    found.push(...(await findings(page, 'map of steps')));
    await button(page, say('map.close')).click();
    await openMenu(page);
    await page.getByText(say('play.history')).click();
    found.push(...(await findings(page, 'menu')));
    await page.keyboard.press('Escape');
    await page.setViewportSize(phone);
    found.push(...(await findings(page, 'facilitator, phone')));
    expect(found).toEqual([]);
  });

  // The picture has no colours in the document: its words and controls are the same in every theme.
  for (const mode of theme === 'light' ? (['picture', 'list'] as const) : (['list'] as const))
    test(`every step has nothing against it as a ${mode}, ${theme}`, async ({ page }) => {
      test.setTimeout(180_000);
      await prefer(page, theme, mode);
      const found: string[] = [];
      for (const { id } of cardiff.steps) {
        await page.setViewportSize({ width: 1366, height: 768 });
        await page.goto('/');
        await openFile(page, fileOf(workshopAt(id, 2), people));
        await sitDown(page, 'Heron');
        if (mode === 'picture') await waitForPicture(page);
        const card = page
          .getByRole('button', { pressed: false })
          .and(page.getByRole('button', { name: /, \d+ of \d+$/ }))
          .first();
        if ((await card.count()) > 0) await card.evaluate((control: HTMLElement) => control.click());
        found.push(...(await findings(page, id)));
        // What is narrow has the same colours.
        if (mode === 'picture' || theme !== 'light') continue;
        await page.setViewportSize(phone);
        found.push(...(await findings(page, `${id}, phone`)));
      }
      expect(found).toEqual([]);
    });
}
