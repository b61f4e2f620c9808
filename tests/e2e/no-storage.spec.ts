import { english as say } from '../../src/i18n/words.ts';
import { button, hereOnly, way } from '../helpers/e2e-page.ts';
import { expect, test } from './fixtures.ts';

test('where the browser keeps no data, the first screen and the set-up say so', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('No data is kept here', 'SecurityError');
    };
  });
  await page.goto('/');
  await expect(page.getByText(say('first.nowhere'))).toBeVisible();
  await way(page, say('first.host')).click();
  await hereOnly(page).check();
  await button(page, say('setup.start')).click();
  await expect(page.getByRole('alert')).toHaveText(say('first.nowhere'));
});

test('where the disk is full, the set-up says so, and what was typed stays', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
  });
  await page.goto('/');
  await way(page, say('first.host')).click();
  await hereOnly(page).check();
  const name = page.getByLabel(say('setup.table.name', { number: 1 }), { exact: true });
  await name.fill('Curlew Bay');
  await button(page, say('setup.start')).click();
  await expect(page.getByRole('alert')).toHaveText(say('no.not-saved'));
  await expect(name).toHaveValue('Curlew Bay');
});
