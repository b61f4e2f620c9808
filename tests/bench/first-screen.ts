import type { Response } from '@playwright/test';
import { openBrowser } from './browser.ts';

/** What crosses the wire until the first screen stands, in bytes of response bodies as they were sent. */
export interface FirstScreenBench {
  readonly bytes: number;
  readonly files: readonly string[];
}

/** Opens the game for the first time in a real browser and weighs everything that it loads before anybody has pressed anything. */
export async function benchFirstScreen(address: string): Promise<FirstScreenBench> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Try it now' }).waitFor();
    const weighed = await Promise.all(responses.map(weigh));
    return {
      bytes: weighed.reduce((sum, { bytes }) => sum + bytes, 0),
      files: weighed.sort((a, b) => b.bytes - a.bytes).map(({ path, bytes }) => `${bytes} ${path}`),
    };
  } finally {
    await browser.close();
  }
}

async function weigh(response: Response): Promise<{ readonly path: string; readonly bytes: number }> {
  await response.finished();
  const { responseBodySize } = await response.request().sizes();
  return { path: new URL(response.url()).pathname, bytes: responseBodySize };
}
