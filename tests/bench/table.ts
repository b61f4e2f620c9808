import type { Browser, CDPSession, Page } from '@playwright/test';
import { build, preview } from 'vite';
import { openBrowser } from './browser.ts';

/** What a page costs: the middle time between frames while the pointer moves, and how much of one core Chromium uses while nothing happens. */
export interface PageCost {
  readonly frame: number;
  readonly idle: number;
}

export interface TableBench {
  readonly table: PageCost;
  readonly empty: PageCost;
  readonly frameRatio: number;
  readonly idleRatio: number;
}

const idleSeconds = 4;
const pointerMoves = 150;

/** The table at the step where cards are chosen, against an empty Phaser scene of the same size in the same run of Chromium. */
export async function benchTable(address: string): Promise<TableBench> {
  const browser = await openBrowser();
  const scene = await serveEmptyScene();
  try {
    const table = await costOf(browser, (page) => openTable(page, address));
    const empty = await costOf(browser, (page) => openEmptyScene(page, scene.address));
    return { table, empty, frameRatio: table.frame / empty.frame, idleRatio: table.idle / empty.idle };
  } finally {
    await browser.close();
    await scene.close();
  }
}

async function serveEmptyScene(): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const root = `${process.cwd()}/tests/bench/empty-scene`;
  const common = {
    root,
    configFile: false,
    logLevel: 'warn',
    build: { outDir: '../../../.cache/empty-scene', emptyOutDir: true, chunkSizeWarningLimit: 1500 },
  } as const;
  await build(common);
  const server = await preview({ ...common, preview: { host: '127.0.0.1', port: 4273 } });
  return { address: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}

/** Goes through the first steps as a hurried table would. */
async function openTable(page: Page, address: string): Promise<void> {
  await page.goto(`${address}?renderer=canvas`);
  const press = [
    'Try it now',
    'We are settled',
    'We are ready',
    'Draw one for us',
    'We have invented it',
    'Seal and hand over',
    'We have read it',
    'We know whom and why',
  ];
  for (const name of press) await page.getByRole('button', { name }).click();
  await page.getByRole('heading', { name: 'Choose your methods' }).waitFor();
}

async function openEmptyScene(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('canvas').waitFor();
}

async function costOf(browser: Browser, open: (page: Page) => Promise<void>): Promise<PageCost> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const chromium = await browser.newBrowserCDPSession();
  try {
    await open(page);
    const frame = await frameWhilePointing(page);
    await page.mouse.move(2, 2);
    await page.waitForTimeout(2000);
    return { frame, idle: await idleCpu(page, chromium) };
  } finally {
    await page.close();
  }
}

/** Moves the pointer over the canvas, and gives the median of the milliseconds between frames. */
async function frameWhilePointing(page: Page): Promise<number> {
  const box = await page.locator('canvas').first().boundingBox();
  const { x, y, width, height } = box ?? { x: 0, y: 0, width: 1, height: 1 };
  const gaps = page.evaluate(
    () =>
      new Promise<readonly number[]>((resolve) => {
        const times: number[] = [];
        const tick = (time: number): void => {
          times.push(time);
          if (times.length < 120) requestAnimationFrame(tick);
          else resolve(times.slice(1).map((later, index) => later - (times[index] ?? 0)));
        };
        requestAnimationFrame(tick);
      }),
  );
  for (let move = 0; move < pointerMoves; move += 1)
    await page.mouse.move(x + (width * (move % 50)) / 50, y + height * (move % 2 === 0 ? 0.6 : 0.9));
  return [...(await gaps)].sort((a, b) => a - b)[59] ?? 0;
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
