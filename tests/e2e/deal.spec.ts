import { dealtFormat } from '../helpers/deal-format.ts';
import { faultsAtTable } from '../helpers/e2e-parity.ts';
import { readPage } from '../helpers/e2e-shown.ts';
import { fileOf, workshopAt } from '../helpers/e2e-states.ts';
import { visit } from '../helpers/e2e-visit.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 60_000 });

test('every card that lies open and every legal move is a named control once, in each step', async ({ page }) => {
  await page.goto('/');
  const faults: string[] = [];
  for (const { id } of dealtFormat.steps) {
    const play = workshopAt(id, 2, 1, dealtFormat);
    await visit(page, { file: fileOf(play), table: 'Heron' });
    faults.push(...faultsAtTable(play, 't1', await page.evaluate(readPage)).map((fault) => `${id}: ${fault}`));
  }
  expect(faults).toEqual([]);
});
