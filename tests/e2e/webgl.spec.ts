import { drawnWith, expectDrawn, openAtChoosing } from '../helpers/e2e-picture.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 60_000 });

const software = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...software] }),
});

test('WebGL draws the table when it is asked for', async ({ page }) => {
  await openAtChoosing(page, '/?renderer=webgl');
  await expectDrawn(page);
  expect(await drawnWith(page)).toBe('webgl');
});

test('a WebGL that is only software is not chosen by itself', async ({ page }) => {
  await openAtChoosing(page, '/');
  await expectDrawn(page);
  expect(await drawnWith(page)).toBe('canvas');
});
