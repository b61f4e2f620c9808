import type { BrowserContext, Page } from '@playwright/test';
import { english as say } from '../../src/i18n/words.ts';
import { labelsIn, stepCalled } from '../helpers/e2e-content.ts';
import { mouseHands } from '../helpers/e2e-hands.ts';
import { begins, box, cardControl, openFile, savedFile, sitDown, way } from '../helpers/e2e-page.ts';
import { fileOf, workshopAt } from '../helpers/e2e-states.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 60_000 });

/** The same workshop in two tabs of one browser, both at the first table. */
async function twoTabs(context: BrowserContext, step: string): Promise<readonly [Page, Page]> {
  const [first, second] = [await context.newPage(), await context.newPage()];
  await first.goto('/');
  await openFile(first, fileOf(workshopAt(step, 2)));
  await sitDown(first, 'Heron');
  await second.goto('/');
  await way(second, say('first.resume', { time: '' })).click();
  await sitDown(second, 'Heron');
  return [first, second];
}

test('a card that is picked in one tab lies in the plan in the other', async ({ context }) => {
  const [first, second] = await twoTabs(context, 'choose');
  const back = first.getByRole('button', { name: /^Put .* back in the pack$/ });
  const cards = await back.count();
  const title = 'Tea morning';
  const there = (await cardControl(second, title).count()) === 2;
  const hands = mouseHands(first);
  await hands.use(await hands.find(title), there ? say('act.return', { title }) : say('act.add', { title }));
  await expect(cardControl(second, title)).toHaveCount(there ? 1 : 2);
  await expect(second.getByRole('button', { name: /^Put .* back in the pack$/ })).toHaveCount(there ? cards - 1 : cards + 1);
  expect((await savedFile(second)).hash).toBe((await savedFile(first)).hash);
});

test('two who write the same line: the second is told, and neither loses a word', async ({ context }) => {
  const [first, second] = await twoTabs(context, 'look-back');
  const label = labelsIn(stepCalled('look-back'))[2] ?? '';
  const [ours, theirs] = [box(first, label), box(second, label)];
  // Both begin before either has finished.
  await Promise.all([theirs, ours].map((line) => line.scrollIntoViewIfNeeded()));
  await Promise.all([theirs.fill('second words', { force: true }), ours.fill('first words', { force: true })]);
  await expect.poll(async () => (await toldIn(first)) + (await toldIn(second))).toBe(1);
  const [page, late, own, other] =
    (await toldIn(second)) === 1
      ? [second, theirs, 'second words', 'first words']
      : [first, ours, 'first words', 'second words'];
  await expect(late, 'whoever comes second has their own words still').toHaveValue(own);
  await expect(page.getByText(say('sheet.crossed', { words: other }))).toBeVisible();
  await late.fill(`${own}!`);
  await late.blur();
  await expect.poll(() => toldIn(page)).toBe(0);
  const { entries } = await savedFile(page);
  const written = entries.flatMap(({ move }) => (move.type === 'writeField' ? [move.value] : []));
  expect(written.slice(-2)).toEqual([other, `${own}!`]);
});

/** How many lines of a page say that somebody else has written there meanwhile. */
const toldIn = (page: Page): Promise<number> =>
  page.getByText(begins(say('sheet.crossed', { words: '\u0000' }).split('\u0000')[0] ?? '')).count();
