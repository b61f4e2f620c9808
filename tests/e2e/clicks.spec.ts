import { english as say } from '../../src/i18n/words.ts';
import { cardiff } from '../helpers/e2e-content.ts';
import { clickingHands } from '../helpers/e2e-hands.ts';
import { button, way } from '../helpers/e2e-page.ts';
import { allWords, playStep, sitAt, tablesNamed } from '../helpers/e2e-play.ts';
import { expect, test } from './fixtures.ts';

test('a whole workshop of three tables with single clicks alone', async ({ page }) => {
  test.setTimeout(180_000);
  const hands = clickingHands(page);
  const tables = tablesNamed(3);
  await page.goto('/');
  await hands.press(way(page, say('first.host')));
  await hands.press(button(page, say('setup.fewer')));
  await hands.press(button(page, say('setup.more')));
  await hands.press(button(page, say('setup.start')));
  for (const step of cardiff.steps) {
    await playStep(hands, tables, step);
    for (const table of tables.slice(0, step.kind === 'show' ? 1 : 0)) await sitAt(hands, table);
  }
  await hands.press(button(page, say('play.ended.report')));
  for (const table of tables) for (const words of allWords(table)) await expect(page.getByRole('main')).toContainText(words);
});
