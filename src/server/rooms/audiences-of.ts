import type { Audience } from '../../engine/view.ts';
import { ownAudience } from '../../protocol/roles.ts';
import { audienceKey, type Known, type Me } from '../../protocol/room.ts';

/** What a page sees as soon as somebody is in the room: what belongs to them, and what they had open. */
export function audiencesOf(me: Me, known: readonly Known[] = []): readonly Audience[] {
  const own = ownAudience(me);
  const others = known.map(({ audience }) => audience).filter((audience) => audienceKey(audience) !== audienceKey(own));
  return [own, ...others];
}
