import { lineAt } from '../../store/workbench/mend.ts';
import type { FileEdit } from '../../store/workbench/tools.ts';

/** Puts the caret at a place in a text, both numbers counted from 1, with some lines above it to be seen. */
export function goToPlace(area: HTMLTextAreaElement, line: number, column = 1): void {
  const { from, to } = lineAt(area.value, line);
  const caret = Math.min(from + column - 1, to);
  area.focus();
  area.setSelectionRange(caret, caret);
  area.scrollTop = Math.max(0, line - 4) * (Number.parseFloat(getComputedStyle(area).lineHeight) || 20);
}

/** Replaces a passage as if somebody had typed it, so that undo takes it back. */
export function typeOver(area: HTMLTextAreaElement, { from, to, text }: FileEdit): void {
  area.focus();
  area.setSelectionRange(from, to);
  if (typeText(text)) return;
  area.setRangeText(text, from, to, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The only way to type that undo knows. Gives whether the browser has it. */
const typeText = (text: string): boolean =>
  typeof document.execCommand === 'function' && document.execCommand('insertText', false, text);
