import { useState } from 'preact/hooks';
import { useSay } from '../use-tongue.ts';

/** Copies a text where the browser lets a page do that; elsewhere there is no button. */
export function CopyButton({ text }: { readonly text: string }) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  // Browsers let only pages copy that come over a safe line, or from this computer.
  const clipboard: Clipboard | undefined = globalThis.navigator?.clipboard;
  if (!clipboard) return null;
  const copy = async (): Promise<void> => {
    await clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <button type="button" class="small" onClick={() => void copy().catch(() => setCopied(false))}>
      <span role="status">{say(copied ? 'hosted.copied' : 'hosted.copy')}</span>
    </button>
  );
}
