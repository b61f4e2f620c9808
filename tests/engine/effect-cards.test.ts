import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matches } from '../../src/engine/cards.ts';
import type { Effect, Match, Picking } from '../../src/engine/effects/effect.ts';
import { must, type Play, refusalOf } from '../helpers/play.ts';
import { situation } from '../helpers/situation-cards.ts';
import { anyCount, anyMatch, anyPicking, anyPlan } from './any-effects.ts';
import { finish, host, pick, planOf, tableOf } from './scenes.ts';
import {
  aboutCard,
  costs,
  does,
  doesWith,
  downOn,
  lastOf,
  playWith,
  purseOf,
  rule,
  send,
  situationOf,
  statusOf,
  struck,
  withdraw,
} from './situation-scenes.ts';

type HitKind = 'block' | 'lift' | 'discard';
const hits = (effect: HitKind, match: Match, pickBy: Picking, count = 1): Effect => ({ effect, match, count, pick: pickBy });

/** The cards of a plan that are meant, before anything happened. */
const meant = (play: Play, match: Match): readonly string[] =>
  planOf(play, 't1').filter((card) => matches(play.rulebook, tableOf(play, 't1'), card, match));

/** A table names cards, the first that it may each time, for as long as it owes any. */
function chooseAll(play: Play): Play {
  const card = planOf(play, 't1').find((each) => refusalOf(play, 'ann1', aboutCard('chooseHit', each)) === undefined);
  return card === undefined ? play : chooseAll(doesWith(play, 'chooseHit', card));
}

const anyHit = fc.record({ plan: anyPlan, match: anyMatch, count: anyCount, pickBy: anyPicking });

describe('block, lift and discard', () => {
  test('hit as many as they say and there are, only what is meant, and all of it when all is meant', () => {
    fc.assert(
      fc.property(anyHit, fc.constantFrom<HitKind>('block', 'discard'), ({ plan, match, count, pickBy }, kind) => {
        const before = playWith(plan, [situation('hit', { effects: [hits(kind, match, pickBy, count)] })]);
        const found = meant(before, match);
        const after = chooseAll(send(before, 'hit'));
        const hit = kind === 'block' ? downOn(after) : plan.filter((card) => !planOf(after, 't1').includes(card));
        expect(hit.length).toBe(pickBy === 'all' ? found.length : Math.min(count, found.length));
        for (const card of hit) expect(found).toContain(card);
        expect(situationOf(after).owed).toEqual([]);
        expect(situationOf(after).fired).toEqual(found.length > 0 ? ['effects/0'] : []);
      }),
    );
  });

  test('lift turns up as many of the blocked cards as it says, whatever blocked them', () => {
    fc.assert(
      fc.property(anyHit, ({ plan, match, count, pickBy }) => {
        const down = hits('block', {}, 'all');
        const landed = [
          situation('down', { effects: [down] }),
          situation('hit', { effects: [hits('lift', match, pickBy, count)] }),
        ];
        const before = send(playWith(plan, landed), 'down');
        const found = meant(before, match);
        const sent = send(before, 'hit');
        const after = plan.reduce((play) => {
          const card = downOn(play).find((each) => refusalOf(play, 'ann1', aboutCard('chooseHit', each, 's2')) === undefined);
          return card === undefined ? play : doesWith(play, 'chooseHit', card, 's2');
        }, sent);
        const lifted = downOn(before).filter((card) => !downOn(after).includes(card));
        expect(lifted.length).toBe(pickBy === 'all' ? found.length : Math.min(count, found.length));
        for (const card of lifted) expect(found).toContain(card);
      }),
    );
  });

  test('dearest: the ones that cost most now, and of two that cost the same the one that was laid first', () => {
    fc.assert(
      fc.property(anyPlan, anyCount, fc.boolean(), (plan, count, dearer) => {
        const price: Effect[] = dearer ? [{ effect: 'cost', match: { tag: 'offline' }, plus: 2, times: 1 }] : [];
        const play = struck(plan, [...price, hits('block', {}, 'dearest', count)]);
        const ranked = plan.map((card, place) => ({ card, place, cost: costs(play, [card])[0] ?? 0 }));
        const first = ranked.sort((one, other) => other.cost - one.cost || one.place - other.place).slice(0, count);
        expect(new Set(downOn(play))).toEqual(new Set(first.map(({ card }) => card)));
      }),
    );
  });

  test('chance: the same seed hits the same cards, no card is hit twice, and no other table is touched', () => {
    fc.assert(
      fc.property(anyPlan, anyCount, fc.string({ maxLength: 4 }), (plan, count, seed) => {
        const landed = [situation('hit', { effects: [hits('block', {}, 'chance', count)] })];
        const before = playWith(plan, landed, { tables: 2, seed });
        const after = send(before, 'hit');
        expect(downOn(after)).toEqual(downOn(send(playWith(plan, landed, { tables: 2, seed }), 'hit')));
        expect(downOn(after).length).toBe(Math.min(count, plan.length));
        expect(tableOf(after, 't2')).toBe(tableOf(before, 't2'));
        expect(after.state.random).toBe(before.state.random);
        const drawn = plan.length > count;
        expect(lastOf(after, 'cardDrawn').map(({ card }) => card)).toEqual(
          drawn ? lastOf(after, 'cardBlocked').map(({ card }) => card) : [],
        );
      }),
    );
  });

  test('chance hits every card sooner or later', () => {
    const seeds = Array.from({ length: 60 }, (_, index) => `seed ${index}`);
    const landed = [situation('hit', { effects: [hits('discard', {}, 'chance')] })];
    const lost = seeds.map(
      (seed) => tableOf(send(playWith(['tea', 'blog', 'cake'], landed, { seed }), 'hit'), 't1').discarded[0],
    );
    expect(new Set(lost)).toEqual(new Set(['tea', 'blog', 'cake']));
  });
});

describe('a blocked card', () => {
  const answer = { by: [['tea']] };
  const down = () => struck(['blog', 'visit'], [hits('block', { card: 'blog' }, 'all')], answer);

  test('is turned up when the answer is accepted or the situation withdrawn, and stays down when it is not', () => {
    expect(downOn(down())).toEqual(['blog']);
    expect(downOn(rule(down(), true))).toEqual([]);
    expect(downOn(withdraw(down()))).toEqual([]);
    expect(downOn(rule(down(), false))).toEqual(['blog']);
    expect(downOn(does(down(), 'yieldSituation'))).toEqual(['blog']);
  });

  test('is not blocked again by another situation, and is turned up by whatever lifts it', () => {
    const block = { effects: [hits('block', {}, 'all')], answer: { by: [] } };
    const landed = [
      situation('one', block),
      situation('later', block),
      situation('up', { effects: [hits('lift', {}, 'all')] }),
    ];
    const twice = send(send(playWith(['tea'], landed), 'one'), 'later');
    expect(tableOf(twice, 't1').plan[0]?.blocks).toEqual(['s1/effects/0']);
    expect(downOn(rule(twice, true, 's2'))).toEqual(['tea']);
    expect(downOn(rule(twice, true, 's1'))).toEqual([]);
    const up = send(twice, 'up');
    expect(downOn(up)).toEqual([]);
    expect(downOn(pick(host(up, { type: 'returnCard', table: 't1', card: 'tea' }), 't1', 'tea'))).toEqual([]);
  });

  test('cannot be laid as an answer', () => {
    expect(refusalOf(down(), 'ann1', aboutCard('layAnswer', 'blog'))).toEqual({ code: 'card-blocked' });
  });

  test('is not turned up by laying it back and choosing it again', () => {
    const revised = { rule: { revise: true } };
    const play = struck(['blog', 'visit'], [hits('block', { card: 'blog' }, 'all')], answer, revised);
    const back = host(play, { type: 'returnCard', table: 't1', card: 'blog' });
    expect(purseOf(back).spent).toBe(3);
    const again = pick(back, 't1', 'blog');
    expect(downOn(again)).toEqual(['blog']);
    expect(downOn(rule(again, true))).toEqual([]);
    expect(downOn(pick(rule(back, true), 't1', 'blog'))).toEqual([]);
  });
});

describe('a discarded card', () => {
  const lost = () =>
    struck(['blog', 'visit'], [hits('discard', { card: 'blog' }, 'all')], { by: [] }, { rule: { revise: true } });

  test('leaves the plan, and its points come back to the purse', () => {
    expect([planOf(lost(), 't1'), purseOf(lost()).spent]).toEqual([['visit'], 3]);
    expect(tableOf(lost(), 't1').discarded).toEqual(['blog']);
  });

  test('cannot be chosen, laid as an answer or given again', () => {
    const code = (play: Play) => refusalOf(play, 'ann1', { type: 'pickCard', table: 't1', card: 'blog' })?.code;
    expect(code(lost())).toBe('card-not-offered');
    expect(refusalOf(lost(), 'ann1', aboutCard('layAnswer', 'blog'))?.code).toBe('card-not-offered');
    const gift = situation('gift', { effects: [{ effect: 'give', match: { card: 'blog' } }] });
    const landed = [situation('hit', { effects: [hits('discard', { card: 'blog' }, 'all')] }), gift];
    const play = send(send(playWith(['blog'], landed), 'hit'), 'gift');
    expect(tableOf(play, 't1').hand).toEqual([]);
    expect(situationOf(play, 's2').fired).toEqual([]);
  });

  test('leaves the answers that it lay in, as long as they are not given', () => {
    const landed = [situation('ask', { answer: { by: [] } }), situation('hit', { effects: [hits('discard', {}, 'all')] })];
    const laid = doesWith(send(playWith(['tea'], landed), 'ask'), 'layAnswer', 'tea');
    expect(situationOf(send(laid, 'hit')).answer).toEqual([]);
    const given = does(laid, 'giveAnswer');
    expect(situationOf(send(given, 'hit')).answer).toEqual([{ card: 'tea', joined: false }]);
  });
});

describe('what the table has yet to choose', () => {
  const owing = (count = 1) => struck(['tea', 'blog', 'visit'], [hits('discard', {}, 'table', count)], { by: [] });

  test('keeps it from answering, from judgement and from going on until it has chosen', () => {
    const codes = (play: Play) =>
      [
        ...(['giveAnswer', 'yieldSituation'] as const).map((type) =>
          refusalOf(play, 'ann1', { type, table: 't1', situation: 's1' }),
        ),
        refusalOf(play, 'facilitator', { type: 'ruleOnAnswer', table: 't1', situation: 's1', accept: true }),
        refusalOf(play, 'ann1', { type: 'finishStep', table: 't1', step: 'quiet' }),
      ].map((refusal) => refusal?.code);
    expect(codes(owing())).toEqual(['choice-owed', 'choice-owed', 'choice-owed', 'situation-unanswered']);
    const chosen = doesWith(owing(), 'chooseHit', 'blog');
    expect(planOf(chosen, 't1')).toEqual(['tea', 'visit']);
    expect(statusOf(does(chosen, 'yieldSituation'))).toBe('unmet');
  });

  test('keeps it from going on even when the card asks for no answer', () => {
    const play = struck(['tea', 'blog'], [hits('block', {}, 'table')]);
    const done = { type: 'finishStep', table: 't1', step: 'quiet' } as const;
    expect(refusalOf(play, 'ann1', done)).toEqual({ code: 'situation-unanswered' });
    expect(refusalOf(doesWith(play, 'chooseHit', 'tea'), 'ann1', done)).toBeUndefined();
  });

  test('is as many cards as there are to be hit, each another one', () => {
    const one = doesWith(owing(2), 'chooseHit', 'blog');
    expect(refusalOf(one, 'ann1', aboutCard('chooseHit', 'blog'))).toEqual({ code: 'not-to-choose' });
    expect(situationOf(one).owed).toEqual([{ path: 'effects/0', count: 1 }]);
    expect(situationOf(doesWith(one, 'chooseHit', 'tea')).owed).toEqual([]);
  });

  test('only what is meant can be chosen', () => {
    const play = struck(['tea', 'blog', 'forum'], [hits('block', { tag: 'online' }, 'table')]);
    expect(refusalOf(play, 'ann1', aboutCard('chooseHit', 'tea'))).toEqual({ code: 'not-to-choose' });
    expect(downOn(doesWith(play, 'chooseHit', 'forum'))).toEqual(['forum']);
  });

  test('lapses when nothing is left to choose from, whoever took it away', () => {
    const landed = [
      situation('ask', { effects: [hits('block', { tag: 'online' }, 'table')] }),
      situation('take', { effects: [hits('discard', { tag: 'online' }, 'all')] }),
    ];
    const asked = send(playWith(['blog', 'forum', 'tea'], landed), 'ask');
    expect(situationOf(asked).owed.length).toBe(1);
    const taken = send(asked, 'take');
    expect(situationOf(taken).owed).toEqual([]);
    expect(lastOf(taken, 'choiceLapsed')).toEqual([{ type: 'choiceLapsed', table: 't1', situation: 's1', path: 'effects/0' }]);
  });

  test('lapses for a table with nobody at it, which goes along with the others', () => {
    const down: Effect = { effect: 'block', match: {}, count: 1, pick: 'all', expires: 'step' };
    const landed = [situation('down', { effects: [down] }), situation('up', { effects: [hits('lift', {}, 'table')] })];
    const owing = send(send(playWith(['tea', 'blog'], landed, { tables: 2 }), 'down'), 'up');
    expect(situationOf(owing, 's2').owed.length).toBe(1);
    const gone = finish(must(owing, 'ann1', { type: 'leaveSeat', who: 'ann1' }), 't2');
    expect([tableOf(gone, 't1').step, downOn(gone), situationOf(gone, 's2').owed]).toEqual(['ending', [], []]);
  });
});
