import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance } from '../../src/engine/advance.ts';
import { decide } from '../../src/engine/decide.ts';
import { hash } from '../../src/engine/hash.ts';
import { forTable, jobsOf, plays } from '../../src/engine/jobs.ts';
import { legalMoves } from '../../src/engine/legal.ts';
import { replay } from '../../src/engine/replay.ts';
import { view } from '../../src/engine/views/view.ts';
import { atWork, funded, jobsFormat, jobsRulebook } from '../helpers/jobs-game.ts';
import { allLegal, ask, logOf, must, type Play, playChoices, startPlay, withWords } from '../helpers/play.ts';
import { wrongAfter, wrongIn } from './invariants.ts';
import { ann, finish, host, pick, seated, sit, stepOf, tableOf, wordsOn, write } from './scenes.ts';

const placesOf = ({ state }: Play): readonly string[] => Object.values(state.tables).map(({ step }) => step);
const endsIn = ({ state, rulebook }: Play): number =>
  state.clock.running ? (state.clock.endsAt - rulebook.header.startedAt) / 60_000 : Number.NaN;

describe('jobs are dealt', () => {
  const jobs = ['a', 'b', 'c'].map((id) => ({ id, title: id }));
  const dealt = (tables: readonly string[]) => [
    ...jobsOf(tables, { ...jobsFormat, groups: { ...jobsFormat.groups, jobs } }).values(),
  ];

  test('in the order of both lists, round after round', () => {
    expect(dealt(['t1', 't2', 't3', 't4'])).toEqual([['a'], ['b'], ['c'], ['a']]);
    expect(dealt(['t1', 't2'])).toEqual([['a', 'c'], ['b']]);
    expect(dealt(['t1'])).toEqual([['a', 'b', 'c']]);
  });

  test('so that each table has one and each job is at some table', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
        const all = dealt(Array.from({ length: count }, (_, at) => `t${at + 1}`));
        expect(all.every((each) => each.length > 0)).toBe(true);
        expect(new Set(all.flat()).size).toBe(3);
      }),
    );
  });
});

describe('tables with different steps', () => {
  test('skip what is not for them without being asked, and leave a common step together', () => {
    const settling = seated(jobsRulebook());
    const three = ['t1', 't2', 't3'].reduce(finish, settling);
    expect(placesOf(three)).toEqual(['settle', 'settle', 'settle', 'settle']);
    expect(placesOf(finish(three, 't4'))).toEqual(['purse', 'need', 'purse', 'need']);
  });

  test('wait for each other before the next common step, and for nobody within their own', () => {
    const funders = ['t1', 't3'].reduce((play, table) => finish(write(play, table, 'purse', 'points', '5'), table), atWork());
    expect(placesOf(funders)).toEqual(['purse', 'need', 'purse', 'need']);
    const people = ['t2', 't4'].reduce(finish, funders);
    expect(placesOf(people)).toEqual(['purse', 'people', 'purse', 'people']);
    expect(placesOf(['t2', 't4'].reduce(finish, people))).toEqual(
      ['our-points', 'our-points', 'our-points', 'our-points'].map(() => 'pass-purse'),
    );
  });

  test('keep the clock for the longest of them', () => {
    const play = atWork();
    expect(endsIn(play)).toBeCloseTo(4, 0);
    expect(endsIn(['t2', 't4'].reduce(finish, play))).toBeCloseTo(4, 0);
  });

  test('whoever has nothing to do in between waits where it is, and may think again', () => {
    const passing = funded('5');
    const passed = ['t1', 't2', 't3', 't4'].reduce(finish, passing);
    expect(placesOf(passed)).toEqual(['pass-purse', 'choose', 'pass-purse', 'choose']);
    expect(tableOf(passed, 't1').finished).toBe(true);
    const again = must(passed, ann('t1'), { type: 'reopenStep', table: 't1', step: 'pass-purse' });
    const chosen = ['t2', 't4'].reduce((play, table) => finish(pick(play, table, 'tea'), table), again);
    expect(stepOf(chosen, 't2')).toBe('choose');
    expect(placesOf(finish(chosen, 't1'))).toEqual(['look-back', 'look-back', 'look-back', 'look-back']);
  });

  test('nobody waits for a table where nobody is, and it goes along', () => {
    const play = ['t1', 't2', 't3'].reduce((now, table) => sit(now, ann(table), table), startPlay(jobsRulebook()));
    const own = ['t1', 't2', 't3'].reduce(finish, play);
    expect(placesOf(own)).toEqual(['purse', 'need', 'purse', 'need']);
    const done = ['t1', 't3', 't2', 't2'].reduce(finish, own);
    expect(placesOf(done)).toEqual(['pass-purse', 'pass-purse', 'pass-purse', 'pass-purse']);
  });

  test('the facilitator moves them on step by step, and sends no table to what is not for it', () => {
    const own = host(seated(jobsRulebook()), { type: 'moveOn', step: 'settle' });
    expect(placesOf(own)).toEqual(['purse', 'need', 'purse', 'need']);
    const on = host(own, { type: 'moveOn', step: 'need' });
    expect(placesOf(on)).toEqual(['purse', 'people', 'purse', 'people']);
    const met = host(on, { type: 'moveOn', step: 'people' });
    expect(new Set(placesOf(met))).toEqual(new Set(['pass-purse']));
    expect(ask(met, 'facilitator', { type: 'moveTable', table: 't1', step: 'need' }).turns.at(-1)?.refused).toEqual({
      code: 'step-not-for-table',
    });
  });

  test('a table that was taken back catches up by itself', () => {
    const met = funded('5');
    const back = host(met, { type: 'rewindTable', table: 't2', step: 'people', reason: '' });
    expect(placesOf(back)).toEqual(['pass-purse', 'people', 'pass-purse', 'pass-purse']);
    expect(stepOf(finish(back, 't2'), 't2')).toBe('pass-purse');
  });

  test('one table alone has all jobs, and so all steps', () => {
    const rulebook = jobsRulebook({ tables: 1 });
    expect(forTable(rulebook, 't1').steps).toHaveLength(jobsFormat.steps.length);
  });
});

describe('what one table makes and another needs', () => {
  test('goes to all tables near it, and fills their purse', () => {
    const play = host(host(atWork({ tables: 6 }), { type: 'moveOn', step: 'need' }), { type: 'moveOn', step: 'people' });
    const passed = ['t1', 't3'].reduce((now, table, at) => {
      const late = now.state.tables[table]?.passedOver.includes('purse');
      expect(late).toBe(true);
      return must(write(now, table, 'purse', 'points', String(at + 5)), ann(table), {
        type: 'handOver',
        table,
        sheet: 'purse',
      });
    }, play);
    expect(['t1', 't2', 't3', 't4', 't6'].map((table) => wordsOn(passed, table, 'our-points').points)).toEqual([
      '5',
      '5',
      '6',
      '6',
      undefined,
    ]);
    const [work] = view(passed.rulebook, passed.state, { kind: 'table', table: 't4' }).work;
    expect(work?.sheets['our-points']?.fields.points?.value).toBe('6');
  });

  test('is a limit where it is spent, and the least where nobody said a number', () => {
    const choosing = ['t1', 't2', 't3', 't4'].reduce(finish, funded('3'));
    const [work] = view(choosing.rulebook, choosing.state, { kind: 'table', table: 't2' }).work;
    expect(work?.purses).toMatchObject([{ points: 3 }]);
  });

  test('keeps nobody waiting who gets nothing, or whose giver is not there', () => {
    const play = sit(startPlay(jobsRulebook({ tables: 2 })), ann('t2'), 't2');
    const passing = ['t2', 't2', 't2'].reduce(finish, play);
    expect(stepOf(passing, 't2')).toBe('pass-purse');
    expect(stepOf(finish(passing, 't2'), 't2')).toBe('choose');
  });
});

describe('in every random play of tables with jobs', () => {
  const anyPlay = fc.tuple(
    fc.record({ tables: fc.integer({ min: 1, max: 5 }), client: fc.constantFrom('pair', 'ring', 'none') }),
    fc.boolean(),
    fc.array(fc.nat({ max: 1_000_000_000 }), { maxLength: 60, size: 'max' }),
  );
  const runs = fc.sample(anyPlay, { numRuns: 14, seed: 5 }).map(([game, seats, choices]) => {
    const rulebook = jobsRulebook(game);
    return playChoices(rulebook, choices, seats ? seated(rulebook) : startPlay(rulebook));
  });

  test.each(runs.map((play, at) => [at + 1, play] as const))('play %i keeps the rules', (_, play) => {
    const { rulebook, turns, state } = play;
    for (const { after } of turns) {
      expect([...wrongIn(rulebook, after), ...wrongAfter(rulebook, after)]).toEqual([]);
      expect(advance({ rulebook, at: 1, state: after, events: [] }).events).toEqual([]);
      for (const table of rulebook.tables) {
        expect(plays(rulebook, table, tableOf({ ...play, state: after }, table).step)).toBe(true);
        expect(Object.keys(after.tables[table]?.marks ?? {}).every((step) => plays(rulebook, table, step))).toBe(true);
        expect(after.tables[table]?.passedOver.every((step) => plays(rulebook, table, step))).toBe(true);
      }
    }
    const again = replay(rulebook, JSON.parse(JSON.stringify(logOf(play))));
    expect(again.ok && hash(again.value)).toBe(hash(state));
    for (const seat of Object.keys(state.seats)) {
      for (const move of allLegal(rulebook, state, seat).map((each) => withWords(rulebook, state, each, 'zq'))) {
        const outcome = decide(rulebook, state, { seat, at: 10_000_000, move });
        expect(outcome.ok || outcome.error.code === 'nothing-changed' ? [] : [move, outcome.error]).toEqual([]);
      }
    }
    expect(
      legalMoves(rulebook, state, 'facilitator').every(
        (move) => move.type !== 'moveTable' || plays(rulebook, move.table, move.step),
      ),
    ).toBe(true);
  });
});
