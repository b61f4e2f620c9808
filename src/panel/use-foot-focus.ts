import { useEffect, useRef } from 'preact/hooks';

/**
 * Keeps the keyboard's place when the screen changes under it: a new step is read from its heading, and what went away
 * hands over to the button at the foot that came for it, else to the heading. Nobody's focus moves because somebody else acted.
 */
export function useFootFocus(step: string): { readonly onFocusIn: (event: FocusEvent) => void } {
  const last = useRef<{ readonly element: Element; readonly atFoot: boolean } | undefined>(undefined);
  const before = useRef(step);
  useEffect(() => {
    const moved = before.current !== step;
    before.current = step;
    const { element, atFoot } = last.current ?? {};
    const lost = document.activeElement === document.body && element?.isConnected === false;
    if (moved && atFoot === true) focusOn('h1');
    else if (lost) focusOn(atFoot === true && document.querySelector('.foot button') ? '.foot button' : 'h1');
  });
  return {
    onFocusIn: ({ target }) => {
      if (target instanceof Element) last.current = { element: target, atFoot: target.closest('.foot') !== null };
    },
  };
}

function focusOn(selector: string): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (element?.tagName === 'H1') element.tabIndex = -1;
  element?.focus({ preventScroll: true });
}
