import type { ComponentChild } from 'preact';
import type { Shell } from '../../store/app.ts';

/** The workbench, which almost nobody needs. */
export type BenchDoor = (shell: Shell) => ComponentChild;

export async function fetchBench(): Promise<BenchDoor> {
  const { BenchScreen } = await import('./bench-screen.tsx');
  return (shell) => <BenchScreen shell={shell} />;
}
