import { describe, expect, test } from 'vitest';
import type { Move } from '../../src/engine/moves.ts';
import { must, type Play, refusalOf } from '../helpers/play.ts';
import { situationRulebook } from '../helpers/situation-game.ts';
import { ann, host, pick, playTo, seated, tableOf, write } from './scenes.ts';
import { say, send, struck, tableViewOf } from './situation-scenes.ts';

const two = situationRulebook({ seed: 'papers' });
const at = (step: string, rulebook = two) => playTo(seated(rulebook), step);
const codeOf = (play: Play, move: Move, table = 't1') => refusalOf(play, ann(table), move)?.code;

const returning = { type: 'returnCard', table: 't1', card: 'tea' } as const;

describe('who does what by when', () => {
  const about = (field: string, value = 'Sam', card = 'tea'): Move => ({
    ...{ type: 'writeField', table: 't1', sheet: `card/${card}`, field, value, base: 0 },
  });

  test('an owner and a date from the step on that arranges the plan, a tip whenever the card is in it', () => {
    const choosing = pick(at('choose'), 't1', 'tea');
    expect(refusalOf(choosing, 'ann1', about('owner'))).toEqual({ code: 'not-in-this-step', needs: ['place'] });
    expect([codeOf(choosing, about('tip')), codeOf(choosing, about('colour'))]).toEqual([undefined, 'no-such-field']);
    for (const step of ['plan', 'present', 'ending'])
      for (const field of ['owner', 'when', 'tip'])
        expect([step, field, codeOf(at(step), about(field))]).toEqual([step, field, undefined]);
  });

  test('of no card that is not in the plan', () => {
    expect(codeOf(at('plan'), about('owner', 'Sam', 'visit'))).toBe('no-such-sheet');
    expect(codeOf(at('plan'), about('tip', 'Sam', 'nowhere'))).toBe('no-such-sheet');
  });

  test('not longer than there is room for', () => {
    expect(refusalOf(at('plan'), 'ann1', about('owner', 'x'.repeat(41)))).toEqual({
      code: 'text-too-long',
      max: 40,
      length: 41,
    });
    expect(refusalOf(at('plan'), 'ann1', about('when', 'x'.repeat(41)))).toEqual({
      code: 'text-too-long',
      max: 40,
      length: 41,
    });
    expect(refusalOf(at('plan'), 'ann1', about('tip', 'x'.repeat(201)))).toEqual({
      code: 'text-too-long',
      max: 200,
      length: 201,
    });
  });

  test('no owner where the format asks for none', () => {
    const play = struck(['tea'], []);
    expect([codeOf(play, about('owner')), codeOf(play, about('tip'))]).toEqual(['no-such-field', undefined]);
  });

  test('two who write at once do not overwrite each other', () => {
    const written = write(at('plan'), 't1', 'card/tea', 'owner', 'Sam');
    expect(refusalOf(written, 'ann1', about('owner', 'Kim'))).toEqual({ code: 'field-changed', by: 'ann1', version: 1 });
    expect(codeOf(written, about('when', 'June'))).toBeUndefined();
  });

  test('is kept when the card is laid back and chosen again', () => {
    const landed = say(write(at('plan'), 't1', 'card/tea', 'owner', 'Sam'), 'A knock');
    const again = pick(must(landed, 'ann1', returning), 't1', 'tea');
    expect(tableViewOf(again).sheets['card/tea']?.fields.owner?.value).toBe('Sam');
  });
});

describe('the note of the facilitator', () => {
  const note = (value: string, table = 't1'): Move => ({ type: 'writeNote', table, value });
  const code = (play: Play, move: Move) => refusalOf(play, 'facilitator', move)?.code;

  test('about each table, of 1000 letters at most, even when all is over', () => {
    const play = host(send(at('plan'), 'fire'), note('Loud, and kind'));
    expect(play.state.notes).toEqual({ t1: 'Loud, and kind' });
    expect([code(play, note('Loud, and kind ')), code(play, note('x', 't9'))]).toEqual(['nothing-changed', 'no-such-table']);
    expect(refusalOf(play, 'facilitator', note('x'.repeat(1001)))).toEqual({ code: 'text-too-long', max: 1000, length: 1001 });
    expect(code(host(play, { type: 'endWorkshop' }), note('Later'))).toBeUndefined();
    expect(refusalOf(play, 'ann1', note('Mine'))?.code).toBe('facilitator-only');
  });
});

describe('the flag for help', () => {
  test('goes up once and down once, and says since when', () => {
    const ask = (on: boolean): Move => ({ type: 'askForHelp', table: 't1', on });
    const up = must(at('choose'), 'ann1', ask(true));
    expect(tableOf(up, 't1').help).toBe(up.turns.at(-1)?.at);
    expect([codeOf(up, ask(true)), codeOf(at('choose'), ask(false))]).toEqual(['nothing-changed', 'nothing-changed']);
    const down = host(up, ask(false));
    expect(tableOf(down, 't1').help).toBeNull();
  });

  test('stays up through a rewind and from step to step', () => {
    const up = must(at('plan'), 'ann1', { type: 'askForHelp', table: 't1', on: true });
    expect(tableOf(host(up, { type: 'rewindTable', table: 't1', step: 'choose', reason: '' }), 't1').help).not.toBeNull();
    expect(tableOf(host(up, { type: 'moveOn', step: 'plan' }), 't1').help).not.toBeNull();
  });
});

describe('time is planned for several steps at once', () => {
  const plan = (minutes: Record<string, number>, endsAt: number | null = null, sure = false): Move => ({
    type: 'planTime',
    minutes,
    endsAt,
    sure,
  });
  const start = seated(two);
  const code = (play: Play, move: Move) => refusalOf(play, 'facilitator', move)?.code;

  test('all of it, or nothing', () => {
    const planned = host(start, plan({ settle: 4, whom: 20, tale: 12 }, 9_000_000));
    expect([planned.state.minutes, planned.state.endsAt]).toEqual([{ settle: 4, whom: 20, tale: 12 }, 9_000_000]);
    for (const wrong of [{ nowhere: 5 }, { tale: 241 }, { tale: 0 }, { tale: 2.5 }, { tale: 4 }])
      expect(code(start, plan({ settle: 4, whom: 20, ...wrong }))).toBeDefined();
  });

  test('the clock moves with the step that runs', () => {
    expect(host(start, plan({ settle: 4 })).state.clock).toEqual({ running: true, endsAt: 1_000_000 + 4 * 60_000 });
    expect(host(start, plan({ tale: 14 })).state.clock).toEqual(start.state.clock);
  });

  test('a step that is over stays as it was, and a protected one needs to be meant', () => {
    const later = at('whom');
    expect(code(later, plan({ invent: 3, tale: 12 }))).toBe('step-is-over');
    expect(code(later, plan({ invent: 10, tale: 12 }))).toBeUndefined();
    expect(code(later, plan({ tale: 4 }))).toBe('step-protected');
    expect(host(later, plan({ tale: 4 }, null, true)).state.minutes).toEqual({ tale: 4 });
  });

  test('nothing new is refused, and so is an end that is no time', () => {
    expect(code(start, plan({ settle: 10 }))).toBe('nothing-changed');
    expect(code(start, plan({}))).toBe('nothing-changed');
    for (const endsAt of [-1, 0.5, 8_640_000_000_000_001, Number.NaN])
      expect(code(start, plan({}, endsAt))).toBe('time-not-a-number');
    expect(host(host(start, plan({}, 5_000_000)), plan({})).state.endsAt).toBeNull();
  });
});
