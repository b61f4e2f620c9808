import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Shell } from '../../store/app.ts';

/** The screens on the way into a room, which do without the cards. */
export type Doors = (screen: 'join' | 'check', shell: Shell) => ComponentChild;

/** Those screens, once they are wanted and have been fetched; nothing until then. */
export function useDoors(wanted: boolean): Doors | undefined {
  const [doors, setDoors] = useState<Doors | undefined>(undefined);
  useEffect(() => {
    if (wanted) void fetchDoors().then((fetched) => setDoors(() => fetched));
  }, [wanted]);
  return doors;
}

async function fetchDoors(): Promise<Doors> {
  const [{ JoinScreen }, { CheckScreen }] = await Promise.all([import('./join-screen.tsx'), import('./check-screen.tsx')]);
  return (screen, shell) => (screen === 'join' ? <JoinScreen shell={shell} /> : <CheckScreen shell={shell} />);
}
