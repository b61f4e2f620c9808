import type { Event, EventType } from '../events.ts';
import type { Audience } from '../view.ts';

/** Whom an event concerns: everyone, the table it happened to (and the facilitator), or the facilitator alone. */
type Hearers = 'all' | 'table' | 'facilitator';

/** A type without a decision does not compile: a new secret cannot slip out by being forgotten. */
const hearers: { readonly [Type in EventType]: Hearers } = {
  seatTaken: 'all',
  tableChanged: 'all',
  seatLeft: 'all',
  roleGiven: 'all',
  stepBegan: 'all',
  stepEntered: 'table',
  stepFinished: 'table',
  stepReopened: 'table',
  stepPassedOver: 'table',
  stepDropped: 'all',
  stepRestored: 'all',
  minutesSet: 'all',
  clockSet: 'all',
  fieldWritten: 'table',
  roomFieldWritten: 'all',
  cardDrawn: 'table',
  sheetHandedOver: 'table',
  sheetReceived: 'table',
  cardPicked: 'table',
  cardReturned: 'table',
  cardPlaced: 'table',
  cardAimed: 'table',
  planShown: 'table',
  roomDealt: 'facilitator',
  cardsDealt: 'table',
  cardsRedrawn: 'table',
  handDealt: 'table',
  handReturned: 'table',
  turnCame: 'table',
  cardWritten: 'table',
  cardPriced: 'table',
  cardRefused: 'table',
  cardTorn: 'table',
  situationLanded: 'table',
  effectFired: 'table',
  choiceOwed: 'table',
  choiceMade: 'table',
  choiceLapsed: 'table',
  effectStands: 'table',
  effectEnded: 'table',
  cardBlocked: 'table',
  cardLifted: 'table',
  cardDiscarded: 'table',
  cardGiven: 'table',
  answerLaid: 'table',
  answerTakenUp: 'table',
  answerGiven: 'table',
  answerTakenBack: 'table',
  situationSettled: 'table',
  revisionOpened: 'table',
  stepInjected: 'table',
  roomDrew: 'facilitator',
  situationScheduled: 'facilitator',
  scheduledGone: 'facilitator',
  helpAsked: 'table',
  noteWritten: 'facilitator',
  screenSet: 'facilitator',
  endPlanned: 'all',
  purseSet: 'all',
  actRemembered: 'facilitator',
  actUndone: 'facilitator',
  tableRewound: 'table',
  ballotOpened: 'all',
  voteCast: 'table',
  voteClosed: 'all',
  verdictGiven: 'all',
  voteReopened: 'all',
  workRuled: 'table',
  workShownAgain: 'table',
  workshopEnded: 'all',
  workshopReopened: 'all',
};

/** An event as others may hear of it. Where a random stream stands stays with the dealer: it would give away what comes next. */
export type ToldEvent<E extends Event = Event> = E extends { readonly random: unknown } ? Omit<E, 'random'> : E;

/**
 * What an audience is told of what happened, in order. The screen is told nothing about tables, and a seat
 * nothing at all: its table is told. The words of a sheet that arrives from another table stay away: only the view knows
 * when they may be read. So do the cards of a hand. Of a vote nobody is told whose it is or how it reads.
 */
export const toldTo = (audience: Audience, events: readonly Event[]): readonly ToldEvent[] =>
  events.filter((event) => hears(audience, event)).map(redacted);

function hears(audience: Audience, event: Event): boolean {
  const who = hearers[event.type];
  if (audience.kind === 'seat') return false;
  if (who === 'all' || audience.kind === 'facilitator') return true;
  return who === 'table' && audience.kind === 'table' && 'table' in event && event.table === audience.table;
}

function redacted(event: Event): ToldEvent {
  if (event.type === 'sheetReceived') return { ...event, fields: {} };
  if (event.type === 'voteCast') return { ...event, voter: '', choices: [] };
  if (!('random' in event)) return event;
  const { random: _, ...told } = event;
  return told.type === 'handDealt' ? { ...told, cards: [] } : told;
}
