import { useEffect, useRef } from 'preact/hooks';

/**
 * Keeps the keyboard's place on the console: when the control that had the focus goes away, because its work is done, the
 * heading of the part around it is next. Nobody's focus moves because somebody else acted.
 */
export function useDeskFocus(): { readonly onFocusIn: (event: FocusEvent) => void } {
  const path = useRef<readonly Element[]>([]);
  useEffect(() => {
    const [element, ...around] = path.current;
    if (document.activeElement !== document.body || element?.isConnected !== false) return;
    path.current = [];
    const part = around.find((each) => each.isConnected && each.querySelector('h1, h2, h3'));
    const heading = part?.querySelector<HTMLElement>('h1, h2, h3');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  });
  return {
    onFocusIn: ({ target }) => {
      if (target instanceof Element) path.current = withAncestors(target);
    },
  };
}

function withAncestors(element: Element): readonly Element[] {
  const path = [];
  for (let each: Element | null = element; each && each !== document.body; each = each.parentElement) path.push(each);
  return path;
}
