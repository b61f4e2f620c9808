/** What somebody who does not see the page finds on it: names of enabled controls, and all the words. */
export interface Shown {
  readonly buttons: readonly string[];
  readonly boxes: readonly string[];
  readonly radios: readonly string[];
  /** "List › option", without the first option, which chooses nothing. */
  readonly options: readonly string[];
  /** Every name and text there is, shown or not. */
  readonly words: readonly string[];
}

/** Runs in the page: opens everything that is folded away, and reads the page as assistive technology does. */
export function readPage(): Shown {
  for (const folded of document.querySelectorAll<HTMLDetailsElement>('main details')) folded.open = true;
  const rendered = (element: Element): boolean =>
    element.checkVisibility() && !element.closest('[aria-hidden="true"], [inert]');
  const nameOf = (element: Element): string => {
    const labels = 'labels' in element ? [...((element.labels as NodeListOf<HTMLElement> | null) ?? [])] : [];
    const words =
      element.getAttribute('aria-label') ??
      labels.map((label) => label.querySelector('span')?.textContent ?? label.textContent).join(' ');
    return (words === '' ? (element.textContent ?? '') : words).trim();
  };
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)].filter(rendered);
  const enabled = (selector: string): Element[] => all(selector).filter((element) => !element.matches(':disabled'));
  const options = enabled('select').flatMap((list) =>
    [...list.querySelectorAll('option')].map((option) => `${nameOf(list)} › ${option.textContent?.trim()}`),
  );
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (texts.nextNode()) words.push(texts.currentNode.textContent ?? '');
  for (const element of document.querySelectorAll('[aria-label], [title], [alt], textarea, input'))
    words.push(
      element.getAttribute('aria-label') ?? '',
      element.getAttribute('title') ?? '',
      'value' in element ? String(element.value) : '',
    );
  return {
    buttons: enabled('button').map(nameOf),
    boxes: enabled('textarea').map(nameOf),
    radios: enabled('input[type="radio"]').map(nameOf),
    options,
    words: words.map((text) => text.trim()).filter((text) => text !== ''),
  };
}
