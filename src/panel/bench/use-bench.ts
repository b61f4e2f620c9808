import { useEffect, useState } from 'preact/hooks';
import type { Shell } from '../../store/app.ts';
import { type Bench, makeBench } from '../../store/workbench/make-bench.ts';

/** The workbench with its files; `unreachable` when its tools could not be fetched, and nothing until then. */
export function useBench(shell: Shell): Bench | 'unreachable' | undefined {
  const [bench, setBench] = useState<Bench | 'unreachable' | undefined>(undefined);
  useEffect(() => {
    const coming = shell.benchParts().then(async (parts) => makeBench(parts, Date.now));
    coming.then(setBench, () => setBench('unreachable'));
    return () => void coming.then((made) => made.check()).catch(() => undefined);
  }, [shell]);
  return bench;
}
