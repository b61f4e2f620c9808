import { describe, expect, test } from 'vitest';
import type { AnswerRule, Effect } from '../../src/engine/effects/effect.ts';
import type { Move } from '../../src/engine/moves.ts';
import { view } from '../../src/engine/views/view.ts';
import { must, type Play, refusalOf } from '../helpers/play.ts';
import { situation } from '../helpers/situation-cards.ts';
import type { SituationGame } from '../helpers/situation-game.ts';
import { finish, host, planOf, stepOf, tableOf, write } from './scenes.ts';
import {
  about,
  does,
  doesWith,
  downOn,
  landedOn,
  playWith,
  purseOf,
  rule,
  say,
  send,
  situationOf,
  statusOf,
  struck,
} from './situation-scenes.ts';

const block: Effect = { effect: 'block', match: {}, count: 1, pick: 'all' };
const gain: Effect = { effect: 'budget', points: 3 };
const loss: Effect = { effect: 'budget', points: -3 };
const answer: Partial<AnswerRule> = { by: [['policy']], met: [gain], else: [loss] };

const asked = (game: SituationGame = {}) => struck(['tea'], [block], answer, game);
const words = (play: Play, text = 'We would talk.') => write(play, 't1', 'situation/s1', 'words', text);
const given = (game: SituationGame = {}) => does(words(asked(game)), 'giveAnswer');
const codeOf = (play: Play, move: Move, seat = 'ann1') => refusalOf(play, seat, move)?.code;

describe('the client judges', () => {
  const game: SituationGame = { tables: 2, client: 'pair', rule: { judge: 'client' } };
  const judging = (accept = true, table = 't2', of = 't1') =>
    ({ type: 'judgeAnswer', table, of, situation: 's1', accept }) as const;
  const waits = (play: Play) =>
    view(play.rulebook, play.state, { kind: 'facilitator' }).toJudge.map(({ waitsFor }) => waitsFor);

  test('the table for which it plans accepts or refuses, and then it is settled', () => {
    const met = must(given(game), 'ann2', judging());
    expect([statusOf(met), situationOf(met).judge]).toEqual(['met', 'client']);
    expect(statusOf(must(given(game), 'ann2', judging(false)))).toBe('unmet');
    expect(codeOf(met, judging(), 'ann2')).toBe('situation-settled');
    expect(codeOf(asked(game), judging(), 'ann2')).toBe('answer-not-given');
  });

  test('nobody else does, and not as if they were the client', () => {
    const three: SituationGame = { ...game, tables: 3 };
    const play = given(three);
    expect(codeOf(play, judging(true, 't3'), 'ann3')).toBe('not-the-client');
    expect(codeOf(play, judging(true, 't1'), 'ann1')).toBe('not-the-client');
    expect(codeOf(play, judging(true, 't2'), 'ann3')).toBe('not-your-table');
    expect(codeOf(play, { type: 'ruleOnAnswer', table: 't1', situation: 's1', accept: true }, 'ann2')).toBe('facilitator-only');
  });

  test('only where the format says so, and never for oneself', () => {
    expect(codeOf(given({ tables: 2, client: 'pair' }), judging(), 'ann2')).toBe('not-the-client');
    const alone = given({ rule: { judge: 'client' } });
    expect(codeOf(alone, judging(true, 't1'), 'ann1')).toBe('not-the-client');
    expect(waits(alone)).toEqual(['facilitator']);
  });

  test('a client with nobody at the table keeps nobody waiting: the answer waits for the facilitator', () => {
    const play = given(game);
    expect(waits(play)).toEqual(['client']);
    const gone = must(play, 'ann2', { type: 'leaveSeat', who: 'ann2' });
    expect(waits(gone)).toEqual(['facilitator']);
    expect(statusOf(rule(gone, true))).toBe('met');
    expect(waits(must(gone, 'ann3', { type: 'takeSeat', newSeat: 'ann3', table: 't2', role: 'player' }))).toEqual(['client']);
  });

  test('the facilitator may judge all the same', () => {
    expect(situationOf(rule(given(game), true)).judge).toBe('facilitator');
  });
});

describe('hard', () => {
  const hard: SituationGame = { rule: { mode: 'hard' } };
  const facing = (by: AnswerRule['by'], plan: readonly string[] = ['tea', 'blog']) => struck(plan, [], { ...answer, by }, hard);
  const met = (by: AnswerRule['by'], laid: readonly string[], plan?: readonly string[]) => {
    const play = laid.reduce((now, card) => doesWith(now, 'layAnswer', card), facing(by, plan));
    const code = codeOf(play, about('giveAnswer'));
    if (code === undefined) expect(statusOf(does(play, 'giveAnswer'))).toBe('met');
    else expect(code).toBe('answer-not-enough');
    return code === undefined;
  };

  test('exactly the ways of the card meet it, by id or by tag', () => {
    expect(met([['policy']], ['policy'])).toBe(true);
    expect(met([['policy']], ['trial'])).toBe(false);
    expect(met([['rule']], ['trial'])).toBe(true);
    expect(met([['rule']], ['slot'])).toBe(false);
    expect(met([['slot'], ['rule']], ['tea', 'code'])).toBe(true);
    expect(met([['tea']], ['tea'])).toBe(true);
    expect(met([], ['tea', 'policy', 'slot'])).toBe(false);
  });

  test('both halves need a card each, whichever card serves which', () => {
    expect(met([['trial', 'rule']], ['trial'])).toBe(false);
    expect(met([['trial', 'rule']], ['trial', 'code'])).toBe(true);
    expect(met([['rule', 'trial']], ['trial', 'code'])).toBe(true);
    expect(met([['rule', 'rule']], ['trial', 'tea'])).toBe(false);
    expect(met([['rule', 'rule']], ['trial', 'policy'])).toBe(true);
    expect(met([['slot', 'code']], ['slot'])).toBe(false);
  });

  test('a card that has been turned face down since does not count', () => {
    const landed = [situation('ask', { answer: { by: [['tea']] } }), situation('down', { effects: [block] })];
    const laid = doesWith(send(playWith(['tea'], landed, hard), 'ask'), 'layAnswer', 'tea');
    expect(codeOf(laid, about('giveAnswer'))).toBeUndefined();
    expect(codeOf(send(laid, 'down'), about('giveAnswer'))).toBe('answer-not-enough');
  });

  test('words do not count, and the rules settle it at once', () => {
    expect(codeOf(words(facing([['policy']])), about('giveAnswer'))).toBe('answer-not-enough');
    const play = does(doesWith(facing([['policy']]), 'layAnswer', 'policy'), 'giveAnswer');
    expect([statusOf(play), situationOf(play).judge, purseOf(play).moved]).toEqual(['met', 'rules', 3]);
  });

  test('nobody judges, and a table may still say that it has no answer', () => {
    const play = facing([['policy']]);
    expect(codeOf(play, { type: 'ruleOnAnswer', table: 't1', situation: 's1', accept: true }, 'facilitator')).toBe(
      'no-answer-asked',
    );
    expect(purseOf(does(play, 'yieldSituation')).moved).toBe(-3);
  });

  test('words typed live are only read', () => {
    const play = say(playWith(['tea'], [], hard), 'A knock');
    expect(codeOf(words(play), about('giveAnswer'))).toBe('no-answer-asked');
    expect(statusOf(does(play, 'noteSituation'))).toBe('noted');
  });
});

describe('talk', () => {
  const talk: SituationGame = { rule: { mode: 'talk' } };

  test('is shown, and changes neither purse nor plan nor cost, however it ends', () => {
    const dear: Effect = { effect: 'cost', match: {}, plus: 2, times: 2 };
    const lost: Effect = { effect: 'discard', match: {}, count: 1, pick: 'all' };
    const before = playWith(
      ['tea', 'blog'],
      [situation('hit', { effects: [block, loss, dear, lost], answer: { ...answer, met: [gain, lost], else: [loss, lost] } })],
      talk,
    );
    const landed = send(before, 'hit');
    const ends = [landed, does(words(landed), 'giveAnswer'), does(landed, 'noteSituation')];
    expect(ends.map((play) => statusOf(play))).toEqual(['open', 'met', 'noted']);
    for (const play of ends) {
      expect(tableOf(play, 't1').plan).toEqual(tableOf(before, 't1').plan);
      expect([purseOf(play), tableOf(play, 't1').standing]).toEqual([purseOf(before), []]);
      expect(situationOf(play).fired).toEqual([]);
    }
  });

  test('nothing is enforced: the table goes on without a word, and the facilitator has nothing to judge', () => {
    const play = asked(talk);
    expect(stepOf(finish(play, 't1'), 't1')).toBe('ending');
    expect(codeOf(play, { type: 'ruleOnAnswer', table: 't1', situation: 's1', accept: true }, 'facilitator')).toBe(
      'no-answer-asked',
    );
    expect(codeOf(play, about('yieldSituation'))).toBe('no-answer-asked');
  });

  test('words are an answer even where the card would like a card', () => {
    const play = struck(['tea'], [], { by: [['policy']], written: false }, talk);
    expect([statusOf(does(words(play), 'giveAnswer')), situationOf(does(words(play), 'giveAnswer')).judge]).toEqual([
      'met',
      'table',
    ]);
  });
});

describe('what came of an answer that is withdrawn', () => {
  test('a card that joined the plan as its answer goes back, and its points with it', () => {
    const laid = doesWith(doesWith(struck(['tea'], [], answer), 'layAnswer', 'slot'), 'layAnswer', 'tea');
    for (const play of [laid, does(laid, 'giveAnswer')]) {
      const gone = host(play, { type: 'withdrawSituation', table: 't1', situation: 's1' });
      expect([planOf(gone, 't1'), purseOf(gone).spent]).toEqual([['tea'], 1]);
    }
  });

  test('one that was accepted with it stays', () => {
    const met = rule(does(doesWith(struck(['tea'], [], answer), 'layAnswer', 'slot'), 'giveAnswer'), true);
    expect(planOf(host(met, { type: 'withdrawSituation', table: 't1', situation: 's1' }), 't1')).toEqual(['tea', 'slot']);
  });

  test('it is as if it had not landed: it cannot be answered, and may come again', () => {
    const gone = host(asked(), { type: 'withdrawSituation', table: 't1', situation: 's1' });
    expect(codeOf(gone, about('giveAnswer'))).toBe('no-such-situation');
    expect(codeOf(gone, { type: 'withdrawSituation', table: 't1', situation: 's1' }, 'facilitator')).toBe('no-such-situation');
    expect(landedOn(send(gone, 'hit'))).toEqual(['hit', 'hit']);
    expect([downOn(gone), downOn(send(gone, 'hit'))]).toEqual([[], ['tea']]);
    expect(stepOf(finish(gone, 't1'), 't1')).toBe('ending');
  });
});
