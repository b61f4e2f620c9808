import { test } from './fixtures.ts';

/** Each of these pages does what no page of the game may do, so each of these tests must fail. */
test.describe('a test fails when its page', () => {
  test.beforeEach(async ({ page }) => {
    test.fail();
    await page.goto('/');
  });

  test('asks for something elsewhere', async ({ page }) => {
    await page.evaluate(() => fetch('http://127.0.0.1:9/elsewhere').catch(() => undefined));
  });

  test('logs an error', async ({ page }) => {
    const logged = page.waitForEvent('console');
    await page.evaluate(() => {
      new Image().src = '/nowhere.png';
    });
    await logged;
  });

  test('logs an error on a device of its own', async ({ browser, baseURL }) => {
    const device = await browser.newContext({ baseURL: baseURL ?? '' });
    const page = await device.newPage();
    await page.goto('/');
    const logged = page.waitForEvent('console');
    await page.evaluate(() => {
      new Image().src = '/nowhere.png';
    });
    await logged;
    await device.close();
  });

  test('throws an error', async ({ page }) => {
    const thrown = page.waitForEvent('pageerror');
    await page.evaluate(() => void Promise.reject(new Error('An error')));
    await thrown;
  });

  test('breaks the content security policy', async ({ page }) => {
    const logged = page.waitForEvent('console');
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'body { color: red; }';
      document.head.append(style);
    });
    await logged;
  });
});
