import { useEffect, useId, useRef } from 'preact/hooks';

interface CodeFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly change: (value: string) => void;
  /** It has the focus when it comes. */
  readonly first?: boolean;
}

/** A line for a code that is read from a screen or from paper: large letters, and no help from the keyboard. */
export function CodeField({ label, hint, value, change, first = false }: CodeFieldProps) {
  const id = useId();
  const line = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (first) line.current?.focus();
  }, [first]);
  return (
    <div class="code-field">
      <label for={id}>{label}</label>
      <input
        ref={line}
        id={id}
        type="text"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        maxLength={24}
        aria-describedby={`${id}-hint`}
        value={value}
        onInput={({ currentTarget }) => change(currentTarget.value.toUpperCase())}
      />
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}

/** Why the last thing did not happen. */
export const Problem = ({ words }: { readonly words: string }) => (
  <p role="alert" class={words === '' ? 'notice empty' : 'notice'}>
    {words}
  </p>
);
