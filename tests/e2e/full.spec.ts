import { playFull } from '../helpers/e2e-full.ts';
import { clickingHands, mouseHands } from '../helpers/e2e-hands.ts';
import { typingHands } from '../helpers/e2e-keyboard.ts';
import { type Table, tablesNamed } from '../helpers/e2e-play.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 300_000 });

const own = { title: 'Lantern walk', text: 'Once a month everybody walks the stairs with a lantern and says what is broken.' };
/** Three tables, of which the first writes a card of its own. */
const tables: readonly Table[] = tablesNamed(3).map((table, index) => (index === 0 ? { ...table, own } : table));

test('a workshop at full length with a mouse, and a projector', async ({ page }) => {
  await playFull(mouseHands(page), tables);
});

test('a workshop at full length with single clicks alone', async ({ page }) => {
  await playFull(clickingHands(page), tables);
});

test('a workshop at full length with the keyboard alone', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const hands = typingHands(page);
  // With the keyboard alone every card is a long way: one or two methods and one character show all there is to do.
  const few = tables.map((table) => ({
    ...table,
    methods: table.methods.slice(0, table.own ? 1 : 2),
    characters: table.characters.slice(0, 1),
  }));
  await playFull(hands, few);
  expect([...hands.complaints], 'stops where the focus is lost, out of sight or covered').toEqual([]);
});
