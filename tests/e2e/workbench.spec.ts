import { benchTools } from '../../src/deck/bench-tools.ts';
import { english as say } from '../../src/i18n/words.ts';
import { axeOn, paintIn, themes } from '../helpers/e2e-axe.ts';
import { button } from '../helpers/e2e-page.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 30_000 });

const right = benchTools.begin('deck', 'mine');
const wrong = right.replace('colour: blue', 'colour: bleu');
const mistaken = { name: 'mine.yaml', mimeType: 'text/yaml', buffer: Buffer.from(wrong) };

test('an organiser opens a file with a mistake, mends it, sees the cards, and plays them', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: say('bench.title') }).click();
  await page.getByLabel(say('bench.open')).and(page.locator('input')).setInputFiles(mistaken);
  const text = page.getByRole('textbox', { name: say('bench.text', { file: 'mine.yaml' }) });
  const problems = page.getByRole('region', { name: say('bench.problems') });
  await expect(problems.getByRole('status')).toHaveText(say('bench.errors', { count: 1 }));
  await button(page, say('bench.mend', { before: 'bleu', after: 'blue' })).click();
  await expect(text).toHaveValue(right);
  await expect(problems.getByRole('status')).toHaveText(say('bench.clean'));
  await text.press('ControlOrMeta+z');
  await expect(text).toHaveValue(wrong);
  await text.press('ControlOrMeta+Shift+z');
  await expect(text).toHaveValue(right);
  await expect(page.getByRole('region', { name: 'Methods' }).getByText('Coffee morning')).toBeVisible();

  await page.reload();
  await expect(text).toHaveValue(right);
  for (const theme of themes) {
    await paintIn(page, theme);
    expect(await axeOn(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  await button(page, say('bench.begin.format')).click();
  await button(page, say('bench.play')).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How it goes' })).toBeVisible();
});
