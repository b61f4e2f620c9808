import type { ComponentChild } from 'preact';
import type { Shell } from '../../store/app.ts';

/** The screens on the way into a room, which do without the cards. */
export type Doors = (screen: 'join' | 'check', shell: Shell) => ComponentChild;

export async function fetchDoors(): Promise<Doors> {
  const [{ JoinScreen }, { CheckScreen }] = await Promise.all([import('./join-screen.tsx'), import('./check-screen.tsx')]);
  return (screen, shell) => (screen === 'join' ? <JoinScreen shell={shell} /> : <CheckScreen shell={shell} />);
}
