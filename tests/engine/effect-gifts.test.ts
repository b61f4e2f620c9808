import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Effect, Match } from '../../src/engine/effects/effect.ts';
import { must, type Play, refusalOf } from '../helpers/play.ts';
import { deckWith, situation } from '../helpers/situation-cards.ts';
import { shortSteps } from '../helpers/situation-game.ts';
import { anyMatch, anyPlan } from './any-effects.ts';
import { host, pick, planOf, tableOf, write } from './scenes.ts';
import {
  aboutCard,
  costs,
  doesWith,
  lastEvents,
  playWith,
  purseOf,
  rule,
  send,
  situationOf,
  struck,
  tableViewOf,
  withdraw,
} from './situation-scenes.ts';

const give = (match: Match): Effect => ({ effect: 'give', match });
const handOf = (play: Play) => tableOf(play, 't1').hand;

describe('give', () => {
  test('gives one card that is meant and that the table does not have, or nothing', () => {
    fc.assert(
      fc.property(anyPlan, anyMatch, (plan, match) => {
        const play = struck(plan, [give(match)]);
        const held = deckWith([]).cards.filter(({ id }) => !plan.includes(id));
        const free = held.filter(({ id, suit, tags }) => {
          const { card = id, suit: of = suit, tag, blocked = false } = match;
          return card === id && of === suit && (tag === undefined || tags.includes(tag)) && !blocked;
        });
        expect(handOf(play).length).toBe(Math.min(1, free.length));
        for (const card of handOf(play)) expect(free.map(({ id }) => id)).toContain(card);
        expect(lastEvents(play).some(({ type }) => type === 'cardDrawn')).toBe(free.length > 1);
      }),
    );
  });

  test('never gives what only the facilitator has', () => {
    expect(handOf(struck([], [give({ suit: 'situation' })]))).toEqual([]);
  });

  test('gives the same card once, however often it comes', () => {
    const landed = ['one', 'two'].map((id) => situation(id, { effects: [give({ card: 'film' })] }));
    const play = send(send(playWith([], landed), 'one'), 'two');
    expect([handOf(play), situationOf(play, 's2').fired]).toEqual([['film'], []]);
  });

  test('costs nothing in the plan, and goes back to the hand', () => {
    const play = struck(['tea'], [give({ card: 'film' })], undefined, { rule: { revise: true } });
    const laid = pick(play, 't1', 'film');
    expect([handOf(laid), planOf(laid, 't1'), purseOf(laid).spent]).toEqual([[], ['tea', 'film'], 1]);
    expect(tableOf(laid, 't1').plan[1]?.free).toBe(true);
    expect(costs(laid, ['film', 'cake'])).toEqual([0, 1]);
    const back = must(laid, 'ann1', { type: 'returnCard', table: 't1', card: 'film' });
    expect([handOf(back), planOf(back, 't1')]).toEqual([['film'], ['tea']]);
  });

  test('can be laid as an answer even where its suit is not one of answers, and even without points', () => {
    const landed = [
      situation('gift', { effects: [give({ card: 'film' }), { effect: 'budget', points: -20 }] }),
      situation('ask', { answer: { by: [['film']] } }),
    ];
    const strict = shortSteps.map((step) => (step.kind === 'pick' ? { ...step, overspend: 'refuse' as const } : step));
    const play = send(send(playWith([], landed, { list: strict }), 'gift'), 'ask');
    expect(refusalOf(play, 'ann1', aboutCard('layAnswer', 'tea', 's2'))?.code).toBe('card-not-offered');
    const laid = doesWith(play, 'layAnswer', 'film', 's2');
    expect([handOf(laid), planOf(laid, 't1')]).toEqual([[], ['film']]);
    expect(handOf(doesWith(laid, 'takeUpAnswer', 'film', 's2'))).toEqual(['film']);
  });

  test('of a card that is not in the packs can still be laid into the plan', () => {
    const play = struck([], [give({ suit: 'enabler' })], undefined, { rule: { revise: true } });
    const [card = ''] = handOf(play);
    expect(planOf(pick(play, 't1', card), 't1')).toEqual([card]);
    expect(refusalOf(play, 'ann1', { type: 'pickCard', table: 't1', card: card === 'code' ? 'slot' : 'code' })?.code).toBe(
      'card-not-offered',
    );
  });
});

describe('need', () => {
  const metOf = (play: Play) => tableViewOf(play).standing.map(({ met }) => met);
  const noted = (play: Play, path = 'effects/0') => write(play, 't1', 'situation/s1', `note:${path}`, 'Sam');

  test('a note is met once it is written, and no more when it is wiped out', () => {
    const play = struck([], [{ effect: 'need', note: 'Who?' }]);
    expect(metOf(play)).toEqual([false]);
    expect(metOf(noted(play))).toEqual([true]);
    expect(metOf(write(noted(play), 't1', 'situation/s1', 'note:effects/0', ''))).toEqual([false]);
  });

  test('a card is met while it lies face up in the plan', () => {
    const needs: readonly Effect[] = [{ effect: 'need', match: { tag: 'listening' } }];
    const block: Effect = { effect: 'block', match: {}, count: 1, pick: 'all' };
    expect(metOf(struck(['blog'], needs))).toEqual([false]);
    expect(metOf(struck(['tea'], needs))).toEqual([true]);
    expect(metOf(struck(['tea'], [...needs, block]))).toEqual([false, false]);
  });

  test('both at once are met when both are there', () => {
    const both: readonly Effect[] = [{ effect: 'need', note: 'Who?', match: { card: 'tea' } }];
    expect(metOf(struck(['tea'], both))).toEqual([false]);
    expect(metOf(noted(struck([], both)))).toEqual([false]);
    expect(metOf(noted(struck(['tea'], both)))).toEqual([true]);
  });

  test('is never enforced, and ends when the answer is accepted', () => {
    const play = struck([], [{ effect: 'need', note: 'Who?' }], { by: [] });
    expect(metOf(rule(play, true))).toEqual([]);
    expect(metOf(rule(play, false))).toEqual([false]);
    expect(metOf(withdraw(play))).toEqual([]);
    expect(host(rule(play, false), { type: 'moveOn', step: 'quiet' })).toBeDefined();
    expect(refusalOf(rule(play, false), 'ann1', { type: 'finishStep', table: 't1', step: 'quiet' })).toBeUndefined();
  });

  test('asks for its note only when it happened', () => {
    const play = struck([], [{ effect: 'need', note: 'Who?', when: { card: 'tea' } }], { by: [] });
    const note = {
      type: 'writeField',
      table: 't1',
      sheet: 'situation/s1',
      field: 'note:effects/0',
      value: 'Sam',
      base: 0,
    } as const;
    expect(refusalOf(play, 'ann1', note)).toEqual({ code: 'no-such-field' });
  });

  test('of what follows an answer asks for a note too', () => {
    const play = rule(struck([], [], { by: [], else: [{ effect: 'need', note: 'And now?' }] }), false);
    expect(metOf(play)).toEqual([false]);
    expect(metOf(noted(play, 'else/0'))).toEqual([true]);
  });
});

describe('reach and prompt', () => {
  const reached = (play: Play) => tableViewOf(play).standing.flatMap((each) => (each.kind === 'reach' ? [each.card] : []));

  test('whom the plan reaches stays when the answer is accepted, and goes when it is withdrawn', () => {
    const play = struck([], [{ effect: 'reach', card: 'sam' }], { by: [] });
    expect([reached(play), reached(rule(play, true)), reached(rule(play, false)), reached(withdraw(play))]).toEqual([
      ['sam'],
      ['sam'],
      ['sam'],
      [],
    ]);
  });

  test('a prompt is marked as having happened, and changes nothing', () => {
    const play = struck(['tea'], [{ effect: 'prompt', text: 'Say it.' }]);
    expect(lastEvents(play).map(({ type }) => type)).toEqual([
      'actRemembered',
      'situationLanded',
      'revisionOpened',
      'effectFired',
    ]);
    expect(situationOf(play).fired).toEqual(['effects/0']);
    expect([planOf(play, 't1'), tableOf(play, 't1').standing]).toEqual([['tea'], []]);
  });
});
