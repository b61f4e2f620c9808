import { useEffect, useRef } from 'preact/hooks';
import type { Say } from '../i18n/words.ts';

interface SureProps {
  readonly say: Say;
  /** What is about to happen, as a question. */
  readonly words: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before a protected step is touched. The focus goes to the answer that keeps it, and afterwards back to where it was. */
export function TimeSure({ say, words, onYes, onNo }: SureProps) {
  const keep = useRef<HTMLButtonElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    before.current = document.activeElement;
    keep.current?.focus();
  }, []);
  const close = (then: () => void): void => {
    then();
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  return (
    <div class="sure" role="alertdialog" aria-label={words}>
      <p>{words}</p>
      <button ref={keep} type="button" onClick={() => close(onNo)}>
        {say('host.protect.no')}
      </button>
      <button type="button" onClick={() => close(onYes)}>
        {say('host.protect.yes')}
      </button>
    </div>
  );
}
