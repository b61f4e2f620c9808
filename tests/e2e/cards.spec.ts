import type { Page } from '@playwright/test';
import { english as say } from '../../src/i18n/words.ts';
import { button, way } from '../helpers/e2e-page.ts';
import { expect, test } from './fixtures.ts';

/** The decks and formats, which come in a piece of their own. */
const cards = /_virtual_cards-[\w-]+\.js$/;

const setUp = (page: Page) => page.getByRole('heading', { level: 1, name: say('setup.title') });

test('the decks are fetched only when somebody stirs', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const fetched = (): boolean => asked.some((url) => cards.test(url));
  await page.goto('/', { waitUntil: 'networkidle' });
  await expect(way(page, say('first.try'))).toBeVisible();
  expect(fetched()).toBe(false);
  await page.keyboard.press('Tab');
  await expect.poll(fetched).toBe(true);
});

test('a slow line shows that something is on its way', async ({ page }) => {
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(cards, async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto('/');
  await way(page, say('first.host')).click();
  await expect(page.getByRole('status')).toHaveText(say('app.loading'));
  arrive();
  await expect(setUp(page)).toBeFocused();
});

test('a line that breaks is told, and the next try works', async ({ page, complaints }) => {
  await page.route(cards, (route) => route.abort());
  await page.goto('/');
  await way(page, say('first.try')).click();
  await expect(page.getByRole('alert')).toHaveText(say('cards.unreachable'));
  await way(page, say('first.host')).click();
  await expect(page.getByText(say('cards.unreachable'))).toBeVisible();
  await page.unroute(cards);
  await button(page, say('cards.again')).click();
  await expect(setUp(page)).toBeVisible();
  complaints.length = 0;
});

test('the way into a room is fetched again after a line that broke', async ({ page, complaints }) => {
  const doors = /join-screen-[\w-]+\.js$/;
  await page.route(doors, (route) => route.abort());
  await page.goto('/');
  await way(page, say('first.join')).click();
  await expect(page.getByText(say('cards.unreachable'))).toBeVisible();
  await page.unroute(doors);
  await button(page, say('cards.again')).click();
  await expect(page.getByLabel(say('join.code'), { exact: true })).toBeVisible();
  complaints.length = 0;
});

test('a line that breaks once hides no room server', async ({ page, complaints }) => {
  let asked = 0;
  await page.route('**/room-server.json', (route) => {
    asked += 1;
    return asked === 1 ? route.abort() : route.continue();
  });
  await page.goto('/');
  await expect(page.getByText(say('app.about.room'))).toBeVisible();
  await way(page, say('first.join')).click();
  await expect(page.getByLabel(say('join.code'), { exact: true })).toBeVisible();
  complaints.length = 0;
});

test('trying it takes the shortest game, at one table', async ({ page }) => {
  await page.goto('/');
  await way(page, say('first.try')).click();
  await expect(page.getByText(say('play.step', { number: 1, count: 6 })).first()).toBeVisible();
});
