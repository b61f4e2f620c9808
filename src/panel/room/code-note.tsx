import { spaced, spelled } from '../../store/room/code-words.ts';

interface CodeNoteProps {
  readonly title: string;
  readonly code: string;
  /** What to do with it. */
  readonly text: string;
}

/** A code to read out or to write down. */
export const CodeNote = ({ title, code, text }: CodeNoteProps) => (
  <div class="code-note" role="status">
    <p class="code-note-title">{title}</p>
    <p class="code-note-code">
      <span aria-hidden="true">{spaced(code)}</span>
      <span class="sr-only">{spelled(code)}</span>
    </p>
    <p class="hint">{text}</p>
  </div>
);
