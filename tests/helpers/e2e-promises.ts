/**
 * What is promised of the screen at the front of the room, measured in the page: nothing is lettered smaller than 3.7 %
 * of its height, what a slide is about at least 5.6 %, every letter has a contrast of 7 to 1, nothing is out of sight, and
 * nothing can be pressed.
 */
export function brokenPromises(): readonly string[] {
  type Colour = readonly [number, number, number, number];
  const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const mixed = new Map<string, Colour>();
  const colour = (text: string): Colour => {
    const known = mixed.get(text) ?? read(text);
    mixed.set(text, known);
    return known;
  };
  const read = (text: string): Colour => {
    if (!brush) return [0, 0, 0, 0];
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = text;
    brush.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = brush.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = (top: Colour, below: Colour): Colour => {
    const mix = (at: 0 | 1 | 2): number => top[at] * top[3] + below[at] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const light = ([red, green, blue]: Colour): number => {
    const part = (value: number): number => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  };
  const contrast = (one: Colour, other: Colour): number => {
    const [a, b] = [light(one), light(other)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const token = (name: string): Colour => colour(getComputedStyle(document.documentElement).getPropertyValue(name));
  const papers = [token('--paper'), token('--paper-deep')];
  const grounds = papers.map((paper) => ({ paper, known: new Map<Element, Colour>() }));
  type Ground = (typeof grounds)[number];
  const behind = (element: Element | null, { paper, known }: Ground): Colour => {
    if (!element || element.classList.contains('screen')) return paper;
    const ground =
      known.get(element) ??
      over(colour(getComputedStyle(element).backgroundColor), behind(element.parentElement, { paper, known }));
    known.set(element, ground);
    return ground;
  };

  const faults = new Set<string>();
  const { scrollWidth, scrollHeight } = document.documentElement;
  if (scrollWidth > innerWidth || scrollHeight > innerHeight) faults.add('The page is larger than its window');
  for (const control of document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]'))
    faults.add(`${control.tagName} can be pressed`);
  // What a slide is about; where names or stories are too long for that size, they may be smaller.
  const main = [
    ...['h1', '.screen-clock-time', '.big-ask', '.situation-title', '.situation-text', '.questions li', '.say-text'],
    ...['.wall-text', '.quiet-slide', '.matrix-box h2', '.plan-tile:not(.long) h2', '.landed-row-title'],
    ...['.asked:not(.long) .tile-name', '.stories.readable .story-text'],
  ].map((each) => `.screen ${each}`);
  for (const element of document.querySelectorAll(main.join()))
    if (Number.parseFloat(getComputedStyle(element).fontSize) < innerHeight * 0.056)
      faults.add(`“${element.textContent?.slice(0, 30)}” is small for what the slide is about`);
  const texts = document.createTreeWalker(document.querySelector('.screen') ?? document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const words = texts.currentNode.textContent?.trim() ?? '';
    const element = texts.currentNode.parentElement;
    if (words === '' || !element || element.closest('.sr-only')) continue;
    const style = getComputedStyle(element);
    const told = `“${words.slice(0, 30)}”`;
    const size = (Number.parseFloat(style.fontSize) / innerHeight) * 100;
    if (size < 3.7) faults.add(`${told} is ${size.toFixed(2)} % of the height`);
    for (const ground of grounds) {
      const ratio = contrast(over(colour(style.color), behind(element, ground)), behind(element, ground));
      if (ratio < 7) faults.add(`${told} has a contrast of ${ratio.toFixed(1)}`);
    }
    const { left, top, right, bottom } = element.getBoundingClientRect();
    if (left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1) faults.add(`${told} is out of sight`);
  }
  const body = document.querySelector('.screen-body')?.getBoundingClientRect();
  for (const element of document.querySelectorAll('.screen-body *')) {
    const { bottom, right, width } = element.getBoundingClientRect();
    const unseen = element.closest('.sr-only') !== null || element.closest('.landed-card') !== null;
    if (body && width > 0 && !unseen && (bottom > body.bottom + 2 || right > body.right + 3))
      faults.add(`A part of the slide is cut: ${element.getAttribute('class')}`);
  }
  return [...faults];
}
