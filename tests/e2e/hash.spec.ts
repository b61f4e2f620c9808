import { hash } from '../../src/engine/hash.ts';
import { replay } from '../../src/engine/replay.ts';
import { makeRulebook } from '../../src/engine/rulebook.ts';
import { english as say } from '../../src/i18n/words.ts';
import type { SaveFile } from '../../src/protocol/save-file-schema.ts';
import { button, downloaded, openFile, openMenu } from '../helpers/e2e-page.ts';
import { gameNames, readExpected, readGame } from '../helpers/record.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 60_000 });

for (const name of gameNames)
  test(`Node and this browser agree on ${name}`, async ({ page }) => {
    const { header, deck, format, entries } = JSON.parse(readGame(name)) as SaveFile;
    const inNode = replay(makeRulebook(header, deck, format), entries);
    await page.goto('/');
    await openFile(page, readGame(name));
    await openMenu(page);
    const saved = await downloaded(page, () => button(page, say('play.save')).click());
    expect(saved.name).toMatch(/^workshop-\d{4}-\d\d-\d\d-\d{4}\.smg\.json$/);
    const inBrowser = JSON.parse(saved.text) as SaveFile;
    expect(inBrowser.hash).toBe(inNode.ok ? hash(inNode.value) : '');
    expect(inBrowser.hash).toBe(readExpected()[name]?.hash);
    expect(inBrowser.entries).toEqual(entries);
  });
