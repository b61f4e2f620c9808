import type { Page } from '@playwright/test';
import { hash } from '../../src/engine/hash.ts';
import { replay } from '../../src/engine/replay.ts';
import { makeRulebook } from '../../src/engine/rulebook.ts';
import { english as say } from '../../src/i18n/words.ts';
import type { SaveFile } from '../../src/protocol/save-file-schema.ts';
import { cardiff, labelsIn, stepCalled } from '../helpers/e2e-content.ts';
import { openProjector } from '../helpers/e2e-desk.ts';
import { type Hands, mouseHands } from '../helpers/e2e-hands.ts';
import { front } from '../helpers/e2e-landed.ts';
import { begins, box, button, cardWith, hereOnly, openFile, savedFile, sideTab, sitDown, way } from '../helpers/e2e-page.ts';
import { cellsOf, pressAway, tablesNamed, work } from '../helpers/e2e-play.ts';
import { regulator, whereLanded } from '../helpers/e2e-scenes.ts';
import { expectLanded } from '../helpers/e2e-screen.ts';
import { fileOf, newWorkshop } from '../helpers/e2e-states.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 60_000 });

const tooLong = 'What cannot be sent yet, because there are more letters than fit. '.repeat(10);

/** The first screen offers the workshop, and takes us back into it. */
async function resume(page: Page): Promise<void> {
  const offer = page.getByRole('button', { name: /^Resume the workshop from \d\d:\d\d/ });
  await expect(offer).toBeVisible();
  await offer.click();
  await expect(button(page, say('play.menu'))).toBeVisible();
}

test('a reload in the middle of any step loses nothing, not even words that could not be sent', async ({ page }) => {
  test.setTimeout(240_000);
  const [table] = tablesNamed(1);
  if (!table) throw new Error('There is a table.');
  const hands = mouseHands(page);
  await page.goto('/');
  await openFile(page, fileOf(newWorkshop(1, 'reload')));
  await sitDown(page, 'Heron');
  for (const step of cardiff.steps) {
    await test.step(step.title, async () => {
      await expect(page.getByRole('heading', { level: 1, name: step.heading })).toBeVisible();
      await work(hands, table, step);
      const [label] = labelsIn(step, cellsOf(table)).slice(-1);
      const written = label === undefined ? '' : await box(page, label).inputValue();
      if (label !== undefined) await box(page, label).fill(tooLong);
      await expectSameAfter(page, async () => {
        await page.reload();
        await resume(page);
        await expect(page.getByRole('heading', { level: 1, name: step.heading })).toBeVisible();
        if (label !== undefined) await expect(box(page, label)).toHaveValue(tooLong);
      });
      if (label !== undefined) await box(page, label).fill(written);
    });
    if (step.kind === 'pass') await pressAway(hands, say('act.hand-over'));
    await pressAway(hands, step.done);
  }
});

test('words that are typed and not yet sent are in their box after a reload, and in the file after that', async ({ page }) => {
  await page.goto('/');
  await openFile(page, fileOf(newWorkshop(1, 'reload')));
  await sitDown(page, 'Heron');
  for (const step of cardiff.steps.slice(0, 2)) await button(page, step.done).click();
  const [label = ''] = labelsIn(stepCalled('invent'));
  const before = await savedFile(page);
  await box(page, label).pressSequentially('Typed and gone');
  await page.reload();
  await resume(page);
  await expect(box(page, label)).toHaveValue('Typed and gone');
  const after = await savedFile(page);
  expect(after.entries.slice(0, before.entries.length)).toEqual(before.entries);
  expect(after.entries.slice(before.entries.length).map(({ move }) => move)).toEqual([
    expect.objectContaining({ type: 'writeField', value: 'Typed and gone' }),
  ]);
  expect(after.hash).toBe(hashInNode(after));
});

test('a reload in the middle of something that has landed loses nothing, neither at the table nor on the screen', async ({
  page,
}) => {
  const { title } = regulator;
  const hands = mouseHands(page);
  const words = box(page, say('landed.answer.words'));
  await page.goto('/');
  await openFile(page, fileOf(whereLanded('trouble')));
  const screen = await openProjector(hands);
  await sitDown(page, 'Heron');
  const card = await layFirst(hands);
  await words.fill(tooLong);
  await expectSameAfter(page, async () => {
    await page.reload();
    await resume(page);
    await expect(words).toHaveValue(tooLong);
    await expect(button(page, say('act.take-up', { title: card }))).toBeAttached();
  });
  await words.fill('We will show them the drawer.');
  await hands.press(button(page, say('landed.give', { title })));
  await expectSameAfter(page, async () => {
    await page.reload();
    await resume(page);
    await expect(page.getByText(say('landed.hint.waits', { judge: 'Kestrel' }))).toBeVisible();
    await expect(page.getByText('We will show them the drawer.').first()).toBeAttached();
    await expect(button(page, say('landed.take-back', { title }))).toBeVisible();
  });
  for (const each of [screen.reload(), page.reload()]) await each;
  await expectLanded(screen, [title]);
  await resume(page);
  await sitDown(page, 'Kestrel');
  await pressAway(hands, say('landed.accept', { title }));
  await sitDown(page, 'Heron');
  await expect(front(page).getByText(say('outcome.met.client', { client: 'Kestrel' }))).toBeAttached();
});

/** Lays the first card of the plan that can be an answer, and gives its title. */
async function layFirst(hands: Hands): Promise<string> {
  const [start = ''] = say('act.lay', { title: '\u0000' }).split('\u0000');
  const plan = hands.page.getByRole('region', { name: say('board.plan') });
  const action =
    (await plan
      .getByRole('button', { name: begins(start) })
      .first()
      .getAttribute('aria-label')) ?? '';
  await hands.use(cardWith(hands.page, action), action);
  await expect(button(hands.page, action)).toHaveCount(0);
  return action.slice(start.length);
}

/** Nothing that happens changes the log, nor what it leads to. */
async function expectSameAfter(page: Page, happens: () => Promise<void>): Promise<void> {
  const before = await savedFile(page);
  await happens();
  const after = await savedFile(page);
  expect(after.hash).toBe(before.hash);
  expect(after.entries).toEqual(before.entries);
}

test('the window can close altogether, and another one goes on where it was', async ({ context, page }) => {
  await page.goto('/');
  await way(page, say('first.host')).click();
  await hereOnly(page).check();
  await button(page, say('setup.start')).click();
  await sideTab(page, 'Kestrel').click();
  await button(page, cardiff.steps[0]?.done ?? '').click();
  await expect(page.getByText(begins(say('play.waiting', { count: 2, tables: 'Heron, Dipper' })))).toBeVisible();
  const before = await savedFile(page);
  await page.close();
  const next = await context.newPage();
  await next.goto('/');
  await resume(next);
  await expect(sideTab(next, 'Kestrel')).toHaveAttribute('aria-pressed', 'true');
  expect((await savedFile(next)).hash).toBe(before.hash);
});

function hashInNode({ header, deck, format, entries }: SaveFile): string {
  const played = replay(makeRulebook(header, deck, format), entries);
  return played.ok ? hash(played.value) : `broken at ${played.error.seq}`;
}
