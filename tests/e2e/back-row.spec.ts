import type { BrowserContext, Page } from '@playwright/test';
import type { ScreenShow } from '../../src/engine/host-moves.ts';
import { axeOn, type Theme, themes } from '../helpers/e2e-axe.ts';
import { cardiffFull } from '../helpers/e2e-content.ts';
import { showOn, turn, wordy } from '../helpers/e2e-projector.ts';
import { brokenPromises } from '../helpers/e2e-promises.ts';
import { whereLanded } from '../helpers/e2e-scenes.ts';
import { fileOf, host, workshopAt } from '../helpers/e2e-states.ts';
import { visit } from '../helpers/e2e-visit.ts';
import type { Play } from '../helpers/play.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 180_000 });

interface Size {
  readonly width: number;
  readonly height: number;
}

const [usual, square]: readonly [Size, Size] = [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
];

/** A step for each thing that the screen shows while it follows the room. */
const telling = ['settle', 'welcome', 'invent', 'who-and-why', 'choose', 'trouble', 'present', 'story', 'look-back'];
const shows: readonly ScreenShow[] = ['plans', 'table', 'situation', 'matrix', 'stories', 'carousel', 'wall'];

interface Scene {
  readonly name: string;
  readonly play: Play;
}

function scenesWith(tables: number): readonly Scene[] {
  const late = workshopAt('look-back', tables, 1, cardiffFull);
  return [
    ...telling.map((step) => ({ name: `at ${step}`, play: workshopAt(step, tables, 1, cardiffFull) })),
    ...shows.map((show) => ({ name: show, play: turn(late, show) })),
    { name: 'no stories yet', play: turn(workshopAt('settle', tables, 1, cardiffFull), 'stories') },
    { name: 'the end', play: host(workshopAt('look-back', tables, 2, cardiffFull), { type: 'endWorkshop' }) },
  ];
}

/** Shows one workshop after another on a projector, and tells which kind of slide each is. */
async function show(page: Page, projector: Page, play: Play): Promise<string> {
  await visit(page, { file: fileOf(play) });
  await showOn(projector, play.rulebook);
  return (await projector.getByRole('main').getAttribute('class')) ?? '';
}

async function resize(projector: Page, size: Size): Promise<void> {
  await projector.setViewportSize(size);
  await projector.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
}

/** What is broken on a screen, on any of the pages that it turns by itself. */
async function brokenOn(projector: Page): Promise<readonly string[]> {
  const broken = [...(await brokenNow(projector))];
  const turns = await projector.locator('.screen-foot, .show-table').count();
  for (const moment of turns > 0 ? moments : []) {
    await projector.clock.setFixedTime(Date.now() + moment);
    await projector.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await drawn(projector);
    broken.push(...(await brokenNow(projector)));
  }
  return [...new Set(broken)];
}

/** Milliseconds from now at which a screen is looked at: what takes turns has another turn at each. */
const moments = [13_000, 26_000, 39_000];

/** The screen has been drawn since it last changed. */
const drawn = (projector: Page): Promise<unknown> =>
  projector.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** What is broken on a screen that has had time to lay itself out. */
async function brokenNow(projector: Page): Promise<readonly string[]> {
  let broken = await projector.evaluate(brokenPromises);
  for (let look = 0; look < 10 && broken.length > 0; look += 1) {
    await drawn(projector);
    broken = await projector.evaluate(brokenPromises);
  }
  return broken;
}

async function faultsIn(page: Page, projector: Page, scenes: readonly Scene[]): Promise<readonly string[]> {
  await page.goto('/');
  const faults: string[] = [];
  for (const { name, play } of scenes)
    await test.step(name, async () => {
      await show(page, projector, play);
      for (const size of [usual, square]) {
        await resize(projector, size);
        faults.push(...(await brokenOn(projector)).map((fault) => `${name}, ${size.width} × ${size.height}: ${fault}`));
      }
    });
  return faults;
}

/** A window for a projector, in front of people who want less motion. */
async function still(context: BrowserContext): Promise<Page> {
  const projector = await context.newPage();
  await projector.emulateMedia({ reducedMotion: 'reduce' });
  await projector.clock.install();
  return projector;
}

for (const tables of [1, 12])
  test(`what is promised to the back row holds with ${tables} tables`, async ({ page, context }) => {
    expect(await faultsIn(page, await still(context), scenesWith(tables))).toEqual([]);
  });

for (const tables of [3, 12])
  test(`what is promised holds for ${tables} tables with long names that write as much as fits`, async ({ page, context }) => {
    const scenes = scenesWith(tables).map(({ name, play }) => ({ name, play: wordy(play) }));
    expect(await faultsIn(page, await still(context), scenes)).toEqual([]);
  });

const sizesIn: Readonly<Record<Theme, readonly Size[]>> = {
  light: [usual, square, { width: 1920, height: 1080 }, { width: 3840, height: 2160 }],
  dark: [usual],
  contrast: [usual],
};

/** Chooses colours on the device: screens that are open take them over at once, others when they are opened. */
const choose = (page: Page, theme: Theme): Promise<void> =>
  page.evaluate((chosen) => localStorage.setItem('social-media-game/theme', chosen), theme);

test('every kind of slide can be read in all colours, and keeps still', async ({ page, context }) => {
  const projector = await still(context);
  await page.goto('/');
  const faults: string[] = [];
  const shown = new Set<string>();
  const scenes = [...scenesWith(4), { name: 'just landed', play: whereLanded('trouble', 4) }];
  for (const [index, { name, play }] of scenes.entries()) {
    // Screens are opened in all colours in turn, and change to the others as they are.
    const colours = themes.map((_, at) => themes[(index + at) % themes.length] ?? 'light');
    await test.step(name, async () => {
      for (const theme of colours) {
        await choose(page, theme);
        if (theme === colours[0]) shown.add(await show(page, projector, play));
        await projector.waitForFunction((chosen) => document.documentElement.dataset.theme === chosen, theme);
        faults.push(...(await faultsOf(projector, theme)).map((fault) => `${name}, ${theme}: ${fault}`));
      }
    });
  }
  expect(faults).toEqual([]);
  expect(shown.size, 'kinds of slides').toBe(11);
});

async function faultsOf(projector: Page, theme: Theme): Promise<readonly string[]> {
  const found = [...((await projector.evaluate(longestMotion)) > 1 ? ['something moves'] : [])];
  for (const size of sizesIn[theme]) {
    await resize(projector, size);
    found.push(...(await brokenOn(projector)));
  }
  if (theme === 'light') found.push(...(await axeOn(projector)).map(({ rule, element }) => `${rule}: ${element}`));
  return found;
}

/** Runs in the page: how many milliseconds the longest animation or transition of anything on it takes. */
function longestMotion(): number {
  const times = (text: string): readonly number[] =>
    text.split(',').map((each) => Number.parseFloat(each) * (each.trim().endsWith('ms') ? 1 : 1000));
  const all = [...document.querySelectorAll('*')].flatMap((element) => {
    const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
    return [...(animationName === 'none' ? [] : times(animationDuration)), ...times(transitionDuration)];
  });
  return Math.max(0, ...all, ...document.getAnimations().map((each) => Number(each.effect?.getComputedTiming().duration ?? 0)));
}
