import { expect, type Locator, type Page } from '@playwright/test';
import { english as say } from '../../src/i18n/words.ts';
import { cardTitled, shelfOf } from './e2e-content.ts';
import { button, cardControl, centreOf } from './e2e-page.ts';

/** A way of playing: with a mouse, with single clicks alone, with the keyboard alone. */
export interface Hands {
  readonly page: Page;
  /** Presses a button, a radio button, or a cell of the matrix. */
  readonly press: (control: Locator) => Promise<void>;
  /** Writes into a box that is empty. */
  readonly write: (box: Locator, words: string) => Promise<void>;
  /** Takes a card up and does what the button with this name says. */
  readonly use: (card: Locator, action: string) => Promise<void>;
  /** Makes a card of the packs one that can be taken. A card that is not of the deck lies on the shelf named. */
  readonly find: (title: string, shelf?: string) => Promise<Locator>;
}

/** Presses the tab of the shelf on which a card lies, unless that is open. */
async function openShelf(page: Page, title: string, shelf: string, press: (tab: Locator) => Promise<void>): Promise<Locator> {
  const tab = button(page, shelf);
  if ((await tab.getAttribute('aria-expanded')) !== 'true') await press(tab);
  await expect(tab).toHaveAttribute('aria-expanded', 'true');
  return cardControl(page, title).first();
}

/**
 * Hands that only ever click once, in the middle of what they mean, and that type into a box they have clicked. What
 * they click must lie open: nothing may be over it but its own picture.
 */
export function clickingHands(page: Page): Hands {
  const press = async (control: Locator): Promise<void> => {
    await control.scrollIntoViewIfNeeded();
    await expect.poll(() => control.evaluate(coverOf), { message: `${control}: what lies over its middle` }).toBe('');
    const { x, y } = await centreOf(control);
    await page.mouse.click(x, y);
    // The pointer goes where nothing is, so that nothing depends on its resting anywhere.
    await page.mouse.move(1, 1);
  };
  return {
    page,
    press,
    write: async (box, words) => {
      await press(box);
      await page.keyboard.insertText(words);
    },
    use: async (card, action) => {
      await press(card);
      await press(button(page, action));
    },
    find: (title, shelf) => openShelf(page, title, shelf ?? shelfOf(cardTitled(title)), press),
  };
}

/** What covers the middle of an element, in words, or nothing. An element that lets the pointer through lies over its picture. */
export function coverOf(element: Element): string {
  const shown = element.matches('input[type="file"], input[type="radio"]') ? (element.closest('label') ?? element) : element;
  const { left, top, width, height } = shown.getBoundingClientRect();
  if (width < 2 || height < 2) return 'it has no size';
  const found = document.elementFromPoint(left + width / 2, top + height / 2);
  if (found === null) return 'it is outside the window';
  const pictured = getComputedStyle(shown).pointerEvents === 'none' && found.tagName === 'CANVAS';
  return pictured || shown.contains(found) ? '' : `${found.tagName} ${found.className} ${found.textContent?.slice(0, 40)}`;
}

/** A newcomer with a mouse: buttons are clicked, a card is picked with its button or with a second click on the plan. */
export function mouseHands(page: Page): Hands {
  return { ...clickingHands(page), write: (box, words) => box.fill(words) };
}

/** Drags a card of the packs to the middle of something on the table, or to a point. */
export async function drag(page: Page, card: Locator, to: { readonly x: number; readonly y: number }): Promise<void> {
  const from = await centreOf(card);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y - 12, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

export const addWords = (title: string): string => say('act.add', { title });
