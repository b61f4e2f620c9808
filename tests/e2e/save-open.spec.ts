import { rulesVersion } from '../../src/engine/header.ts';
import { english as say, type WordKey } from '../../src/i18n/words.ts';
import type { SaveFile } from '../../src/protocol/save-file-schema.ts';
import { begins, button, chooseFile, leaveTable, openFile, savedFile, savedText, sitDown } from '../helpers/e2e-page.ts';
import { fileOf, workshopAt } from '../helpers/e2e-states.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 60_000 });

const original = fileOf(workshopAt('plan', 2), { 't1-together': 'Siân' });
const originalHash = (JSON.parse(original) as SaveFile).hash;

test('a workshop that was saved and removed comes back from its file, here and on another computer', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/');
  await openFile(page, original);
  const text = await savedText(page);
  expect((JSON.parse(text) as SaveFile).hash).toBe(originalHash);
  await leaveTable(page);
  await page.getByRole('button', { name: begins(say('first.remove', { time: '' })) }).click();
  await expect(page.getByRole('button', { name: begins(say('first.keep', { time: '' }).slice(0, -1)) })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: say('first.resume.title') })).toHaveCount(0);
  await openFile(page, text);
  expect((await savedFile(page)).hash).toBe(originalHash);

  const elsewhere = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }) });
  const other = await elsewhere.newPage();
  await other.goto('/');
  await openFile(other, text);
  expect((await savedFile(other)).hash).toBe(originalHash);
  expect(await savedText(other)).toBe(text);
  await elsewhere.close();
});

test('the same file opened twice is one workshop, and an older copy does not touch the newer', async ({ page }) => {
  await page.goto('/');
  await openFile(page, original);
  await leaveTable(page);
  await openFile(page, original);
  await sitDown(page, 'Heron');
  await page
    .getByRole('button', { name: /^Move / })
    .first()
    .evaluate((move: HTMLElement) => move.click());
  await expect.poll(async () => (await savedFile(page)).hash).not.toBe(originalHash);
  const newer = await savedFile(page);
  await leaveTable(page);
  await expect(page.getByRole('button', { name: begins(say('first.open-again', { time: '' })) })).toHaveCount(1);
  await openFile(page, original);
  expect((await savedFile(page)).hash).toBe(originalHash);
  await leaveTable(page);
  const shelved = page.getByRole('button', { name: begins(say('first.open-again', { time: '' })) });
  await expect(shelved).toHaveCount(2);
  await shelved.last().click();
  expect((await savedFile(page)).hash).toBe(newer.hash);
});

const changed = (change: (file: SaveFile) => object): string => {
  const file = JSON.parse(original) as SaveFile;
  return JSON.stringify({ ...file, ...change(file) });
};

const broken: readonly { readonly what: string; readonly text: string; readonly key: WordKey; readonly detail?: RegExp }[] = [
  { what: 'cut off', text: original.slice(0, original.length / 2), key: 'file.not-json' },
  { what: 'empty', text: '', key: 'file.not-json' },
  { what: 'a picture', text: '\u0089PNG\r\n\u001a\n', key: 'file.not-json' },
  { what: 'foreign', text: '{"kind":"shopping-list","milk":2}', key: 'file.not-a-workshop' },
  { what: 'a list', text: '[1, 2, 3]', key: 'file.not-a-workshop' },
  { what: 'of a newer version', text: changed(() => ({ version: 2 })), key: 'file.newer-version' },
  {
    what: 'of newer rules',
    text: changed(({ header }) => ({ header: { ...header, rules: rulesVersion + 1 } })),
    key: 'file.newer-version',
  },
  { what: 'without its people', text: changed(() => ({ people: undefined })), key: 'file.damaged' },
  {
    what: 'with other cards',
    text: changed(({ deck }) => ({ deck: { ...deck, title: 'Other cards' } })),
    key: 'file.content-changed',
  },
  {
    what: 'with other steps',
    text: changed(({ format }) => ({ format: { ...format, about: 'Something else.' } })),
    key: 'file.content-changed',
  },
  {
    what: 'with a move missing',
    text: changed(({ entries }) => ({ entries: entries.toSpliced(5, 1) })),
    key: 'file.broken-log',
  },
  {
    what: 'with a move against the rules',
    text: changed(({ entries }) => ({ entries: [...entries, { ...entries[0], seq: entries.length + 1 }] })),
    key: 'file.broken-log',
  },
  { what: 'with another hash', text: changed(() => ({ hash: '0'.repeat(64) })), key: 'file.hash-differs' },
];

test('a file that cannot be opened says why in its own words, and nothing else is lost', async ({ page }) => {
  await page.goto('/');
  await openFile(page, original);
  await leaveTable(page);
  const seen = new Set<string>();
  for (const { what, text, key } of broken)
    await test.step(what, async () => {
      await chooseFile(page, text);
      const [start = '', end = ''] = say(key, { detail: '\u0000' }).split('\u0000');
      const alert = page.getByRole('alert');
      await expect(alert, what).toContainText(start);
      await expect(alert, what).toContainText(end);
      seen.add(key);
      await expect(page.getByRole('heading', { level: 1, name: say('app.name') })).toBeVisible();
    });
  expect(seen.size).toBe(7);
  await page.getByRole('button', { name: begins(say('first.open-again', { time: '' })) }).click();
  expect((await savedFile(page)).hash).toBe(originalHash);
  await expect(button(page, say('play.menu'))).toBeVisible();
});

test('a file far too big is refused before it is read', async ({ page }) => {
  await page.goto('/');
  await chooseFile(page, ' '.repeat(16_000_001));
  await expect(page.getByRole('alert')).toContainText(say('file.too-big'));
});
