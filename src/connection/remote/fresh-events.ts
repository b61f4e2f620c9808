import { canonicalJson } from '../../lib/canonical-json.ts';
import type { Told } from '../../protocol/connection.ts';
import type { UpdateTell } from '../../protocol/room.ts';

/** So many moves are remembered: two audiences are told of one move close together. */
const mostMoves = 60;

/** Tells each event once, where a page sees with the eyes of several audiences. `isOwn` tells whether this page asked for a move. */
export function makeFreshEvents(isOwn: (id: string) => boolean): (told: UpdateTell['told']) => readonly Told[] {
  const heard = new Map<string, Set<string>>();

  return (told) =>
    told.flatMap(({ id, events }) => {
      const before = heard.get(id) ?? new Set();
      const fresh = events.filter((event) => !before.has(canonicalJson(event)));
      heard.set(id, new Set([...before, ...fresh.map((event) => canonicalJson(event))]));
      for (const oldest of [...heard.keys()].slice(0, -mostMoves)) heard.delete(oldest);
      const own = isOwn(id);
      return fresh.length > 0 ? [{ own, events: fresh }] : [];
    });
}
