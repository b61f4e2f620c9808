import { useEffect, useRef, useState } from 'preact/hooks';
import type { LogEntry } from '../../../engine/log.ts';
import type { OpenSession } from '../../../store/session.ts';
import { readOn, startTimeline, type Timeline } from '../../../store/timeline/timeline.ts';

/** As many moves as even an old computer reads without a stutter. */
const slice = 250;

interface Reading {
  /** The whole timeline as it was last; nothing before all of it has been read once. */
  readonly timeline: Timeline | undefined;
  /** How many moves have been read. */
  readonly done: number;
  /** How many moves there are. */
  readonly count: number;
}

/** The timeline of a session's workshop, read slice by slice so that the page stays awake. New moves are read as they come. */
export function useTimeline({ connection, rulebook, say }: OpenSession, seq: number): Reading {
  const [timeline, setTimeline] = useState<Timeline | undefined>(undefined);
  const [done, setDone] = useState(0);
  const [log, setLog] = useState<readonly LogEntry[] | undefined>(undefined);
  const read = useRef<Timeline | undefined>(undefined);
  useEffect(() => {
    let closed = false;
    void connection.entries().then((entries) => !closed && setLog(entries));
    return () => {
      closed = true;
    };
  }, [connection, seq]);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const readSlice = (): void => {
      if (!log) return;
      const now = readOn(read.current ?? startTimeline(connection.rulebook, rulebook), log, say, slice);
      read.current = now;
      setDone(now.entries.length);
      if (now.entries.length < log.length) waiting = setTimeout(readSlice);
      else setTimeline(now);
    };
    readSlice();
    return () => clearTimeout(waiting);
  }, [connection, say, log]);
  return { timeline, done, count: log?.length ?? 0 };
}
