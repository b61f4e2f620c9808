import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/engine/decide.ts';
import { hash } from '../../src/engine/hash.ts';
import { legalForTable } from '../../src/engine/legal.ts';
import type { WriteField } from '../../src/engine/moves.ts';
import { replay } from '../../src/engine/replay.ts';
import { gapOf } from '../../src/engine/shapes/sliders.ts';
import { askersOf } from '../../src/engine/shapes/ticks.ts';
import type { PlanCard } from '../../src/engine/state.ts';
import { refuseValue } from '../../src/engine/steps/write-field.ts';
import { view } from '../../src/engine/views/view.ts';
import { inOrder, movedTo } from '../../src/lib/in-order.ts';
import { allLegal, logOf, must, type Play, playChoices, withWords } from '../helpers/play.ts';
import { shapesRulebook, specIn } from '../helpers/shapes-game.ts';
import { card } from '../helpers/small-game.ts';
import { candidateMoves } from './candidates.ts';
import { wrongAfter, wrongIn } from './invariants.ts';
import { ann, finishAll, seated, tableOf, wordsOn, write } from './scenes.ts';
import { shapesAt, shapesTo } from './shapes-scenes.ts';

const writing = (play: Play, sheet: string, field: string, value: string): WriteField => ({
  type: 'writeField',
  table: 't1',
  sheet,
  field,
  value,
  base: tableOf(play, 't1').sheets[sheet]?.fields[field]?.version ?? 0,
});

const codeOf = (play: Play, sheet: string, field: string, value: string): string => {
  const decided = decide(play.rulebook, play.state, { seat: ann('t1'), at: 1, move: writing(play, sheet, field, value) });
  return decided.ok ? 'ok' : decided.error.code;
};

/** Random plays of a format with every shape. */
const anyPlays = fc
  .record({
    tables: fc.integer({ min: 1, max: 3 }),
    choices: fc.array(fc.nat({ max: 1_000_000_000 }), { maxLength: 90, size: 'max' }),
  })
  .map(({ tables, choices }) => playChoices(shapesRulebook(tables), choices, seated(shapesRulebook(tables))));

describe('random plays with every shape', () => {
  test('fold to the same state from the log, with nothing wrong on the way', () => {
    fc.assert(
      fc.property(anyPlays, (play) => {
        const { rulebook, turns, state } = play;
        for (const { before, after } of turns)
          expect([...wrongIn(rulebook, after, before), ...wrongAfter(rulebook, after)]).toEqual([]);
        const again = replay(rulebook, logOf(play));
        expect(again.ok && hash(again.value)).toBe(hash(state));
      }),
      { numRuns: 25 },
    );
  });

  test('every field holds only what it may', () => {
    fc.assert(
      fc.property(anyPlays, ({ rulebook, state }) => {
        for (const { sheets } of Object.values(state.tables))
          for (const [name, { fields }] of Object.entries(sheets).filter(([sheet]) => rulebook.sheets.has(sheet)))
            for (const [id, { value }] of Object.entries(fields)) {
              const spec = specIn(rulebook, name).fields.get(id);
              expect(spec && value !== '' && spec.kind !== 'text' && refuseValue(rulebook, spec, fields, value)).toBeFalsy();
            }
      }),
      { numRuns: 25 },
    );
  });

  test('what is legal is accepted, and what is accepted is legal', () => {
    const shapeOf = (move: object): string => JSON.stringify({ ...move, value: '', base: 0, title: '' });
    fc.assert(
      fc.property(anyPlays, ({ rulebook, state }) => {
        const legal = allLegal(rulebook, state, ann('t1')).map((move) => withWords(rulebook, state, move, 'other words'));
        for (const move of legal)
          expect([move, decide(rulebook, state, { seat: ann('t1'), at: 1, move }).ok]).toEqual([move, true]);
        const listed = new Set(legal.map(shapeOf));
        for (const move of candidateMoves(rulebook, state).filter((each) => 'table' in each && each.table === 't1')) {
          if (!decide(rulebook, state, { seat: ann('t1'), at: 1, move }).ok) continue;
          if (state.seats[ann('t1')]?.here && !['changeTable', 'takeSeat'].includes(move.type))
            expect(listed).toContain(shapeOf(move));
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('a list', () => {
  const play = shapesAt('questions');

  test('has a place for each line, and an order', () => {
    expect([...specIn(play.rulebook, 'questions').fields.keys()]).toEqual([
      ...['line-1', 'line-2', 'line-3', 'line-4', 'line-5', 'order'],
    ]);
    expect(legalForTable(play.rulebook, play.state, 't1').filter(({ type }) => type === 'writeField').length).toBe(6);
  });

  test('takes an order of some of its lines, each once', () => {
    const codes = ['line-2 line-1', 'line-5', 'line-1 line-1', 'line-6', 'line-1  line-2', 'order'].map((value) =>
      codeOf(play, 'questions', 'order', value),
    );
    expect(codes).toEqual(['ok', 'ok', ...Array.from({ length: 4 }, () => 'not-an-order')]);
  });

  test('is handed to the planner with its order', () => {
    const first = write(write(play, 't1', 'questions', 'line-1', 'Why?'), 't1', 'questions', 'line-2', 'Who?');
    const ordered = write(write(first, 't1', 'questions', 'order', 'line-2 line-1'), 't2', 'questions', 'line-1', 'How?');
    const passing = finishAll(ordered);
    const handed = ['t1', 't2'].reduce(
      (now, table) => must(now, ann(table), { type: 'handOver', table, sheet: 'questions' }),
      passing,
    );
    const passed = finishAll(handed);
    expect(wordsOn(passed, 't2', 'asked')).toEqual({ 'line-1': 'Why?', 'line-2': 'Who?', order: 'line-2 line-1' });
  });
});

describe('a picture', () => {
  const drawn = write(shapesAt('picture'), 't1', 'picture', 'community/now', 'Few meet');

  test('opens its second half in the second step, and closes the first', () => {
    const code = (play: Play, field: string) => codeOf(play, 'picture', field, 'Words');
    expect([code(drawn, 'environment/now'), code(drawn, 'environment/later')]).toEqual(['ok', 'not-in-this-step']);
    const later = shapesTo(finishAll(drawn), 'picture-later');
    expect([code(later, 'environment/now'), code(later, 'environment/later')]).toEqual(['not-in-this-step', 'ok']);
    expect(wordsOn(later, 't1', 'picture')).toEqual({ 'community/now': 'Few meet' });
  });

  test('whose first half was passed over can be drawn whole', () => {
    const later = shapesAt('picture-later');
    const code = (field: string) => codeOf(later, 'picture', field, 'Words');
    expect([code('community/now'), code('community/later')]).toEqual(['ok', 'ok']);
  });

  test('that was handed on is finished by whoever has it now, and what was there before stays as it is', () => {
    const begun = write(write(shapesAt('hall'), 't1', 'hall', 'roof/now', 'Leaks'), 't2', 'hall', 'roof/now', 'Holds');
    const handed = ['t1', 't2'].reduce(
      (play, table) => must(play, ann(table), { type: 'handOver', table, sheet: 'hall' }),
      shapesTo(begun, 'pass-hall'),
    );
    const theirs = shapesTo(handed, 'their-hall-later');
    const code = (field: string) => codeOf(theirs, 'their-hall', field, 'New');
    expect([code('roof/now'), code('roof/later')]).toEqual(['not-in-this-step', 'ok']);
    expect(wordsOn(write(theirs, 't1', 'their-hall', 'roof/later', 'New'), 't1', 'their-hall')).toEqual({
      ...{ 'roof/now': 'Holds', 'roof/later': 'New' },
    });
  });

  test('is shown to the client with the plan, and not before', () => {
    const later = shapesTo(drawn, 'picture-later');
    const chosen = write(later, 't1', 'picture', 'community/later', 'Many meet');
    const seen = (play: Play): readonly string[] => {
      const { shown } = view(play.rulebook, play.state, { kind: 'table', table: 't2' });
      return shown.flatMap(({ sheets }) => Object.keys(sheets));
    };
    expect(seen(chosen)).toEqual([]);
    expect(JSON.stringify(view(chosen.rulebook, chosen.state, { kind: 'table', table: 't2' }))).not.toContain('meet');
    const shown = shapesTo(chosen, 'show-plan');
    expect(seen(shown)).toEqual(['picture']);
    expect(view(shown.rulebook, shown.state, { kind: 'screen' }).shown).toEqual([]);
    const everybody = view(shown.rulebook, shapesTo(shown, 'gallery').state, { kind: 'screen' });
    expect(everybody.shown.map(({ sheets }) => Object.keys(sheets))).toEqual([['picture'], []]);
  });
});

describe('sliders', () => {
  const play = shapesAt('culture');
  const { shape } = specIn(play.rulebook, 'culture');
  if (shape.shape !== 'sliders') throw new Error('No sliders');

  test('stand at whole numbers of their scale', () => {
    const codes = ['0', '10', '11', '-1', '3.5', '03', 'ten'].map((value) =>
      codeOf(play, 'culture', 'mistakes/at-home', value),
    );
    expect(codes).toEqual(['ok', 'ok', ...Array.from({ length: 5 }, () => 'number-out-of-range')]);
    expect(['0', '1', '5', '6'].map((value) => codeOf(shapesAt('mood'), 'mood', 'calm', value))).toEqual([
      ...['number-out-of-range', 'ok', 'ok', 'number-out-of-range'],
    ]);
  });

  test('have a gap once both handles of a pair are set', () => {
    const set = (now: Play, field: string, value: string) => write(now, 't1', 'culture', field, value);
    const fields = (now: Play) => tableOf(now, 't1').sheets.culture?.fields ?? {};
    const one = set(set(play, 'mistakes/at-home', '9'), 'we-ask-first/at-home', '2');
    expect(gapOf(shape, fields(one))).toBe(0);
    const both = set(set(one, 'mistakes/at-work', '3'), 'we-ask-first/at-work', '5');
    expect(gapOf(shape, fields(both))).toBe(9);
    expect(gapOf(shape, fields(set(both, 'mistakes/at-home', '')))).toBe(3);
  });
});

describe('an order', () => {
  const play = shapesAt('ladder');

  test('is of some or all of its things, each with a mark of the format and a reason', () => {
    const code = (field: string, value: string) => codeOf(play, 'ladder', field, value);
    expect(['email', 'email reception telephone', 'email email', 'letter'].map((value) => code('order', value))).toEqual([
      ...['ok', 'ok', 'not-an-order', 'not-an-order'],
    ]);
    expect([code('email:mark', 'breaks-standards'), code('email:mark', 'wanted')]).toEqual(['ok', 'no-such-choice']);
    expect([code('email:why', 'Nobody answers'), code('letter:why', 'Gone')]).toEqual(['ok', 'no-such-field']);
  });
});

describe('ticks', () => {
  const play = shapesAt('readiness');

  test('open the line for a reason', () => {
    const code = (now: Play, field: string, value: string) => codeOf(now, 'readiness', field, value);
    expect([code(play, 'computers', 'yes'), code(play, 'computers', 'wanted')]).toEqual(['ok', 'no-such-choice']);
    expect(code(play, 'computers:why', 'Old')).toBe('cell-not-marked');
    expect(code(write(play, 't1', 'readiness', 'computers', 'yes'), 'computers:why', 'Old')).toBe('ok');
  });

  test('are asked for by cards that lie face up and carry the tag, and by no others', () => {
    const cards = new Map([
      ['blog', card('blog', 'method', 1, { tags: ['online', 'quick'] })],
      ['wiki', card('wiki', 'method', 1, { tags: ['online'] })],
      ['tea', card('tea', 'method', 1, { tags: ['offline'] })],
    ]);
    const laid = (id: string, ...blocks: readonly string[]): PlanCard => ({
      ...{ card: id, by: 'ann', column: '', aims: [], free: false },
      blocks,
    });
    const plan = [laid('tea'), laid('blog'), laid('wiki', 's1/effects/0'), laid('own-1')];
    expect(askersOf({ cards }, plan, { id: 'it', title: 'IT', openedBy: 'online' })).toEqual(['blog']);
    expect(askersOf({ cards }, plan, { id: 'it', title: 'IT' })).toEqual([]);
  });
});

test('things are moved and put in order, none lost and none doubled', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
  fc.assert(
    fc.property(ids, ids, fc.nat({ max: 4 }), (all, some, place) => {
      expect(inOrder(all, some.join(' ')).toSorted()).toEqual(all.toSorted());
      expect(inOrder(all, some.join(' ')).slice(0, 1)).toEqual([some.find((id) => all.includes(id)) ?? all[0]]);
      const [first = ''] = all;
      expect(movedTo(all, first, place).indexOf(first as never)).toBe(Math.min(place, all.length - 1));
    }),
  );
});
