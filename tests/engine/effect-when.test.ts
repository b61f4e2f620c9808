import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition, Effect, Marker } from '../../src/engine/effects/effect.ts';
import { expire } from '../../src/engine/effects/register.ts';
import type { Step } from '../../src/engine/format.ts';
import type { Play } from '../helpers/play.ts';
import { deckWith, ending, situation } from '../helpers/situation-cards.ts';
import { quiet, shortSteps, situationOrder, situationRulebook } from '../helpers/situation-game.ts';
import { steps } from '../helpers/small-game.ts';
import { anyPlan, tags } from './any-effects.ts';
import { finish, finishAll, host, playTo, seated, stepOf, tableOf, write } from './scenes.ts';
import { downOn, playWith, purseOf, rule, send, situationOf, struck, withdraw } from './situation-scenes.ts';

const budget = (when: Condition): Effect => ({ effect: 'budget', points: 1, when });
/** Which of these conditions hold when something lands on a plan. */
const holding = (plan: readonly string[], ...conditions: readonly Condition[]): readonly boolean[] => {
  const { fired } = situationOf(struck(plan, conditions.map(budget)));
  return conditions.map((_, index) => fired.includes(`effects/${index}`));
};

describe('when', () => {
  test('a card, a suit or a tag lies in the plan: as often as is said, at least once when nothing is', () => {
    const numbers = fc.option(fc.nat({ max: 4 }), { nil: undefined });
    const { cards } = deckWith([]);
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...tags), numbers, numbers, (plan, tag, least, most) => {
        const count = cards.filter(({ id, tags: has }) => plan.includes(id) && has.includes(tag)).length;
        const atLeast = least ?? (most === undefined ? 1 : 0);
        const condition = { tag, ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
        expect(holding(plan, condition)).toEqual([count >= atLeast && (most === undefined || count <= most)]);
      }),
    );
    expect(holding(['tea', 'cake'], { card: 'tea' }, { card: 'blog' }, { suit: 'gift' }, { suit: 'enabler' })).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test('it is absent: at most none', () => {
    expect(holding(['tea'], { card: 'tea', most: 0 }, { card: 'blog', most: 0 }, { most: 1 }, { least: 2 })).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('only cards that lie face up count', () => {
    const block: Effect = { effect: 'block', match: { card: 'tea' }, count: 1, pick: 'all' };
    const { fired } = situationOf(
      struck(['tea', 'visit'], [block, budget({ tag: 'offline', least: 2 }), budget({ card: 'tea', most: 0 })]),
    );
    expect(fired).toEqual(['effects/0', 'effects/2']);
  });

  test('all that is said must hold', () => {
    fc.assert(
      fc.property(anyPlan, fc.boolean(), fc.boolean(), (plan, step, card) => {
        const [here] = holding(plan, { step: step ? 'inject' : 'pick', card: card ? 'tea' : 'blog' });
        expect(here).toBe(step && plan.includes(card ? 'tea' : 'blog'));
      }),
    );
  });

  test('the table is at a step of a kind', () => {
    const play = playWith([], [situation('hit', { effects: [budget({ step: 'talk' }), budget({ step: 'inject' })] })]);
    expect(situationOf(send(play, 'hit')).fired).toEqual(['effects/1']);
    expect(situationOf(send(host(play, { type: 'moveOn', step: 'quiet' }), 'hit')).fired).toEqual(['effects/0']);
  });

  test('a cell of the matrix is marked, or one in its row or in its column', () => {
    const cells = ['board/tell', 'board', 'tell', 'board/hear', 'others', 'hear', 'nowhere'];
    const list = [{ ...steps.whom, uses: [] }, ...shortSteps];
    const landed = [situation('hit', { effects: cells.map((cell) => budget({ cell })) })];
    const rulebook = situationRulebook({ tables: 1, list, deck: deckWith(landed) });
    const marked = write(seated(rulebook), 't1', 'why', 'board/tell', 'most');
    const fired = (play: Play) =>
      situationOf(send(finish(finish(play, 't1'), 't1'), 'hit')).fired.map((path) => cells[Number(path.split('/')[1])]);
    expect(fired(marked)).toEqual(['board/tell', 'board', 'tell']);
    expect(fired(write(marked, 't1', 'why', 'board/tell', ''))).toEqual([]);
  });

  test('a card stands: it has landed and has not been met', () => {
    const landed = [situation('one', { answer: { by: [] } }), situation('hit', { effects: [budget({ stands: 'one' })] })];
    const play = send(playWith([], landed), 'one');
    const fires = (now: Play) => situationOf(send(now, 'hit'), 's2').fired.length > 0;
    expect([fires(play), fires(rule(play, false)), fires(rule(play, true)), fires(withdraw(play))]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(situationOf(send(playWith([], landed), 'hit')).fired).toEqual([]);
  });

  test('each effect sees what those before it have done', () => {
    const lost: Effect = { effect: 'discard', match: { card: 'tea' }, count: 1, pick: 'all' };
    expect(situationOf(struck(['tea'], [budget({ card: 'tea' }), lost, budget({ card: 'tea' })])).fired).toEqual([
      'effects/0',
      'effects/1',
    ]);
  });
});

describe('expires', () => {
  const points = (play: Play) => purseOf(play).moved;
  /** A step of each kind, so that each of them can be entered. */
  const kinds = [quiet, steps.map, steps.settle, { ...steps.whom, uses: [] }, { ...steps.choose, id: 'again', uses: [] }];
  const more: readonly Step[] = [
    ...kinds,
    { ...steps.plan, aims: 'why', uses: [] },
    { ...quiet, id: 'still' },
    steps.gallery,
    { ...steps.ending, uses: [] },
  ];
  const list: readonly Step[] = [...shortSteps.slice(0, 1), ...more];

  test.each(ending.map((card) => [card.id.slice('until-'.length) as Marker, card.id] as const))(
    'a mark of "%s" ends what lasts until then, and nothing else does',
    (marker, card) => {
      const landed = send(playWith([], ending, { list }), card);
      const play = marker === 'settled' ? rule(landed, false) : landed;
      let ended = points(play) === 0;
      let now = play;
      for (const to of more.slice(1)) {
        now = host(now, { type: 'moveOn', step: stepOf(now, 't1') });
        ended ||= marker === 'step' || to.kind === marker;
        expect([to.kind, points(now)]).toEqual([to.kind, ended ? 0 : -1]);
      }
      expect(marker === 'settled' || marker === 'pass' ? true : ended).toBe(true);
    },
  );

  test('a step that passes something on is one of them', () => {
    const play = send(playTo(seated(situationRulebook({ deck: deckWith(ending) })), 'invent'), 'until-pass');
    expect(tableOf(play, 't1').standing.length).toBe(1);
    expect(tableOf(finishAll(play), 't1').standing).toEqual([]);
  });

  test('cards that it held down are turned up with it', () => {
    const play = struck(['tea'], [{ effect: 'block', match: {}, count: 1, pick: 'all', expires: 'step' }]);
    expect([downOn(play), downOn(host(play, { type: 'moveOn', step: 'quiet' }))]).toEqual([['tea'], []]);
  });

  test('of another table does not end with the step of this one', () => {
    const rulebook = situationRulebook({
      tables: 2,
      deck: deckWith(ending),
      client: 'none',
      list: situationOrder.filter(({ kind }) => kind === 'say' || kind === 'group'),
    });
    const sent = send(seated(rulebook), 'until-step', ['t1', 't2']);
    const moved = host(sent, { type: 'moveTable', table: 't1', step: 'map' });
    expect(['t1', 't2'].map((table) => tableOf(moved, table).standing.length)).toEqual([0, 1]);
  });

  test('a marker that nothing lasts until changes nothing', () => {
    const { rulebook, state } = struck([], [{ effect: 'budget', points: 1, expires: 'talk' }]);
    expect(expire({ rulebook, at: 1, state, events: [] }, 't1', 'place').events).toEqual([]);
  });
});
