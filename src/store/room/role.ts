import type { WordKey } from '../../i18n/words.ts';
import type { Connection } from '../../protocol/connection.ts';
import type { PersonRole } from '../../protocol/room.ts';

/** Whether whoever looks at this page runs the workshop: on one screen everybody does. */
export function runsWorkshop({ room }: Connection): boolean {
  const role = room?.me().role;
  return role === undefined || role === 'facilitator' || role === 'co-facilitator';
}

export const roleWords: { readonly [Role in PersonRole]: WordKey } = {
  facilitator: 'room.role.facilitator',
  'co-facilitator': 'room.role.co-facilitator',
  player: 'room.role.player',
  scribe: 'room.role.scribe',
  mentor: 'room.role.mentor',
  guest: 'room.role.guest',
  watcher: 'room.role.watcher',
  screen: 'room.role.screen',
};

/** The roles that can be given to somebody, with what each may do. */
export const givenRoles = [
  'player',
  'scribe',
  'mentor',
  'guest',
  'watcher',
  'co-facilitator',
] as const satisfies readonly PersonRole[];
