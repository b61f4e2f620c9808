import type { Audience } from '../../engine/view.ts';
import { audienceKey, type Known, type Me } from '../../protocol/room.ts';
import { isFacilitator } from './people.ts';

/** What a page sees as soon as somebody is in the room: what belongs to them, and what they had open. */
export function audiencesOf(me: Me, known: readonly Known[] = []): readonly Audience[] {
  const own = ownAudience(me);
  const others = known.map(({ audience }) => audience).filter((audience) => audienceKey(audience) !== audienceKey(own));
  return [own, ...others];
}

function ownAudience({ role, table }: Me): Audience {
  if (isFacilitator({ role })) return { kind: 'facilitator' };
  return table === null ? { kind: 'screen' } : { kind: 'table', table };
}
