import { describe, expect, test } from 'vitest';
import type { Event, EventOf, EventType } from '../../src/engine/events.ts';
import type { TableId } from '../../src/engine/moves.ts';
import { seedRandom } from '../../src/engine/rng.ts';
import { type Audience, view } from '../../src/engine/view.ts';
import { english } from '../../src/i18n/words.ts';
import { sentencesFor } from '../../src/store/announce.ts';
import type { Play } from '../helpers/play.ts';
import { at, cardiffPlay, cells, finish, host, passTo, pick, reach, write } from '../helpers/store-game.ts';

const table = 't1';

/** One event of each type: a type that is missing here does not compile. And what is said of it, if anything. */
const events: { readonly [Type in EventType]: readonly [EventOf<Type>, RegExp | undefined] } = {
  seatTaken: [{ type: 'seatTaken', seat: 'p', table, role: 'player' }, undefined],
  tableChanged: [{ type: 'tableChanged', seat: 'p', table }, undefined],
  seatLeft: [{ type: 'seatLeft', seat: 'p' }, undefined],
  roleGiven: [{ type: 'roleGiven', seat: 'p', role: 'scribe' }, undefined],
  stepBegan: [{ type: 'stepBegan', step: 'choose', at: 1 }, undefined],
  stepEntered: [{ type: 'stepEntered', table, step: 'choose' }, /^Next: Choose your methods$/],
  stepFinished: [{ type: 'stepFinished', table, step: 'choose' }, /^Done\./],
  stepReopened: [{ type: 'stepReopened', table, step: 'choose' }, undefined],
  stepPassedOver: [{ type: 'stepPassedOver', table, step: 'choose' }, undefined],
  stepDropped: [{ type: 'stepDropped', step: 'choose' }, undefined],
  stepRestored: [{ type: 'stepRestored', step: 'choose' }, undefined],
  minutesSet: [{ type: 'minutesSet', step: 'choose', minutes: 5 }, undefined],
  clockSet: [{ type: 'clockSet', clock: { running: false, left: 1 } }, undefined],
  fieldWritten: [
    { type: 'fieldWritten', table, sheet: 'who-and-why', field: cells.board, value: 'most', by: 'p' },
    /^Board, Consume information: matters most\.$/,
  ],
  cardDrawn: [{ type: 'cardDrawn', table, card: 'repairs-queue', random: seedRandom('s') }, /^You drew .+\.$/],
  sheetHandedOver: [{ type: 'sheetHandedOver', table, sheet: 'scenario' }, /^Sealed and handed over\.$/],
  sheetReceived: [
    { type: 'sheetReceived', table, from: 't2', sheet: 'brief', fields: {} },
    /^Something has arrived from Kestrel\.$/,
  ],
  cardPicked: [{ type: 'cardPicked', table, card: 'tea-morning', by: 'p' }, /^Tea morning is in the plan\. \d+ points left\.$/],
  cardReturned: [{ type: 'cardReturned', table, card: 'tea-morning' }, /^Tea morning is back in the pack\. \d+ points left\.$/],
  cardPlaced: [{ type: 'cardPlaced', table, card: 'tea-morning', column: 'by-summer' }, /^Tea morning moved to By summer\.$/],
  cardAimed: [
    { type: 'cardAimed', table, card: 'tea-morning', cell: cells.board, on: true },
    /^Tea morning is for Board, Consume information\.$/,
  ],
  planShown: [{ type: 'planShown', table, to: 'client' }, undefined],
  tableRewound: [
    { type: 'tableRewound', table, step: 'choose', unsaw: ['brief'] },
    /^Heron is back at the beginning of Choose\./,
  ],
  workshopEnded: [{ type: 'workshopEnded', at: 1 }, undefined],
  workshopReopened: [{ type: 'workshopReopened' }, undefined],
};

const play = cardiffPlay(2);

const heard = ({ rulebook, state }: Play, audience: Audience, what: readonly Event[]): readonly string[] =>
  sentencesFor(rulebook, { seq: 1, legal: [], view: view(rulebook, state, audience) }, what, english);

/** What the last move of a play sounds like. */
const heardLast = (now: Play, audience: Audience): readonly string[] => heard(now, audience, now.turns.at(-1)?.events ?? []);
const at1: Audience = { kind: 'table', table: 't1' };
const host1: Audience = { kind: 'facilitator' };

describe('every event', () => {
  test.each(Object.values(events))('$type is told in one whole sentence, or not at all', (event, words) => {
    const sentences = heard(play, at1, [event]);
    expect(sentences).toEqual(words ? [expect.stringMatching(words)] : []);
    expect(sentences.join()).not.toMatch(/[{}]|undefined/);
  });
});

describe('somebody who listens hears', () => {
  const spread = reach(play, 'choose');

  test('how many points are left', () => {
    const two = pick(pick(spread, 't1', 'tea-morning'), 't1', 'door-knocking');
    expect(heardLast(two, at1)).toEqual(['Door knocking is in the plan. 11 points left.']);
    expect(heardLast(at(two, 't1', { type: 'returnCard', card: 'tea-morning' }), at1)).toEqual([
      'Tea morning is back in the pack. 12 points left.',
    ]);
  });

  test('marks, but not words: the writer knows them', () => {
    const marked = write(passTo(play, 'who-and-why'), 't1', 'who-and-why', cells.board, 'wanted');
    expect(heardLast(marked, at1)).toEqual(['Board, Consume information: wanted.']);
    expect(heardLast(write(marked, 't1', 'who-and-why', `${cells.board}:why`, 'They ask'), at1)).toEqual([]);
    expect(heardLast(write(marked, 't1', 'who-and-why', cells.board, ''), at1)).toEqual([
      'Board, Consume information: not marked.',
    ]);
  });

  test('a card that is taken off the timeline, and one that is no longer for a cell', () => {
    const planned = passTo(
      finish(at(reach(play, 'plan'), 't1', { type: 'placeCard', card: 'tea-morning', column: 'by-summer' })),
      'present',
    );
    const back = host(planned, { type: 'moveTable', table: 't1', step: 'plan' });
    expect(heardLast(at(back, 't1', { type: 'placeCard', card: 'tea-morning', column: '' }), at1)).toEqual([
      'Tea morning moved to Not placed yet.',
    ]);
    const off: Event = { type: 'cardAimed', table, card: 'tea-morning', cell: cells.residents, on: false };
    expect(heard(play, at1, [off])).toEqual(['Tea morning is no longer for Residents, Communicate.']);
  });

  test('only of the tables that this screen shows', () => {
    const handed = at(reach(play, 'swap'), 't1', { type: 'handOver', sheet: 'scenario' });
    expect(heardLast(handed, at1)).toEqual(['Sealed and handed over.']);
    const others = heard(spread, at1, [{ type: 'cardPicked', table: 't2' as TableId, card: 'tea-morning', by: 'p' }]);
    expect(others).toEqual([]);
  });

  test('what happens to all tables once', () => {
    const moved = host(cardiffPlay(5), { type: 'moveOn', step: 'settle' });
    expect(heardLast(moved, host1)).toEqual(['Next: How the game goes']);
    expect(heardLast(moved, at1)).toEqual(['Next: How the game goes']);
  });
});
