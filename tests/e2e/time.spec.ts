import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { english as say } from '../../src/i18n/words.ts';
import { cardiff } from '../helpers/e2e-content.ts';
import { button, hereOnly, openFile, savedFile, way } from '../helpers/e2e-page.ts';
import { fileOf, workshopAt } from '../helpers/e2e-states.ts';
import { expect, test } from './fixtures.ts';

const step = (id: string): string => cardiff.steps.find((each) => each.id === id)?.title ?? id;

/** What is wrong with the page as it is: what axe finds, and whether it is wider than its window. */
async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)),
    ...(wide ? ['too wide'] : []),
  ];
}

async function setUp(page: Page): Promise<void> {
  await page.goto('/');
  await way(page, say('first.host')).click();
  await hereOnly(page).press('Space');
  await page.getByRole('radio', { name: new RegExp(`^${cardiff.title} `) }).check();
}

test('a workshop that must end in time is set up by keyboard, and its times are in the log', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T09:58:00'));
  await setUp(page);
  const verdict = page.getByRole('group', { name: say('time.title') }).getByRole('status');
  await page
    .getByRole('group', { name: say('time.title') })
    .locator('summary')
    .press('Enter');
  await page.getByLabel(say('time.end'), { exact: true }).fill('11:20');
  await expect(verdict).toHaveText(say('time.over', { count: 20, time: '11:40' }));
  await button(page, say('time.fit')).press('Enter');
  await expect(verdict).toHaveText(say('time.fits', { time: '11:20' }));
  await page.getByRole('checkbox', { name: say('host.drop', { step: step('story') }) }).press('Space');
  await expect(button(page, say('host.protect.no'))).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: say('host.drop', { step: step('story') }) })).toBeFocused();
  await button(page, say('setup.start')).press('Enter');
  await expect(page.getByText(say('time.ends', { time: '11:20' }))).toBeVisible();
  const { entries } = await savedFile(page);
  const planned = entries.flatMap(({ move }) => (move.type === 'planTime' ? [move] : []));
  expect(planned).toEqual([expect.objectContaining({ endsAt: new Date('2026-11-22T11:20:00').getTime() })]);
});

for (const [name, size] of [
  ['a laptop', { width: 1366, height: 768 }],
  ['a phone', { width: 390, height: 844 }],
  ['a laptop at 400 %', { width: 342, height: 192 }],
] as const)
  test(`nothing is wrong with the times on ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await setUp(page);
    await page.getByText(say('time.change')).click();
    await page.getByRole('checkbox', { name: say('host.drop', { step: step('story') }) }).click();
    const found = [...(await faults(page))];
    await page.goto('/');
    await openFile(page, fileOf(workshopAt('choose', 2)));
    await button(page, say('time.respread')).click();
    await page.getByLabel(say('time.respread.end')).fill('00:00');
    found.push(...(await faults(page)));
    await button(page, say('time.respread.no')).click();
    await button(page, say('time.set-end')).click();
    found.push(...(await faults(page)));
    expect(found).toEqual([]);
  });
