import { useEffect, useRef, useState } from 'preact/hooks';

/** How often the listener is told, in milliseconds: what happens meanwhile is told together. */
const breath = 500;

interface AnnouncerProps {
  readonly heard: readonly string[];
  /** How many sentences there have ever been, with those that are forgotten by now. */
  readonly heardEver: number;
  /** What cannot wait: it is said at once, and not again with the rest. Empty when nothing is so. */
  readonly alarm?: string;
}

/** Says what has happened, politely, to those who listen; and at once what waits for them. */
export function Announcer({ heard, heardEver, alarm = '' }: AnnouncerProps) {
  const [said, setSaid] = useState({ words: '', upTo: heardEver });
  const told = useRef(heardEver);
  useEffect(() => {
    if (heardEver === told.current) return undefined;
    const timer = setTimeout(() => {
      const fresh = heard.slice(Math.max(0, heard.length - (heardEver - told.current)));
      told.current = heardEver;
      setSaid({ words: fresh.filter((sentence) => sentence !== alarm).join(' '), upTo: heardEver });
    }, breath);
    return () => clearTimeout(timer);
  }, [heard, heardEver, alarm]);
  return (
    <>
      <div role="log" aria-live="polite" class="sr-only">
        <p key={said.upTo}>{said.words}</p>
      </div>
      <p role="alert" class="sr-only">
        {alarm}
      </p>
    </>
  );
}
