import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/engine/decide.ts';
import { hash } from '../../src/engine/hash.ts';
import type { Move } from '../../src/engine/moves.ts';
import type { Workshop } from '../../src/engine/state.ts';
import { view } from '../../src/engine/views/view.ts';
import { present } from '../../src/lib/assert.ts';
import { ask, must, type Play, refusalOf, wait } from '../helpers/play.ts';
import { situationRulebook } from '../helpers/situation-game.ts';
import { always } from './plays.ts';
import { finish, host, pick, planOf, playTo, seated, sit, stepOf, tableOf, write } from './scenes.ts';
import { about, does, downOn, landedOn, purseOf, rule, send, statusOf, withdraw } from './situation-scenes.ts';

const three = situationRulebook({ tables: 3, seed: 'undo' });
const atPlan = (): Play => playTo(seated(three), 'plan');
const withoutUndo = ({ undo: _, ...state }: Workshop): string => hash(state);
const latest = (play: Play): string => present(play.state.undo.at(-1), 'act').key;
const undo = (play: Play, key = latest(play)): Play => host(play, { type: 'undoAct', key });
const undoCode = (play: Play, key = latest(play)) => refusalOf(play, 'facilitator', { type: 'undoAct', key })?.code;

const struck = () => send(atPlan(), 'power-cut', ['t1', 't2']);

/** A scene for each act that can be taken back, and the act. */
const acts: Readonly<Record<string, readonly [() => Play, Move]>> = {
  moveOn: [atPlan, { type: 'moveOn', step: 'plan' }],
  moveTable: [atPlan, { type: 'moveTable', table: 't2', step: 'whom' }],
  dropStep: [atPlan, { type: 'dropStep', step: 'gallery', sure: false }],
  planTime: [atPlan, { type: 'planTime', minutes: { plan: 3, tale: 30 }, endsAt: 5_000_000, sure: true }],
  rewindTable: [atPlan, { type: 'rewindTable', table: 't3', step: 'invent', reason: 'Wrong brief' }],
  sendSituation: [atPlan, { type: 'sendSituation', tables: ['t1', 't3'], wish: { what: 'draw', suit: '', same: true } }],
  cancelScheduled: [
    () => host(atPlan(), { type: 'scheduleSituation', tables: ['t1'], wish: { what: 'card', card: 'fire' }, minutes: 3 }),
    { type: 'cancelScheduled', key: 'w1' },
  ],
  withdrawSituation: [struck, { type: 'withdrawSituation', table: 't1', situation: 's1' }],
  ruleOnAnswer: [struck, { type: 'ruleOnAnswer', table: 't1', situation: 's1', accept: false }],
  refuseCard: [
    () =>
      must(playTo(seated(three), 'choose'), 'ann1', {
        type: 'writeCard',
        table: 't1',
        title: 'A swing',
        text: '',
        as: 'joker',
      }),
    { type: 'refuseCard', table: 't1', card: 'own-1' },
  ],
  givePoints: [atPlan, { type: 'givePoints', table: 't1', points: -5 }],
  endWorkshop: [atPlan, { type: 'endWorkshop' }],
  leaveSeat: [atPlan, { type: 'leaveSeat', who: 'ann3' }],
  changeTable: [atPlan, { type: 'changeTable', who: 'ann3', table: 't1' }],
};

describe('an act is taken back', () => {
  test.each(Object.entries(acts))('%s: all is as it was', (type, [scene, act]) => {
    const before = scene();
    const done = host(before, act);
    expect(withoutUndo(done.state)).not.toBe(withoutUndo(before.state));
    expect(view(three, done.state, { kind: 'facilitator' }).desk?.undo.at(-1)?.act).toBe(type);
    const undone = undo(done);
    expect(withoutUndo(undone.state)).toBe(withoutUndo(before.state));
    expect(undone.state.undo).toEqual(before.state.undo);
  });

  test.each(Object.entries(acts))('%s: until 30 seconds after it, and not later', (_, [scene, act]) => {
    const done = host(scene(), act);
    expect(undoCode(wait(done, 29_000))).toBeUndefined();
    expect(undoCode(wait(done, 29_001))).toBe('too-late-to-undo');
  });

  test('whatever a random play has come to', () => {
    let count = 0;
    always(
      ({ rulebook, turns }) => {
        for (const { before, after, at, refused } of turns) {
          const act = after.undo.at(-1);
          if (refused || act === undefined || act.at !== at || act.key === before.undo.at(-1)?.key) continue;
          const undone = decide(rulebook, after, { seat: 'facilitator', at: at + 1, move: { type: 'undoAct', key: act.key } });
          expect(isDeepStrictEqual(undone.ok && { ...undone.value.state, undo: [] }, { ...before, undo: [] })).toBe(true);
          count += 1;
        }
      },
      { numRuns: 40, most: 120 },
    );
    expect(count).toBeGreaterThan(200);
  });

  test('twice is once: it is refused, and so is what was never done', () => {
    const undone = undo(host(atPlan(), { type: 'moveOn', step: 'plan' }));
    expect(undoCode(undone, 'u1')).toBe('too-late-to-undo');
    expect(undoCode(atPlan(), 'nowhere')).toBe('too-late-to-undo');
    expect(refusalOf(host(atPlan(), { type: 'endWorkshop' }), 'ann1', { type: 'undoAct', key: 'u1' })?.code).toBe(
      'facilitator-only',
    );
  });

  test('with those after it: nothing of them is left', () => {
    const numbers = fc.array(
      fc.constantFrom(...Object.keys(acts).filter((type) => type !== 'cancelScheduled' && type !== 'refuseCard')),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(numbers, (types) => {
        const before = struck();
        const done = types.reduce((play, type) => ask(play, 'facilitator', acts[type]?.[1] ?? { type: 'pauseClock' }), before);
        const [first] = done.state.undo.slice(before.state.undo.length);
        if (first) expect(withoutUndo(undo(done, first.key).state)).toBe(withoutUndo(before.state));
      }),
      { numRuns: 60 },
    );
  });

  test('of one table, while others went on: they stay where they are, and so do the clock and the steps', () => {
    const given = host(atPlan(), { type: 'givePoints', table: 't1', points: 2 });
    const on = host(host(given, { type: 'moveTable', table: 't2', step: 'present' }), { type: 'addTime', minutes: 3 });
    const only = host(host(given, { type: 'addTime', minutes: 3 }), {
      type: 'setMinutes',
      step: 'tale',
      minutes: 20,
      sure: true,
    });
    const back = undo(only);
    expect([back.state.clock, back.state.minutes]).toEqual([only.state.clock, only.state.minutes]);
    expect(purseOf(back).moved).toBe(0);
    expect(stepOf(undo(on), 't2')).toBe('plan');
    expect(stepOf(undo(on), 't1')).toBe('plan');
  });

  test('a table that the act did not touch keeps what it has done since', () => {
    const sent = send(atPlan(), 'fire', ['t1']);
    const since = write(sent, 't2', 'card/tea', 'tip', 'With cake');
    const back = undo(since);
    expect([landedOn(back), tableOf(back, 't2')]).toEqual([[], tableOf(since, 't2')]);
  });

  test('a step that comes back takes the tables that had finished with it', () => {
    const late = host(atPlan(), { type: 'moveTable', table: 't1', step: 'gallery' });
    const all = ['t2', 't3'].reduce((play, table) => host(play, { type: 'moveTable', table, step: 'gallery' }), late);
    const dropped = ['surprise', 'ending'].reduce((play, step) => host(play, { type: 'dropStep', step, sure: false }), all);
    const done = ['t1', 't2', 't3'].reduce(finish, dropped);
    expect(stepOf(done, 't1')).toBe('gallery');
    expect(stepOf(undo(done), 't1')).toBe('ending');
  });

  test('people who came meanwhile stay, and may act', () => {
    const late = sit(host(atPlan(), { type: 'leaveSeat', who: 'ann3' }), 'late', 't3');
    const back = undo(late);
    expect(back.state.seats.late).toEqual({ table: 't3', role: 'player', here: true });
    expect(back.state.seats.ann3?.here).toBe(true);
    expect(refusalOf(back, 'ann3', { type: 'askForHelp', table: 't3', on: true })).toBeUndefined();
  });

  test('whoever leaves by themselves cannot be fetched back so', () => {
    const gone = must(atPlan(), 'ann3', { type: 'leaveSeat', who: 'ann3' });
    expect(gone.state.undo).toEqual(atPlan().state.undo);
  });

  test('the latest are remembered, and the oldest goes first', () => {
    const many = Array.from({ length: 20 }, (_, index) => index + 1);
    const given = many.reduce((play, points) => host(play, { type: 'givePoints', table: 't1', points }), atPlan());
    const keys = given.state.undo.map(({ key }) => key);
    expect(keys).toEqual(many.map((number) => `u${number}`).slice(-keys.length));
    expect([keys.length < 20, keys.length >= 5]).toEqual([true, true]);
    const first = 21 - keys.length;
    expect(purseOf(undo(given, `u${first}`)).moved).toBe(((first - 1) * first) / 2);
  });

  test('a judgement and what followed from it, with a choice that was owed', () => {
    const play = pick(pick(playTo(seated(three), 'choose'), 't1', 'blog'), 't1', 'poster');
    const asked = send(play, 'power-cut');
    const judged = rule(asked, false, 's1');
    expect(statusOf(judged)).toBe('unmet');
    expect(withoutUndo(undo(judged).state)).toBe(withoutUndo(asked.state));
    const taken = withdraw(asked);
    expect([downOn(taken), downOn(undo(taken))]).toEqual([[], downOn(asked)]);
    expect(refusalOf(undo(taken), 'ann1', about('yieldSituation'))).toBeUndefined();
    expect(planOf(does(undo(taken), 'yieldSituation'), 't1')).toEqual(['blog', 'poster']);
  });
});
