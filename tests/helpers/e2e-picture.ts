import { expect, type Page } from '@playwright/test';
import { openFile, sitDown, waitForPicture } from './e2e-page.ts';
import { fileOf, workshopAt } from './e2e-states.ts';

/** Opens a workshop in the middle of choosing, at the first table. */
export async function openAtChoosing(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await openFile(page, fileOf(workshopAt('choose', 2)));
  await sitDown(page, 'Heron');
}

/** The picture shows something: a photograph of it has many colours. */
export async function expectDrawn(page: Page): Promise<void> {
  await waitForPicture(page);
  await expect.poll(() => coloursIn(page), { timeout: 20_000 }).toBeGreaterThan(40);
}

/** How many colours a photograph of the picture has, without what lies over it. */
async function coloursIn(page: Page): Promise<number> {
  const photograph = await page.locator('canvas').screenshot();
  return page.evaluate(async (encoded) => {
    const image = new Image();
    image.src = `data:image/png;base64,${encoded}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext('2d');
    if (!pen) return 0;
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    return new Set(new Uint32Array(data.buffer)).size;
  }, photograph.toString('base64'));
}

/** Which kind of drawing the picture is made with. A canvas tells only by refusing every other kind. */
export const drawnWith = (page: Page): Promise<'canvas' | 'webgl'> =>
  page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => (canvas.getContext('2d') ? 'canvas' : 'webgl'));
