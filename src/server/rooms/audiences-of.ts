import type { Rulebook } from '../../engine/rulebook.ts';
import { hasHands } from '../../engine/steps/deal.ts';
import type { Audience } from '../../engine/view.ts';
import { ownAudience } from '../../protocol/roles.ts';
import { audienceKey, type Known, type Me } from '../../protocol/room.ts';

/** What a page sees as soon as somebody is in the room: what belongs to them, the hand that they may hold, and what they had open. */
export function audiencesOf(rulebook: Rulebook, me: Me, known: readonly Known[] = []): readonly Audience[] {
  const hand: readonly Audience[] = me.table !== null && hasHands(rulebook) ? [{ kind: 'seat', seat: me.seat }] : [];
  const own = [ownAudience(me), ...hand];
  const keys = new Set(own.map(audienceKey));
  return [...own, ...known.map(({ audience }) => audience).filter((audience) => !keys.has(audienceKey(audience)))];
}
