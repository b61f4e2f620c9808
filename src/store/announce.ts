import type { EventType } from '../engine/events.ts';
import type { Rulebook } from '../engine/rulebook.ts';
import type { ToldEvent } from '../engine/views/told.ts';
import type { Say } from '../i18n/words.ts';
import type { Snapshot, Told } from '../protocol/connection.ts';
import { cardTellers } from './announce/cards.ts';
import { dealTellers } from './announce/deals.ts';
import { deskTellers, tableOf, withTables } from './announce/desk.ts';
import { judgingDeskTellers, judgingTellers } from './announce/judging.ts';
import { roomTellers } from './announce/room.ts';
import { situationTellers } from './announce/situations.ts';
import type { Tellers, Telling } from './announce/telling.ts';
import type { Board } from './board.ts';

/** What is said of each type of event. A type without a decision does not compile. */
const tellers: Tellers<EventType> = {
  ...roomTellers,
  ...cardTellers,
  ...dealTellers,
  ...situationTellers,
  ...judgingTellers,
};

/** What somebody who does not see the table hears of the events of a move: each sentence once, and of no table but those that this screen sees. */
export function sentencesFor(
  rulebook: Rulebook,
  { view }: Snapshot,
  events: readonly ToldEvent[],
  say: Say,
  people: Telling['people'] = {},
): readonly string[] {
  const telling = { rulebook, view, say, people };
  const seen = events.filter((event) => !('table' in event) || view.work.some(({ table }) => table === event.table));
  if (view.desk !== null) return deskSentences(seen, telling);
  return [...new Set(seen.map((event) => sentence(event, telling, tellers)))].filter((text) => text !== '');
}

/** The same for whoever looks after all tables, who hears at which of them it is. */
function deskSentences(events: readonly ToldEvent[], telling: Telling): readonly string[] {
  const said = events.map((event) => ({
    table: tableOf(event),
    text: sentence(event, telling, { ...tellers, ...deskTellers, ...judgingDeskTellers }),
  }));
  return withTables(
    said.filter(({ text }) => text !== ''),
    telling,
  );
}

function sentence(event: ToldEvent, telling: Telling, by: Tellers<EventType>): string {
  const teller: (event: never, telling: Telling) => string = by[event.type];
  return teller(event as never, telling);
}

/** What a facilitator wants to hear of what others do: that something waits for them, or that somebody comes or goes. */
const forTheDesk: ReadonlySet<EventType> = new Set([
  'seatTaken',
  'tableChanged',
  'seatLeft',
  'helpAsked',
  'cardWritten',
  'situationLanded',
  'answerGiven',
  'voteClosed',
  'workRuled',
  'workShownAgain',
  'workshopEnded',
] as const);

/** The events of a move that this screen speaks of: all of its own, and of others' what concerns its side. */
export const worthHearing = (side: 'facilitator' | 'table', { own, events }: Told): readonly ToldEvent[] =>
  own || side === 'table' ? events : events.filter(({ type }) => forTheDesk.has(type));

/** What must be heard at once: that something waits for the table. Nothing when nothing does. */
export function alarmOf(board: Board | undefined, say: Say): string {
  const front = board?.regions.find((region) => region.kind === 'landed');
  if (!front || front.mayRest) return '';
  return front.follows.length > 0
    ? say('said.toJudge', { title: front.title })
    : say('said.landed', { title: front.face.title });
}
