import type { Event, EventType } from '../engine/events.ts';
import type { Rulebook } from '../engine/rulebook.ts';
import type { Say } from '../i18n/words.ts';
import type { Snapshot } from '../protocol/connection.ts';
import { cardTellers } from './announce/cards.ts';
import { roomTellers } from './announce/room.ts';
import { situationTellers } from './announce/situations.ts';
import type { Tellers, Telling } from './announce/telling.ts';
import type { Board } from './board.ts';

/** What is said of each type of event. A type without a decision does not compile. */
const tellers: Tellers<EventType> = { ...roomTellers, ...cardTellers, ...situationTellers };

/** What somebody who does not see the table hears of the events of a move: each sentence once, and of no table but those that this screen sees. */
export function sentencesFor(rulebook: Rulebook, { view }: Snapshot, events: readonly Event[], say: Say): readonly string[] {
  const seen = events.filter((event) => !('table' in event) || view.work.some(({ table }) => table === event.table));
  return [...new Set(seen.map((event) => sentence(event, { rulebook, view, say })))].filter((text) => text !== '');
}

function sentence(event: Event, telling: Telling): string {
  const teller: (event: never, telling: Telling) => string = tellers[event.type];
  return teller(event as never, telling);
}

/** What must be heard at once: that something waits for the table. Nothing when nothing does. */
export function alarmOf(board: Board | undefined, say: Say): string {
  const front = board?.regions.find((region) => region.kind === 'landed');
  if (!front || front.mayRest) return '';
  return front.follows.length > 0
    ? say('said.toJudge', { title: front.title })
    : say('said.landed', { title: front.face.title });
}
