import type { Page } from '@playwright/test';
import { english as say } from '../../src/i18n/words.ts';
import { cardiff, cardiffFull, stepCalled } from '../helpers/e2e-content.ts';
import { button, openFile, sitDown, waitForPicture } from '../helpers/e2e-page.ts';
import { busyRoom, regulator, whereAnswered, whereLanded } from '../helpers/e2e-scenes.ts';
import { fileOf, workshopAt } from '../helpers/e2e-states.ts';
import { visit } from '../helpers/e2e-visit.ts';
import type { Play } from '../helpers/play.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 60_000 });

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
];

/** Runs in the page: buttons too small to hit, a page wider than its window, and a first button that is out of sight. */
function measure(names: readonly string[]): readonly string[] {
  const faults: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth - clientWidth} px wider than the window`);
  for (const control of document.querySelectorAll('button, summary, select, textarea, input[type="text"]')) {
    const { width, height, left, right, top, bottom } = control.getBoundingClientRect();
    const { clipPath } = getComputedStyle(control);
    const unseen = clipPath !== 'none' || getComputedStyle(control.parentElement ?? control).clipPath !== 'none';
    if (!control.checkVisibility() || unseen) continue;
    const name = control.getAttribute('aria-label') ?? control.textContent ?? '';
    const first = names.includes(name);
    const least = first || / \d+ of \d+$/.test(name) ? 44 : 24;
    if (width < least || height < least) faults.push(`“${name}” is ${Math.round(width)} by ${Math.round(height)} px`);
    if (first && (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight)) faults.push(`“${name}” is out of sight`);
  }
  return faults;
}

/** A workshop, and what is to be pressed first at a table of it. */
interface Scene {
  readonly name: string;
  readonly play: () => Play;
  readonly table?: string;
  readonly first: string;
}

const { title } = regulator;
const scenes: readonly Scene[] = [
  ...cardiffFull.steps
    .filter(({ kind }) => kind !== 'inject')
    .map(({ id, kind, done }) => ({
      name: id,
      play: () => workshopAt(id, 3, 1, cardiffFull),
      first: kind === 'pass' ? say('act.hand-over') : done,
    })),
  { name: 'something has landed', play: () => whereLanded('trouble'), first: say('landed.yield', { title }) },
  { name: 'an answer waits', play: () => whereAnswered('trouble'), first: say('landed.take-back', { title }) },
  {
    name: 'an answer is judged',
    play: () => whereAnswered('trouble'),
    table: 'Kestrel',
    first: say('landed.accept', { title }),
  },
  { name: 'twelve tables', play: () => busyRoom(12), table: 'Lapwing', first: stepCalled('choose', cardiffFull).done },
];

for (const size of sizes)
  test(`every step fits ${size.width} by ${size.height}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto('/');
    const pictured = size.width >= 760;
    const faults: string[] = [];
    for (const { name, play, table = 'Heron', first } of scenes) {
      await visit(page, { file: fileOf(play(), { 't1-together': 'Siân' }) });
      faults.push(...(await page.evaluate(measure, [])).map((fault) => `facilitator, ${name}: ${fault}`));
      await visit(page, { table, pictured });
      if (pictured) await waitForPicture(page);
      await expect(button(page, first)).toHaveCount(1);
      faults.push(...(await page.evaluate(measure, [first])).map((fault) => `${name}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

/** Software draws at most one and a half device pixels for each CSS pixel: more would keep people waiting. */
const mostInSoftware = 1.5;

for (const ratio of [1, 2])
  test.describe(`a screen of ${ratio} pixels for one`, () => {
    test.use({ deviceScaleFactor: ratio });
    test('the picture has a pixel for each pixel of the screen, as far as it can', async ({ page }) => {
      await page.goto('/');
      await openFile(page, fileOf(workshopAt('choose', 2)));
      await sitDown(page, 'Heron');
      await expect.poll(() => pixelsOf(page)).toEqual([Math.min(ratio, mostInSoftware), Math.min(ratio, mostInSoftware)]);
    });
  });

/** Backing pixels for each CSS pixel of the picture, across and down. */
const pixelsOf = (page: Page): Promise<readonly number[]> =>
  page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas.getBoundingClientRect();
    return [canvas.width / width, canvas.height / height].map((pixels) => Math.round(pixels * 100) / 100);
  });

test('the button that says what to do first is where the thumb is on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await openFile(page, fileOf(workshopAt('choose', 2)));
  await sitDown(page, 'Heron');
  const done = button(page, cardiff.steps.find(({ id }) => id === 'choose')?.done ?? '');
  await expect(done).toBeInViewport({ ratio: 1 });
  await page.getByRole('heading', { name: say('board.packs') }).scrollIntoViewIfNeeded();
  await expect(done).toBeInViewport({ ratio: 1 });
});
