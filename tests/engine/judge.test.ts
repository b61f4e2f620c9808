import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hallsOf } from '../../src/engine/halls.ts';
import { ballotIn } from '../../src/engine/judging/ballot.ts';
import { lineThrough, pointsFor } from '../../src/engine/judging/tally.ts';
import { legalForTable } from '../../src/engine/legal.ts';
import type { Move } from '../../src/engine/moves.ts';
import { sharedSeat } from '../../src/engine/people.ts';
import { facilitatorSeat } from '../../src/engine/setup.ts';
import type { VoteResult } from '../../src/engine/state.ts';
import type { Audience, View, VoteView } from '../../src/engine/view.ts';
import { view } from '../../src/engine/views/view.ts';
import { judgeSteps, judging } from '../helpers/judge-game.ts';
import { must, type Play, refusalOf } from '../helpers/play.ts';
import { playAt, vote } from './judge-plays.ts';
import { finish, hashOf, host, pick, planOf, sit, stepOf, tableOf } from './scenes.ts';

const codeOf = (play: Play, seat: string, move: Move) => refusalOf(play, seat, move)?.code;
const resultOf = ({ state }: Play, step: string, hall = 0): VoteResult | undefined => ballotIn(state, step).closed[hall];
const seen = ({ rulebook, state }: Play, audience: Audience): View => view(rulebook, state, audience);
const voteSeen = (play: Play, audience: Audience, step: string): VoteView | undefined =>
  seen(play, audience).votes?.find((each) => each.step === step);
const t1: Audience = { kind: 'table', table: 't1' };
const screen: Audience = { kind: 'screen' };

const [, choose] = judgeSteps;
const ending = judgeSteps.at(-1);
/** A game with one vote, at that vote. */
const voting = (extra: Parameters<typeof judging>[1] = {}, tables = 3): Play =>
  playAt('prize', { tables, list: [judgeSteps[0], choose, judging('prize', extra), ending].flatMap((step) => step ?? []) });

describe('a vote by tables', () => {
  test('closes by itself with the last vote, and everybody sees what came of it before they go on', () => {
    const two = vote(vote(voting(), 't1', 't2'), 't2', 't1');
    expect(resultOf(two, 'prize')).toBeUndefined();
    const play = vote(two, 't3', 't2');
    expect(resultOf(play, 'prize')).toEqual({ points: { t1: 1, t2: 2, t3: 0 }, winners: ['t2'], tied: [], drawn: [] });
    expect(stepOf(play, 't1')).toBe('prize');
    expect(['t1', 't2', 't3'].reduce(finish, play).state.tables.t1?.step).toBe('ending');
  });

  test('can be cast anew while it is open', () => {
    const play = vote(vote(vote(vote(voting(), 't1', 't2'), 't1', 't3'), 't2', 't3'), 't3', 't1');
    expect(resultOf(play, 'prize')?.points).toEqual({ t1: 1, t2: 0, t3: 2 });
  });

  test('is not for one’s own table, not twice for one, and not for more than there are votes', () => {
    const play = voting({ votes: 2 });
    const cast = (...choices: readonly string[]): Move => ({ type: 'castVote', table: 't1', voter: 't1', choices });
    expect(codeOf(play, 'ann1', cast('t1'))).toBe('own-table');
    expect(codeOf(play, 'ann1', cast('t2', 't2'))).toBe('too-many-votes');
    expect(codeOf(play, 'ann1', cast('t2', 't3', 't1'))).toBe('too-many-votes');
    expect(codeOf(play, 'ann1', cast('nowhere'))).toBe('not-standing');
    expect(codeOf(play, 'ann1', { type: 'castVote', table: 't1', voter: 'ann1', choices: ['t2'] })).toBe('not-a-voter');
    expect(codeOf(voting({ own: true }), 'ann1', cast('t1'))).toBeUndefined();
  });

  test('a table that goes on without voting abstains; where all do, they see that nobody goes through', () => {
    const some = finish(vote(vote(voting(), 't1', 't3'), 't2', 't3'), 't3');
    expect(resultOf(some, 'prize')?.winners).toEqual(['t3']);
    expect(tableOf(some, 't3').finished).toBe(false);
    const none = ['t1', 't2', 't3'].reduce(finish, voting());
    expect([resultOf(none, 'prize')?.winners, stepOf(none, 't1')]).toEqual([[], 'prize']);
    expect(stepOf(['t1', 't2', 't3'].reduce(finish, none), 't1')).toBe('ending');
  });

  test('does not wait for an empty table, nor for one that empties', () => {
    const cast = vote(vote(voting(), 't1', 't2'), 't2', 't1');
    const play = must(cast, 'ann3', { type: 'leaveSeat', who: 'ann3' });
    expect(resultOf(play, 'prize')?.points).toEqual({ t1: 1, t2: 1, t3: 0 });
  });

  test('the facilitator can close it, and can take that back', () => {
    const one = vote(voting(), 't1', 't2');
    const play = host(one, { type: 'closeVote', step: 'prize', hall: 0 });
    expect(resultOf(play, 'prize')?.winners).toEqual(['t2']);
    const back = host(play, { type: 'undoAct', key: play.state.undo.at(-1)?.key ?? '' });
    expect(resultOf(back, 'prize')).toBeUndefined();
    expect(ballotIn(back.state, 'prize').votes).toEqual({ t1: { hall: 0, choices: ['t2'] } });
  });

  test('is counted when the facilitator moves everybody on, and is over then', () => {
    const play = host(vote(voting(), 't1', 't2'), { type: 'moveOn', step: 'prize' });
    expect([resultOf(play, 'prize')?.winners, stepOf(play, 't1')]).toEqual([['t2'], 'ending']);
    expect(codeOf(play, facilitatorSeat, { type: 'voteAgain', step: 'prize', hall: 0 })).toBe('step-is-over');
  });

  test('can be taken again, with all votes forgotten', () => {
    const closed = host(vote(voting(), 't1', 't2'), { type: 'closeVote', step: 'prize', hall: 0 });
    const play = host(closed, { type: 'voteAgain', step: 'prize', hall: 0 });
    expect(ballotIn(play.state, 'prize')).toEqual({ votes: {}, closed: {} });
  });

  test('leaves out who has nothing to show', () => {
    const play = must(voting(), facilitatorSeat, { type: 'moveTable', table: 't3', step: 'choose' });
    const bare = must(play, 'ann3', { type: 'returnCard', table: 't3', card: 'tea' });
    expect(codeOf(bare, 'ann1', { type: 'castVote', table: 't1', voter: 't1', choices: ['t3'] })).toBe('not-standing');
    expect(voteSeen(bare, t1, 'prize')?.entries.map(({ table }) => table)).toEqual(['t1', 't2']);
  });
});

describe('ties', () => {
  const level = (ties: 'all' | 'facilitator' | 'chance' | 'first', through = 1): Play =>
    vote(vote(vote(voting({ ties, through }), 't1', 't2'), 't2', 't3'), 't3', 't1');

  test('all go through', () => expect(resultOf(level('all'), 'prize')?.winners).toEqual(['t1', 't2', 't3']));
  test('the first in the order of the room goes through', () =>
    expect(resultOf(level('first', 2), 'prize')?.winners).toEqual(['t1', 't2']));

  test('chance draws among them, and the same game draws the same', () => {
    const play = level('chance', 2);
    const { winners = [], drawn } = resultOf(play, 'prize') ?? {};
    expect([new Set(winners).size, drawn]).toEqual([2, winners]);
    expect(hashOf(level('chance', 2))).toBe(hashOf(play));
    expect(play.state.random).not.toEqual(level('all', 2).state.random);
  });

  test('the facilitator decides between them, and between them only', () => {
    const play = level('facilitator');
    expect(resultOf(play, 'prize')).toMatchObject({ winners: [], tied: ['t1', 't2', 't3'] });
    const verdict = (...choices: readonly string[]) => ({ type: 'giveVerdict', step: 'prize', hall: 0, choices }) as const;
    expect(codeOf(play, facilitatorSeat, verdict('t1', 't2'))).toBe('too-many-votes');
    expect(codeOf(play, facilitatorSeat, verdict())).toBe('nothing-changed');
    expect(codeOf(play, 'ann1', verdict('t2'))).toBe('facilitator-only');
    const after = host(play, verdict('t2'));
    expect(resultOf(after, 'prize')).toMatchObject({ winners: ['t2'], tied: [] });
    expect(codeOf(after, facilitatorSeat, verdict('t1'))).toBe('vote-closed');
  });
});

describe('a vote by people', () => {
  const people = (): Play => sit(sit(voting({ by: 'people' }, 2), 'bob1', 't1'), 'bob2', 't2');
  const cast = (play: Play, seat: string, table: string, voter: string, ...choices: readonly string[]): Play =>
    must(play, seat, { type: 'castVote', table, voter, choices });

  test('everybody votes for themselves, the shared screen and the facilitator for all', () => {
    const move = { type: 'castVote', table: 't1', voter: 'bob1', choices: ['t2'] } as const;
    expect(codeOf(people(), 'ann1', move)).toBe('not-a-voter');
    expect(codeOf(people(), 'bob1', move)).toBeUndefined();
    expect(codeOf(people(), facilitatorSeat, move)).toBeUndefined();
    const shared = must(people(), sharedSeat('t1'), {
      type: 'takeSeat',
      newSeat: sharedSeat('t1'),
      table: 't1',
      role: 'scribe',
    });
    expect(codeOf(shared, sharedSeat('t1'), move)).toBeUndefined();
    expect(codeOf(shared, sharedSeat('t1'), { ...move, voter: sharedSeat('t1') })).toBe('not-a-voter');
  });

  test('whoever is moved to another table votes once', () => {
    const voted = cast(people(), 'bob1', 't1', 'bob1', 't2');
    const moved = must(voted, facilitatorSeat, { type: 'changeTable', who: 'bob1', table: 't2' });
    expect(Object.keys(ballotIn(moved.state, 'prize').votes)).toEqual(['bob1']);
    expect(voteSeen(moved, { kind: 'facilitator' }, 'prize')).toMatchObject({ voted: 1, of: 4 });
    const again = cast(moved, 'bob1', 't2', 'bob1', 't1');
    expect(ballotIn(again.state, 'prize').votes).toEqual({ bob1: { hall: 0, choices: ['t1'] } });
  });

  test('whoever is moved to another hall takes their vote along while it is open, and has none any more once it was counted', () => {
    const list = [judgeSteps[0], choose, judging('prize', { by: 'people', halls: true }), ending].flatMap((step) => step ?? []);
    const play = sit(playAt('prize', { tables: 4, halls: 2, list }), 'bob1', 't1');
    const voted = cast(play, 'bob1', 't1', 'bob1', 't2');
    const moved = must(voted, facilitatorSeat, { type: 'changeTable', who: 'bob1', table: 't3' });
    const again = cast(moved, 'bob1', 't3', 'bob1', 't4');
    expect(ballotIn(again.state, 'prize').votes).toEqual({ bob1: { hall: 2, choices: ['t4'] } });
    const counted = host(moved, { type: 'closeVote', step: 'prize', hall: 1 });
    const late = { type: 'castVote', table: 't3', voter: 'bob1', choices: ['t4'] } as const;
    expect(codeOf(counted, 'bob1', late)).toBe('vote-closed');
    expect(resultOf(counted, 'prize', 1)?.points).toEqual({ t1: 0, t2: 1 });
  });

  test('the vote of whoever leaves stays, and nobody waits for whoever left without', () => {
    const some = cast(cast(people(), 'bob1', 't1', 'bob1', 't2'), 'ann2', 't2', 'ann2', 't1');
    const gone = ['ann1', 'bob2', 'bob1'].reduce((play, who) => must(play, who, { type: 'leaveSeat', who }), some);
    expect(resultOf(gone, 'prize')?.points).toEqual({ t1: 1, t2: 1 });
  });
});

describe('halls', () => {
  test('are even, in the order of the list, and hold at least two tables each', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 20 }), (count, wanted) => {
        const tables = Array.from({ length: count }, (_, at) => `t${at}`);
        const halls = [...hallsOf(tables, wanted).values()];
        const sizes = [...new Set(halls)].map((hall) => halls.filter((each) => each === hall).length);
        expect(halls).toEqual(halls.toSorted((a, b) => a - b));
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(sizes.length).toBe(Math.max(1, Math.min(wanted, Math.floor(count / 2))));
      }),
    );
  });

  test('each chooses its entry, and then all vote among the entries alone', () => {
    const entry = ['t1', 't2', 't3', 't4', 't5'].reduce(
      (play, table, at) => vote(play, table, ['t2', 't3', 't2', 't5', 't4'][at] ?? ''),
      playAt('entry', { tables: 5, halls: 2, list: finals }),
    );
    expect([1, 2].map((hall) => resultOf(entry, 'entry', hall)?.winners)).toEqual([['t2'], ['t4']]);
    const final = host(entry, { type: 'moveOn', step: 'entry' });
    expect(voteSeen(final, t1, 'final')?.entries.map(({ table }) => table)).toEqual(['t2', 't4']);
    expect(codeOf(final, 'ann1', { type: 'castVote', table: 't1', voter: 't1', choices: ['t3'] })).toBe('not-standing');
    expect(codeOf(final, 'ann5', { type: 'castVote', table: 't5', voter: 't5', choices: ['t2'] })).toBeUndefined();
  });

  test('one hall can be closed while another votes on, and nobody chooses in another hall', () => {
    const play = playAt('entry', { tables: 4, halls: 2, list: finals });
    const closed = vote(vote(play, 't1', 't2'), 't2', 't1');
    expect([1, 2].map((hall) => resultOf(closed, 'entry', hall) !== undefined)).toEqual([true, false]);
    expect(codeOf(closed, 'ann3', { type: 'castVote', table: 't3', voter: 't3', choices: ['t1'] })).toBe('not-standing');
    expect(codeOf(closed, facilitatorSeat, { type: 'closeVote', step: 'entry', hall: 3 })).toBe('no-such-hall');
  });

  test('where the first vote was dropped, everybody stands', () => {
    const start = playAt('choose', { tables: 4, halls: 2, list: finals });
    const chosen = ['t1', 't2', 't3', 't4'].reduce((now, table) => pick(now, table, 'tea'), start);
    const play = host(host(chosen, { type: 'dropStep', step: 'entry', sure: true }), { type: 'moveOn', step: 'choose' });
    expect([stepOf(play, 't1'), voteSeen(play, t1, 'final')?.entries.length]).toEqual(['final', 4]);
  });

  const finals = [
    judgeSteps[0],
    choose,
    judging('entry', { halls: true, ties: 'first' }),
    judging('final', { of: 'entry' }),
  ].flatMap((step) => step ?? []);
});

describe('ranks', () => {
  const rank = judging('r', { how: 'rank', votes: 3 });
  const lists = (...choices: readonly (readonly string[])[]) => choices.map((each) => ({ hall: 0, choices: each }));

  test('the first on a list of three places gets 3 points, the next 2, then 1', () => {
    expect(pointsFor(rank, lists(['a', 'b', 'c'], ['b', 'a'], ['c']), ['a', 'b', 'c', 'd'])).toEqual({
      a: 5,
      b: 5,
      c: 4,
      d: 0,
    });
  });

  test('whoever no longer stands is left out, and those below move up', () => {
    expect(pointsFor(rank, lists(['x', 'a', 'b']), ['a', 'b'])).toEqual({ a: 3, b: 2 });
  });

  test('as many go through as there are places, unless they are level; nobody without a point', () => {
    const anyPoints = fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(anyPoints, fc.integer({ min: 1, max: 4 }), (list, through) => {
        const tables = list.map((_, at) => `t${at}`);
        const points = Object.fromEntries(tables.map((table, at) => [table, list[at] ?? 0]));
        const line = lineThrough(points, tables, through);
        const scored = list.filter((each) => each > 0).length;
        expect(line.winners.length + line.places).toBe(Math.min(through, scored));
        expect([...line.winners, ...line.level].every((table) => (points[table] ?? 0) > 0)).toBe(true);
        const out = tables.filter((table) => ![...line.winners, ...line.level].includes(table));
        const least = Math.min(...line.winners.map((table) => points[table] ?? 0));
        for (const table of [...out, ...line.level]) expect(points[table] ?? 0).toBeLessThanOrEqual(least);
      }),
    );
  });
});

describe('where nobody can choose', () => {
  test('a table alone is told so, goes on, and the facilitator can still decide', () => {
    const play = voting({}, 1);
    expect(voteSeen(play, t1, 'prize')).toMatchObject({ nobody: true, of: 0, verdict: { tables: ['t1'], places: 1 } });
    expect(stepOf(finish(play, 't1'), 't1')).toBe('ending');
    const decided = host(play, { type: 'giveVerdict', step: 'prize', hall: 0, choices: ['t1'] });
    expect(resultOf(decided, 'prize')?.winners).toEqual(['t1']);
  });

  test('the facilitator, or a guest through the console, says who goes through', () => {
    const play = voting({ by: 'facilitator', through: 2 });
    expect(codeOf(play, facilitatorSeat, { type: 'closeVote', step: 'prize', hall: 0 })).toBe('no-vote');
    expect(codeOf(play, 'ann1', { type: 'castVote', table: 't1', voter: 't1', choices: ['t2'] })).toBe('not-a-voter');
    const decided = host(finish(play, 't1'), { type: 'giveVerdict', step: 'prize', hall: 0, choices: ['t3', 't1'] });
    expect(resultOf(decided, 'prize')?.winners).toEqual(['t3', 't1']);
    expect(tableOf(decided, 't1').finished).toBe(false);
    expect(stepOf(['t1', 't2', 't3'].reduce(finish, play), 't1')).toBe('ending');
  });

  test('an open vote is not the facilitator’s to decide', () => {
    const verdict = { type: 'giveVerdict', step: 'prize', hall: 0, choices: ['t1'] } as const;
    expect(codeOf(voting(), facilitatorSeat, verdict)).toBe('vote-open');
  });
});

describe('accepting and refusing', () => {
  const gate = (extra: Parameters<typeof judging>[1] = {}, tables = 2): Play =>
    voting({ how: 'accept', by: 'client', refused: 'stay', ...extra }, tables);
  const ruling = { type: 'giveRuling', table: 't2', of: 't1', accept: false, reason: '  Too vague ' } as const;

  test('a client refuses with a reason; the table changes its plan and shows it again', () => {
    const play = must(gate(), 'ann2', ruling);
    expect(tableOf(play, 't1').rulings?.prize).toEqual({ accept: false, reason: 'Too vague', by: 'client' });
    expect(codeOf(play, 'ann1', { type: 'finishStep', table: 't1', step: 'prize' })).toBe('work-refused');
    const changed = pick(play, 't1', 'cake');
    expect(planOf(changed, 't1')).toEqual(['tea', 'cake']);
    const again = must(changed, 'ann1', { type: 'showAgain', table: 't1' });
    expect(codeOf(again, 'ann1', { type: 'pickCard', table: 't1', card: 'film' })).toBe('not-in-this-step');
    expect(codeOf(again, 'ann1', { type: 'finishStep', table: 't1', step: 'prize' })).toBe('ruling-awaited');
    const accepted = must(again, 'ann2', { ...ruling, accept: true });
    expect(tableOf(finish(accepted, 't1'), 't1').finished).toBe(true);
  });

  test('what is judged lies still, even where the facilitator moved everybody on; whoever came with nothing may still make it', () => {
    const list = [judgeSteps[0], choose, judging('prize', { how: 'accept', by: 'client' }), ending].flatMap(
      (step) => step ?? [],
    );
    const started = pick(playAt('choose', { tables: 2, list }), 't1', 'tea');
    const play = host(started, { type: 'moveOn', step: 'choose' });
    expect(codeOf(play, 'ann1', { type: 'pickCard', table: 't1', card: 'cake' })).toBe('not-in-this-step');
    expect(planOf(pick(pick(play, 't2', 'tea'), 't2', 'cake'), 't2')).toEqual(['tea', 'cake']);
  });

  test('whoever need not stay goes on with the refusal noted, or without a decision', () => {
    const play = gate({ refused: 'go-on' });
    expect(codeOf(play, 'ann1', { type: 'finishStep', table: 't1', step: 'prize' })).toBeUndefined();
    const refused = must(play, 'ann2', ruling);
    expect(codeOf(refused, 'ann1', { type: 'showAgain', table: 't1' })).toBe('not-refused');
    expect(tableOf(['t1', 't2'].reduce(finish, refused), 't1').rulings?.prize?.accept).toBe(false);
  });

  test('only the client of a table decides about it, and only once; the facilitator always may', () => {
    const play = gate();
    expect(codeOf(play, 'ann1', { ...ruling, table: 't1' })).toBe('not-the-judge');
    expect(codeOf(play, 'ann2', { ...ruling, of: 't2' })).toBe('not-the-judge');
    expect(codeOf(play, 'ann2', { ...ruling, reason: 'x'.repeat(301) })).toBe('text-too-long');
    const ruled = host(play, { type: 'ruleOnWork', step: 'prize', table: 't1', accept: true, reason: '' });
    expect(codeOf(ruled, 'ann2', ruling)).toBe('already-ruled');
  });

  test('an absent client keeps nobody waiting: the facilitator decides', () => {
    const play = must(gate(), 'ann2', { type: 'leaveSeat', who: 'ann2' });
    expect(seen(play, t1).gates?.[0]).toMatchObject({ waitsFor: 'facilitator' });
    expect(seen(gate({}, 1), t1).gates).toMatchObject([{ waitsFor: 'facilitator' }]);
  });

  test('a client sees the plan that it decides about, and nobody else does', () => {
    const play = gate({}, 3);
    const works = (audience: Audience) =>
      (seen(play, audience).gates ?? []).map(({ entry }) => [entry.table, entry.work !== null]);
    expect(works({ kind: 'table', table: 't2' })).toEqual([
      ['t1', true],
      ['t2', false],
    ]);
    expect(works(screen)).toEqual([
      ['t1', false],
      ['t2', false],
      ['t3', false],
    ]);
  });

  test('a sheet that is refused can be written anew; its reason is not for the screen', () => {
    const play = must(gate({ what: 'scenario' }), 'ann2', ruling);
    expect(seen(play, screen).gates?.[0]?.ruling).toEqual({ accept: false, reason: '', by: 'client' });
    const write = { type: 'writeField', table: 't1', sheet: 'scenario', field: 'name', value: 'Anew', base: 1 } as const;
    expect(codeOf(play, 'ann1', write)).toBeUndefined();
    expect(codeOf(gate({ what: 'scenario' }), 'ann1', write)).toBe('not-in-this-step');
  });
});

describe('where nobody decides', () => {
  const aloud = (extra: Parameters<typeof judging>[1] = {}): Play => voting({ how: 'none', ...extra }, 2);
  const noted = { type: 'giveRuling', table: 't1', of: 't1', accept: true, reason: ' We want fewer cards ' } as const;

  test('a table notes, once and for itself, that it has talked about its work, and what was said', () => {
    expect(legalForTable(aloud().rulebook, aloud().state, 't1')).toContainEqual({ ...noted, reason: '' });
    const play = must(aloud(), 'ann1', noted);
    expect(tableOf(play, 't1').rulings?.prize).toEqual({ accept: null, reason: 'We want fewer cards', by: 'table' });
    expect(codeOf(play, 'ann1', noted)).toBe('already-ruled');
    expect(codeOf(aloud(), 'ann1', { ...noted, accept: false })).toBe('nobody-decides');
    expect(codeOf(aloud(), 'ann2', { ...noted, table: 't2' })).toBe('not-the-judge');
    expect(codeOf(aloud(), 'ann1', { type: 'castVote', table: 't1', voter: 't1', choices: ['t2'] })).toBe('no-vote');
  });

  test('the facilitator may note it too, and nobody has to, whatever the format says of those who are refused', () => {
    const ruling = { type: 'ruleOnWork', step: 'prize', table: 't1', reason: '' } as const;
    const play = host(aloud(), { ...ruling, accept: true });
    expect(tableOf(play, 't1').rulings?.prize).toEqual({ accept: null, reason: '', by: 'facilitator' });
    expect(codeOf(aloud(), facilitatorSeat, { ...ruling, accept: false })).toBe('nobody-decides');
    expect(tableOf(finish(aloud({ refused: 'stay' }), 't1'), 't1').finished).toBe(true);
  });

  test('it is told who still talks; the screen learns that they have, and not what was said', () => {
    expect(seen(aloud(), t1).gates).toMatchObject([
      { entry: { table: 't1', work: null }, waitsFor: 'table', ruling: null, sentBack: false },
      { entry: { table: 't2', work: null }, waitsFor: 'table' },
    ]);
    expect(seen(must(aloud(), 'ann1', noted), screen).gates?.[0]).toMatchObject({
      waitsFor: null,
      ruling: { accept: null, reason: '', by: 'table' },
    });
  });
});

describe('rewinding a table', () => {
  const rewind = (step: string): Move => ({ type: 'rewindTable', table: 't1', step, reason: '' });

  test('takes a ruling away with the work that it was about', () => {
    const ruled = host(voting({ how: 'accept', by: 'facilitator' }), {
      type: 'ruleOnWork',
      step: 'prize',
      table: 't1',
      accept: true,
      reason: '',
    });
    expect(tableOf(host(ruled, rewind('choose')), 't1').rulings).toEqual({});
    expect(seen(host(ruled, rewind('prize')), t1).gates?.[0]).toMatchObject({ ruling: null, waitsFor: 'facilitator' });
  });

  test('leaves votes and results as they are: they belong to people, and to the room', () => {
    const one = vote(voting(), 't1', 't2');
    const away = host(one, rewind('choose'));
    expect(ballotIn(away.state, 'prize')).toEqual(ballotIn(one.state, 'prize'));
    const closed = vote(vote(one, 't2', 't1'), 't3', 't1');
    expect(resultOf(host(closed, rewind('prize')), 'prize')?.winners).toEqual(['t1']);
  });

  test('hides what it shows while it is back, and it still stands', () => {
    const play = host(voting(), rewind('choose'));
    const entries = voteSeen(play, { kind: 'table', table: 't2' }, 'prize')?.entries;
    expect(entries?.map(({ table, work }) => [table, work !== null])).toEqual([
      ['t2', true],
      ['t3', true],
    ]);
    const entry = voteSeen(pick(play, 't1', 'cake'), { kind: 'table', table: 't2' }, 'prize')?.entries[0];
    expect(entry).toEqual({ table: 't1', work: null });
  });
});

describe('what is told', () => {
  test('an open vote tells who chose whom once it is closed, where the format says so', () => {
    const open = voting({ secret: false });
    const before = vote(vote(open, 't1', 't2'), 't2', 't1');
    expect(JSON.stringify(voteSeen(before, { kind: 'facilitator' }, 'prize')?.result)).toBe('null');
    expect(voteSeen(vote(before, 't3'), screen, 'prize')?.result?.cast).toEqual([
      { voter: 't1', choices: ['t2'] },
      { voter: 't2', choices: ['t1'] },
      { voter: 't3', choices: [] },
    ]);
  });

  test('the screen knows how many have voted, and nobody’s work', () => {
    const told = voteSeen(vote(voting(), 't1', 't2'), screen, 'prize');
    expect(told).toMatchObject({ voted: 1, of: 3, waitsFor: ['t2', 't3'], voters: [], result: null });
    expect(told?.entries.every(({ work }) => work === null)).toBe(true);
  });

  test('formats that decide nothing have nothing of it in any view or state', () => {
    const play = playAt('choose', { list: [judgeSteps[0], choose, ending].flatMap((step) => step ?? []) });
    for (const key of ['votes', 'gates']) expect(Object.keys(seen(play, t1))).not.toContain(key);
    expect(Object.keys(play.state)).not.toContain('ballots');
    expect(Object.keys(tableOf(play, 't1'))).not.toContain('rulings');
  });
});
