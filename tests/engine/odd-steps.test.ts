import { describe, expect, test } from 'vitest';
import { hash } from '../../src/engine/hash.ts';
import { legalMoves } from '../../src/engine/legal.ts';
import { replay } from '../../src/engine/replay.ts';
import { view } from '../../src/engine/views/view.ts';
import { logOf, must, type Play, refusalOf } from '../helpers/play.ts';
import { smallRulebook } from '../helpers/small-game.ts';
import {
  ann,
  finish,
  finishAll,
  hashOf,
  host,
  pick,
  planOf,
  playTo,
  seated,
  stepOf,
  tableOf,
  wordsOn,
  write,
} from './scenes.ts';

const two = smallRulebook();
const clockOf = (play: Play) => play.state.clock;
const lastEvents = (play: Play) => play.turns.at(-1)?.events ?? [];

describe('one table is rewound while the others play on', () => {
  const atPlan = () => playTo(seated(smallRulebook({ tables: 3 })), 'plan');
  const rewound = (play: Play, step: string, table = 't1') => host(play, { type: 'rewindTable', table, step, reason: '' });

  test('it is as it was when it entered the step, and the others are untouched', () => {
    const before = playTo(seated(smallRulebook({ tables: 3 })), 'choose');
    const play = rewound(playTo(before, 'plan'), 'choose');
    expect(planOf(play, 't1')).toEqual([]);
    expect(tableOf(play, 't1').sheets).toEqual(tableOf(before, 't1').sheets);
    for (const table of ['t2', 't3']) expect(tableOf(play, table)).toEqual(tableOf(playTo(before, 'plan'), table));
  });

  test('it is an entry of the log, and the log still replays', () => {
    const play = playTo(rewound(atPlan(), 'choose'), 'plan');
    const again = replay(play.rulebook, logOf(play));
    expect(again.ok && hash(again.value)).toBe(hashOf(play));
    expect(logOf(play).map(({ move }) => move.type)).toContain('rewindTable');
  });

  test('it catches up by itself and nobody waits for it', () => {
    const play = finish(pick(rewound(atPlan(), 'choose'), 't1', 'blog'), 't1');
    expect(stepOf(play, 't1')).toBe('plan');
    const behind = rewound(atPlan(), 'choose');
    expect(stepOf(['t2', 't3'].reduce(finish, behind), 't2')).toBe('present');
  });

  test('the random streams of the others do not change, and its own starts again', () => {
    const invent = playTo(seated(two), 'invent');
    const draw = (play: Play, table: string) => must(play, ann(table), { type: 'drawStart', table, sheet: 'scenario' });
    const drawn = draw(draw(invent, 't1'), 't2');
    const back = rewound(drawn, 'invent');
    expect(tableOf(back, 't2').random).toEqual(tableOf(drawn, 't2').random);
    expect(tableOf(draw(back, 't1'), 't1').random).toEqual(tableOf(drawn, 't1').random);
    expect(wordsOn(draw(back, 't1'), 't1', 'scenario')).toEqual(wordsOn(drawn, 't1', 'scenario'));
  });

  test('to before the swap: the event says which reveal is un-seen, and the partner keeps what it was given', () => {
    const play = rewound(playTo(seated(two), 'whom'), 'invent');
    expect(lastEvents(play)).toContainEqual({
      type: 'tableRewound',
      table: 't1',
      step: 'invent',
      unsaw: ['brief'],
      forgot: [],
      reason: '',
    });
    expect(tableOf(play, 't1').sheets.brief).toBeUndefined();
    expect(wordsOn(play, 't2', 'brief')).toEqual({ name: 'The house of t1' });
    const again = finishAll(write(play, 't1', 'scenario', 'trouble', 'Worse'));
    expect(stepOf(again, 't1')).toBe('swap');
  });

  test('to before the swap, and hands over other words: the partner keeps those that it has planned with', () => {
    const play = write(rewound(playTo(seated(two), 'whom'), 'invent'), 't1', 'scenario', 'name', 'Another house');
    const again = must(finish(play, 't1'), 'ann1', { type: 'handOver', table: 't1', sheet: 'scenario' });
    expect(wordsOn(again, 't2', 'brief')).toEqual({ name: 'The house of t1' });
    expect(wordsOn(again, 't1', 'brief')).toEqual({ name: 'The house of t2' });
  });

  test('to the swap: the brief that waits there comes back when it hands over again', () => {
    const play = rewound(playTo(seated(two), 'whom'), 'swap');
    expect(view(two, play.state, { kind: 'table', table: 't1' }).work[0]?.sheets.brief).toBeUndefined();
    const again = must(play, 'ann1', { type: 'handOver', table: 't1', sheet: 'scenario' });
    expect(wordsOn(again, 't1', 'brief')).toEqual({ name: 'The house of t2' });
    expect(stepOf(finish(again, 't1'), 't1')).toBe('whom');
  });

  test('within the swap, to a partner that has handed over already: nobody waits for ever', () => {
    const gave = must(playTo(seated(two), 'swap'), 'ann2', { type: 'handOver', table: 't2', sheet: 'scenario' });
    const play = rewound(gave, 'swap');
    const again = must(play, 'ann1', { type: 'handOver', table: 't1', sheet: 'scenario' });
    expect(['t1', 't2'].reduce(finish, again).state.tables.t1?.step).toBe('whom');
  });

  test('to the step in which it shows its plan: the plan is shown, as it is whenever a table enters that step', () => {
    const play = rewound(playTo(seated(two), 'tale'), 'present');
    expect(tableOf(play, 't1').shownTo).toEqual(['client']);
    expect(view(two, play.state, { kind: 'table', table: 't2' }).shown.map(({ table }) => table)).toContain('t1');
  });

  test('not to a step that it never reached, and not to one that has been dropped', () => {
    const play = atPlan();
    expect(refusalOf(play, 'facilitator', { type: 'rewindTable', table: 't1', step: 'tale', reason: '' })).toEqual({
      code: 'step-not-reached',
    });
    const alone = host(playTo(seated(smallRulebook({ tables: 1 })), 'plan'), {
      type: 'moveTable',
      table: 't1',
      step: 'invent',
    });
    const dropped = host(alone, { type: 'dropStep', step: 'choose', sure: true });
    const back = { type: 'rewindTable', table: 't1', step: 'choose', reason: '' } as const;
    expect(refusalOf(dropped, 'facilitator', back)).toEqual({ code: 'step-already-dropped' });
    expect(legalMoves(dropped.rulebook, dropped.state, 'facilitator')).not.toContainEqual(back);
    expect(view(dropped.rulebook, dropped.state, { kind: 'facilitator' }).work[0]?.marks).not.toContain('choose');
  });
});

describe('one table is moved to another step', () => {
  test('it keeps its work, and catches up by itself', () => {
    const play = host(playTo(seated(two), 'plan'), { type: 'moveTable', table: 't1', step: 'whom' });
    expect(planOf(play, 't1')).toEqual(['tea']);
    expect(stepOf(finish(finish(play, 't1'), 't1'), 't1')).toBe('plan');
  });

  test('back and forth, any number of times: what it went past is listed once', () => {
    const steps = ['plan', 'invent', 'plan', 'invent', 'plan'];
    const play = steps.reduce((now, step) => host(now, { type: 'moveTable', table: 't1', step }), seated(two));
    expect(tableOf(play, 't1').passedOver.toSorted()).toEqual(['choose', 'invent', 'map', 'settle', 'swap', 'whom']);
    const open = view(two, play.state, { kind: 'table', table: 't1' }).work[0]?.open ?? [];
    expect(new Set(open).size).toBe(open.length);
  });

  test('the last one that others wait for is moved away: they go on', () => {
    const play = host(finish(seated(two), 't1'), { type: 'moveTable', table: 't2', step: 'invent' });
    expect(stepOf(play, 't1')).toBe('map');
  });
});

describe('steps are dropped and restored', () => {
  const drop = (step: string, sure = false) => ({ type: 'dropStep', step, sure }) as const;

  test('a dropped step is gone past, and is back in its place when restored', () => {
    const play = host(seated(two), drop('map'));
    expect(stepOf(finishAll(play), 't1')).toBe('invent');
    expect(stepOf(finishAll(host(play, { type: 'restoreStep', step: 'map' })), 't1')).toBe('map');
  });

  test('a protected step needs to be meant', () => {
    expect(refusalOf(seated(two), 'facilitator', drop('tale'))).toEqual({ code: 'step-protected' });
    expect(host(seated(two), drop('tale', true)).state.dropped).toEqual(['tale']);
  });

  test('a protected step is cut under its least minutes only when that is meant', () => {
    const cut = { type: 'setMinutes', step: 'tale', minutes: 4, sure: false } as const;
    expect(refusalOf(seated(two), 'facilitator', cut)).toEqual({ code: 'step-protected' });
    expect(refusalOf(seated(two), 'facilitator', { ...cut, minutes: 5 })).toBeUndefined();
    expect(host(seated(two), { ...cut, sure: true }).state.minutes).toEqual({ tale: 4 });
  });

  test('all that is left is dropped: the step is the last; one comes back: the tables that had finished go there', () => {
    const play = ['gallery', 'ending'].reduce((now, step) => host(now, drop(step)), playTo(seated(two), 'tale'));
    expect(refusalOf(play, 'facilitator', { type: 'moveOn', step: 'tale' })).toEqual({ code: 'last-step' });
    const done = ['t1', 't2'].reduce(finish, play);
    expect(stepOf(done, 't1')).toBe('tale');
    expect(stepOf(host(done, { type: 'restoreStep', step: 'ending' }), 't1')).toBe('ending');
  });

  test('a step that has begun is not dropped, and one that is past is not restored', () => {
    const play = playTo(host(seated(two), drop('map')), 'invent');
    expect(refusalOf(play, 'facilitator', drop('invent'))).toEqual({ code: 'step-already-begun' });
    expect(refusalOf(play, 'facilitator', { type: 'restoreStep', step: 'map' })).toEqual({ code: 'step-is-over' });
  });
});

describe('the clock', () => {
  test('begins anew when the first table reaches a step, and only then', () => {
    const play = finishAll(seated(two));
    expect(clockOf(play)).toEqual({ running: true, endsAt: 1_004_000 + 600_000 });
    expect(clockOf(host(play, { type: 'rewindTable', table: 't1', step: 'settle', reason: '' }))).toEqual(clockOf(play));
  });

  test('one minute more, while it runs and while it is paused', () => {
    const more = { type: 'addTime', minutes: 1 } as const;
    expect(clockOf(host(seated(two), more))).toEqual({ running: true, endsAt: 1_660_000 });
    const paused = host(seated(two), { type: 'pauseClock' });
    expect(clockOf(paused)).toEqual({ running: false, left: 597_000 });
    expect(clockOf(host(paused, more))).toEqual({ running: false, left: 657_000 });
  });

  test('resumed, it has as much time left as when it was paused', () => {
    const paused = host(seated(two), { type: 'pauseClock' });
    const resumed = host(finish(paused, 't1'), { type: 'resumeClock' });
    expect(clockOf(resumed)).toEqual({ running: true, endsAt: 1_005_000 + 597_000 });
  });

  test('paused over time, it stays over time', () => {
    const late = host(seated(two), { type: 'addTime', minutes: -20 });
    expect(clockOf(host(late, { type: 'pauseClock' }))).toEqual({ running: false, left: 1_600_000 - 1_200_000 - 1_004_000 });
  });

  test('other minutes for the step that runs move its end; for a later one they wait', () => {
    const set = (step: string) => ({ type: 'setMinutes', step, minutes: 12, sure: false }) as const;
    expect(clockOf(host(seated(two), set('settle')))).toEqual({ running: true, endsAt: 1_720_000 });
    const later = host(seated(two), set('map'));
    expect(clockOf(later)).toEqual({ running: true, endsAt: 1_600_000 });
    expect(clockOf(finishAll(later))).toEqual({ running: true, endsAt: 1_005_000 + 720_000 });
  });

  test('over time, it moves nobody on', () => {
    const late = host(seated(two), { type: 'addTime', minutes: -60 });
    expect(stepOf(finish(late, 't1'), 't1')).toBe('settle');
  });

  test('a step planned for the most minutes can still be made shorter', () => {
    const play = host(seated(two), { type: 'setMinutes', step: 'settle', minutes: 240, sure: true });
    const steps = legalMoves(two, play.state, 'facilitator').flatMap((move) => (move.type === 'setMinutes' ? [move.step] : []));
    expect(steps).toContain('settle');
  });

  test('a time that is too large to count with is refused', () => {
    const asked = (at: number) => ({ ...seated(two), rulebook: { ...two, header: { ...two.header, startedAt: at } } });
    expect(refusalOf(asked(Number.MAX_SAFE_INTEGER - 10_000), 'facilitator', { type: 'pauseClock' })).toEqual({
      code: 'time-not-a-number',
    });
  });
});

describe('the workshop ends', () => {
  const ended = () => host(playTo(seated(two), 'choose'), { type: 'endWorkshop' });

  test('nothing can be done any more, except opening it again and what does not touch the tables', () => {
    const play = ended();
    expect(refusalOf(play, 'ann1', { type: 'pickCard', table: 't1', card: 'tea' })).toEqual({ code: 'workshop-ended' });
    expect(refusalOf(play, 'late', { type: 'takeSeat', newSeat: 'late', table: 't1', role: 'player' })).toEqual({
      code: 'workshop-ended',
    });
    expect(legalMoves(two, play.state, 'ann1')).toEqual([]);
    const types = new Set(legalMoves(two, play.state, 'facilitator').map(({ type }) => type));
    expect([...types]).toEqual(['reopenWorkshop', 'writeNote', 'setScreen']);
    expect(refusalOf(play, 'ann1', { type: 'reopenWorkshop' })).toEqual({ code: 'facilitator-only' });
  });

  test('opened again, it is where it was', () => {
    const play = host(ended(), { type: 'reopenWorkshop' });
    expect({ ...play.state, undo: [] }).toEqual(playTo(seated(two), 'choose').state);
    expect(planOf(pick(play, 't1', 'tea'), 't1')).toEqual(['tea']);
  });

  test('it can still be looked at', () => {
    const seen = view(two, ended().state, { kind: 'facilitator' });
    expect([seen.phase, seen.work.length]).toEqual(['ended', 2]);
  });
});
