import type { Page } from '@playwright/test';
import { hash } from '../../src/engine/hash.ts';
import { replay } from '../../src/engine/replay.ts';
import { makeRulebook } from '../../src/engine/rulebook.ts';
import { english as say } from '../../src/i18n/words.ts';
import type { SaveFile } from '../../src/protocol/save-file-schema.ts';
import { button, downloaded, openFile, openMenu } from '../helpers/e2e-page.ts';
import { gameNames, readExpected, readGame } from '../helpers/record.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 120_000 });

/** One page plays them one after the other, so that it is loaded once. */
const halves = [0, 1].map((half) => gameNames.filter((_, at) => at % 2 === half));

for (const names of halves)
  test(`Node and this browser agree on ${names.join(', ')}`, async ({ page }) => {
    for (const name of names) await agree(page, name);
  });

async function agree(page: Page, name: string): Promise<void> {
  const { header, deck, format, entries } = JSON.parse(readGame(name)) as SaveFile;
  const inNode = replay(makeRulebook(header, deck, format), entries);
  await page.goto('/');
  await openFile(page, readGame(name));
  await openMenu(page);
  const saved = await downloaded(page, () => button(page, say('play.save')).click());
  expect(saved.name).toMatch(/^workshop-\d{4}-\d\d-\d\d-\d{4}\.smg\.json$/);
  const inBrowser = JSON.parse(saved.text) as SaveFile;
  expect(inBrowser.hash, name).toBe(inNode.ok ? hash(inNode.value) : '');
  expect(inBrowser.hash, name).toBe(readExpected()[name]?.hash);
  expect(inBrowser.entries).toEqual(entries);
}
