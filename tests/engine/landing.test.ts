import { describe, expect, test } from 'vitest';
import type { Step } from '../../src/engine/format.ts';
import type { InjectRule } from '../../src/engine/format-rules.ts';
import { view } from '../../src/engine/views/view.ts';
import { must, type Play, refusalOf, wait } from '../helpers/play.ts';
import { deckWith, situation } from '../helpers/situation-cards.ts';
import { quiet, type SituationGame, situationRulebook } from '../helpers/situation-game.ts';
import { steps } from '../helpers/small-game.ts';
import { finish, host, pick, seated, stepOf, tableOf } from './scenes.ts';
import { does, landedOn, lastOf, playWith, say, send, situationOf, withdraw } from './situation-scenes.ts';

const many = ['a', 'b', 'c', 'd', 'e'].map((id) => situation(id, {}));
const minute = 60_000;
const due = (play: Play): Play => host(play, { type: 'landDue' });
const dueCode = (play: Play) => refusalOf(play, 'facilitator', { type: 'landDue' })?.code;
const nextDue = (play: Play) => view(play.rulebook, play.state, { kind: 'facilitator' }).desk?.nextDue;

const injects = (rule: Partial<InjectRule>): InjectRule => ({
  suits: ['situation'],
  when: 'host',
  after: 0,
  draw: 'each',
  ...rule,
});
/** A say step, a step that brings situations in this way, and one more. */
const around = (rule: Partial<InjectRule>): readonly Step[] => [
  steps.map,
  { ...quiet, inject: injects(rule) },
  { ...steps.ending, uses: [] },
];
const rooms = (rule: Partial<InjectRule>, game: SituationGame = {}): Play =>
  seated(situationRulebook({ tables: 3, client: 'none', list: around(rule), deck: deckWith(many), ...game }));
const allIn = (play: Play): Play => host(play, { type: 'moveOn', step: 'map' });

describe('the facilitator sends a situation', () => {
  test('a card lands on the tables that are named, and on no others', () => {
    const before = rooms({});
    const play = send(before, 'a', ['t1', 't3']);
    expect(['t1', 't2', 't3'].map((table) => landedOn(play, table))).toEqual([['a'], [], ['a']]);
    expect(tableOf(play, 't2')).toBe(tableOf(before, 't2'));
  });

  test('a card lands once on each table: those that have had it are left out, and it is refused when all have', () => {
    const play = send(send(rooms({}), 'a', ['t1']), 'a', ['t1', 't2']);
    expect(['t1', 't2'].map((table) => landedOn(play, table))).toEqual([['a'], ['a']]);
    const again = { type: 'sendSituation', tables: ['t1', 't2'], wish: { what: 'card', card: 'a' } } as const;
    expect(refusalOf(play, 'facilitator', again)?.code).toBe('situation-already-landed');
  });

  const draw = (same: boolean, tables = ['t1', 't2', 't3'], suit = '') =>
    ({ type: 'sendSituation', tables, wish: { what: 'draw', suit, same } }) as const;

  test('drawn for each: every table has its own chance, and none twice the same card until all have come', () => {
    const play = many.reduce((now) => host(now, draw(false)), rooms({}));
    for (const table of play.rulebook.tables) expect(landedOn(play, table).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(new Set(play.rulebook.tables.map((table) => landedOn(play, table).join())).size).toBeGreaterThan(1);
    expect(refusalOf(play, 'facilitator', draw(false))?.code).toBe('nothing-left-to-draw');
  });

  test('drawn for one: the chance of the others, and of the room, is untouched', () => {
    const before = rooms({});
    const play = host(before, draw(false, ['t2']));
    expect([play.state.random, tableOf(play, 't1').random]).toEqual([before.state.random, tableOf(before, 't1').random]);
    expect(tableOf(play, 't2').random).not.toEqual(tableOf(before, 't2').random);
  });

  test('drawn for all: the same card for every table, one that none of them has had, by the chance of the room', () => {
    const before = send(send(rooms({}), 'a', ['t1']), 'b', ['t2']);
    const play = [1, 2, 3].reduce((now) => host(now, draw(true)), before);
    const drawn = play.rulebook.tables.map((table) => landedOn(play, table).slice(-3));
    expect(drawn[0]?.toSorted()).toEqual(['c', 'd', 'e']);
    expect([drawn[1], drawn[2]]).toEqual([drawn[0], drawn[0]]);
    expect(tableOf(play, 't3').random).toEqual(tableOf(before, 't3').random);
    expect(refusalOf(play, 'facilitator', draw(true))?.code).toBe('nothing-left-to-draw');
  });

  test('drawn from one suit of the pile, and only of the pile', () => {
    const cards = [...many, situation('wall', { suit: 'barrier' })];
    const play = host(rooms({}, { deck: deckWith(cards) }), draw(false, ['t1'], 'barrier'));
    expect(landedOn(play)).toEqual(['wall']);
    expect(refusalOf(play, 'facilitator', draw(false, ['t1'], 'barrier'))?.code).toBe('nothing-left-to-draw');
    expect(refusalOf(play, 'facilitator', draw(false, ['t1'], 'method'))?.code).toBe('card-not-offered');
    const methods = { type: 'sendSituation', tables: ['t1'], wish: { what: 'card', card: 'tea' } } as const;
    expect(refusalOf(play, 'facilitator', methods)?.code).toBe('card-not-offered');
  });

  test('words typed live are clean, not too long, and can come as often as one likes', () => {
    const play = say(say(rooms({}), ' A\u202e knock ', ['t1', 't2']), 'A knock');
    expect(landedOn(play)).toEqual([null, null]);
    expect(situationOf(play).title).toBe('A knock');
    const typed = (title: string, text = '') =>
      ({ type: 'sendSituation', tables: ['t1'], wish: { what: 'words', title, text } }) as const;
    expect(refusalOf(play, 'facilitator', typed(' '))).toEqual({ code: 'text-missing' });
    expect(refusalOf(play, 'facilitator', typed('x'.repeat(61)))).toEqual({ code: 'text-too-long', max: 60, length: 61 });
    expect(refusalOf(play, 'facilitator', typed('x', 'x'.repeat(281)))).toEqual({
      code: 'text-too-long',
      max: 280,
      length: 281,
    });
  });

  test('to no table, to one twice, or to one that is not there, it is refused', () => {
    for (const tables of [[], ['t1', 't1'], ['t1', 't9']])
      expect(refusalOf(rooms({}), 'facilitator', draw(false, tables))?.code).toBe('no-such-table');
  });

  test('on a table that had finished and waits for others: it is awake again', () => {
    const play = send(finish(rooms({}), 't1'), 'a');
    expect(tableOf(play, 't1').finished).toBe(false);
    expect(stepOf(finish(does(play, 'noteSituation'), 't1'), 't1')).toBe('map');
  });

  test('while the plan may be revised, it may be until the table leaves the step', () => {
    expect(tableOf(send(rooms({}), 'a'), 't1').revising).toBe(true);
    expect(tableOf(send(rooms({}, { rule: { revise: false } }), 'a'), 't1').revising).toBe(false);
  });
});

describe('a step brings a situation as a table enters it', () => {
  test('for each table its own, for all the same, and none while it waits for the host', () => {
    const each = allIn(rooms({ when: 'start' }, { seed: 'x' }));
    expect(each.rulebook.tables.map((table) => landedOn(each, table).length)).toEqual([1, 1, 1]);
    const same = allIn(rooms({ when: 'start', draw: 'same' }));
    expect(new Set(same.rulebook.tables.map((table) => landedOn(same, table)[0])).size).toBe(1);
    expect(landedOn(allIn(rooms({})))).toEqual([]);
  });

  test('once for each table, however often it comes in, and as it was drawn when it is rewound', () => {
    const play = allIn(rooms({ when: 'start' }));
    const moved = host(host(play, { type: 'moveTable', table: 't1', step: 'map' }), {
      type: 'moveTable',
      table: 't1',
      step: 'quiet',
    });
    expect(landedOn(moved)).toEqual(landedOn(play));
    const back = host(play, { type: 'rewindTable', table: 't1', step: 'quiet', reason: '' });
    expect(landedOn(back)).toEqual(landedOn(play));
    expect(lastOf(back, 'tableRewound')[0]?.forgot).toEqual(landedOn(play));
  });

  test('the same for a table that comes later', () => {
    const first = host(rooms({ when: 'start', draw: 'same' }), { type: 'moveTable', table: 't2', step: 'quiet' });
    const later = host(first, { type: 'moveTable', table: 't1', step: 'quiet' });
    expect(landedOn(later)).toEqual(landedOn(later, 't2'));
  });

  test('the same for all, whatever the facilitator sent to one of them before', () => {
    const play = wait(send(allIn(rooms({ when: 'clock', after: 1, draw: 'same' })), 'a', ['t1']), minute);
    const landed = due(play);
    expect(landedOn(landed)[1]).not.toBe('a');
    expect(landedOn(landed, 't2')).toEqual(landedOn(landed).slice(1));
    expect(landedOn(landed, 't3')).toEqual(landedOn(landed).slice(1));
  });

  test('nothing when the pile is empty, and nobody is stuck', () => {
    const sent = ['a', 'b', 'c', 'd', 'e'].reduce(
      (play, card) => send(play, card, play.rulebook.tables),
      rooms({ when: 'start' }),
    );
    expect(stepOf(allIn(sent), 't1')).toBe('quiet');
    expect(landedOn(allIn(sent)).length).toBe(5);
  });
});

describe('a step brings a situation after so many minutes', () => {
  const late = () => allIn(rooms({ when: 'clock', after: 2 }));

  test('not before, at that time once, and only when somebody looks at the clock', () => {
    const early = wait(late(), 2 * minute - 2000);
    expect([dueCode(early), landedOn(early)]).toEqual(['nothing-due', []]);
    const now = due(wait(late(), 2 * minute));
    expect(now.rulebook.tables.map((table) => landedOn(now, table).length)).toEqual([1, 1, 1]);
    expect(dueCode(now)).toBe('nothing-due');
    expect(landedOn(must(wait(late(), 9 * minute), 'ann1', { type: 'askForHelp', table: 't1', on: true }))).toEqual([]);
  });

  test('the facilitator sees when', () => {
    const began = late().state.began.quiet ?? 0;
    expect(nextDue(late())).toBe(began + 2 * minute);
    expect(nextDue(due(wait(late(), 2 * minute)))).toBeNull();
  });

  test('not to a table that has gone on, and to one that comes later as it comes', () => {
    const gone = host(late(), { type: 'moveTable', table: 't1', step: 'ending' });
    const landed = due(wait(gone, 2 * minute));
    expect(['t1', 't2'].map((table) => landedOn(landed, table).length)).toEqual([0, 1]);
    const behind = host(allIn(rooms({ when: 'clock', after: 2 })), { type: 'moveTable', table: 't1', step: 'map' });
    const both = due(wait(behind, 2 * minute));
    const came = host(both, { type: 'moveTable', table: 't1', step: 'quiet' });
    expect(landedOn(due(came)).length).toBe(1);
  });
});

describe('a step brings a situation once a table has spent so many points', () => {
  const list: readonly Step[] = [
    { ...steps.choose, uses: [], suits: ['method'], inject: injects({ when: 'spend', after: 3 }) },
    { ...steps.ending, uses: [] },
  ];
  const spending = (game: SituationGame = {}) =>
    seated(situationRulebook({ tables: 2, client: 'none', list, deck: deckWith(many), ...game }));

  test('with the card that reaches it, once, and for that table only', () => {
    const two = pick(spending(), 't1', 'blog');
    expect(landedOn(two)).toEqual([]);
    const three = pick(two, 't1', 'tea');
    expect([landedOn(three).length, landedOn(three, 't2').length]).toEqual([1, 0]);
    const less = must(three, 'ann1', { type: 'returnCard', table: 't1', card: 'tea' });
    expect(landedOn(pick(less, 't1', 'tea')).length).toBe(1);
  });

  test('also when the points go because a card has become dearer, or because the step is entered with them spent', () => {
    const dear = situation('dear', { suit: 'barrier', effects: [{ effect: 'cost', match: {}, plus: 2, times: 1 }] });
    const play = pick(spending({ deck: deckWith([...many, dear]) }), 't1', 'tea');
    expect(landedOn(send(play, 'dear')).length).toBe(2);
    const second: readonly Step[] = [
      { ...steps.choose, uses: [] },
      { ...quiet, inject: injects({ when: 'spend', after: 2 }) },
    ];
    const chosen = ['t1', 't2'].reduce((now, table) => pick(now, table, 'blog'), spending({ list: second }));
    const entered = ['t1', 't2'].reduce(finish, chosen);
    expect(['t1', 't2'].map((table) => landedOn(entered, table).length)).toEqual([1, 1]);
  });
});

describe('the facilitator plans a situation for later', () => {
  const plan = (play: Play, minutes: number, card = 'a', tables = ['t1', 't2']) =>
    host(play, { type: 'scheduleSituation', tables, wish: { what: 'card', card }, minutes });

  test('it lands when it is due, once', () => {
    const planned = plan(rooms({}), 3);
    expect([planned.state.scheduled.length, dueCode(planned)]).toEqual([1, 'nothing-due']);
    const at = (planned.turns.at(-1)?.at ?? 0) + 3 * minute;
    expect(nextDue(planned)).toBe(at);
    const landed = due(wait(planned, 3 * minute));
    expect([landedOn(landed), landedOn(landed, 't2'), landedOn(landed, 't3'), landed.state.scheduled]).toEqual([
      ['a'],
      ['a'],
      [],
      [],
    ]);
    expect(dueCode(landed)).toBe('nothing-due');
  });

  test('several land in the order in which they were planned, and those that are not due wait', () => {
    const planned = plan(plan(plan(rooms({}), 2, 'b'), 1, 'a'), 9, 'c');
    const landed = due(wait(planned, 3 * minute));
    expect([landedOn(landed), landed.state.scheduled.map(({ key }) => key)]).toEqual([['b', 'a'], ['w3']]);
  });

  test('one that cannot land any more is gone all the same', () => {
    const planned = send(plan(rooms({}), 1), 'a', ['t1', 't2']);
    expect(due(wait(planned, minute)).state.scheduled).toEqual([]);
  });

  test('it can be cancelled, and that can be taken back', () => {
    const planned = plan(rooms({}), 1);
    const cancelled = host(planned, { type: 'cancelScheduled', key: 'w1' });
    expect(dueCode(wait(cancelled, minute))).toBe('nothing-due');
    expect(host(cancelled, { type: 'undoAct', key: cancelled.state.undo.at(-1)?.key ?? '' }).state.scheduled).toEqual(
      planned.state.scheduled,
    );
  });

  test('40 at once are enough', () => {
    const full = Array.from({ length: 40 }).reduce((play: Play) => plan(play, 1), rooms({}));
    expect(new Set(full.state.scheduled.map(({ key }) => key)).size).toBe(40);
    const more = { type: 'scheduleSituation', tables: ['t1'], wish: { what: 'card', card: 'b' }, minutes: 1 } as const;
    expect(refusalOf(full, 'facilitator', more)?.code).toBe('too-many-scheduled');
  });

  test('nobody but the facilitator looks at the clock, and none lands after the end', () => {
    const planned = wait(plan(rooms({}), 1), minute);
    expect(refusalOf(planned, 'ann1', { type: 'landDue' })?.code).toBe('facilitator-only');
    expect(dueCode(host(planned, { type: 'endWorkshop' }))).toBe('workshop-ended');
    expect(nextDue(host(planned, { type: 'endWorkshop' }))).toBeNull();
  });
});

describe('where nothing can land', () => {
  test('a format without situations refuses them', () => {
    const { format } = situationRulebook();
    const { situations: _, ...without } = format;
    const rulebook = { ...situationRulebook(), format: without };
    const play = seated(rulebook);
    const sent = { tables: ['t1'], wish: { what: 'draw', suit: '', same: false } } as const;
    expect(refusalOf(play, 'facilitator', { type: 'sendSituation', ...sent })?.code).toBe('no-situations');
    expect(refusalOf(play, 'facilitator', { type: 'scheduleSituation', ...sent, minutes: 1 })?.code).toBe('no-situations');
    expect([dueCode(play), nextDue(play)]).toEqual(['nothing-due', null]);
  });

  test('a situation that was withdrawn may come again', () => {
    const play = send(withdraw(send(rooms({}), 'a')), 'a');
    expect(tableOf(play, 't1').situations.map(({ status }) => status)).toEqual(['withdrawn', 'open']);
  });

  test('the quiet step of these tests brings nothing', () => {
    expect(landedOn(playWith(['tea'], many))).toEqual([]);
  });
});
