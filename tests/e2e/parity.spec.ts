import type { Page } from '@playwright/test';
import { english as say } from '../../src/i18n/words.ts';
import { tableNames } from '../helpers/e2e-content.ts';
import { button, leaveTable, openFile, openMenu, sitDown } from '../helpers/e2e-page.ts';
import { faultsAtFacilitator, faultsAtTable, pileAt } from '../helpers/e2e-parity.ts';
import { readPage, unfold } from '../helpers/e2e-shown.ts';
import { fileOf } from '../helpers/e2e-states.ts';
import { wander } from '../helpers/e2e-wander.ts';
import { expect, test } from './fixtures.ts';

const statesInTest = 50;

for (const part of [0, 1, 2, 3]) {
  const seeds = Array.from({ length: statesInTest }, (_, index) => part * statesInTest + index + 1);
  test(`states ${seeds[0]} to ${seeds.at(-1)}: every card and every legal move is a named control once, and nothing hidden is named`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await showAs(page, part % 2 === 0 ? 'list' : 'picture');
    const faults: string[] = [];
    for (const seed of seeds) for (const fault of await faultsIn(page, seed)) faults.push(`state ${seed}: ${fault}`);
    expect(faults).toEqual([]);
  });
}

/** Opens a random workshop and looks at one of its sides: mostly at a table, now and then at the facilitator's. */
async function faultsIn(page: Page, seed: number): Promise<readonly string[]> {
  const play = wander(seed);
  await leaveTable(page);
  await openFile(page, fileOf(play));
  if (seed % 8 === 0) {
    const change = button(page, say('host.change'));
    if (await change.isVisible()) await change.click();
    for (const more of await page.getByRole('main').locator('summary').all()) await more.click();
    return faultsAtFacilitator(play, await page.evaluate(readPage));
  }
  const number = seed % play.rulebook.tables.length;
  await sitDown(page, tableNames[number] ?? '');
  const table = play.rulebook.tables[number] ?? 't1';
  const step = play.rulebook.steps[play.rulebook.stepIndex.get(play.state.tables[table]?.step ?? '') ?? 0];
  await page.evaluate(unfold);
  const faults = [...faultsAtTable(play, table, await page.evaluate(readPage))];
  for (const { name, landed } of pileAt(play, table)) {
    // What has landed can be brought to the front one after the other, and then all is there that can be done about it.
    const there = button(page, name);
    if (await there.isVisible()) await there.first().click({ force: true });
    await expect(there).toHaveCount(0);
    await page.evaluate(unfold);
    faults.push(...faultsAtTable(play, table, await page.evaluate(readPage), landed));
  }
  return faults.map((fault) => `${table} at ${step?.id}: ${fault}`);
}

/** What was looked at last is kept on the device: so choose once, in a workshop that does not matter. */
async function showAs(page: Page, mode: 'list' | 'picture'): Promise<void> {
  await page.goto('/');
  await button(page, say('first.try'))
    .or(page.getByRole('button', { name: say('first.try') }))
    .first()
    .click();
  if (mode === 'picture') return;
  await openMenu(page);
  await button(page, say('play.list')).click();
}
