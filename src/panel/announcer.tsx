import { useEffect, useRef, useState } from 'preact/hooks';

/** How often the listener is told, in milliseconds: what happens meanwhile is told together. */
const breath = 500;

/** Says what has happened, politely, to those who listen. */
export function Announcer({ heard }: { readonly heard: readonly string[] }) {
  const [said, setSaid] = useState('');
  const told = useRef(heard.length);
  useEffect(() => {
    if (heard.length === told.current) return undefined;
    const timer = setTimeout(() => {
      const fresh = heard.slice(Math.max(0, told.current));
      told.current = heard.length;
      setSaid(fresh.join(' '));
    }, breath);
    return () => clearTimeout(timer);
  }, [heard]);
  return (
    <div role="log" aria-live="polite" class="sr-only">
      <p>{said}</p>
    </div>
  );
}
