import type { Connection } from '../../protocol/connection.ts';
import { type Draft, draftKey } from '../drafts.ts';

/** Somebody else who writes in a field just now, and the words so far. */
export interface Writer {
  readonly name: string;
  readonly value: string;
}

/** Who else writes in a field; nothing when nobody does, or on one screen. An empty name where it is not known. */
export function writerIn({ room, people }: Connection, field: Pick<Draft, 'table' | 'sheet' | 'field'>): Writer | undefined {
  if (!room) return undefined;
  const typing = room.typing();
  const key = draftKey(field);
  const tell = Object.hasOwn(typing, key) ? typing[key] : undefined;
  if (!tell || tell.seat === room.me().seat) return undefined;
  const names = people();
  return { name: Object.hasOwn(names, tell.seat) ? (names[tell.seat] ?? '') : '', value: tell.value };
}
