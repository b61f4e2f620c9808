import { describe, expect, test } from 'vitest';
import { openDealer } from '../../src/dealer/dealer.ts';
import { legalForTable } from '../../src/engine/legal.ts';
import { view } from '../../src/engine/views/view.ts';
import { ask, logOf, must, refusalOf, startPlay } from '../helpers/play.ts';
import { smallRulebook } from '../helpers/small-game.ts';
import { finish, finishAll, host, pick, planOf, playTo, seated, sit, stepOf, tableOf, wordsOn, write } from './scenes.ts';

const two = smallRulebook();

describe('two people act at once', () => {
  test('both pick the same card: one has it, and the other is told who', () => {
    const play = pick(sit(playTo(seated(two), 'choose'), 'bob', 't1'), 't1', 'tea');
    expect(refusalOf(play, 'bob', { type: 'pickCard', table: 't1', card: 'tea' })).toEqual({
      code: 'card-already-picked',
      by: 'ann1',
    });
    expect(planOf(play, 't1')).toEqual(['tea']);
  });

  test('two tables pick the same card: each has its own pack', () => {
    const play = pick(pick(playTo(seated(two), 'choose'), 't1', 'tea'), 't2', 'tea');
    expect([planOf(play, 't1'), planOf(play, 't2')]).toEqual([['tea'], ['tea']]);
  });

  test('both spend the last points: one has the card, and the other is told by how much it is over', () => {
    const play = ['visit', 'blog'].reduce(
      (now, card) => pick(now, 't1', card),
      sit(playTo(seated(two), 'choose'), 'bob', 't1'),
    );
    const full = pick(play, 't1', 'tea');
    expect(refusalOf(full, 'bob', { type: 'pickCard', table: 't1', card: 'cake' })).toEqual({
      code: 'over-the-limit',
      limit: 'sum',
      allowed: 6,
      asked: 7,
    });
  });

  test('both write the same field: the later one is told what changed, and writes on the new version', () => {
    const play = write(sit(playTo(seated(two), 'invent'), 'bob', 't1'), 't1', 'scenario', 'name', 'From Ann');
    const late = { type: 'writeField', table: 't1', sheet: 'scenario', field: 'name', value: 'From Bob', base: 0 } as const;
    expect(refusalOf(play, 'bob', late)).toEqual({ code: 'field-changed', by: 'ann1', version: 1 });
    expect(wordsOn(must(play, 'bob', { ...late, base: 1 }), 't1', 'scenario')).toEqual({ name: 'From Bob' });
  });

  test('one writes a field while the other writes another: both stay', () => {
    const play = write(playTo(seated(two), 'invent'), 't1', 'scenario', 'name', 'Name');
    expect(wordsOn(write(play, 't1', 'scenario', 'trouble', 'Trouble'), 't1', 'scenario')).toEqual({
      name: 'Name',
      trouble: 'Trouble',
    });
  });
});

describe('a move arrives twice', () => {
  test.each([
    ['pickCard', 'choose', { type: 'pickCard', table: 't1', card: 'tea' }, 'card-already-picked'],
    ['finishStep', 'settle', { type: 'finishStep', table: 't1', step: 'settle' }, 'step-already-finished'],
    [
      'writeField',
      'invent',
      { type: 'writeField', table: 't1', sheet: 'scenario', field: 'name', value: 'x', base: 0 },
      'field-changed',
    ],
    ['startFrom', 'invent', { type: 'startFrom', table: 't1', sheet: 'scenario', card: 'mill' }, 'nothing-changed'],
    ['takeSeat', 'settle', { type: 'takeSeat', newSeat: 'bob', table: 't1', role: 'player' }, 'seat-taken'],
  ] as const)('%s has one effect', (_, step, move, code) => {
    const once = must(playTo(seated(two), step), 'ann1', move);
    const twice = ask(once, 'ann1', move);
    expect(twice.turns.at(-1)?.refused?.code).toBe(code);
    expect(twice.state).toBe(once.state);
  });

  test('a press on "done" that comes too late does not finish the next step', () => {
    const play = finishAll(seated(two));
    expect(stepOf(play, 't1')).toBe('map');
    expect(refusalOf(play, 'ann1', { type: 'finishStep', table: 't1', step: 'settle' })).toEqual({ code: 'step-is-over' });
  });

  test('"next" pressed twice by the facilitator moves the room one step', () => {
    const play = host(seated(two), { type: 'moveOn', step: 'settle' });
    expect(refusalOf(play, 'facilitator', { type: 'moveOn', step: 'settle' })).toEqual({ code: 'step-is-over' });
    expect(stepOf(play, 't1')).toBe('map');
  });

  test('the dealer gives a repeat the same number and enters it once', async () => {
    const keeper = { append: async () => true, after: async () => [] };
    const opened = openDealer({ rulebook: two, entries: logOf(seated(two)), keeper, now: () => 1_100_000 });
    if (!opened.ok) throw new Error('The log should open');
    const asked = { id: 'mine', seat: 'ann1', move: { type: 'finishStep', table: 't1', step: 'settle' } } as const;
    const answers = await Promise.all([opened.value.submit(asked), opened.value.submit(asked)]);
    expect(answers.map((answer) => answer.ok && answer.value.seq)).toEqual([3, 3]);
    expect(opened.value.entries().length).toBe(3);
  });
});

describe('people come, move and go', () => {
  test('somebody who joins late, in the middle of any step, plays at once', () => {
    for (const { id } of two.steps) {
      const play = sit(playTo(seated(two), id), 'late', 't2');
      expect(view(two, play.state, { kind: 'table', table: 't2' }).tables[1]?.people.map(({ seat }) => seat)).toEqual([
        'ann2',
        'late',
      ]);
      const [move] = legalForTable(two, play.state, 't2').filter(({ type }) => type === 'finishStep' || type === 'handOver');
      if (move) expect(refusalOf(play, 'late', move)).toBeUndefined();
    }
  });

  test('somebody who changes tables acts at the new one and no more at the old one', () => {
    const play = must(seated(two), 'ann1', { type: 'changeTable', who: 'ann1', table: 't2' });
    expect(refusalOf(play, 'ann1', { type: 'finishStep', table: 't1', step: 'settle' })).toEqual({ code: 'not-your-table' });
    expect(refusalOf(play, 'ann1', { type: 'finishStep', table: 't2', step: 'settle' })).toBeUndefined();
  });

  test('the last person of an unfinished table leaves: the others are not kept waiting', () => {
    const play = finish(seated(two), 't1');
    expect(stepOf(play, 't1')).toBe('settle');
    const gone = must(play, 'ann2', { type: 'leaveSeat', who: 'ann2' });
    expect([stepOf(gone, 't1'), stepOf(gone, 't2')]).toEqual(['map', 'map']);
    expect(tableOf(gone, 't2').passedOver).toEqual(['settle']);
  });

  test('an empty table goes along and whoever sits down there finds it where the room is', () => {
    const play = sit(playTo(seated(two, ['t1']), 'whom'), 'late', 't2');
    expect(stepOf(play, 't2')).toBe('whom');
  });

  test('everybody leaves and somebody comes back to a table that had finished: it goes on', () => {
    const play = ['ann1', 'ann2'].reduce(
      (now, who) => must(now, who, { type: 'leaveSeat', who }),
      must(finish(seated(two), 't1'), 'facilitator', { type: 'pauseClock' }),
    );
    expect(stepOf(play, 't1')).toBe('settle');
    expect(stepOf(sit(play, 'late', 't1'), 't1')).toBe('map');
  });

  test('somebody who has left is brought back by the facilitator, to the same seat', () => {
    const play = must(seated(two), 'ann1', { type: 'leaveSeat', who: 'ann1' });
    expect(refusalOf(play, 'ann1', { type: 'finishStep', table: 't1', step: 'settle' })).toEqual({ code: 'no-such-seat' });
    const back = host(play, { type: 'changeTable', who: 'ann1', table: 't1' });
    expect(refusalOf(back, 'ann1', { type: 'finishStep', table: 't1', step: 'settle' })).toBeUndefined();
  });

  test('nobody can take the facilitator out, or move them to a table', () => {
    const play = seated(two);
    for (const move of [
      { type: 'leaveSeat', who: 'facilitator' },
      { type: 'changeTable', who: 'facilitator', table: 't1' },
      { type: 'giveRole', who: 'facilitator', role: 'player' },
    ] as const) {
      for (const seat of ['facilitator', 'ann1']) expect(refusalOf(play, seat, move)).toEqual({ code: 'no-such-seat' });
    }
  });

  test('a table goes on when the facilitator is silent from the first minute to the last', () => {
    const play = playTo(seated(two), 'ending');
    expect(play.turns.filter(({ seat }) => seat === 'facilitator')).toEqual([]);
  });
});

describe('few and many', () => {
  test('one table of one plays from the first step to the last', () => {
    const play = finishAll(playTo(seated(smallRulebook({ tables: 1 })), 'ending'));
    expect(tableOf(play, 't1').finished).toBe(true);
    expect(tableOf(play, 't1').passedOver).toEqual(['present']);
  });

  test('40 tables of 10 play from the first step to the last', () => {
    const rulebook = smallRulebook({ tables: 40 });
    const crowd = rulebook.tables.flatMap((table) => [...Array(9).keys()].map((n) => [`${table}-${n}`, table] as const));
    const full = crowd.reduce((play, [seat, table]) => sit(play, seat, table), seated(rulebook));
    const play = playTo(full, 'ending');
    expect(Object.keys(play.state.seats).length).toBe(401);
    expect(rulebook.tables.map((table) => stepOf(play, table))).toEqual(rulebook.tables.map(() => 'ending'));
  });

  test('a seat beyond the last is refused, not lost', () => {
    const full = [...Array(800).keys()].reduce((play, n) => sit(play, `p${n}`, 't1'), startPlay(two));
    expect(refusalOf(full, 'one-more', { type: 'takeSeat', newSeat: 'one-more', table: 't1', role: 'player' })).toEqual({
      code: 'no-such-seat',
    });
  });
});
