import { describe, expect, test } from 'vitest';
import type { Limit } from '../../src/engine/limits/limit.ts';
import type { Move, SeatId } from '../../src/engine/moves.ts';
import type { Rejection } from '../../src/engine/rejections.ts';
import { dealRulebook } from '../helpers/deal-game.ts';
import { jobsRulebook } from '../helpers/jobs-game.ts';
import { must, type Play, refusalOf, startPlay } from '../helpers/play.ts';
import { situation } from '../helpers/situation-cards.ts';
import { type SituationGame, situationRulebook } from '../helpers/situation-game.ts';
import { formatOf, smallRulebook, steps } from '../helpers/small-game.ts';
import { playAt } from './judge-plays.ts';
import { finish, host, pick, playTo, seated, write } from './scenes.ts';
import { shapesAt } from './shapes-scenes.ts';
import { about, aboutCard, does, doesWith, playWith, send, struck } from './situation-scenes.ts';

const two = smallRulebook();
const at = (step: string): Play => playTo(seated(two), step);

const here = { table: 't1' } as const;
const writing = { type: 'writeField', ...here, sheet: 'scenario', field: 'name', value: 'x', base: 0 } as const;
const picking = { type: 'pickCard', ...here, card: 'tea' } as const;
const placing = { type: 'placeCard', ...here, card: 'tea', column: 'now' } as const;
const aiming = { type: 'aimCard', ...here, card: 'tea', cell: 'board/tell', on: true } as const;
const finishing = { type: 'finishStep', ...here, step: 'settle' } as const;
const minutes = { type: 'setMinutes', step: 'tale', minutes: 12, sure: false } as const;
const joining = { type: 'takeSeat', newSeat: 'bob', ...here, role: 'player' } as const;

const block = { effect: 'block', match: {}, count: 1 } as const;
const sending = { type: 'sendSituation', tables: ['t1'], wish: { what: 'words', title: 'A knock', text: '' } } as const;
const later = { ...sending, type: 'scheduleSituation', minutes: 5 } as const;
const inventing = { type: 'writeCard', ...here, title: 'A swing', text: '', as: 'joker' } as const;

const onSheet = (sheet: string, field: string, value: string) => ({ ...writing, sheet, field, value });

/** Two situations have landed: one that a card or words can answer, and one that is only read. */
const asked = (game?: SituationGame): Play =>
  send(
    send(playWith(['tea'], [situation('hit', { answer: { by: [['policy']] } }), situation('read', {})], game), 'hit'),
    'read',
  );
const answered = (): Play => doesWith(asked(), 'layAnswer', 'policy');
const choosing = (): Play => playTo(seated(situationRulebook()), 'choose');

/** Where work is accepted or refused, and where people rank. */
const atGate = (): Play => playAt('agenda', { tables: 2 });
const atVote = (): Play => playAt('final', { tables: 2, halls: 1 });
const ruling = { type: 'ruleOnWork', ...here, step: 'agenda', accept: true, reason: '' } as const;
const voting = { type: 'castVote', ...here, voter: 'ann1', choices: ['t2'] } as const;
/** Choosing, at least one method of which is asked for; and with points that the facilitator chooses. */
const choosingWith = (limit: Limit) =>
  smallRulebook({ format: formatOf([{ ...steps.choose, uses: [], limits: [limit] }, steps.ending]) });
const least = choosingWith({ limit: 'least', suit: 'method', count: 1 });
const leftOpen = choosingWith({ limit: 'sum', points: { from: 'host', least: 15, most: 20 } });

/** A play, who asks after it, and for what. */
type Case = readonly [Play, SeatId, Move];

/** For every code the shortest play that gives it. A code without a play, or a play without its code, does not compile. */
const cases: { readonly [Code in Rejection['code']]: () => Case } = {
  'already-ruled': () => [host(atGate(), ruling), 'facilitator', ruling],
  'no-such-hall': () => [atVote(), 'facilitator', { type: 'closeVote', step: 'final', hall: 9 }],
  'no-vote': () => [atVote(), 'facilitator', { type: 'closeVote', step: 'agenda', hall: 0 }],
  'not-a-voter': () => [atVote(), 'ann1', { ...voting, voter: 'ann2' }],
  'not-refused': () => [atGate(), 'ann1', { type: 'showAgain', ...here }],
  'not-standing': () => [atVote(), 'ann1', { ...voting, choices: ['nowhere'] }],
  'nobody-decides': () => [
    playAt('aloud', { tables: 2 }),
    'ann1',
    { type: 'giveRuling', ...here, of: 't1', accept: false, reason: '' },
  ],
  'not-the-judge': () => [atGate(), 'ann1', { type: 'giveRuling', ...here, of: 't1', accept: true, reason: '' }],
  'nothing-to-judge': () => [atVote(), 'facilitator', ruling],
  'own-table': () => [atVote(), 'ann1', { ...voting, choices: ['t1'] }],
  'ruling-awaited': () => [atGate(), 'ann1', { ...finishing, step: 'agenda' }],
  'too-many-votes': () => [atVote(), 'ann1', { ...voting, choices: ['t2', 't2'] }],
  'vote-closed': () => [host(atVote(), { type: 'closeVote', step: 'final', hall: 0 }), 'ann1', voting],
  'vote-open': () => [atVote(), 'facilitator', { type: 'voteAgain', step: 'final', hall: 0 }],
  'work-refused': () => [host(atGate(), { ...ruling, accept: false }), 'ann1', { ...finishing, step: 'agenda' }],
  'already-dealt': () => [dealing('ways'), 'ann1', { type: 'dealCards', ...here, deal: 'ways' }],
  'no-redraw-left': () => [dealing('goal'), 'ann1', { type: 'redrawCards', ...here, deal: 'aim' }],
  'not-your-turn': () => [dealing('lay'), 'bob', { type: 'pickCard', ...here, card: ofBob() }],
  'nothing-dealt': () => [skipped(), 'ann1', { type: 'openCards', ...here, deal: 'ways' }],
  'turn-is-over': () => [dealing('lay'), 'ann1', { type: 'passTurn', ...here, whose: 'bob' }],
  'answer-already-given': () => [does(answered(), 'giveAnswer'), 'ann1', about('giveAnswer')],
  'answer-empty': () => [asked(), 'ann1', about('giveAnswer')],
  'answer-not-enough': () => [asked({ rule: { mode: 'hard' } }), 'ann1', about('giveAnswer')],
  'answer-not-given': () => [asked(), 'ann1', about('takeBackAnswer')],
  'card-already-laid': () => [answered(), 'ann1', aboutCard('layAnswer', 'policy')],
  'card-already-picked': () => [pick(at('choose'), 't1', 'tea'), 'ann1', picking],
  'card-blocked': () => [struck(['tea'], [{ ...block, pick: 'all' }], { by: [] }), 'ann1', aboutCard('layAnswer', 'tea')],
  'card-not-in-plan': () => [at('choose'), 'ann1', { ...picking, type: 'returnCard' }],
  'card-not-laid': () => [asked(), 'ann1', aboutCard('takeUpAnswer', 'policy')],
  'card-not-offered': () => [at('choose'), 'ann1', { ...picking, card: 'storm' }],
  'card-not-own': () => [at('choose'), 'ann1', { ...picking, type: 'tearCard' }],
  'cell-not-marked': () => [at('plan'), 'ann1', { ...aiming, cell: 'board/hear' }],
  'choice-owed': () => [struck(['tea', 'blog'], [{ ...block, pick: 'table' }]), 'ann1', about('noteSituation')],
  'clock-already-paused': () => [host(seated(two), { type: 'pauseClock' }), 'facilitator', { type: 'pauseClock' }],
  'clock-already-running': () => [seated(two), 'facilitator', { type: 'resumeClock' }],
  'facilitator-only': () => [seated(two), 'ann1', { type: 'moveOn', step: 'settle' }],
  'field-changed': () => [write(at('invent'), 't1', 'scenario', 'name', 'Ours'), 'ann1', writing],
  'joker-used': () => [must(choosing(), 'ann1', inventing), 'ann1', inventing],
  'last-step': () => [at('ending'), 'facilitator', { type: 'moveOn', step: 'ending' }],
  'minutes-out-of-range': () => [seated(two), 'facilitator', { ...minutes, minutes: 241 }],
  'no-answer-asked': () => [asked(), 'ann1', { ...about('yieldSituation', 's2') }],
  'no-own-cards': () => [at('choose'), 'ann1', inventing],
  'no-situations': () => [seated(two), 'facilitator', sending],
  'no-such-card': () => [at('choose'), 'ann1', { ...picking, card: 'yacht' }],
  'no-such-cell': () => [at('plan'), 'ann1', { ...aiming, cell: 'board/sing' }],
  'no-such-choice': () => [shapesAt('ladder'), 'ann1', onSheet('ladder', 'email:mark', 'wanted')],
  'no-such-column': () => [at('plan'), 'ann1', { ...placing, column: 'never' }],
  'no-such-field': () => [at('invent'), 'ann1', { ...writing, field: 'colour' }],
  'no-such-seat': () => [startPlay(two), 'ann1', finishing],
  'no-such-sheet': () => [at('invent'), 'ann1', { ...writing, sheet: 'diary' }],
  'no-such-situation': () => [asked(), 'ann1', about('giveAnswer', 's9')],
  'no-such-step': () => [seated(two), 'ann1', { ...finishing, step: 'dance' }],
  'no-such-table': () => [startPlay(two), 'bob', { ...joining, table: 't9' }],
  'not-an-order': () => [shapesAt('ladder'), 'ann1', onSheet('ladder', 'order', 'email email')],
  'not-in-this-step': () => [seated(two), 'ann1', picking],
  'not-the-client': () => [
    does(answered(), 'giveAnswer'),
    'ann1',
    { type: 'judgeAnswer', ...here, of: 't1', situation: 's1', accept: true },
  ],
  'not-to-choose': () => [asked(), 'ann1', aboutCard('chooseHit', 'tea')],
  'not-your-table': () => [seated(two), 'ann2', finishing],
  'nothing-changed': () => [at('invent'), 'ann1', { ...writing, value: ' ' }],
  'nothing-due': () => [asked(), 'facilitator', { type: 'landDue' }],
  'nothing-left-to-draw': () => [asked(), 'facilitator', { ...sending, wish: { what: 'draw', suit: '', same: false } }],
  'nothing-to-hand-over': () => [
    ['t1', 't2'].reduce(finish, at('invent')),
    'ann1',
    { type: 'handOver', ...here, sheet: 'scenario' },
  ],
  'under-the-limit': () => [seated(least), 'ann1', { ...finishing, step: 'choose' }],
  'number-out-of-range': () => [seated(leftOpen), 'facilitator', { type: 'setPurse', step: 'choose', limit: 0, points: 21 }],
  'no-such-purse': () => [seated(two), 'facilitator', { type: 'setPurse', step: 'choose', limit: 0, points: 5 }],
  'no-such-suit': () => [seated(two), 'facilitator', { type: 'givePoints', ...here, points: 1, suit: 'nowhere' }],
  'over-the-limit': () => [pick(at('choose'), 't1', 'cake'), 'ann1', { ...picking, card: 'film' }],
  'points-out-of-range': () => [seated(two), 'facilitator', { type: 'givePoints', ...here, points: 21 }],
  'price-out-of-range': () => [
    must(choosing(), 'ann1', inventing),
    'facilitator',
    { type: 'priceCard', ...here, card: 'own-1', cost: 10 },
  ],
  'seat-taken': () => [must(startPlay(two), 'bob', joining), 'bob', joining],
  'seconds-out-of-range': () => [
    seated(two),
    'facilitator',
    { type: 'setScreen', show: 'carousel', table: null, names: false, seconds: 301 },
  ],
  'sheet-sealed': () => [handedOver(), 'ann1', { type: 'handOver', ...here, sheet: 'scenario' }],
  'situation-already-landed': () => [asked(), 'facilitator', { ...sending, wish: { what: 'card', card: 'hit' } }],
  'situation-settled': () => [does(asked(), 'yieldSituation'), 'ann1', about('giveAnswer')],
  'situation-unanswered': () => [asked(), 'ann1', about('noteSituation')],
  'step-already-begun': () => [seated(two), 'facilitator', { type: 'dropStep', step: 'settle', sure: true }],
  'step-already-dropped': () => [dropped(), 'facilitator', { type: 'dropStep', step: 'map', sure: true }],
  'step-already-finished': () => [finish(seated(two), 't1'), 'ann1', finishing],
  'step-is-over': () => [at('map'), 'ann1', finishing],
  'step-not-dropped': () => [seated(two), 'facilitator', { type: 'restoreStep', step: 'map' }],
  'step-not-for-table': () => [startPlay(jobsRulebook()), 'facilitator', { type: 'moveTable', table: 't1', step: 'need' }],
  'step-not-finished': () => [seated(two), 'ann1', { ...finishing, type: 'reopenStep' }],
  'step-not-reached': () => [seated(two), 'ann1', { ...finishing, step: 'map' }],
  'step-protected': () => [seated(two), 'facilitator', { type: 'dropStep', step: 'tale', sure: false }],
  'text-missing': () => [choosing(), 'ann1', { ...inventing, title: ' ' }],
  'text-too-long': () => [at('invent'), 'ann1', { ...writing, value: 'ŵ'.repeat(41) }],
  'time-not-a-number': () => [
    { ...seated(two), rulebook: { ...two, header: { ...two.header, startedAt: Number.NaN } } },
    'ann1',
    finishing,
  ],
  'too-late-to-undo': () => [seated(two), 'facilitator', { type: 'undoAct', key: 'u1' }],
  'too-many-own-cards': () => [
    [1, 2, 3].reduce((play) => must(play, 'ann1', { ...inventing, as: 'new' }), choosing()),
    'ann1',
    { ...inventing, as: 'new' },
  ],
  'too-many-scheduled': () => [
    Array.from({ length: 40 }).reduce((play: Play) => host(play, later), asked()),
    'facilitator',
    later,
  ],
  'waiting-for-another-table': () => [handedOver(), 'ann1', { ...finishing, step: 'swap' }],
  'workshop-ended': () => [host(seated(two), { type: 'endWorkshop' }), 'ann1', finishing],
  'workshop-not-ended': () => [seated(two), 'facilitator', { type: 'reopenWorkshop' }],
};

/** Two people at the first table, before or after the cards came. */
const dealing = (step: string): Play =>
  playOn(must(seated(dealRulebook({ tables: 1 })), 'bob', { type: 'takeSeat', newSeat: 'bob', ...here, role: 'player' }), step);
const playOn = (play: Play, step: string): Play =>
  play.state.tables.t1?.step === step ? play : playOn(finish(play, 't1'), step);
const skipped = (): Play => host(dealing('goal'), { type: 'moveTable', ...here, step: 'choose' });
const ofBob = (): string => dealing('lay').state.tables.t1?.deals?.faces?.hands?.bob?.[0] ?? '';

const handedOver = () => must(at('swap'), 'ann1', { type: 'handOver', ...here, sheet: 'scenario' });
const dropped = () => host(seated(two), { type: 'dropStep', step: 'map', sure: true });

test.each(Object.entries(cases))('%s', (code, scene) => {
  const [play, seat, move] = scene();
  expect(refusalOf(play, seat, move)?.code).toBe(code);
});

describe('what a refusal says besides its code', () => {
  const detail = (code: Rejection['code']) => refusalOf(...cases[code]());

  test.each([
    [{ code: 'card-already-picked', by: 'ann1' }],
    [{ code: 'field-changed', by: 'ann1', version: 1 }],
    [{ code: 'not-your-turn', by: 'ann1' }],
    [{ code: 'not-in-this-step', needs: ['pick'] }],
    [{ code: 'text-too-long', max: 40, length: 41 }],
    [{ code: 'over-the-limit', limit: 'most', allowed: 1, asked: 2, suits: ['gift'] }],
    [{ code: 'under-the-limit', limit: 'least', allowed: 1, asked: 0, suits: ['method'] }],
    [{ code: 'number-out-of-range', least: 15, most: 20 }],
  ] as const)('$code', (refusal) => {
    expect(detail(refusal.code)).toEqual(refusal);
  });

  test('any other has nothing but its code', () => {
    const more = [
      'card-already-picked',
      'not-your-turn',
      'field-changed',
      'not-in-this-step',
      'text-too-long',
      'over-the-limit',
      'under-the-limit',
      'number-out-of-range',
    ];
    for (const code of Object.keys(cases) as Rejection['code'][])
      if (!more.includes(code)) expect(detail(code)).toEqual({ code });
  });
});

describe('one code, several ways to it', () => {
  const nothing = (play: Play, move: Move, seat = 'ann1') =>
    expect(refusalOf(play, seat, move)).toEqual({ code: 'nothing-changed' });

  test('nothing would change', () => {
    const plan = must(must(at('plan'), 'ann1', placing), 'ann1', aiming);
    nothing(plan, placing);
    nothing(plan, aiming);
    nothing(at('plan'), { ...placing, column: '' });
    nothing(at('plan'), { ...aiming, on: false });
    nothing(seated(two), { type: 'moveTable', ...here, step: 'settle' }, 'facilitator');
    nothing(seated(two), { type: 'changeTable', who: 'ann1', table: 't1' });
    nothing(seated(two), { type: 'giveRole', who: 'ann1', role: 'player' });
    nothing(must(seated(two), 'ann1', { type: 'leaveSeat', who: 'ann1' }), { type: 'leaveSeat', who: 'ann1' }, 'facilitator');
    nothing(seated(two), { ...minutes, minutes: 10 }, 'facilitator');
  });

  test('a reason needs its cell to be marked, and goes with what it is for', () => {
    const reason = { ...writing, sheet: 'why', field: 'board/hear:why', value: 'They wait' } as const;
    expect(refusalOf(at('whom'), 'ann1', reason)).toEqual({ code: 'cell-not-marked' });
    const marked = write(at('whom'), 't1', 'why', 'board/hear', 'wanted');
    const given = must(marked, 'ann1', reason);
    const unmarked = write(given, 't1', 'why', 'board/hear', '');
    expect(refusalOf(unmarked, 'ann1', { ...reason, base: 1, value: 'Other' })).toEqual({ code: 'cell-not-marked' });
    expect(refusalOf(unmarked, 'ann1', { ...reason, base: 1, value: '' })).toBeUndefined();
  });

  test('a name is a card of its suit, and a mark one of three', () => {
    const who = { ...writing, sheet: 'why', field: 'others:who' } as const;
    expect(refusalOf(at('whom'), 'ann1', { ...who, value: 'tea' })).toEqual({ code: 'no-such-card' });
    expect(refusalOf(at('whom'), 'ann1', { ...who, value: 'sam' })).toBeUndefined();
    expect(refusalOf(at('whom'), 'ann1', { ...who, field: 'board/tell', value: 'maybe' })).toEqual({ code: 'no-such-cell' });
  });

  test('a length counts what people see as one, as far as code points go', () => {
    expect(refusalOf(at('invent'), 'ann1', { ...writing, value: '🎲'.repeat(40) })).toBeUndefined();
    expect(refusalOf(at('invent'), 'ann1', { ...writing, value: `  ${'x'.repeat(40)}  ` })).toBeUndefined();
  });

  test('overspending is shown and not refused where the format says so', () => {
    const [choose] = two.steps.filter((step) => step.kind === 'pick');
    const steps = two.steps.map((step) => (step === choose ? { ...choose, overspend: 'show' as const } : step));
    const play = playTo(seated(smallRulebook({ format: { ...two.format, steps } })), 'choose');
    const over = ['tea', 'blog', 'visit', 'cake', 'film'].reduce((now, card) => pick(now, 't1', card), play);
    expect(over.state.tables.t1?.plan.length).toBe(5);
  });
});
