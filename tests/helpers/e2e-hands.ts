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
    const { x, y, cover } = await control.evaluate(openMiddle, patience);
    expect(cover, `${control}: what lies over its middle`).toBe('');
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

/** How long something may lie over what is to be clicked, in milliseconds. */
const patience = 5000;

interface Middle {
  readonly x: number;
  readonly y: number;
  /** What covers it, in words, or nothing. */
  readonly cover: string;
}

/** What Chromium's elements can do besides: nothing moves when they are in sight already. */
interface Scrollable extends Element {
  readonly scrollIntoViewIfNeeded: () => void;
}

/**
 * Runs in the page: brings an element into sight, and tells where its middle is once that keeps still and lies open. An
 * element that lets the pointer through lies over its picture.
 */
async function openMiddle(element: Element, most: number): Promise<Middle> {
  const shown = element.matches('input[type="file"], input[type="radio"]') ? (element.closest('label') ?? element) : element;
  const look = (): Middle => {
    const { left, top, width, height } = shown.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    if (width < 2 || height < 2) return { x, y, cover: 'it has no size' };
    const found = document.elementFromPoint(x, y);
    if (found === null) return { x, y, cover: 'it is outside the window' };
    const pictured = getComputedStyle(shown).pointerEvents === 'none' && found.tagName === 'CANVAS';
    const open = pictured || shown.contains(found);
    return { x, y, cover: open ? '' : `${found.tagName} ${found.className} ${found.textContent?.slice(0, 40)}` };
  };
  (shown as Scrollable).scrollIntoViewIfNeeded();
  const began = performance.now();
  for (let before = look(); ; ) {
    await new Promise(requestAnimationFrame);
    const now = look();
    const still = now.x === before.x && now.y === before.y;
    if ((still && now.cover === '') || performance.now() - began > most) return now;
    before = now;
  }
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
