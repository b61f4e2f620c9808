import type { Say } from '../../i18n/words.ts';
import type { PersonView } from '../../protocol/room.ts';

const minute = 60_000;

/** Whether somebody is here, or when they were last heard. */
export function presenceWords({ online, heardAt, removed }: PersonView, now: number, say: Say): string {
  if (removed) return say('room.person.removed');
  if (online) return say('room.person.here');
  const minutes = Math.max(0, Math.floor((now - heardAt) / minute));
  if (minutes < 1) return say('room.person.just-left');
  return minutes < 60
    ? say('room.person.heard', { count: minutes })
    : say('room.person.heard.hours', { count: Math.floor(minutes / 60) });
}
