import { english as say } from '../../src/i18n/words.ts';
import { cardiff } from '../helpers/e2e-content.ts';
import { mouseHands } from '../helpers/e2e-hands.ts';
import { button, downloaded, openFile, openMenu, sitDown, waitForPicture } from '../helpers/e2e-page.ts';
import { playStep, tablesNamed } from '../helpers/e2e-play.ts';
import { fileOf, newWorkshop } from '../helpers/e2e-states.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 60_000 });

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'";

test('every page and file comes with the content security policy that was promised', async ({ page, request }) => {
  const answers: { readonly url: string; readonly policy: string | undefined }[] = [];
  page.on('response', (response) => {
    if (response.url().startsWith('http'))
      answers.push({ url: response.url(), policy: response.headers()['content-security-policy'] });
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: say('app.name') })).toBeVisible();
  expect(answers.length).toBeGreaterThan(2);
  expect(answers.filter((answer) => answer.policy !== policy)).toEqual([]);
  expect((await request.get('/')).headers()['content-security-policy']).toBe(policy);
});

test('nothing is asked of anybody else in a whole game', async ({ page, baseURL }) => {
  test.setTimeout(120_000);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('websocket', (socket) => asked.push(socket.url()));
  const hands = mouseHands(page);
  await page.goto('/');
  await openFile(page, fileOf(newWorkshop(1, 'policy')));
  await sitDown(page, 'Heron');
  await waitForPicture(page);
  for (const step of cardiff.steps) await playStep(hands, tablesNamed(1), step);
  await button(page, say('play.ended.report')).click();
  await downloaded(page, () => button(page, say('report.markdown')).click());
  await button(page, say('report.back')).click();
  await openMenu(page);
  const outside = asked.filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== new URL(baseURL ?? '').origin);
  expect(outside).toEqual([]);
});
