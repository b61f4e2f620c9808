import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Move } from '../../src/engine/moves.ts';
import { facilitatorSeat } from '../../src/engine/setup.ts';
import { moveSchema } from '../../src/protocol/move-schema.ts';
import { allLegal, playChoices, withWords } from '../helpers/play.ts';
import { smallRulebook } from '../helpers/small-game.ts';

const rulebook = smallRulebook();
const pick = { type: 'pickCard', table: 't1', card: 'tea' };
const write = { type: 'writeField', table: 't1', sheet: 'why', field: 'board/tell', value: 'Yes', base: 0 };

describe('every move that the rules allow', () => {
  test('has a form that is accepted unchanged', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 40 }), (choices) => {
        const { state } = playChoices(rulebook, choices);
        for (const seat of Object.keys(state.seats))
          for (const legal of allLegal(rulebook, state, seat)) {
            const move = withWords(rulebook, state, legal, 'Ŵyn 🦊');
            expect(moveSchema.safeParse(JSON.parse(JSON.stringify(move)))).toEqual({ success: true, data: move });
          }
      }),
      { numRuns: 30 },
    );
  });

  test('that was accepted has it too, people’s coming and going included', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (choices) => {
        const accepted: readonly Move[] = playChoices(rulebook, choices)
          .turns.filter((turn) => !turn.refused)
          .map((turn) => turn.move);
        for (const move of accepted) expect(moveSchema.safeParse(move)).toEqual({ success: true, data: move });
      }),
      { numRuns: 30 },
    );
  });
});

describe('junk is refused', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a word', 'pickCard'],
    ['a list', [pick]],
    ['no type', { table: 't1', card: 'tea' }],
    ['an unknown type', { ...pick, type: 'burnCard' }],
    ['the type of every object', { ...pick, type: 'constructor' }],
    ['a part missing', { type: 'pickCard', table: 't1' }],
    ['a part too many', { ...pick, seat: facilitatorSeat }],
    ['another type of part', { ...pick, card: 7 }],
    ['a name with capitals', { ...pick, card: 'Tea' }],
    ['an empty name', { ...pick, card: '' }],
    ['a name that is a path', { ...pick, card: '../tea' }],
    ['a name too long', { ...pick, card: 'a'.repeat(65) }],
    ['a name of every object', { ...pick, card: 'constructor' }],
    ['words without end', { ...write, value: 'a'.repeat(8001) }],
    ['a field of every object', { ...write, field: 'prototype' }],
    ['half a number', { ...write, base: 0.5 }],
    ['a number below zero', { ...write, base: -1 }],
    ['a number too large to be exact', { ...write, base: 2 ** 53 }],
    ['more minutes than there are', { type: 'addTime', minutes: 241 }],
    ['a role that nobody takes', { type: 'giveRole', who: 'ann', role: 'facilitator' }],
  ])('%s', (_, junk) => {
    expect(moveSchema.safeParse(junk).success).toBe(false);
  });

  test('what the junk was made from is accepted', () => {
    expect(moveSchema.safeParse(pick).success).toBe(true);
    expect(moveSchema.safeParse({ ...write, value: '🦊'.repeat(4000) }).success).toBe(true);
  });

  test('anything at all that is not one of the moves', () => {
    fc.assert(fc.property(fc.anything(), (junk) => !moveSchema.safeParse(junk).success));
  });
});
