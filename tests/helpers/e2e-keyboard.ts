import { expect, type Locator, type Page } from '@playwright/test';
import type { Hands } from './e2e-hands.ts';
import { button, cardControl } from './e2e-page.ts';

/** More stops than any screen has. */
const mostStops = 150;
/** How long the page may take to put the focus where it belongs, in milliseconds. */
const patience = 1500;

/** Hands that have only a keyboard, and what was wrong with the focus on their way: it must be in sight wherever they come. */
export function typingHands(page: Page): Hands & { readonly complaints: ReadonlySet<string> } {
  const complaints = new Set<string>();
  let from = '';
  const key = async (name: string): Promise<void> => {
    const look = async (): Promise<string> => {
      const { problem, place } = await page.evaluate(readFocus);
      const complaint = `${problem}, after ${name} from ${from}`;
      if (problem !== '' && !complaints.has(complaint)) return complaint;
      from = place;
      return '';
    };
    await page.keyboard.press(name);
    const settled = expect.poll(look, { timeout: patience, intervals: [20, 50, 100, 200] }).toBe('');
    const complain = async (): Promise<void> =>
      void complaints.add((await look()) || `a late focus after ${name} from ${from}`);
    await settled.catch(complain);
  };
  const goTo = async (control: Locator): Promise<void> => {
    await expect(control).toBeAttached();
    for (let stop = 0; stop < mostStops; stop += 1) {
      const next = await control.evaluate(wayTo);
      if (next === 'here') return;
      await key(next);
    }
    throw new Error(`${control} cannot be reached with the keyboard`);
  };
  const press = async (control: Locator): Promise<void> => {
    const name = await control.evaluate((element) => (element.matches('[type="radio"]') ? 'Space' : 'Enter'));
    await goTo(control);
    await key(name);
  };
  return {
    page,
    complaints,
    press,
    write: async (box, words) => {
      await goTo(box);
      // A few keys one by one, and the rest as fast as the box takes them.
      await page.keyboard.type(words.slice(0, 4));
      await page.keyboard.insertText(words.slice(4));
    },
    use: async (card, action) => {
      await press(card);
      await press(button(page, action));
    },
    find: async (title) => cardControl(page, title).first(),
  };
}

/** The key that brings the focus nearer to an element: Tab towards its group, arrows inside the group. */
function wayTo(target: Element): string {
  const active = document.activeElement ?? document.body;
  if (active === target) return 'here';
  const group = target.closest('section');
  const isBefore = (one: Element, other: Element): boolean =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const radios = target.matches('[type="radio"]') && active.matches('[type="radio"]');
  const things = target.matches('[data-key]') && active.matches('[data-key]') && active.closest('section') === group;
  if (radios || things) return isBefore(active, target) ? 'ArrowDown' : 'ArrowUp';
  const stop = target.matches('[data-key]') ? (group?.querySelector('[data-key][tabindex="0"]') ?? target) : target;
  return isBefore(active, stop) ? 'Tab' : 'Shift+Tab';
}

/** Where the focus is, in words, and why somebody who looks for it would not find it, or nothing. */
function readFocus(): { readonly problem: string; readonly place: string } {
  const active = document.activeElement ?? document.body;
  const label = 'labels' in active ? (active.labels as NodeListOf<HTMLElement> | null)?.[0]?.textContent : undefined;
  const words = active === document.body ? '' : (active.getAttribute('aria-label') ?? label ?? active.textContent ?? '');
  const place = `${active.tagName} “${words.slice(0, 50)}” at “${document.querySelector('h1')?.textContent}”`;
  const problemWith = (): string => {
    if (active === document.body) return 'nothing has the focus';
    if (active.matches('h1[tabindex="-1"], dialog')) return '';
    const shown = active.matches('input[type="file"]') ? (active.closest('label') ?? active) : active;
    const { left, top, width, height } = shown.getBoundingClientRect();
    const { outlineStyle, outlineWidth, clipPath, pointerEvents } = getComputedStyle(shown);
    if (width < 8 || height < 8 || clipPath !== 'none') return 'the focus is out of sight';
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return 'the focus does not show';
    const coverAt = (x: number, y: number): Element | undefined => {
      const found = document.elementFromPoint(left + width * x, top + height * y) ?? document.documentElement;
      const pictured = pointerEvents === 'none' && found.tagName === 'CANVAS';
      return pictured || shown.contains(found) ? undefined : found;
    };
    const cover = coverAt(0.5, 0.5);
    const edges = [coverAt(0.1, 0.1), coverAt(0.9, 0.1), coverAt(0.1, 0.9), coverAt(0.9, 0.9)];
    // What belongs to the thing itself, such as its own buttons, may lie over its middle, but not over all of it.
    if (!cover || (shown.closest('.item')?.contains(cover) && edges.includes(undefined))) return '';
    return `${cover.tagName} ${cover.className} covers the focus`;
  };
  const problem = problemWith();
  return { problem: problem === '' ? '' : `${problem} (${place})`, place };
}
