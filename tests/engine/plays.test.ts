import { expect, test } from 'vitest';
import type { DealEvent } from '../../src/engine/deal-events.ts';
import type { EventType } from '../../src/engine/events.ts';
import { situationOrder } from '../helpers/situation-game.ts';
import { sampleJudgePlays } from './judge-plays.ts';
import { samplePlays } from './plays.ts';

const plays = samplePlays(120, 160);
const turns = plays.flatMap((play) => play.turns);
/** What only happens where things are decided. */
const judged = sampleJudgePlays(24, 60).flatMap((play) => play.turns);
const events = [...turns, ...judged].flatMap((turn) => turn.events);

/** Every type of event that this game knows, but for those of deals, which have plays of their own, of purses that are filled in play, and of sheets that the room has together; the compiler keeps the list whole. */
const types: Readonly<Record<Exclude<EventType, DealEvent['type'] | 'purseSet' | 'roomFieldWritten'>, true>> = {
  ...{ seatTaken: true, tableChanged: true, seatLeft: true, roleGiven: true, stepBegan: true, stepEntered: true },
  ...{ stepFinished: true, stepReopened: true, stepPassedOver: true, stepDropped: true, stepRestored: true, minutesSet: true },
  ...{ clockSet: true, fieldWritten: true, cardDrawn: true, sheetHandedOver: true, sheetReceived: true, cardPicked: true },
  ...{ cardReturned: true, cardPlaced: true, cardAimed: true, planShown: true, tableRewound: true, workshopEnded: true },
  ...{ workshopReopened: true, cardWritten: true, cardPriced: true, cardRefused: true, cardTorn: true, situationLanded: true },
  ...{ roomDrew: true, effectFired: true, choiceOwed: true, choiceMade: true, choiceLapsed: true, effectStands: true },
  ...{ effectEnded: true, cardBlocked: true, cardLifted: true, cardDiscarded: true, cardGiven: true, answerLaid: true },
  ...{ answerTakenUp: true, answerGiven: true, answerTakenBack: true, situationSettled: true, revisionOpened: true },
  ...{ stepInjected: true, situationScheduled: true, scheduledGone: true, helpAsked: true, noteWritten: true },
  ...{ ballotOpened: true, voteCast: true, voteClosed: true, verdictGiven: true, voteReopened: true, workRuled: true },
  ...{ workShownAgain: true, screenSet: true, endPlanned: true, actRemembered: true, actUndone: true },
};

test('random plays make everything happen that can happen', () => {
  expect(Object.keys(types).toSorted()).toEqual([...new Set(events.map((event) => event.type))].toSorted());
});

test('random plays reach every step, with cards chosen and laid out', () => {
  const reached = new Set(plays.flatMap(({ state }) => Object.values(state.tables).map(({ step }) => step)));
  expect(reached.size).toBe(situationOrder.length);
  const placed = plays.filter(({ state }) =>
    Object.values(state.tables).some(({ plan }) => plan.some((card) => card.column !== '')),
  );
  expect(placed.length).toBeGreaterThan(5);
});

test('random plays hold many legal moves, and illegal ones with most of the reasons', () => {
  const refused = turns.flatMap((turn) => (turn.refused ? [turn.refused.code] : []));
  expect(refused.length / turns.length).toBeGreaterThan(0.03);
  expect(refused.length / turns.length).toBeLessThan(0.3);
  expect(new Set(refused).size).toBeGreaterThan(15);
});
