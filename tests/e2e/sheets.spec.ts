import { english as say } from '../../src/i18n/words.ts';
import { axeOn } from '../helpers/e2e-axe.ts';
import { waitForPicture } from '../helpers/e2e-page.ts';
import { fileOf, workshopAt } from '../helpers/e2e-states.ts';
import { visit } from '../helpers/e2e-visit.ts';
import { shapesFormat } from '../helpers/shapes-game.ts';
import { expect, test } from './fixtures.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const steps = ['questions', 'picture', 'culture', 'ladder', 'plan', 'picture-later', 'readiness', 'show-plan'];

const fileAt = (step: string): string => fileOf(workshopAt(step, 2, 1, shapesFormat), {});

test('nothing stands against any sheet, and each fits the page', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/');
  const found: string[] = [];
  for (const step of steps) {
    await visit(page, { file: fileAt(step), table: 'Heron', pictured: true });
    await waitForPicture(page);
    found.push(...(await axeOn(page, { tags })).map(({ rule, element }) => `${step}: ${rule}: ${element}`));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) found.push(`${step} is ${over} pixels too wide`);
  }
  expect(found).toEqual([]);
});

test('a slider is moved by keys, and says in words where it stands', async ({ page }) => {
  await page.goto('/');
  await visit(page, { file: fileAt('mood'), table: 'Heron', pictured: true });
  const slider = page.getByRole('slider', { name: 'Calm – Stormy' });
  await slider.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  const words = say('shape.sliders.at', { value: 2, from: 1, to: 5, left: 'Calm', right: 'Stormy' });
  await expect(slider).toHaveAttribute('aria-valuetext', words);
});

test('things are laid in order by keys alone, and the button that was pressed keeps the focus', async ({ page }) => {
  await page.goto('/');
  await visit(page, { file: fileAt('ladder'), table: 'Heron', pictured: true });
  const waiting = page.getByRole('button', { name: /^Lay .* next$/ });
  for (let left = await waiting.count(); left > 0; left -= 1) {
    await waiting.first().focus();
    await page.keyboard.press('Enter');
    await expect(waiting).toHaveCount(left - 1);
  }
  const down = page.getByRole('button', { name: /^Move .* down$/ }).first();
  const name = (await down.getAttribute('aria-label')) ?? '';
  await down.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'is number 2 now' })).toHaveCount(1);
  await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
});
