import { describe, expect, test } from 'vitest';
import { cardOf } from '../../src/engine/cards.ts';
import type { OwnRule } from '../../src/engine/format-rules.ts';
import type { WriteCard } from '../../src/engine/moves.ts';
import { view } from '../../src/engine/views/view.ts';
import { must, type Play, refusalOf } from '../helpers/play.ts';
import { shortRulebook, shortSteps, situationSteps } from '../helpers/situation-game.ts';
import { finish, host, pick, planOf, seated, tableOf } from './scenes.ts';
import { aboutCard, costs, does, doesWith, downOn, purseOf, send, situationOf } from './situation-scenes.ts';

const usual: OwnRule = { suit: 'method', price: 2, exists: false, joker: false, most: 3 };
/** The short game, in which tables may write cards under this rule. */
const writing = (own: Partial<OwnRule> | null, refuse = false): Play => {
  const list = shortSteps.map((step) =>
    step.kind === 'pick'
      ? { ...step, overspend: refuse ? ('refuse' as const) : step.overspend, ...(own && { own: { ...usual, ...own } }) }
      : step,
  );
  return seated(shortRulebook({ list }));
};
const card = (as: WriteCard['as'] = 'new', title = 'A swing', text = 'For two'): WriteCard => ({
  type: 'writeCard',
  table: 't1',
  title,
  text,
  as,
});
const wrote = (play: Play, as: WriteCard['as'] = 'new', title?: string): Play => must(play, 'ann1', card(as, title));
const codeOf = (play: Play, move: Parameters<typeof must>[2], seat = 'ann1') => refusalOf(play, seat, move)?.code;
const stateOf = (play: Play, id = 'own-1') => tableOf(play, 't1').own.find((own) => own.id === id)?.state;

describe('a card of the table itself', () => {
  test('is seen by the client once the plan is shown, and one that is not in the plan never is', () => {
    const choosing = shortSteps.map((step) => (step.kind === 'pick' ? { ...step, own: usual } : step));
    const rulebook = shortRulebook({ tables: 2, client: 'pair', list: [...choosing, situationSteps.present] });
    const made = pick(wrote(wrote(seated(rulebook)), 'new', 'A secret door'), 't1', 'own-1');
    const seenBy = (play: Play) => JSON.stringify(view(rulebook, play.state, { kind: 'table', table: 't2' }));
    expect(['A swing', 'A secret door'].filter((title) => seenBy(made).includes(title))).toEqual([]);
    const shown = seenBy(host(made, { type: 'moveTable', table: 't1', step: 'present' }));
    expect([shown.includes('A swing'), shown.includes('A secret door')]).toEqual([true, false]);
  });

  test('at a fixed price costs it, and is of its suit', () => {
    const play = pick(wrote(writing({ price: 2 })), 't1', 'own-1');
    expect([purseOf(play).spent, costs(play, ['own-1'])]).toEqual([2, [2]]);
    expect(cardOf(play.rulebook, tableOf(play, 't1'), 'own-1')).toMatchObject({
      suit: 'method',
      title: 'A swing',
      text: 'For two',
      tags: [],
    });
  });

  test('whose price the facilitator says waits until it is said, and then costs that', () => {
    const play = wrote(writing({ price: 'facilitator' }));
    expect([stateOf(play), codeOf(play, { type: 'pickCard', table: 't1', card: 'own-1' })]).toEqual([
      'asked',
      'card-not-offered',
    ]);
    const priced = host(play, { type: 'priceCard', table: 't1', card: 'own-1', cost: 3 });
    expect([stateOf(priced), purseOf(pick(priced, 't1', 'own-1')).spent]).toEqual(['agreed', 3]);
    const again = host(pick(priced, 't1', 'own-1'), { type: 'priceCard', table: 't1', card: 'own-1', cost: 1 });
    expect([planOf(again, 't1'), purseOf(again).spent]).toEqual([['own-1'], 1]);
  });

  test('0 to 9 points, and only what is not that yet', () => {
    const play = wrote(writing({ price: 'facilitator' }));
    const price = (cost: number, id = 'own-1') =>
      codeOf(play, { type: 'priceCard', table: 't1', card: id, cost }, 'facilitator');
    expect([-1, 0, 9, 10, 0.5].map((cost) => price(cost))).toEqual([
      'price-out-of-range',
      undefined,
      undefined,
      'price-out-of-range',
      'price-out-of-range',
    ]);
    expect([price(1, 'tea'), price(1, 'own-2')]).toEqual(['card-not-own', 'card-not-own']);
    const priced = host(play, { type: 'priceCard', table: 't1', card: 'own-1', cost: 1 });
    expect(codeOf(priced, { type: 'priceCard', table: 't1', card: 'own-1', cost: 1 }, 'facilitator')).toBe('nothing-changed');
    expect(codeOf(play, { type: 'priceCard', table: 't1', card: 'own-1', cost: 1 })).toBe('facilitator-only');
  });

  test('that stands on something that is there already costs nothing, whatever makes others dearer', () => {
    const play = pick(wrote(writing({ exists: true }), 'exists'), 't1', 'own-1');
    expect(purseOf(play).spent).toBe(0);
    const asked = host(play, { type: 'priceCard', table: 't1', card: 'own-1', cost: 2 });
    expect(purseOf(asked).spent).toBe(2);
    const list = shortSteps.map((step) => (step.kind === 'pick' ? { ...step, own: { ...usual, exists: true } } : step));
    const dear = send(pick(must(seated(shortRulebook({ list })), 'ann1', card('exists')), 't1', 'own-1'), 'prices-up');
    expect(costs(dear, ['own-1', 'blog'])).toEqual([0, 6]);
  });

  test('a joker is one at a time', () => {
    const play = wrote(writing({ joker: true }), 'joker');
    expect([stateOf(play), purseOf(pick(play, 't1', 'own-1')).spent]).toEqual(['agreed', 0]);
    expect(codeOf(play, card('joker'))).toBe('joker-used');
    const torn = must(play, 'ann1', { type: 'tearCard', table: 't1', card: 'own-1' });
    expect(tableOf(wrote(torn, 'joker'), 't1').own.map(({ id }) => id)).toEqual(['own-1', 'own-2']);
  });

  test('only where the format has any, and of the kinds that it has', () => {
    expect(codeOf(writing(null), card())).toBe('no-own-cards');
    expect([codeOf(writing({}), card('exists')), codeOf(writing({}), card('joker'))]).toEqual(['no-own-cards', 'no-own-cards']);
    expect(codeOf(finish(writing({}), 't1'), card())).toBe('not-in-this-step');
  });

  test('as many as the format says, without those that are gone', () => {
    const two = wrote(wrote(writing({ most: 2 })));
    expect(codeOf(two, card())).toBe('too-many-own-cards');
    expect(codeOf(must(two, 'ann1', { type: 'tearCard', table: 't1', card: 'own-1' }), card())).toBeUndefined();
    expect(codeOf(host(two, { type: 'refuseCard', table: 't1', card: 'own-2' }), card())).toBeUndefined();
  });

  test('has a title, and no more words than any other card', () => {
    expect(codeOf(writing({}), card('new', ' \u200b'))).toBe('text-missing');
    expect(refusalOf(writing({}), 'ann1', card('new', 'ŵ'.repeat(29)))).toEqual({ code: 'text-too-long', max: 28, length: 29 });
    expect(refusalOf(writing({}), 'ann1', card('new', 'x', 'x'.repeat(181)))).toEqual({
      code: 'text-too-long',
      max: 180,
      length: 181,
    });
    expect(codeOf(writing({}), card('new', '🎲'.repeat(28), 'x'.repeat(180)))).toBeUndefined();
  });

  test('that is torn up leaves the plan and the answers, and stays gone', () => {
    const play = pick(wrote(writing({})), 't1', 'own-1');
    const torn = must(play, 'ann1', { type: 'tearCard', table: 't1', card: 'own-1' });
    expect([planOf(torn, 't1'), purseOf(torn).spent, stateOf(torn)]).toEqual([[], 0, 'torn']);
    for (const type of ['tearCard', 'pickCard'] as const)
      expect(codeOf(torn, { type, table: 't1', card: 'own-1' })).toBe(
        type === 'tearCard' ? 'card-not-own' : 'card-not-offered',
      );
    expect(codeOf(torn, { type: 'priceCard', table: 't1', card: 'own-1', cost: 1 }, 'facilitator')).toBe('card-not-own');
    expect(codeOf(play, { type: 'tearCard', table: 't1', card: 'tea' })).toBe('card-not-own');
  });

  test('that is refused leaves the plan, and can be agreed after all', () => {
    const play = pick(wrote(writing({})), 't1', 'own-1');
    const refused = host(play, { type: 'refuseCard', table: 't1', card: 'own-1' });
    expect([planOf(refused, 't1'), stateOf(refused)]).toEqual([[], 'refused']);
    expect(codeOf(refused, { type: 'refuseCard', table: 't1', card: 'own-1' }, 'facilitator')).toBe('nothing-changed');
    const agreed = host(refused, { type: 'priceCard', table: 't1', card: 'own-1', cost: 2 });
    expect(planOf(pick(agreed, 't1', 'own-1'), 't1')).toEqual(['own-1']);
  });

  test('keeps the limits like any other', () => {
    const play = ['blog', 'visit'].reduce((now, id) => pick(now, 't1', id), wrote(writing({ price: 2 }, true)));
    expect(refusalOf(play, 'ann1', { type: 'pickCard', table: 't1', card: 'own-1' })).toEqual({
      code: 'over-the-limit',
      limit: 'sum',
      allowed: 6,
      asked: 7,
    });
  });

  test('can be laid as an answer, be blocked and be lost like any other', () => {
    const played = finish(pick(pick(wrote(writing({}), 'new'), 't1', 'own-1'), 't1', 'tea'), 't1');
    const laid = doesWith(send(played, 'site-blocked'), 'layAnswer', 'own-1');
    expect(situationOf(laid).answer).toEqual([{ card: 'own-1', joined: false }]);
    expect(codeOf(laid, aboutCard('layAnswer', 'own-2'))).toBe('no-such-card');
    expect(downOn(send(played, 'all-ill'))).toEqual(['own-1', 'tea']);
    expect(tableOf(send(played, 'dear-lost'), 't1').discarded).toEqual(['own-1']);
  });

  test('in an answer that somebody judges is not torn up', () => {
    const revised = finish(pick(wrote(writing({})), 't1', 'own-1'), 't1');
    const given = does(doesWith(send(revised, 'site-blocked'), 'layAnswer', 'own-1'), 'giveAnswer');
    expect(codeOf(given, { type: 'tearCard', table: 't1', card: 'own-1' })).toBe('card-already-laid');
    expect(stateOf(must(does(given, 'takeBackAnswer'), 'ann1', { type: 'tearCard', table: 't1', card: 'own-1' }))).toBe('torn');
  });

  test('belongs to its table: another has none of it, and its own first', () => {
    const list = [{ ...situationSteps.choose, uses: [], inject: shortSteps[1]?.inject }].map(({ inject: _, ...step }) => step);
    const both = must(wrote(seated(shortRulebook({ tables: 2, list })), 'joker'), 'ann2', {
      ...card('joker', 'A bench'),
      table: 't2',
    });
    const titles = ['t1', 't2'].map((table) =>
      view(both.rulebook, both.state, { kind: 'table', table }).work.flatMap(({ own }) =>
        own.map(({ id, title }) => [id, title]),
      ),
    );
    expect(titles).toEqual([[['own-1', 'A swing']], [['own-1', 'A bench']]]);
    expect(codeOf(both, { type: 'tearCard', table: 't2', card: 'own-1' })).toBe('not-your-table');
  });
});
