import { describe, expect, test } from 'vitest';
import type { Event, EventOf, EventType } from '../../src/engine/events.ts';
import type { TableId } from '../../src/engine/moves.ts';
import { seedRandom } from '../../src/engine/rng.ts';
import type { OwnCard } from '../../src/engine/state.ts';
import type { Audience } from '../../src/engine/view.ts';
import { view } from '../../src/engine/views/view.ts';
import { english } from '../../src/i18n/words.ts';
import { alarmOf, sentencesFor } from '../../src/store/announce.ts';
import { type Play, wait } from '../helpers/play.ts';
import { at, boardAt, cardiffPlay, cells, finish, host, passTo, pick, reach, write } from '../helpers/store-game.ts';
import { cardiffFull, inTrouble, latest, send } from '../helpers/store-situations.ts';

const table = 't1';

const own = (state: OwnCard['state']): OwnCard => ({
  id: 'own-1',
  title: 'Soup',
  text: '',
  by: 'p',
  as: 'new',
  suit: 'method',
  price: null,
  state,
});

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
  roomFieldWritten: [{ type: 'roomFieldWritten', sheet: 'place', field: 'where', value: 'Here', by: 'p' }, undefined],
  cardDrawn: [{ type: 'cardDrawn', table, card: 'repairs-queue', random: seedRandom('s') }, /^You drew .+\.$/],
  sheetHandedOver: [{ type: 'sheetHandedOver', table, sheet: 'scenario' }, /^Sealed and handed over\.$/],
  sheetReceived: [
    { type: 'sheetReceived', table, from: 't2', sheet: 'brief', fields: {} },
    /^Something has arrived from Kestrel\.$/,
  ],
  ballotOpened: [{ type: 'ballotOpened', step: 'vote' }, /^The vote is open\.$/],
  voteCast: [{ type: 'voteCast', table, step: 'vote', hall: 0, voter: '', choices: [] }, /^A vote has been cast\.$/],
  voteClosed: [
    { type: 'voteClosed', step: 'vote', hall: 0, points: {}, winners: [], tied: [], drawn: [], random: seedRandom('s') },
    /^The vote is closed\. Nobody goes through\.$/,
  ],
  verdictGiven: [{ type: 'verdictGiven', step: 'vote', hall: 0, winners: [table] }, /^Heron goes through\.$/],
  voteReopened: [{ type: 'voteReopened', step: 'vote', hall: 2 }, /^Hall 2: The vote begins again\.$/],
  workRuled: [
    { type: 'workRuled', table, step: 'gate', accept: false, reason: 'No', by: 'client' },
    /^Your work has been refused\.$/,
  ],
  workShownAgain: [{ type: 'workShownAgain', table, step: 'gate' }, /^Your work is shown again\.$/],
  cardPicked: [{ type: 'cardPicked', table, card: 'tea-morning', by: 'p' }, /^Tea morning is in the plan\.$/],
  cardReturned: [{ type: 'cardReturned', table, card: 'tea-morning' }, /^Tea morning is back in the pack\.$/],
  cardPlaced: [{ type: 'cardPlaced', table, card: 'tea-morning', column: 'by-summer' }, /^Tea morning moved to By summer\.$/],
  cardAimed: [
    { type: 'cardAimed', table, card: 'tea-morning', cell: cells.board, on: true },
    /^Tea morning is for Board, Consume information\.$/,
  ],
  roomDealt: [{ type: 'roomDealt', deal: 'hand', cards: ['tea-morning'], random: seedRandom('s') }, undefined],
  cardsDealt: [
    { type: 'cardsDealt', table, deal: 'hand', cards: ['tea-morning'], random: seedRandom('s') },
    /^1 card is dealt\.$/,
  ],
  cardsRedrawn: [
    { type: 'cardsRedrawn', table, deal: 'hand', back: ['blog'], cards: ['tea-morning'], random: seedRandom('s') },
    /^1 card is exchanged\.$/,
  ],
  handDealt: [
    { type: 'handDealt', table, deal: 'hand', seat: 'p', count: 2, cards: [], random: seedRandom('s') },
    /^Somebody gets 2 cards\.$/,
  ],
  handReturned: [{ type: 'handReturned', table, deal: 'hand', seat: 'p' }, /^Somebody’s cards go back to the pile\.$/],
  turnCame: [{ type: 'turnCame', table, step: 'choose', after: 1, passes: 0 }, undefined],
  cardWritten: [{ type: 'cardWritten', table, card: own('asked') }, /^Soup is written\. It waits for a price\.$/],
  cardPriced: [{ type: 'cardPriced', table, card: 'tea-morning', cost: 2 }, /^Tea morning costs 2 points\.$/],
  cardRefused: [{ type: 'cardRefused', table, card: 'tea-morning' }, /^Tea morning is not agreed\.$/],
  cardTorn: [{ type: 'cardTorn', table, card: 'tea-morning' }, /^Tea morning is torn up\.$/],
  situationLanded: [
    { type: 'situationLanded', table, situation: 's1', card: 'every-word', title: '', text: '', step: 'choose', at: 1 },
    /^Something happens: Approve every word\.$/,
  ],
  roomDrew: [{ type: 'roomDrew', card: 'every-word', random: seedRandom('s') }, undefined],
  effectFired: [{ type: 'effectFired', table, situation: 's1', path: 'effects/0' }, undefined],
  choiceOwed: [{ type: 'choiceOwed', table, situation: 's1', path: 'effects/0', count: 1 }, undefined],
  choiceMade: [{ type: 'choiceMade', table, situation: 's1', path: 'effects/0' }, undefined],
  choiceLapsed: [
    { type: 'choiceLapsed', table, situation: 's1', path: 'effects/0' },
    /^There is nothing left to choose from\.$/,
  ],
  effectStands: [
    { type: 'effectStands', table, standing: { kind: 'budget', key: 'host/1', situation: null, expires: null, points: -2 } },
    /^2 points are taken away\.$/,
  ],
  effectEnded: [{ type: 'effectEnded', table, key: 's1/effects/0' }, undefined],
  cardBlocked: [{ type: 'cardBlocked', table, card: 'tea-morning', key: 's1/effects/0' }, /^Tea morning is blocked/],
  cardLifted: [{ type: 'cardLifted', table, card: 'tea-morning' }, /^Tea morning lies face up again\.$/],
  cardDiscarded: [{ type: 'cardDiscarded', table, card: 'tea-morning' }, /^Tea morning is lost for good\.$/],
  cardGiven: [{ type: 'cardGiven', table, card: 'tea-morning' }, /^Tea morning is given to you\.$/],
  answerLaid: [
    { type: 'answerLaid', table, situation: 's1', card: 'tea-morning', joined: false },
    /^Tea morning is laid as an answer\.$/,
  ],
  answerTakenUp: [{ type: 'answerTakenUp', table, situation: 's1', card: 'tea-morning' }, /^Tea morning is taken up again\.$/],
  answerGiven: [{ type: 'answerGiven', table, situation: 's1' }, /^Your answer is given\.$/],
  answerTakenBack: [{ type: 'answerTakenBack', table, situation: 's1' }, /^You think again\.$/],
  situationSettled: [
    { type: 'situationSettled', table, situation: 's1', status: 'met', judge: 'client' },
    /^Kestrel accepts your answer\.$/,
  ],
  revisionOpened: [{ type: 'revisionOpened', table }, /^What happened lets you change your plan\.$/],
  stepInjected: [{ type: 'stepInjected', table, step: 'choose', card: null }, undefined],
  situationScheduled: [
    {
      type: 'situationScheduled',
      scheduled: { key: 'p1', tables: ['t1'], wish: { what: 'card', card: 'every-word' }, at: 1 },
    },
    undefined,
  ],
  scheduledGone: [{ type: 'scheduledGone', key: 'p1' }, undefined],
  helpAsked: [{ type: 'helpAsked', table, since: 1 }, /^Your flag is up\. Help is on its way\.$/],
  noteWritten: [{ type: 'noteWritten', table, value: 'Quiet' }, undefined],
  screenSet: [{ type: 'screenSet', screen: { show: 'auto', table: null, names: false, seconds: 20, since: 1 } }, undefined],
  purseSet: [{ type: 'purseSet', step: 'choose', limit: 0, points: 12 }, /^There are 12 points to spend\.$/],
  endPlanned: [{ type: 'endPlanned', endsAt: 1 }, undefined],
  actRemembered: [
    { type: 'actRemembered', key: 'u1', act: 'moveOn', at: 1, table: null, tables: [], seats: [], room: [], keep: [] },
    undefined,
  ],
  actUndone: [{ type: 'actUndone', key: 'u1' }, /^It is as it was before\.$/],
  planShown: [{ type: 'planShown', table, to: 'client' }, undefined],
  tableRewound: [
    { type: 'tableRewound', table, step: 'choose', unsaw: ['brief'], forgot: [], reason: '' },
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

describe('whoever looks after all tables hears', () => {
  const three = passTo(cardiffPlay(3, cardiffFull), 'choose');

  test('at which tables something has landed, and no table when it is at all of them', () => {
    expect(heardLast(send(three, 'every-word', ['t1']), host1)).toContain('Heron: Approve every word has landed.');
    expect(heardLast(send(three, 'every-word', ['t1', 't3']), host1)).toContain(
      'Heron and Dipper: Approve every word has landed.',
    );
    expect(heardLast(send(three, 'every-word', ['t1', 't2', 't3']), host1)).toContain('Approve every word has landed.');
    const typed = host(three, { type: 'sendSituation', tables: ['t2'], wish: { what: 'words', title: 'Snow', text: '' } });
    expect(heardLast(typed, host1)).toContain('Kestrel: Snow has landed.');
  });

  test('that a situation landed by itself when it was due', () => {
    const wish = { what: 'card', card: 'every-word' } as const;
    const planned = host(three, { type: 'scheduleSituation', tables: ['t2'], wish, minutes: 5 });
    expect(heardLast(host(wait(planned, 300_000), { type: 'landDue' }), host1)).toContain(
      'Kestrel: Approve every word has landed.',
    );
  });

  test('who asks, answers and writes, by name', () => {
    expect(heardLast(at(three, 't2', { type: 'askForHelp', on: true }), host1)).toEqual(['Kestrel asks for help.']);
    expect(heardLast(at(three, 't2', { type: 'writeCard', title: 'Soup', text: '', as: 'new' }), host1)).toEqual([
      'Kestrel wants a price for Soup.',
    ]);
    const open = send(three, 'every-word', ['t1']);
    const laid = at(open, 't1', { type: 'layAnswer', situation: latest(open), card: 'code-of-conduct' });
    expect(heardLast(laid, host1)).toContain('Heron: Code of conduct is laid as an answer.');
    expect(heardLast(at(laid, 't1', { type: 'giveAnswer', situation: latest(open) }), host1)).toEqual([
      'Heron has given an answer.',
    ]);
  });
});

describe('of what lands, somebody who listens hears', () => {
  const calm = inTrouble();

  test('what it is, what it does, and what has to be chosen', () => {
    const online = pick(pick(calm, 't1', 'short-video'), 't1', 'email-newsletter');
    expect(heardLast(send(online, 'blocked-by-it'), at1)).toEqual([
      'Something happens: Blocked by IT.',
      'What happened lets you change your plan.',
      'Choose one card that is blocked.',
    ]);
    expect(heardLast(send(calm, 'every-word'), at1)).toContain('Every card marked “quick” costs twice as much.');
    expect(heardLast(send(calm, 'one-person'), at1)).toContain(
      'Needed in writing: Two more names, and what each of them would take on.',
    );
    expect(heardLast(send(calm, 'upstairs-interpreter'), at1)).toContain(
      'Say which leaflet you would bring first, and which you hope she has lost.',
    );
  });

  test('how it ends, and what ends with it', () => {
    const down = send(calm, 'not-this-year');
    expect(heardLast(down, at1)).toContain('Door knocking is blocked and lies face down.');
    const met = host(down, { type: 'ruleOnAnswer', table: 't1', situation: latest(down), accept: true });
    expect(heardLast(met, at1)).toEqual([
      'Not this year: The facilitator accepts your answer.',
      'What it blocked lies face up again.',
    ]);
    const dear = send(calm, 'every-word');
    const over = host(dear, { type: 'withdrawSituation', table: 't1', situation: latest(dear) });
    expect(heardLast(over, at1)).toEqual(['The facilitator has taken it away again.', 'Cards cost what they did before.']);
  });

  test('at once that it waits for the table, or for its judgement, and nothing at once that does not', () => {
    const open = send(calm, 'every-word');
    expect(alarmOf(boardAt(calm, 't1'), english)).toBe('');
    expect(alarmOf(undefined, english)).toBe('');
    expect(alarmOf(boardAt(open, 't1'), english)).toBe('Something happens: Approve every word.');
    const laid = at(open, 't1', { type: 'layAnswer', situation: latest(open), card: 'code-of-conduct' });
    const given = at(laid, 't1', { type: 'giveAnswer', situation: latest(open) });
    expect(alarmOf(boardAt(given, 't1'), english)).toBe('');
    expect(alarmOf(boardAt(given, 't2'), english)).toBe('Heron’s answer to Approve every word: it waits for you to judge.');
  });
});
