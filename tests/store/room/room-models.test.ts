import { describe, expect, test } from 'vitest';
import { sharedSeat } from '../../../src/engine/people.ts';
import { view } from '../../../src/engine/views/view.ts';
import { english as say } from '../../../src/i18n/words.ts';
import { boardOf } from '../../../src/store/boards/board-of.ts';
import { cardWithNumber } from '../../../src/store/room/card-number.ts';
import { isOpen, joinSlide, showsJoin } from '../../../src/store/room/join-slide.ts';
import { markSending } from '../../../src/store/room/mark-sending.ts';
import { countHere, peopleGroups } from '../../../src/store/room/people-rows.ts';
import { host, pick, playTo, seated } from '../../engine/scenes.ts';
import type { Play } from '../../helpers/play.ts';
import { smallRulebook } from '../../helpers/small-game.ts';
import { regionOf } from '../../helpers/store-board.ts';
import { person, roomView } from '../../helpers/store-room.ts';

const joining = { code: 'K7MXQ4', address: 'http://192.168.1.20:4173', qr: ['1'], locked: false };
const start = (): Play => seated(smallRulebook({ tables: 2 }));
const onScreen = (play: Play) => ({ rulebook: play.rulebook, view: view(play.rulebook, play.state, { kind: 'screen' }) });

describe('the list of people', () => {
  const rulebook = smallRulebook({ tables: 2 });
  const room = roomView({
    people: [
      person('f', 'Fran', { role: 'facilitator', table: null }),
      person('c', 'Col', { role: 'co-facilitator', table: null }),
      person('z', 'Zoë', { table: 't2' }),
      person('a', 'Aled', { table: 't2', online: false }),
      person('n', 'Nia', { table: 't1' }),
      person('m', 'Mo', { role: 'mentor', table: null }),
      person('x', 'Xan', { table: null, removed: true, online: false }),
    ],
  });

  test('is in groups, and in each by name', () => {
    const groups = peopleGroups({ rulebook, room, say }).map(({ key, people }) => [key, people.map(({ name }) => name)]);
    expect(groups).toEqual([
      ['runs', ['Col', 'Fran']],
      ['t1', ['Nia']],
      ['t2', ['Aled', 'Zoë']],
      ['others', ['Mo']],
      ['removed', ['Xan']],
    ]);
  });

  test('counts those who are here now, and not those who run it', () => expect(countHere(room)).toBe(3));
});

describe('the join slide', () => {
  test('is shown in the opening step, unless nobody can come in', () => {
    const play = start();
    expect(showsJoin({ ...onScreen(play), joining })).toBe(true);
    expect(showsJoin({ ...onScreen(play), joining: { ...joining, locked: true } })).toBe(false);
    expect(showsJoin({ ...onScreen(play), joining: { ...joining, code: '' } })).toBe(false);
    expect(showsJoin({ ...onScreen(play), joining: undefined })).toBe(false);
  });

  test('is gone once anybody has gone on, and comes when the facilitator says so', () => {
    const play = playTo(start(), 'choose');
    expect(showsJoin({ ...onScreen(play), joining })).toBe(false);
    const chosen = host(play, { type: 'setScreen', show: 'join', table: null, names: false, seconds: 20 });
    expect(showsJoin({ ...onScreen(chosen), joining: { ...joining, locked: true } })).toBe(true);
    const plans = host(start(), { type: 'setScreen', show: 'plans', table: null, names: false, seconds: 20 });
    expect(showsJoin({ ...onScreen(plans), joining })).toBe(false);
  });

  test('counts people, and not the seat that a paper table shares', () => {
    const play = host(start(), { type: 'takeSeat', newSeat: sharedSeat('t1'), table: 't1', role: 'scribe' });
    const before = joinSlide({ ...onScreen(start()), joining }, joining);
    const slide = joinSlide({ ...onScreen(play), joining }, joining);
    expect(slide).toEqual(before);
    expect(slide).toMatchObject({ address: '192.168.1.20:4173', code: 'K7M XQ4' });
    expect(slide.here).toBe(slide.tables.reduce((sum, { here }) => sum + here, 0));
  });

  test('has a code in the corner of all others while somebody can come in', () => {
    expect([
      isOpen(joining),
      isOpen({ ...joining, locked: true }),
      isOpen({ ...joining, code: '' }),
      isOpen(undefined),
    ]).toEqual([true, false, false, false]);
  });
});

describe('a card on its way', () => {
  const play = pick(playTo(start(), 'choose'), 't1', 'blog');
  const { rulebook } = play;
  const board = boardOf({
    rulebook,
    view: view(rulebook, play.state, { kind: 'table', table: 't1' }),
    legal: [],
    people: {},
    table: 't1',
    whose: 'ours',
    landed: {},
    say,
  } as unknown as Parameters<typeof boardOf>[0]);

  test('carries a mark where it lies, and its empty place in the pack does not', () => {
    const marked = markSending(board, [{ type: 'pickCard', table: 't1', card: 'blog' }], 't1');
    const inPlan = regionOf(marked, 'plan').columns.flatMap(({ cards }) => cards);
    const inPack = regionOf(marked, 'tray').shelves.flatMap(({ cards }) => cards);
    expect(inPlan.filter(({ sending }) => sending).map(({ face }) => face.card)).toEqual(['blog']);
    expect(inPack.filter(({ sending }) => sending)).toEqual([]);
  });

  test('changes nothing when nothing is, or at another table', () => {
    expect(markSending(board, [], 't1')).toBe(board);
    expect(markSending(board, [{ type: 'pickCard', table: 't2', card: 'blog' }], 't1')).toBe(board);
  });
});

test('a card has its place in the deck as its number', () => {
  const rulebook = smallRulebook();
  for (const [at, card] of rulebook.deck.cards.entries()) expect(cardWithNumber(rulebook, at + 1)).toBe(card);
  for (const number of [0, -1, 1.5, Number.NaN, rulebook.deck.cards.length + 1])
    expect(cardWithNumber(rulebook, number)).toBeUndefined();
});
