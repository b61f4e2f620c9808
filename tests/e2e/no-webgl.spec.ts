import { english as say } from '../../src/i18n/words.ts';
import { mouseHands } from '../helpers/e2e-hands.ts';
import { cardControl } from '../helpers/e2e-page.ts';
import { drawnWith, expectDrawn, openAtChoosing } from '../helpers/e2e-picture.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 60_000 });

const none = ['--disable-gpu', '--disable-3d-apis'];

test.use({
  launchOptions: async ({ launchOptions }, use) => use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...none] }),
});

test('without WebGL the table is drawn all the same', async ({ page }) => {
  await openAtChoosing(page, '/');
  expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
  await expectDrawn(page);
  expect(await drawnWith(page)).toBe('canvas');
});

test('where nothing can be drawn, the list takes over, says so, and can be played', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await openAtChoosing(page, '/');
  await expect(page.getByText(say('picture.failed'))).toBeVisible();
  const back = page.getByRole('button', { name: /^Put .* back in the pack$/ });
  const cards = await back.count();
  const title = (await back.first().getAttribute('aria-label'))?.replace(/^Put (.*) back in the pack$/, '$1') ?? '';
  await mouseHands(page).use(cardControl(page, title).last(), say('act.return', { title }));
  await expect(back).toHaveCount(cards - 1);
});
