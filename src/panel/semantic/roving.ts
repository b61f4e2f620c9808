import { useState } from 'preact/hooks';

/** One stop for the Tab key in a group of things; arrow keys, Home and End go from thing to thing. */
export interface Roving {
  readonly tabIndex: (key: string) => 0 | -1;
  readonly onFocus: (key: string) => void;
  /** For the element around all things. Things carry the class `thing`. */
  readonly onKeyDown: (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => void;
}

/** `keys` are the things of the group in reading order; the stop is the one that had the focus last, else the first. */
export function useRoving(keys: readonly string[]): Roving {
  const [last, setLast] = useState<string | undefined>(undefined);
  const stop = last !== undefined && keys.includes(last) ? last : keys[0];
  return {
    tabIndex: (key) => (key === stop ? 0 : -1),
    onFocus: setLast,
    onKeyDown: (event) => {
      const things = [...event.currentTarget.querySelectorAll<HTMLElement>('.thing')];
      const at = things.indexOf(event.target as HTMLElement);
      const next = at < 0 ? undefined : things[nextIndex(event.key, at, things.length)];
      if (!next || next === things[at]) return;
      event.preventDefault();
      next.focus();
    },
  };
}

function nextIndex(key: string, at: number, count: number): number {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
