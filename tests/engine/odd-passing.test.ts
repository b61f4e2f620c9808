import { describe, expect, test } from 'vitest';
import { legalForTable } from '../../src/engine/legal.ts';
import { openSteps } from '../../src/engine/steps/open.ts';
import { view } from '../../src/engine/views/view.ts';
import { must, refusalOf } from '../helpers/play.ts';
import { formatOf, smallFormat, smallRulebook, steps } from '../helpers/small-game.ts';
import { ann, finish, finishAll, host, pick, playTo, seated, sit, stepOf, tableOf, wordsOn, write } from './scenes.ts';

const briefs = (tables: number, client: 'pair' | 'ring' | 'none') => {
  const rulebook = smallRulebook({ tables, format: formatOf(smallFormat.steps, client) });
  const play = playTo(seated(rulebook), 'whom');
  return rulebook.tables.map((table) => tableOf(play, table).sheets.brief?.from);
};

describe('for whom a table plans', () => {
  test('two and four tables make pairs', () => {
    expect(briefs(2, 'pair')).toEqual(['t2', 't1']);
    expect(briefs(4, 'pair')).toEqual(['t2', 't1', 't4', 't3']);
  });

  test('an odd number of tables makes one ring', () => {
    expect(briefs(3, 'pair')).toEqual(['t2', 't3', 't1']);
    expect(briefs(5, 'pair')).toEqual(['t2', 't3', 't4', 't5', 't1']);
  });

  test('a ring stays a ring when the count is even', () => {
    expect(briefs(4, 'ring')).toEqual(['t2', 't3', 't4', 't1']);
  });

  test('a single table is its own client, in every way of grouping', () => {
    for (const client of ['pair', 'ring', 'none'] as const) expect(briefs(1, client)).toEqual(['t1']);
  });

  test('a single table sees its own plan as its client', () => {
    const play = playTo(seated(smallRulebook({ tables: 1 })), 'present');
    const seen = view(play.rulebook, play.state, { kind: 'table', table: 't1' });
    expect(seen.shown.map(({ table }) => table)).toEqual(['t1']);
  });
});

describe('a table with nobody at it', () => {
  const started = () => playTo(seated(smallRulebook(), ['t1']), 'swap');

  test('does not keep its partner waiting', () => {
    expect(stepOf(finishAll(started()), 't1')).toBe('whom');
  });

  test('leaves no brief: the partner is told so and writes one, field by field', () => {
    const play = finishAll(started());
    expect(view(play.rulebook, play.state, { kind: 'table', table: 't1' }).work[0]?.missing).toEqual(['brief']);
    const written = write(write(play, 't1', 'brief', 'name', 'Ours'), 't1', 'brief', 'trouble', 'Rain');
    expect(wordsOn(written, 't1', 'brief')).toEqual({ name: 'Ours', trouble: 'Rain' });
    expect(wordsOn(playTo(written, 'tale'), 't1', 'brief')).toEqual({ name: 'Ours', trouble: 'Rain' });
  });

  test('is filled later, and goes back to hand something over: what its partner wrote instead stays', () => {
    const own = write(finishAll(started()), 't1', 'brief', 'name', 'Ours');
    const late = sit(host(own, { type: 'rewindTable', table: 't2', step: 'invent', reason: '' }), 'ann2', 't2');
    const caughtUp = finish(write(late, 't2', 'scenario', 'name', 'Too late'), 't2');
    const given = must(caughtUp, 'ann2', { type: 'handOver', table: 't2', sheet: 'scenario' });
    expect(wordsOn(given, 't1', 'brief')).toEqual({ name: 'Ours' });
  });

  test('passes on what its people had written before they left', () => {
    const both = write(playTo(seated(smallRulebook()), 'invent'), 't2', 'scenario', 'name', 'Half done');
    const alone = must(both, 'ann2', { type: 'leaveSeat', who: 'ann2' });
    expect(wordsOn(playTo(alone, 'whom'), 't1', 'brief')).toEqual({ name: 'Half done' });
  });

  test('its client hears nothing, and is not stuck', () => {
    const play = playTo(seated(smallRulebook({ tables: 3 }), ['t1', 't2']), 'ending');
    expect(stepOf(play, 't3')).toBe('ending');
  });
});

describe('a step without its result', () => {
  const two = smallRulebook();
  const openIds = (play: ReturnType<typeof seated>, table = 't1') =>
    openSteps(play.rulebook, play.state, table).map(({ id }) => id);

  test('skipped by the facilitator: the step that needs it says what is missing and offers to write it', () => {
    const play = host(playTo(seated(two), 'whom'), { type: 'moveOn', step: 'whom' });
    expect(view(two, play.state, { kind: 'table', table: 't1' }).work[0]?.missing).toEqual(['why']);
    expect(openIds(play)).toEqual(['choose', 'whom']);
    expect(wordsOn(write(play, 't1', 'why', 'board/hear', 'wanted'), 't1', 'why')).toEqual({ 'board/hear': 'wanted' });
  });

  test('dropped before it began: the same', () => {
    const play = playTo(host(seated(two), { type: 'dropStep', step: 'whom', sure: false }), 'choose');
    expect(openIds(play)).toEqual(['choose', 'whom']);
    expect(write(play, 't1', 'why', 'board/hear', 'wanted')).toBeDefined();
  });

  test('finished with nothing written: the same', () => {
    const play = ['t1', 't2'].reduce(finish, playTo(seated(two), 'whom'));
    expect(openIds(play)).toEqual(['choose', 'whom']);
  });

  test('finished with nothing chosen: cards can still be picked while the plan is laid out', () => {
    const play = ['t1', 't2'].reduce(finish, playTo(seated(two), 'choose'));
    expect(openIds(play)).toEqual(['plan', 'choose']);
    expect(pick(play, 't1', 'tea')).toBeDefined();
  });

  test('a table that invented nothing can still invent when it is time to swap, and nobody is stuck', () => {
    const play = ['t1', 't2'].reduce(finish, playTo(seated(two), 'invent'));
    expect(stepOf(play, 't1')).toBe('swap');
    expect(legalForTable(two, play.state, 't1').map(({ type }) => type)).toContain('writeField');
    const both = ['t1', 't2'].reduce((now, table) => write(now, table, 'scenario', 'name', table), play);
    expect(stepOf(finishAll(both), 't1')).toBe('whom');
  });

  test('a step whose result nobody needs later is not kept open', () => {
    const play = ['t1', 't2'].reduce(finish, playTo(seated(two), 'tale'));
    expect(tableOf(play, 't1').passedOver).toEqual(['present']);
    expect(openIds(play)).toEqual(['gallery']);
  });

  test('the swap skipped by the facilitator: each table gets what the other had written', () => {
    const play = write(playTo(seated(two), 'invent'), 't1', 'scenario', 'name', 'Mine');
    const past = host(host(play, { type: 'moveOn', step: 'invent' }), { type: 'moveOn', step: 'swap' });
    expect(wordsOn(past, 't2', 'brief')).toEqual({ name: 'Mine' });
    expect(wordsOn(past, 't1', 'brief')).toEqual({});
    expect(
      refusalOf(past, 'ann1', { type: 'writeField', table: 't1', sheet: 'brief', field: 'name', value: 'x', base: 0 }),
    ).toBeUndefined();
    expect(
      refusalOf(past, 'ann2', { type: 'writeField', table: 't2', sheet: 'brief', field: 'name', value: 'x', base: 1 }),
    ).toBeDefined();
  });

  test('the swap dropped: whoever needs the brief writes it', () => {
    const play = playTo(host(seated(two), { type: 'dropStep', step: 'swap', sure: false }), 'whom');
    expect(openIds(play)).toEqual(['whom', 'swap']);
    expect(write(play, 't1', 'brief', 'name', 'Made up')).toBeDefined();
  });
});

describe('two steps of one kind that are open at once', () => {
  const second = { ...steps.choose, id: 'gifts', suits: ['gift'], uses: ['plan'] };
  const rulebook = smallRulebook({ tables: 1, format: formatOf([{ ...steps.choose, suits: ['method'], uses: [] }, second]) });
  const play = host(seated(rulebook), { type: 'moveOn', step: 'choose' });

  test('a card that only the earlier one offers can still be picked', () => {
    expect(refusalOf(play, ann('t1'), { type: 'pickCard', table: 't1', card: 'tea' })).toBeUndefined();
    expect(refusalOf(play, ann('t1'), { type: 'pickCard', table: 't1', card: 'cake' })).toBeUndefined();
    expect(refusalOf(play, ann('t1'), { type: 'pickCard', table: 't1', card: 'storm' })?.code).toBe('card-not-offered');
  });

  test('every legal move is listed once', () => {
    const legal = legalForTable(rulebook, pick(play, 't1', 'tea').state, 't1').map((move) => JSON.stringify(move));
    expect(new Set(legal).size).toBe(legal.length);
  });

  test("where both offer a card, the table's own step sets the limit", () => {
    const strict = { ...steps.choose, id: 'less', limits: [{ limit: 'sum', points: 1 } as const], uses: ['plan'] };
    const game = smallRulebook({ tables: 1, format: formatOf([{ ...steps.choose, uses: [] }, strict]) });
    const late = host(seated(game), { type: 'moveOn', step: 'choose' });
    expect(refusalOf(late, ann('t1'), { type: 'pickCard', table: 't1', card: 'blog' })?.code).toBe('over-the-limit');
    expect(legalForTable(game, late.state, 't1')).not.toContainEqual({ type: 'pickCard', table: 't1', card: 'blog' });
  });
});
