import type { Browser, CDPSession, Page } from '@playwright/test';
import { build, type InlineConfig, preview } from 'vite';
import { openBrowser } from './browser.ts';

/** What a scene costs, while the pointer moves over it and while nothing happens. */
export interface SceneCost {
  /** The middle time between frames, in milliseconds: 16.7 where none is missed. */
  readonly frame: number;
  /** How long the page's main thread works for one frame, in milliseconds. */
  readonly work: number;
  /** How much of one core all of Chromium uses while nothing happens. */
  readonly idle: number;
}

export interface TableBench {
  readonly table: SceneCost;
  /** The same table, on which something lands and goes twice a second. */
  readonly landing: SceneCost;
  readonly empty: SceneCost;
  readonly frameRatio: number;
  readonly landingRatio: number;
  readonly idleRatio: number;
}

const idleSeconds = 4;
const frames = 120;
const pointerMoves = 150;

/** A table with 60 cards in sight, each raised in its turn, against an empty Phaser scene of the same size in the same run of Chromium. */
export async function benchTable(): Promise<TableBench> {
  const browser = await openBrowser();
  const scenes = await serveScenes();
  try {
    const table = await costOf(browser, `${scenes.address}table.html`);
    const landing = await costOf(browser, `${scenes.address}table.html?landing`);
    const empty = await costOf(browser, `${scenes.address}empty.html`);
    return {
      table,
      landing,
      empty,
      frameRatio: table.frame / empty.frame,
      landingRatio: landing.frame / empty.frame,
      idleRatio: table.idle / empty.idle,
    };
  } finally {
    await browser.close();
    await scenes.close();
  }
}

async function serveScenes(): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const root = `${process.cwd()}/tests/bench/scenes`;
  const common = {
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: '../../../.cache/scenes',
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { input: [`${root}/table.html`, `${root}/empty.html`] },
    },
  } satisfies InlineConfig;
  await build(common);
  const server = await preview({ ...common, preview: { host: '127.0.0.1', port: 4273 } });
  return { address: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}

async function costOf(browser: Browser, address: string): Promise<SceneCost> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const [chromium, tab] = await Promise.all([browser.newBrowserCDPSession(), page.context().newCDPSession(page)]);
  try {
    await page.goto(address);
    await page.locator('canvas').waitFor();
    await tab.send('Performance.enable');
    const before = await workIn(tab);
    const frame = await frameWhilePointing(page);
    const work = ((await workIn(tab)) - before) / frames;
    await page.mouse.move(1300, 760);
    await page.waitForTimeout(2000);
    return { frame, work, idle: await idleCpu(page, chromium) };
  } finally {
    await page.close();
  }
}

/** Moves the pointer over the canvas, and gives the median of the milliseconds between frames. */
async function frameWhilePointing(page: Page): Promise<number> {
  const box = await page.locator('canvas').first().boundingBox();
  const { x, y, width, height } = box ?? { x: 0, y: 0, width: 1, height: 1 };
  const gaps = page.evaluate(
    (count) =>
      new Promise<readonly number[]>((resolve) => {
        const times: number[] = [];
        const tick = (time: number): void => {
          times.push(time);
          if (times.length <= count) requestAnimationFrame(tick);
          else resolve(times.slice(1).map((later, index) => later - (times[index] ?? 0)));
        };
        requestAnimationFrame(tick);
      }),
    frames,
  );
  for (let move = 0; move < pointerMoves; move += 1)
    await page.mouse.move(x + (width * (move % 50)) / 50, y + height * (move % 2 === 0 ? 0.4 : 0.8));
  return [...(await gaps)].sort((a, b) => a - b)[frames / 2] ?? 0;
}

/** Milliseconds that the page's main thread has worked so far. */
async function workIn(tab: CDPSession): Promise<number> {
  const { metrics } = await tab.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** The seconds of processor time that all of Chromium's processes use in one second. */
async function idleCpu(page: Page, chromium: CDPSession): Promise<number> {
  const before = await cpuTime(chromium);
  await page.waitForTimeout(idleSeconds * 1000);
  return ((await cpuTime(chromium)) - before) / idleSeconds;
}

async function cpuTime(chromium: CDPSession): Promise<number> {
  const { processInfo } = await chromium.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}
