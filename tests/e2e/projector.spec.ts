import { english as say } from '../../src/i18n/words.ts';
import { cardiffFull, stepCalled } from '../helpers/e2e-content.ts';
import { sendTyped } from '../helpers/e2e-desk.ts';
import { mouseHands } from '../helpers/e2e-hands.ts';
import { begins, button, openFile, savedFile } from '../helpers/e2e-page.ts';
import { openScreenMenu, projected, projectorOf } from '../helpers/e2e-projector.ts';
import { brokenPromises } from '../helpers/e2e-promises.ts';
import { expectLanded, expectStep } from '../helpers/e2e-screen.ts';
import { fileOf, workshopAt } from '../helpers/e2e-states.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 60_000 });

const choosing = stepCalled('choose').heading;
const storm = { title: 'The lift has stopped', text: 'Between the second floor and the third.' };
const heron = { name: 'Heron' };

test('the projector follows the console, and asks for nothing', async ({ page }) => {
  const projector = await projected(page, workshopAt('choose', 2));
  await expectStep(projector, choosing);
  const before = (await savedFile(page)).entries.length;
  await openScreenMenu(page);
  await page.getByRole('radio', { name: say('desk.screen.wall') }).check();
  await expectStep(projector, say('screen.wall'));
  await page.getByRole('radio', { name: say('desk.screen.auto') }).check();
  await expectStep(projector, choosing);
  await expect(projector.locator('a, button, input, select, textarea, [tabindex]')).toHaveCount(0);
  await page.keyboard.press('Escape');
  expect((await savedFile(page)).entries.length).toBe(before + 2);
});

test('a window that the browser holds back can be opened by hand', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await page.goto('/');
  await openFile(page, fileOf(workshopAt('choose', 2)));
  await openScreenMenu(page);
  await button(page, say('desk.screen.open')).click();
  await expect(page.getByText(say('screen.held-back'))).toBeVisible();
  const [projector] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: say('screen.open') }).click(),
  ]);
  await expectStep(projector, choosing);
  await expect(page.getByText(say('screen.held-back'))).toHaveCount(0);
});

/** Runs in the page: every workshop is taken off the device. */
const emptyTheShelf = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('social-media-game');
    opening.onsuccess = () => {
      const change = opening.result.transaction('workshops', 'readwrite');
      change.objectStore('workshops').clear();
      change.oncomplete = () => resolve();
      change.onerror = () => reject(change.error);
    };
  });

test('a workshop that is removed is told so, and one that never was', async ({ page, context }) => {
  const projector = await projected(page, workshopAt('choose', 2));
  await page.evaluate(emptyTheShelf);
  await expect(projector.getByRole('heading', { name: say('screen.gone') })).toBeVisible({ timeout: 15_000 });
  const other = await context.newPage();
  await other.goto('/?projector=nowhere');
  await expect(other.getByRole('heading', { name: say('screen.gone') })).toBeVisible();
});

test('a reload shows the same, and clicking twice fills the screen', async ({ page }) => {
  const projector = await projected(page, workshopAt('choose', 3));
  const words = () => projector.locator('.screen-body').innerText();
  const before = await words();
  await projector.reload();
  await expectStep(projector, choosing);
  expect(await words()).toBe(before);
  await projector.getByRole('main').dblclick();
  await expect.poll(() => projector.evaluate(() => document.fullscreenElement !== null)).toBe(true);
});

test('whatever happens to either window, the screen shows what is', async ({ page }) => {
  const projector = await projected(page, workshopAt('story', 3, 1, cardiffFull));
  const story = stepCalled('story', cardiffFull).heading;
  await expectStep(projector, story);
  await page.reload();
  await page.getByRole('button', { name: begins(say('first.resume', { time: '' })) }).click();
  await sendTyped(mouseHands(page), heron, storm.title, storm.text);
  await expectLanded(projector, [storm.title]);
  for (const size of [
    { width: 800, height: 600 },
    { width: 1920, height: 1080 },
  ]) {
    await projector.setViewportSize(size);
    await expectLanded(projector, [storm.title]);
    await expect.poll(() => projector.evaluate(brokenPromises)).toEqual([]);
  }
  await projector.reload();
  await expectStep(projector, story);
  await button(page, say('host.end')).click();
  await expectStep(projector, say('screen.wall'));
  await projector.reload();
  await expectStep(projector, say('screen.wall'));
  await button(page, say('host.reopen')).click();
  await expectStep(projector, story);
});

test('a screen that missed a message makes up for it when it wakes', async ({ page, context }) => {
  await context.addInitScript(() => {
    const deaf = (message: Event): void => {
      if ('deaf' in globalThis) message.stopImmediatePropagation();
    };
    globalThis.BroadcastChannel = class extends BroadcastChannel {
      constructor(name: string) {
        super(name);
        this.addEventListener('message', deaf);
      }
    };
  });
  const play = workshopAt('story', 2, 1, cardiffFull);
  await page.goto('/');
  await openFile(page, fileOf(play));
  const projector = await projectorOf(context, play);
  await projector.evaluate(() => Object.assign(globalThis, { deaf: true }));
  await sendTyped(mouseHands(page), heron, storm.title, storm.text);
  await expectStep(projector, stepCalled('story', cardiffFull).heading);
  await projector.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expectLanded(projector, [storm.title]);
});
