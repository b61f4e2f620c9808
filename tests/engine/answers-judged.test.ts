import { describe, expect, test } from 'vitest';
import type { AnswerRule, Effect } from '../../src/engine/effects/effect.ts';
import type { Move } from '../../src/engine/moves.ts';
import { type Play, refusalOf } from '../helpers/play.ts';
import { situation } from '../helpers/situation-cards.ts';
import type { SituationGame } from '../helpers/situation-game.ts';
import { shortSteps } from '../helpers/situation-game.ts';
import { finish, planOf, stepOf, write } from './scenes.ts';
import {
  about,
  aboutCard,
  does,
  doesWith,
  downOn,
  landedOn,
  lastEvents,
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

describe('judge', () => {
  test('nothing follows before the judgement', () => {
    const play = given();
    expect([statusOf(play), downOn(play), purseOf(play).moved]).toEqual(['answered', ['tea'], 0]);
    expect(lastEvents(play).map(({ type }) => type)).toEqual(['answerGiven']);
  });

  test('accepted: what follows from that, and nothing of what follows from the opposite', () => {
    const play = rule(given(), true);
    expect([statusOf(play), downOn(play), purseOf(play).moved]).toEqual(['met', [], 3]);
    expect([situationOf(play).fired, situationOf(play).judge]).toEqual([['effects/0', 'met/0'], 'facilitator']);
  });

  test('refused: the same, the other way round', () => {
    const play = rule(given(), false);
    expect([statusOf(play), downOn(play), purseOf(play).moved]).toEqual(['unmet', ['tea'], -3]);
    expect([situationOf(play).fired, situationOf(play).judge]).toEqual([['effects/0', 'else/0'], 'facilitator']);
  });

  test('what is judged stays judged', () => {
    for (const accept of [true, false]) {
      const play = rule(given(), accept);
      for (const again of [true, false])
        expect(codeOf(play, { type: 'ruleOnAnswer', table: 't1', situation: 's1', accept: again }, 'facilitator')).toBe(
          'situation-settled',
        );
      for (const type of ['giveAnswer', 'takeBackAnswer', 'yieldSituation', 'noteSituation'] as const)
        expect(codeOf(play, about(type))).toBe('situation-settled');
    }
  });

  test('the facilitator may judge what was only said aloud', () => {
    expect(statusOf(rule(asked(), true))).toBe('met');
  });

  test('while somebody judges, the answer stays as it is, unless the table takes it back', () => {
    const play = given();
    const writing = {
      type: 'writeField',
      table: 't1',
      sheet: 'situation/s1',
      field: 'words',
      value: 'Other',
      base: 1,
    } as const;
    expect(codeOf(play, writing)).toBe('sheet-sealed');
    expect(codeOf(play, aboutCard('layAnswer', 'policy'))).toBe('answer-already-given');
    expect(codeOf(play, about('giveAnswer'))).toBe('answer-already-given');
    const back = does(play, 'takeBackAnswer');
    expect([statusOf(back), codeOf(back, writing)]).toEqual(['open', undefined]);
    expect(codeOf(back, about('takeBackAnswer'))).toBe('answer-not-given');
  });

  test('words alone can always be given, even where the card would like a card', () => {
    const strict = struck(['tea'], [], { by: [['policy']], written: false });
    expect(statusOf(does(words(strict), 'giveAnswer'))).toBe('answered');
    const none = struck(['tea'], [], { by: [], written: false });
    expect(statusOf(does(words(none), 'giveAnswer'))).toBe('answered');
  });

  test('nothing is no answer, and space is nothing', () => {
    expect(codeOf(asked(), about('giveAnswer'))).toBe('answer-empty');
    expect(codeOf(words(words(asked()), ''), about('giveAnswer'))).toBe('answer-empty');
  });

  test('any card can be laid, and joins the plan at its cost when it comes from the packs of answers', () => {
    const laid = doesWith(struck(['tea'], [], answer), 'layAnswer', 'slot');
    expect([planOf(laid, 't1'), purseOf(laid).spent]).toEqual([['tea', 'slot'], 3]);
    expect(statusOf(does(laid, 'giveAnswer'))).toBe('answered');
    const up = doesWith(laid, 'takeUpAnswer', 'slot');
    expect([planOf(up, 't1'), purseOf(up).spent, situationOf(up).answer]).toEqual([['tea'], 1, []]);
    const own = doesWith(struck(['tea'], [], answer), 'layAnswer', 'tea');
    expect([planOf(own, 't1'), planOf(doesWith(own, 'takeUpAnswer', 'tea'), 't1')]).toEqual([['tea'], ['tea']]);
  });

  test('a card is laid once, and only what lies there is taken up', () => {
    const laid = doesWith(struck(['tea'], [], answer), 'layAnswer', 'slot');
    expect(codeOf(laid, aboutCard('layAnswer', 'slot'))).toBe('card-already-laid');
    expect(codeOf(laid, aboutCard('takeUpAnswer', 'tea'))).toBe('card-not-laid');
    for (const [card, code] of [
      ['blog', 'card-not-offered'],
      ['sam', 'card-not-offered'],
      ['hit', 'card-not-offered'],
      ['yacht', 'no-such-card'],
    ] as const)
      expect(codeOf(laid, aboutCard('layAnswer', card))).toBe(code);
  });

  test('a card from the packs is refused when there are no points for it, where the format refuses', () => {
    const list = shortSteps.map((step) => (step.kind === 'pick' ? { ...step, overspend: 'refuse' as const } : step));
    const full = struck(['tea', 'blog', 'visit'], [], answer, { list });
    expect(refusalOf(full, 'ann1', aboutCard('layAnswer', 'code'))).toEqual({
      code: 'over-the-limit',
      limit: 'sum',
      allowed: 6,
      asked: 7,
    });
    expect(codeOf(full, aboutCard('layAnswer', 'tea'))).toBeUndefined();
  });

  test('a card in an answer that somebody judges is neither laid back nor torn up nor taken up elsewhere', () => {
    const landed = [situation('one', { answer }), situation('two', { answer })];
    const both = send(send(playWith(['tea'], landed), 'one'), 'two');
    const joined = doesWith(doesWith(both, 'layAnswer', 'policy'), 'layAnswer', 'policy', 's2');
    const waiting = does(joined, 'giveAnswer', 's2');
    expect(codeOf(waiting, aboutCard('takeUpAnswer', 'policy'))).toBe('card-already-laid');
    expect(codeOf(waiting, { type: 'returnCard', table: 't1', card: 'policy' })).toBe('card-already-laid');
    expect(planOf(doesWith(rule(waiting, true, 's2'), 'takeUpAnswer', 'policy'), 't1')).toEqual(['tea']);
  });

  test('a table that has no answer says so, and what follows, follows', () => {
    const play = does(asked(), 'yieldSituation');
    expect([statusOf(play), purseOf(play).moved, situationOf(play).judge]).toEqual(['unmet', -3, 'table']);
  });

  test('a card that asks for no answer is only read', () => {
    const play = struck(['tea'], [block]);
    for (const type of ['giveAnswer', 'yieldSituation'] as const) expect(codeOf(play, about(type))).toBe('no-answer-asked');
    expect(codeOf(play, aboutCard('layAnswer', 'policy'))).toBe('no-answer-asked');
    expect(codeOf(play, { type: 'ruleOnAnswer', table: 't1', situation: 's1', accept: true }, 'facilitator')).toBe(
      'no-answer-asked',
    );
    expect([statusOf(does(play, 'noteSituation')), downOn(does(play, 'noteSituation'))]).toEqual(['noted', ['tea']]);
  });

  test('one that asks for an answer is not only read', () => {
    expect(codeOf(asked(), about('noteSituation'))).toBe('situation-unanswered');
  });

  test('words typed live can be answered and judged, and need not be', () => {
    const play = say(playWith(['tea'], []), 'A knock');
    expect(landedOn(play)).toEqual([null]);
    expect(situationOf(play).title).toBe('A knock');
    expect(statusOf(rule(does(words(play), 'giveAnswer'), false))).toBe('unmet');
    expect(statusOf(does(play, 'noteSituation'))).toBe('noted');
    expect(codeOf(play, about('yieldSituation'))).toBe('no-answer-asked');
    expect(stepOf(finish(play, 't1'), 't1')).toBe('ending');
  });

  test('a table goes on once it has answered, and the answer is judged wherever the table is by then', () => {
    expect(codeOf(asked(), { type: 'finishStep', table: 't1', step: 'quiet' })).toBe('situation-unanswered');
    const gone = finish(given(), 't1');
    expect([stepOf(gone, 't1'), statusOf(rule(gone, false)), purseOf(rule(gone, false)).moved]).toEqual([
      'ending',
      'unmet',
      -3,
    ]);
  });
});
