import { useEffect, useRef } from 'preact/hooks';

/**
 * Keeps the keyboard's place when a press at the foot of the screen changes it: a new step is read from its heading, and a
 * button that went away hands over to the one that came. Nobody's focus moves because somebody else acted.
 */
export function useFootFocus(step: string): { readonly onFocusIn: (event: FocusEvent) => void } {
  const atFoot = useRef(false);
  const before = useRef(step);
  useEffect(() => {
    const moved = before.current !== step;
    before.current = step;
    if (!atFoot.current) return;
    if (moved) focusOn('h1');
    else if (document.activeElement === document.body) focusOn('.foot button');
  });
  return {
    onFocusIn: ({ target }) => {
      atFoot.current = target instanceof Element && target.closest('.foot') !== null;
    },
  };
}

function focusOn(selector: string): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (element?.tagName === 'H1') element.tabIndex = -1;
  element?.focus({ preventScroll: true });
}
