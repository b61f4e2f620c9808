import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allNeeds } from '../../../src/store/console/needs.ts';
import { tableGlances } from '../../../src/store/console/table-glances.ts';
import type { Play } from '../../helpers/play.ts';
import { playChoices } from '../../helpers/play.ts';
import { situationRulebook } from '../../helpers/situation-game.ts';
import { answer, at, deskAt, host, passTo, seated, send } from './desk.ts';

const glance = (play: Play, table = 't1') => {
  const found = tableGlances(deskAt(play)).find((each) => each.table === table);
  if (!found) throw new Error(table);
  return found;
};
const pill = (play: Play, table = 't1') => glance(play, table).pill;

describe('the state of a table', () => {
  test('is what its people do, then that they are done', () => {
    const play = seated();
    expect(pill(play).words).toBe('Sitting down');
    expect(pill(passTo(play, 'choose')).words).toBe('Choosing');
    expect(pill(at(play, 't1', { type: 'finishStep', step: 'settle' }))).toEqual({ kind: 'ready', words: 'Ready' });
    expect(pill(host(play, { type: 'leaveSeat', who: 't1-1' })).kind).toBe('nobody');
  });

  test('is who has to do something about a situation', () => {
    const landed = send(passTo(seated({ rule: { judge: 'client' } }), 'map'), 'who-will', 't1');
    expect(pill(landed)).toEqual({ kind: 'situation', words: 'Has a situation' });
    const answered = answer(landed, 't1', 's1', 'We do');
    expect(pill(answered)).toEqual({ kind: 'client', words: 'Waits for Table 2' });
    expect(pill(host(answered, { type: 'leaveSeat', who: 't2-1' })).kind).toBe('judge');
    expect(pill(host(answered, { type: 'ruleOnAnswer', table: 't1', situation: 's1', accept: true })).kind).toBe('doing');
  });

  test('is that it needs help, before everything else', () => {
    const answered = answer(send(passTo(seated(), 'map'), 'who-will', 't1'), 't1', 's1', 'We do');
    expect(pill(answered).kind).toBe('judge');
    const asking = at(answered, 't1', { type: 'askForHelp', on: true });
    expect(pill(asking)).toEqual({ kind: 'help', words: 'Needs help' });
    expect(glance(asking).help).toBe(true);
    expect(glance(asking, 't2').help).toBe(false);
  });
});

describe('a glance at a table', () => {
  test('tells where it is only when most are somewhere else', () => {
    const play = passTo(seated({ tables: 4 }), 'map');
    expect(tableGlances(deskAt(play)).map(({ place }) => place)).toEqual(['', '', '', '']);
    const moved = host(play, { type: 'moveTable', table: 't2', step: 'invent' });
    expect(tableGlances(deskAt(moved)).map(({ place }) => place)).toEqual(['', 'At step 3, invent', '', '']);
  });

  test('shows the plan, and what of it lies face down', () => {
    const chosen = at(at(passTo(seated(), 'choose'), 't1', { type: 'pickCard', card: 'tea' }), 't1', {
      type: 'pickCard',
      card: 'blog',
    });
    const { cards, purses, situations } = glance(send(chosen, 'site-blocked', 't1'));
    expect(cards.map(({ card, faceDown }) => [card, faceDown])).toEqual([
      ['tea', false],
      ['blog', true],
    ]);
    expect(purses).toMatchObject([{ name: '', left: 5, points: 8, suit: '' }]);
    expect(situations).toEqual(['site-blocked (in hand)']);
  });

  test('knows that it is on the room’s screen', () => {
    const shown = host(seated(), { type: 'setScreen', show: 'table', table: 't2', names: false, seconds: 20 });
    expect(tableGlances(deskAt(shown)).map(({ onScreen }) => onScreen)).toEqual([false, true]);
  });
});

describe('what needs the facilitator', () => {
  test('is told in the order of the room, each in a sentence', () => {
    const asked = at(passTo(seated({ tables: 3 }), 'choose'), 't2', { type: 'writeCard', title: 'Flyer', text: '', as: 'new' });
    const flagged = at(asked, 't3', { type: 'askForHelp', on: true });
    const answered = answer(send(flagged, 'who-will', 't1'), 't1', 's1', 'We do');
    expect(allNeeds(deskAt(answered)).map(({ words }) => words)).toEqual([
      'Table 1 has an answer to judge.',
      'Table 2 wants a price for Flyer.',
      'Table 3 asks for help.',
    ]);
    expect(allNeeds(deskAt(host(answered, { type: 'endWorkshop' })))).toEqual([]);
  });

  test('marks its table, in any play; and every table and card is there once', () => {
    const rulebook = situationRulebook({ tables: 3 });
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (choices) => {
        const source = deskAt(playChoices(rulebook, choices));
        const glances = tableGlances(source);
        expect(glances.map(({ table }) => table)).toEqual(rulebook.tables);
        for (const { table, cards, marked } of glances) {
          const work = source.view.work.find((each) => each.table === table);
          expect(cards.map(({ card }) => card)).toEqual(work?.plan.map(({ card }) => card));
          expect(cards.filter(({ faceDown }) => faceDown).length).toBe(
            work?.plan.filter(({ blocks }) => blocks.length > 0).length,
          );
          if (source.view.phase === 'playing') expect(marked).toBe(allNeeds(source).some((need) => need.table === table));
        }
      }),
    );
  });
});
