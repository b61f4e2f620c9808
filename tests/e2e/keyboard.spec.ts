import { english as say } from '../../src/i18n/words.ts';
import { cardiff } from '../helpers/e2e-content.ts';
import { typingHands } from '../helpers/e2e-keyboard.ts';
import { button, way } from '../helpers/e2e-page.ts';
import { allWords, playStep, tablesNamed } from '../helpers/e2e-play.ts';
import { expect, test } from './fixtures.ts';

test('a whole workshop of three tables with the keyboard alone', async ({ page }) => {
  test.setTimeout(300_000);
  const hands = typingHands(page);
  // With the keyboard alone every card is a long way: two methods and one character show all there is to do.
  const tables = tablesNamed(3).map((table) => ({
    ...table,
    methods: table.methods.slice(0, 2),
    characters: table.characters.slice(0, 1),
  }));
  await page.goto('/');
  await hands.press(way(page, say('first.host')));
  await hands.press(button(page, say('setup.fewer')));
  await hands.press(button(page, say('setup.more')));
  await hands.press(button(page, say('setup.start')));
  for (const step of cardiff.steps) await playStep(hands, tables, step);
  await hands.press(button(page, say('play.ended.report')));
  for (const table of tables) for (const words of allWords(table)) await expect(page.getByRole('main')).toContainText(words);
  expect([...hands.complaints], 'stops where the focus is lost, out of sight or covered').toEqual([]);
});
