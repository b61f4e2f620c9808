import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { useSay } from '../use-tongue.ts';

interface TextEditorProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly name: string;
  readonly text: string;
  readonly write: (text: string) => void;
}

/** A file's text with a number beside each line. */
export function TextEditor({ area, name, text, write }: TextEditorProps) {
  const say = useSay();
  const numbers = useRef<HTMLPreElement>(null);
  const count = text.split('\n').length;
  return (
    <div class="bench-editor">
      <label for="bench-text">{say('bench.text', { file: name })}</label>
      <div class="bench-paper">
        <pre ref={numbers} class="bench-numbers" aria-hidden="true">
          {Array.from({ length: count }, (_, index) => index + 1).join('\n')}
        </pre>
        <textarea
          ref={area}
          id="bench-text"
          class="bench-text"
          wrap="off"
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          value={text}
          onInput={(event) => write(event.currentTarget.value)}
          onScroll={(event) => {
            if (numbers.current) numbers.current.scrollTop = event.currentTarget.scrollTop;
          }}
        />
      </div>
    </div>
  );
}
