import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/engine/decide.ts';
import { hash } from '../../src/engine/hash.ts';
import type { Move, MoveType } from '../../src/engine/moves.ts';
import { makeRulebook } from '../../src/engine/rulebook.ts';
import { setUp } from '../../src/engine/setup.ts';
import { lookUp } from '../../src/lib/look-up.ts';
import { ask, deepFreeze, must, type Play } from '../helpers/play.ts';
import { formatOf, headerFor, smallDeck, smallRulebook, steps } from '../helpers/small-game.ts';
import { finishAll, host, playTo, seated, stepOf, write } from './scenes.ts';

const traps = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '', ' ', 'nowhere', '../t1'];
const there = [
  't1',
  't2',
  'ann1',
  'facilitator',
  'settle',
  'invent',
  'swap',
  'choose',
  'scenario',
  'brief',
  'why',
  'name',
  'board/tell',
  'tea',
  'mill',
  'sam',
];

const anyId = fc.oneof(fc.constantFrom(...traps, ...there), fc.string({ unit: 'binary', maxLength: 5 }));
const anyNumber = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(0, -0, 1, 10, Number.MAX_SAFE_INTEGER, Number.NaN, Infinity),
);

/** Each field that any move has, with values of its type that nobody means. */
const junkFields = {
  table: anyId,
  sheet: anyId,
  field: anyId,
  value: fc.oneof(anyId, fc.string({ unit: 'binary', maxLength: 200 })),
  base: anyNumber,
  card: anyId,
  column: anyId,
  cell: anyId,
  on: fc.boolean(),
  step: anyId,
  newSeat: anyId,
  who: anyId,
  role: fc.constantFrom('player', 'scribe'),
  sure: fc.boolean(),
  minutes: anyNumber,
};

/** Which fields each type of move has; the compiler keeps the list whole. */
const fieldsOf: { readonly [Type in MoveType]: readonly (keyof typeof junkFields)[] } = {
  writeField: ['table', 'sheet', 'field', 'value', 'base'],
  startFrom: ['table', 'sheet', 'card'],
  drawStart: ['table', 'sheet'],
  handOver: ['table', 'sheet'],
  pickCard: ['table', 'card'],
  returnCard: ['table', 'card'],
  placeCard: ['table', 'card', 'column'],
  aimCard: ['table', 'card', 'cell', 'on'],
  finishStep: ['table', 'step'],
  reopenStep: ['table', 'step'],
  takeSeat: ['newSeat', 'table', 'role'],
  changeTable: ['who', 'table'],
  leaveSeat: ['who'],
  giveRole: ['who', 'role'],
  moveOn: ['step'],
  moveTable: ['table', 'step'],
  dropStep: ['step', 'sure'],
  restoreStep: ['step'],
  setMinutes: ['step', 'minutes', 'sure'],
  pauseClock: [],
  resumeClock: [],
  addTime: ['minutes'],
  rewindTable: ['table', 'step'],
  endWorkshop: [],
  reopenWorkshop: [],
};
const types = Object.keys(fieldsOf) as MoveType[];

const anyMove: fc.Arbitrary<Move> = fc
  .record({ type: fc.constantFrom(...types), ...junkFields })
  .map((all) => ({ type: all.type, ...Object.fromEntries(fieldsOf[all.type].map((name) => [name, all[name]])) }) as Move);

const scenes: readonly Play[] = smallRulebook().steps.map((step) => playTo(seated(smallRulebook()), step.id));

describe('moves of the right form that make no sense', () => {
  test('are refused or done, and never break anything', () => {
    const anyAsk = fc.record({ scene: fc.constantFrom(...scenes), seat: anyId, at: anyNumber, move: anyMove });
    fc.assert(
      fc.property(anyAsk, ({ scene: { rulebook, state }, seat, at, move }) => {
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
  };
  const ids = ['table', 'sheet', 'field', 'card', 'column', 'cell', 'step', 'who'] as const;
  const named = types.flatMap((type) => ids.filter((id) => fieldsOf[type].includes(id)).map((id) => [type, id] as const));

  test.each(named)('%s with a %s that every object inherits is refused, to everybody, at every step', (type, id) => {
    for (const trap of id === 'column' ? traps.filter((name) => name !== '') : traps) {
      const move = {
        type,
        ...Object.fromEntries(fieldsOf[type].map((name) => [name, name === id ? trap : real[name]])),
      } as Move;
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
  const rulebook = makeRulebook(header, smallDeck, formatOf(list));

  test('play like any others', () => {
    const start = { rulebook, start: setUp(rulebook), state: setUp(rulebook), turns: [] };
    const write = { type: 'writeField', table: odd, sheet: odd, field: odd, value: 'Words', base: 0 } as const;
    const played = must(must(start, 'ann', { type: 'takeSeat', newSeat: 'ann', table: odd, role: 'player' }), 'ann', write);
    const next = host(must(played, 'ann', { type: 'finishStep', table: odd, step: odd }), { type: 'moveOn', step: 'valueOf' });
    expect(stepOf(next, odd)).toBe('choose');
    expect(lookUp(lookUp(next.state.tables, 'toString')?.sheets ?? {}, 'toString')?.fields[odd]?.value).toBe('Words');
    expect(stepOf(host(next, { type: 'rewindTable', table: odd, step: odd }), odd)).toBe(odd);
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
