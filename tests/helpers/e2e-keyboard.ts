import type { ElementHandle, Locator, Page } from '@playwright/test';
import { present } from '../../src/lib/assert.ts';
import type { Hands } from './e2e-hands.ts';
import { button, cardControl } from './e2e-page.ts';

/** More stops than any screen has. */
const mostStops = 150;
/** How long the page may take to put the focus where it belongs, in milliseconds. */
const patience = 1500;

type Target = ElementHandle<SVGElement | HTMLElement>;

/** Hands that have only a keyboard, and what was wrong with the focus on their way: it must be in sight wherever they come. */
export function typingHands(page: Page): Hands & { readonly complaints: ReadonlySet<string> } {
  const complaints = new Set<string>();
  let from = '';
  /** Presses a key, and tells where that leads on to an element, if one is wanted. */
  const key = async (name: string, target: Target | null = null): Promise<string> => {
    await page.keyboard.press(name);
    const { problem, place, way } = await page.evaluate(look, { target, patience });
    if (problem !== '') complaints.add(`${problem}, after ${name} from ${from}`);
    from = place;
    return way;
  };
  // A name is looked up once: to look it up again at every stop takes longer than everything else.
  const goTo = async (control: Locator): Promise<Target> => {
    let target = await find(control);
    let { way } = await page.evaluate(look, { target, patience: 0 });
    for (let stop = 0; stop < mostStops; stop += 1) {
      if (way === 'here') return target;
      if (way === 'gone') {
        target = await find(control);
        ({ way } = await page.evaluate(look, { target, patience: 0 }));
      } else way = await key(way, target);
    }
    throw new Error(`${control} cannot be reached with the keyboard`);
  };
  const press = async (control: Locator): Promise<void> => {
    const target = await goTo(control);
    await key(await target.evaluate((element) => (element.matches('[type="radio"], [type="checkbox"]') ? 'Space' : 'Enter')));
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

const find = async (control: Locator): Promise<Target> =>
  present((await control.elementHandle({ timeout: 5000 })) ?? undefined, `${control}`);

interface Look {
  /** Why somebody who looks for the focus would not find it, or nothing. */
  readonly problem: string;
  /** Where the focus is, in words. */
  readonly place: string;
  /** The key that brings it nearer to what is wanted: Tab towards its group, arrows inside the group. */
  readonly way: string;
}

interface Wanted {
  readonly target: Element | null;
  readonly patience: number;
}

/** Runs in the page: waits until the focus is where it can be found, or for as long as it may take. */
async function look({ target, patience: most }: Wanted): Promise<Look> {
  const nameOf = (element: Element): string => {
    const label = 'labels' in element ? (element.labels as NodeListOf<HTMLElement> | null)?.[0]?.textContent : undefined;
    return element === document.body ? '' : (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '');
  };
  const place = (active: Element): string =>
    `${active.tagName} “${nameOf(active).slice(0, 50)}” at “${document.querySelector('h1')?.textContent}”`;
  const problemWith = (active: Element): string => {
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
  const isBefore = (one: Element, other: Element): boolean =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const radioName = (element: Element): string | null =>
    element.matches('[type="radio"]') ? element.getAttribute('name') : null;
  const wayFrom = (active: Element): string => {
    if (target?.isConnected !== true) return 'gone';
    if (active === target) return 'here';
    const group = target.closest('section');
    const radios = radioName(target) !== null && radioName(target) === radioName(active);
    const things = target.matches('[data-key]') && active.matches('[data-key]') && active.closest('section') === group;
    if (radios || things) return isBefore(active, target) ? 'ArrowDown' : 'ArrowUp';
    const stop = target.matches('[data-key]') ? (group?.querySelector('[data-key][tabindex="0"]') ?? target) : target;
    return isBefore(active, stop) ? 'Tab' : 'Shift+Tab';
  };
  const began = performance.now();
  for (;;) {
    const active = document.activeElement ?? document.body;
    const problem = problemWith(active);
    if (problem === '' || performance.now() - began >= most)
      return { problem: problem === '' ? '' : `${problem} (${place(active)})`, place: place(active), way: wayFrom(active) };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
