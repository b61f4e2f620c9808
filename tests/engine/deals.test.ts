import { describe, expect, test } from 'vitest';
import type { Move, SeatId, TableId } from '../../src/engine/moves.ts';
import type { Dealt } from '../../src/engine/state.ts';
import { dealDeck, dealRulebook } from '../helpers/deal-game.ts';
import { ask, must, type Play, refusalOf } from '../helpers/play.ts';
import { finish, host, planOf, seated, sit, stepOf, tableOf, write } from './scenes.ts';

const here = { table: 't1' } as const;
const open = { type: 'openCards', ...here, deal: 'ways' } as const;
const redraw = { type: 'redrawCards', ...here, deal: 'ways' } as const;

const dealt = (play: Play, deal: string, table: TableId = 't1'): Dealt | undefined => tableOf(play, table).deals?.[deal];
const cardsOf = (play: Play, deal: string, table: TableId = 't1'): readonly string[] => dealt(play, deal, table)?.cards ?? [];
const handOf = (play: Play, seat: SeatId, table: TableId = 't1'): readonly string[] =>
  dealt(play, 'faces', table)?.hands?.[seat] ?? [];
const handsAt = (play: Play, table: TableId = 't1'): readonly string[] => Object.keys(dealt(play, 'faces', table)?.hands ?? {});

/** All tables say that they are done until they are at a step. */
const playOn = (play: Play, step: string): Play =>
  stepOf(play, 't1') === step ? play : playOn(play.rulebook.tables.reduce(finish, play), step);

const at = (step: string, tables = 1): Play => playOn(seated(dealRulebook({ tables })), step);
/** Ann, Bob and Cas at one table, in this order. */
const three = (step: string): Play =>
  playOn(
    ['bob', 'cas'].reduce((play, seat) => sit(play, seat, 't1'), at('settle')),
    step,
  );
const lay = (play: Play, seat: SeatId, nth = 0): Play =>
  must(play, seat, { type: 'pickCard', ...here, card: handOf(play, seat)[nth] ?? '' });
const code = (play: Play, seat: SeatId, move: Move): string | undefined => refusalOf(play, seat, move)?.code;

describe('cards before the table', () => {
  test('come as the table enters, the first stage of them, by its own chance', () => {
    const play = at('ways', 2);
    expect(cardsOf(play, 'ways')).toHaveLength(2);
    expect(cardsOf(play, 'ways')).not.toEqual(cardsOf(play, 'ways', 't2'));
    expect(tableOf(play, 't1').hand).toEqual([]);
  });

  test('are opened stage by stage, also while they are chosen from, until all are there', () => {
    const more = must(at('choose'), 'ann1', open);
    expect(cardsOf(more, 'ways').slice(0, 2)).toEqual(cardsOf(at('choose'), 'ways'));
    expect(cardsOf(more, 'ways')).toHaveLength(4);
    expect(code(more, 'ann1', open)).toBe('nothing-left-to-draw');
  });

  test('are all that a table can choose from, at their cost', () => {
    const play = at('choose');
    const [first = ''] = cardsOf(play, 'ways');
    const others = dealDeck.cards.filter(({ id, suit }) => suit === 'method' && !cardsOf(play, 'ways').includes(id));
    for (const { id: card } of others) expect(code(play, 'ann1', { type: 'pickCard', ...here, card })).toBe('card-not-offered');
    const picked = must(play, 'ann1', { type: 'pickCard', ...here, card: first });
    expect(tableOf(picked, 't1').plan).toMatchObject([{ card: first, free: false }]);
  });

  test('are the same for all where the format says so, and no table sees the next one before it opens it', () => {
    const play = at('goal', 2);
    expect(cardsOf(play, 'aim')).toEqual(cardsOf(play, 'aim', 't2'));
    const ahead = must(play, 'ann1', { ...open, deal: 'aim' });
    expect(cardsOf(ahead, 'aim', 't2')).toHaveLength(1);
    const both = must(ahead, 'ann2', { type: 'openCards', table: 't2', deal: 'aim' });
    expect(cardsOf(both, 'aim')).toEqual(cardsOf(both, 'aim', 't2'));
    expect(new Set(cardsOf(both, 'aim')).size).toBe(2);
  });

  test('fill the first words of a sheet that starts from them, and no other card does', () => {
    const play = at('letter');
    const [one = '', other = ''] = dealDeck.cards.filter(({ suit }) => suit === 'goal').map(({ id }) => id);
    const [mine = ''] = cardsOf(play, 'aim');
    const sheet = { ...here, sheet: 'letter' } as const;
    expect(code(play, 'ann1', { type: 'startFrom', ...sheet, card: mine === one ? other : one })).toBe('card-not-offered');
    expect(code(play, 'ann1', { type: 'drawStart', ...sheet })).toBe('not-in-this-step');
    const begun = must(play, 'ann1', { type: 'startFrom', ...sheet, card: mine });
    expect(tableOf(begun, 't1').sheets.letter?.fields.aim?.value).toBe(`To ${mine}`);
  });

  test('fill over the words of a card that was given back, and over nobody else’s', () => {
    const [mine = ''] = cardsOf(at('letter'), 'aim');
    const other = dealDeck.cards.find(({ id, suit }) => suit === 'goal' && id !== mine)?.id ?? '';
    const start = { type: 'startFrom', ...here, sheet: 'letter', card: mine } as const;
    const left = write(at('letter'), 't1', 'letter', 'aim', `To ${other}`);
    expect(tableOf(must(left, 'ann1', start), 't1').sheets.letter?.fields.aim?.value).toBe(`To ${mine}`);
    expect(code(write(at('letter'), 't1', 'letter', 'aim', 'Our own'), 'ann1', start)).toBe('nothing-changed');
  });

  test('that were passed over can still be dealt by whoever needs them', () => {
    const skipped = host(at('goal'), { type: 'moveTable', ...here, step: 'choose' });
    expect(dealt(skipped, 'ways')).toBeUndefined();
    const late = must(skipped, 'ann1', { type: 'dealCards', ...here, deal: 'ways' });
    expect(cardsOf(late, 'ways')).toHaveLength(2);
  });
});

describe('drawing again', () => {
  test('gives back what is not chosen, and costs points for each other table', () => {
    const play = at('choose', 3);
    const [first = ''] = cardsOf(play, 'ways');
    const picked = must(play, 'ann1', { type: 'pickCard', ...here, card: first });
    const again = must(picked, 'ann1', redraw);
    expect(cardsOf(again, 'ways')).toContain(first);
    expect(cardsOf(again, 'ways').filter((card) => cardsOf(play, 'ways').includes(card))).toEqual([first]);
    expect(tableOf(again, 't1').standing).toMatchObject([{ kind: 'budget', points: -2, situation: null }]);
  });

  test('costs nothing where nobody sits at another table', () => {
    expect(tableOf(must(at('ways'), 'ann1', redraw), 't1').standing).toEqual([]);
  });

  test('can be done so often and no more, and not beyond the purse', () => {
    const twice = [1, 2].reduce((play) => must(play, 'ann1', redraw), at('ways', 2));
    expect(code(twice, 'ann1', redraw)).toBe('no-redraw-left');
    const poor = host(at('ways', 2), { type: 'givePoints', ...here, points: -6 });
    expect(refusalOf(poor, 'ann1', redraw)).toEqual({ code: 'over-the-limit', limit: 'sum', allowed: 0, asked: 1 });
  });
});

describe('hands', () => {
  test('go to everybody at the table, and no card to two of them', () => {
    const play = three('faces');
    const hands = ['ann1', 'bob', 'cas'].map((seat) => handOf(play, seat));
    expect(hands.map((hand) => hand.length)).toEqual([2, 2, 2]);
    expect(new Set(hands.flat()).size).toBe(6);
  });

  test('come to whoever sits down later, in this step or a later one', () => {
    const play = sit(three('lay'), 'dee', 't1');
    expect(handOf(play, 'dee')).toHaveLength(2);
    expect(handsAt(play)).toEqual(['ann1', 'bob', 'cas', 'dee']);
  });

  test('go back to the pile with whoever leaves, but for the cards in the plan', () => {
    const laid = lay(three('lay'), 'ann1');
    const left = must(laid, 'ann1', { type: 'leaveSeat', who: 'ann1' });
    expect(handsAt(left)).toEqual(['bob', 'cas']);
    expect(planOf(left, 't1')).toHaveLength(1);
    expect(handOf(sit(left, 'dee', 't1'), 'dee')).toHaveLength(2);
  });

  test('stay where they are when their holder moves, who gets another at the other table', () => {
    const play = sit(at('faces', 2), 'bob', 't1');
    const moved = must(play, 'bob', { type: 'changeTable', who: 'bob', table: 't2' });
    expect(handsAt(moved)).toEqual(['ann1']);
    expect(handOf(moved, 'bob', 't2')).toHaveLength(2);
    const undone = host(host(play, { type: 'changeTable', who: 'bob', table: 't2' }), { type: 'undoAct', key: 'u1' });
    expect(undone.state.tables.t1?.deals).toEqual(play.state.tables.t1?.deals);
  });

  test('are as large as the pile allows, and alike, where there are too few cards', () => {
    const crowd = Array.from({ length: 6 }, (_, index) => `p${index}`).reduce(
      (play, seat) => sit(play, seat, 't1'),
      at('settle'),
    );
    const play = playOn(crowd, 'faces');
    expect(Object.values(dealt(play, 'faces')?.hands ?? {}).map(({ length }) => length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  test('belong to the whole table where nobody at it has a seat of their own', () => {
    const alone = sit(at('settle', 2), 't1-together', 't1');
    const play = playOn(must(alone, 'ann1', { type: 'leaveSeat', who: 'ann1' }), 'settle');
    const shared = ['goal', 'ways', 'choose', 'faces', 'lay'].reduce(
      (now) => host(now, { type: 'moveOn', step: stepOf(now, 't1') }),
      play,
    );
    expect(stepOf(shared, 't1')).toBe('lay');
    const card = dealt(shared, 'faces')?.hands?.['']?.[0] ?? '';
    expect(planOf(must(shared, 't1-together', { type: 'pickCard', ...here, card }), 't1')).toEqual([card]);
    expect(handsAt(sit(shared, 'eve', 't1'))).toEqual(['eve']);
  });

  test('can be played by their holders alone: to all others it is as if the card were not there', () => {
    const play = three('lay');
    for (const seat of ['bob', 'cas', 'facilitator'])
      expect(code(play, seat, { type: 'pickCard', ...here, card: handOf(play, 'ann1')[0] ?? '' })).toBe('card-not-offered');
    expect(planOf(lay(play, 'ann1'), 't1')).toEqual([handOf(play, 'ann1')[0]]);
  });
});

describe('turns', () => {
  const whose = (play: Play): string | undefined =>
    ['ann1', 'bob', 'cas', 'dee'].find((seat) => code(play, seat, { type: 'passTurn', ...here, whose: seat }) === undefined);
  const pass = (play: Play, seat: SeatId, by = seat): Play => must(play, by, { type: 'passTurn', ...here, whose: seat });

  test('go round in the order of sitting down, with a card or without', () => {
    const play = three('lay');
    expect([whose(play), whose(lay(play, 'ann1')), whose(pass(lay(play, 'ann1'), 'bob'))]).toEqual(['ann1', 'bob', 'cas']);
    expect(whose(['ann1', 'bob', 'cas'].reduce((now, seat) => pass(now, seat), play))).toBe('ann1');
  });

  test('pass over whoever has left, and reach whoever came last at the end', () => {
    const left = must(three('lay'), 'bob', { type: 'leaveSeat', who: 'bob' });
    expect(whose(lay(left, 'ann1'))).toBe('cas');
    const come = sit(left, 'dee', 't1');
    expect(whose(pass(pass(come, 'ann1'), 'cas'))).toBe('dee');
    expect(whose(must(come, 'ann1', { type: 'leaveSeat', who: 'ann1' }))).toBe('cas');
  });

  test('are ended by anybody at the table, or by the facilitator, for somebody who is not there; a late press ends no other', () => {
    const play = pass(three('lay'), 'ann1', 'cas');
    expect(whose(play)).toBe('bob');
    expect(whose(pass(play, 'bob', 'facilitator'))).toBe('cas');
    expect(code(play, 'cas', { type: 'passTurn', ...here, whose: 'ann1' })).toBe('turn-is-over');
  });

  test('are for all at one screen: the card is of whoever has the turn', () => {
    const play = sit(three('choose'), 't1-together', 't1');
    const steps = play.rulebook.steps.map((step) => (step.id === 'choose' ? { ...step, turns: true } : step));
    const ways = dealRulebook({ tables: 1, format: { ...play.rulebook.format, steps } });
    const all = playOn(
      ['bob', 't1-together'].reduce((now, seat) => sit(now, seat, 't1'), seated(ways)),
      'choose',
    );
    const [first = '', second = ''] = cardsOf(all, 'ways');
    const laid = [first, second].reduce(
      (now, card) => must(now, 't1-together', { type: 'pickCard', ...here, card }),
      host(all, { type: 'givePoints', ...here, points: 6 }),
    );
    expect(tableOf(laid, 't1').plan.map(({ by }) => by)).toEqual(['ann1', 'bob']);
  });
});

describe('going back over a deal', () => {
  test('brings the same cards again: chance comes from the seed alone', () => {
    const play = three('lay');
    for (const step of ['goal', 'ways', 'faces', 'settle']) {
      const back = host(play, { type: 'rewindTable', ...here, step, reason: '' });
      expect(playOn(back, 'lay').state.tables.t1?.deals).toEqual(play.state.tables.t1?.deals);
    }
  });

  test('takes away what came later, and says what had been seen', () => {
    const back = host(three('lay'), { type: 'rewindTable', ...here, step: 'settle', reason: '' });
    expect(tableOf(back, 't1').deals).toBeUndefined();
    expect(tableOf(back, 't1').turn).toBeUndefined();
    expect(back.turns.at(-1)?.events.find(({ type }) => type === 'tableRewound')).toMatchObject({
      unsaw: ['aim', 'ways', 'faces'],
    });
  });

  test('gives hands to those who sit there now', () => {
    const play = sit(must(three('lay'), 'bob', { type: 'leaveSeat', who: 'bob' }), 'dee', 't1');
    const back = host(play, { type: 'rewindTable', ...here, step: 'lay', reason: '' });
    expect([...handsAt(back)].sort()).toEqual(['ann1', 'cas', 'dee']);
    expect(
      ask(back, 'ann1', { type: 'pickCard', ...here, card: handOf(back, 'ann1')[0] ?? '' }).turns.at(-1)?.refused,
    ).toBeUndefined();
  });
});
