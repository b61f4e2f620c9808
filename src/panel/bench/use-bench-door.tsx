import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Shell } from '../../store/app.ts';

/** The workbench, which almost nobody needs. */
export type BenchDoor = (shell: Shell) => ComponentChild;

/** The workbench, once it is wanted and has been fetched; nothing until then. */
export function useBenchDoor(wanted: boolean): BenchDoor | undefined {
  const [door, setDoor] = useState<BenchDoor | undefined>(undefined);
  useEffect(() => {
    if (wanted) void fetchDoor().then((fetched) => setDoor(() => fetched));
  }, [wanted]);
  return door;
}

async function fetchDoor(): Promise<BenchDoor> {
  const { BenchScreen } = await import('./bench-screen.tsx');
  return (shell) => <BenchScreen shell={shell} />;
}
