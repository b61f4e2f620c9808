import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/engine/decide.ts';
import { hash } from '../../src/engine/hash.ts';
import type { Move } from '../../src/engine/moves.ts';
import { makeRulebook } from '../../src/engine/rulebook.ts';
import { setUp } from '../../src/engine/setup.ts';
import { lookUp } from '../../src/lib/look-up.ts';
import { ask, deepFreeze, must, type Play } from '../helpers/play.ts';
import { situationRulebook } from '../helpers/situation-game.ts';
import { formatOf, headerFor, smallDeck, smallRulebook, steps } from '../helpers/small-game.ts';
import { anyId, anyMove, anyNumber, fieldsOf, moveOf, traps, types } from './any-junk.ts';
import { finishAll, host, playTo, seated, stepOf, write } from './scenes.ts';
import { send } from './situation-scenes.ts';

const rulebook = situationRulebook({ tables: 2 });
/** Every step, with a situation that is in hand and an own card. */
const scenes: readonly Play[] = rulebook.steps.map(({ id }) => playTo(seated(rulebook), id)).map((play) => withMore(play));

function withMore(play: Play): Play {
  const landed = send(play, 'who-will');
  return stepOf(landed, 't1') === 'choose'
    ? must(landed, 'ann1', { type: 'writeCard', table: 't1', title: 'A swing', text: '', as: 'joker' })
    : landed;
}

describe('moves of the right form that make no sense', () => {
  test('are refused or done, and never break anything', () => {
    const anyAsk = fc.record({ scene: fc.constantFrom(...scenes), seat: anyId, at: anyNumber, move: anyMove });
    fc.assert(
      fc.property(anyAsk, ({ scene: { state }, seat, at, move }) => {
        const outcome = decide(rulebook, state, deepFreeze({ seat, at, move }));
        if (outcome.ok) expect(hash(outcome.value.state)).toMatch(/^[0-9a-f]{64}$/);
        else expect(outcome.error.code).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 8000 },
    );
  });

  const real: Readonly<Record<string, unknown>> = {
    ...{
      table: 't1',
      sheet: 'scenario',
      field: 'name',
      value: 'words',
      base: 0,
      card: 'tea',
      column: 'now',
      cell: 'board/tell',
    },
    ...{ on: true, step: 'invent', newSeat: 'bob', who: 'ann1', role: 'player', sure: true, minutes: 1 },
    ...{ situation: 's1', of: 't1', accept: true, tables: ['t1'], wish: { what: 'words', title: 'x', text: '' }, key: 'u1' },
    ...{
      cost: 1,
      points: 1,
      show: 'table',
      tableOrNone: 't1',
      names: true,
      seconds: 30,
      title: 'x',
      text: '',
      reason: '',
      as: 'new',
    },
    ...{ planned: {}, endsAt: null },
  };
  const ids = [
    'table',
    'sheet',
    'field',
    'card',
    'column',
    'cell',
    'step',
    'who',
    'situation',
    'of',
    'key',
    'tableOrNone',
  ] as const;
  const named = types.flatMap((type) => ids.filter((id) => fieldsOf[type].includes(id)).map((id) => [type, id] as const));

  test.each(named)('%s with a %s that every object inherits is refused, to everybody, at every step', (type, id) => {
    for (const trap of id === 'column' ? traps.filter((name) => name !== '') : traps) {
      const move = moveOf(type, { ...real, [id]: trap });
      for (const scene of scenes) {
        for (const seat of ['facilitator', 'ann1', trap]) expect(ask(scene, seat, move).turns.at(-1)?.refused).toBeDefined();
      }
    }
  });

  test('a move of a type that there is none of is refused', () => {
    for (const type of [...traps, 'fly']) {
      const { refused } =
        ask(scenes[0] as Play, 'ann1', { type, table: 't1', sheet: 'x' } as unknown as Move).turns.at(-1) ?? {};
      expect(refused).toBeDefined();
    }
  });

  test('a seat may be called constructor, because nothing is inherited', () => {
    const play = must(seated(smallRulebook()), 'constructor', {
      type: 'takeSeat',
      newSeat: 'constructor',
      table: 't1',
      role: 'player',
    });
    expect(Object.keys(play.state.seats)).toContain('constructor');
    expect(stepOf(must(play, 'constructor', { type: 'finishStep', table: 't1', step: 'settle' }), 't1')).toBe('settle');
  });
});

describe('a format and tables that are named after what objects inherit', () => {
  const odd = 'constructor';
  const invent = {
    ...steps.invent,
    sheet: odd,
    shape: { shape: 'fields', fields: [{ id: odd, label: '', hint: '', max: 9 }] },
  } as const;
  const list = [{ ...invent, id: odd }, { ...steps.swap, id: 'valueOf', what: odd, as: 'toString' }, steps.choose];
  const header = {
    ...headerFor(),
    tables: [
      { id: odd, name: 'One' },
      { id: 'toString', name: 'Two' },
    ],
  };
  const odds = makeRulebook(header, smallDeck, formatOf(list));

  test('play like any others', () => {
    const start = { rulebook: odds, start: setUp(odds), state: setUp(odds), turns: [] };
    const write = { type: 'writeField', table: odd, sheet: odd, field: odd, value: 'Words', base: 0 } as const;
    const played = must(must(start, 'ann', { type: 'takeSeat', newSeat: 'ann', table: odd, role: 'player' }), 'ann', write);
    const next = host(must(played, 'ann', { type: 'finishStep', table: odd, step: odd }), { type: 'moveOn', step: 'valueOf' });
    expect(stepOf(next, odd)).toBe('choose');
    expect(lookUp(lookUp(next.state.tables, 'toString')?.sheets ?? {}, 'toString')?.fields[odd]?.value).toBe('Words');
    expect(stepOf(host(next, { type: 'rewindTable', table: odd, step: odd, reason: '' }), odd)).toBe(odd);
  });
});

describe('words', () => {
  test('lose control and bidirectional characters, and keep everything that is language', () => {
    const play = playTo(seated(smallRulebook()), 'invent');
    const written = write(play, 't1', 'scenario', 'name', ' \u202eŵŷ 👩‍👩‍👧 العربية\u0000\r\nZażółć ');
    expect(written.state.tables.t1?.sheets.scenario?.fields.name?.value).toBe('ŵŷ 👩‍👩‍👧 العربية\nZażółć');
  });

  test('that cannot be seen are no words', () => {
    const play = playTo(seated(smallRulebook()), 'invent');
    const blank = {
      type: 'writeField',
      table: 't1',
      sheet: 'scenario',
      field: 'name',
      value: '\u200b\u2060 \ufeff',
      base: 0,
    } as const;
    expect(ask(play, 'ann1', blank).turns.at(-1)?.refused).toEqual({ code: 'nothing-changed' });
  });

  test('from a card that are too long for the sheet, or no words of it, are left out', () => {
    const cards = smallDeck.cards.map((card) =>
      card.id === 'mill' ? { ...card, fill: { name: 'x'.repeat(41), trouble: 'Short' } } : card,
    );
    const play = playTo(seated(smallRulebook({ deck: { ...smallDeck, cards } })), 'invent');
    const started = must(play, 'ann1', { type: 'startFrom', table: 't1', sheet: 'scenario', card: 'mill' });
    expect(Object.keys(started.state.tables.t1?.sheets.scenario?.fields ?? {})).toEqual(['trouble']);
    expect(stepOf(finishAll(started), 't1')).toBe('swap');
  });
});
