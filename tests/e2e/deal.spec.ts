import { english as say } from '../../src/i18n/words.ts';
import { dealtFormat } from '../helpers/deal-format.ts';
import { axeOn } from '../helpers/e2e-axe.ts';
import { button, openFile, sitDown, waitForPicture } from '../helpers/e2e-page.ts';
import { faultsAtTable } from '../helpers/e2e-parity.ts';
import { readPage } from '../helpers/e2e-shown.ts';
import { fileOf, host, newWorkshop, workshopAt } from '../helpers/e2e-states.ts';
import { visit } from '../helpers/e2e-visit.ts';
import type { Play } from '../helpers/play.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 60_000 });

const people = { nia: 'Nia', aled: 'Aled' };

/** Heron with two people who have names, at a step of the format with deals. */
function withPeople(step: string): Play {
  const seated = Object.keys(people).reduce(
    (play, newSeat) => host(play, { type: 'takeSeat', newSeat, table: 't1', role: 'player' }),
    newWorkshop(2, `deals-${step}`, dealtFormat),
  );
  const before = dealtFormat.steps.slice(
    0,
    dealtFormat.steps.findIndex(({ id }) => id === step),
  );
  return before.reduce((play, { id }) => host(play, { type: 'moveOn', step: id }), seated);
}

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

test('a hand on one screen is shown, played in its turn, and put away', async ({ page }) => {
  const play = withPeople('lay');
  await page.goto('/');
  await openFile(page, fileOf(play, people));
  await sitDown(page, 'Heron');
  await waitForPicture(page);
  await expect(page.getByText(say('turn.whose', { name: 'Nia' }))).toBeVisible();
  await button(page, say('deal.show', { name: 'Nia' })).click();
  const hand = page.getByRole('list', { name: say('deal.hand.of', { name: 'Nia' }), exact: true });
  await expect(hand.getByRole('listitem')).toHaveCount(3);
  expect(await axeOn(page)).toEqual([]);
  const title = play.rulebook.cards.get(play.state.tables.t1?.deals?.hand?.hands?.nia?.[0] ?? '')?.title ?? '';
  await page.getByRole('button', { name: new RegExp(`^${title}, `) }).click();
  await button(page, say('act.add', { title })).click();
  await expect(page.getByText(say('turn.whose', { name: 'Aled' }))).toBeVisible();
  await expect(hand).toHaveCount(0);
  await button(page, say('turn.passes', { name: 'Aled' })).click();
  await expect(page.getByText(say('turn.whose', { name: 'Nia' }))).toBeVisible();
});
