import { english as say } from '../../src/i18n/words.ts';
import { cardiff } from '../helpers/e2e-content.ts';
import { drag, mouseHands } from '../helpers/e2e-hands.ts';
import { begins, button, type cardControl, centreOf, downloaded, hereOnly, waitForPicture, way } from '../helpers/e2e-page.ts';
import { allWords, playStep, tablesNamed } from '../helpers/e2e-play.ts';
import { expect, test } from './fixtures.ts';

test('newcomers at three tables play from the first screen to the report with a mouse', async ({ page }) => {
  test.setTimeout(240_000);
  const tables = tablesNamed(3);
  const people = ['Siân', 'Dev'];
  const hands = mouseHands(page);
  await page.goto('/');
  await way(page, say('first.host')).click();
  await hereOnly(page).check();
  await page.getByRole('radio', { name: begins(`${cardiff.title} `) }).check();
  await page.getByLabel(say('setup.people', { table: 'Heron' })).fill(people.join(', '));
  await button(page, say('setup.start')).click();
  for (const step of cardiff.steps.filter(({ kind }) => kind !== 'pick')) {
    if (step.id === 'plan') await chooseInThreeWays();
    await playStep(hands, tables, step);
  }
  await readTheReport();

  /** Heron drags its first card, Kestrel clicks a card and then the plan, Dipper presses the buttons. */
  async function chooseInThreeWays(): Promise<void> {
    const pick = cardiff.steps.filter(({ kind }) => kind === 'pick');
    const [heron, kestrel, dipper] = tables;
    for (const [table, take] of [
      [heron, dragIn],
      [kestrel, clickIn],
      [dipper, hands.use],
    ] as const)
      for (const step of pick) await playStep({ ...hands, use: take }, table ? [table] : [], step);
  }

  async function planSpot(): Promise<{ readonly x: number; readonly y: number }> {
    await waitForPicture(page);
    // At the right of the plan, where no card that is looked at stands in the way.
    const stage = await centreOf(page.locator('canvas'));
    return { x: stage.x * 1.85, y: stage.y };
  }

  async function dragIn(card: ReturnType<typeof cardControl>): Promise<void> {
    await drag(page, card, await planSpot());
  }

  async function clickIn(card: ReturnType<typeof cardControl>): Promise<void> {
    const { x, y } = await centreOf(card);
    await page.mouse.click(x, y);
    await expect(card).toHaveAttribute('aria-pressed', 'true');
    const spot = await planSpot();
    await page.mouse.click(spot.x, spot.y);
  }

  async function readTheReport(): Promise<void> {
    await button(page, say('play.ended.report')).click();
    const report = page.getByRole('main');
    for (const person of people) await expect(report).not.toContainText(person);
    await page.getByRole('checkbox', { name: begins(say('report.names')) }).check();
    const { name, text } = await downloaded(page, () => button(page, say('report.markdown')).click());
    expect(name).toMatch(/^report-\d{4}-\d\d-\d\d\.md$/);
    for (const table of tables) {
      const article = report.getByRole('article', { name: say('report.table', { table: table.name }) });
      const told = [...allWords(table), ...table.methods, ...table.characters, table.audience, say('report.gaps')];
      for (const words of told) {
        await expect(article).toContainText(words);
        expect(text).toContain(words);
      }
    }
    for (const person of people) {
      await expect(report).toContainText(person);
      expect(text).toContain(person);
    }
  }
});
