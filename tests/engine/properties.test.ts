import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { advance } from '../../src/engine/advance.ts';
import { apply } from '../../src/engine/apply.ts';
import { asChosen, costOf } from '../../src/engine/cards.ts';
import { decide } from '../../src/engine/decide.ts';
import { hash } from '../../src/engine/hash.ts';
import { choiceOf, excessesWith } from '../../src/engine/limits/choice.ts';
import { replay } from '../../src/engine/replay.ts';
import type { FieldSpec } from '../../src/engine/sheets.ts';
import { packOf } from '../../src/engine/steps/pick.ts';
import { lookUp } from '../../src/lib/look-up.ts';
import { logOf } from '../helpers/play.ts';
import { always } from './plays.ts';
import { tableOf } from './scenes.ts';

/** The fields of the sheets that no step makes. */
function looseSpec(sheet: string, field: string): FieldSpec | undefined {
  const longest = sheet.startsWith('card/') ? { owner: 40, when: 40, tip: 200 } : { words: 400 };
  const max = lookUp<number>(longest, field) ?? (/^note:(effects|met|else)\/\d+$/.test(field) ? 160 : undefined);
  return max === undefined ? undefined : { kind: 'text', id: field, max };
}

/** The parts of an object, and of its parts, that are not the same as before: the others were looked at then. */
function changed(before: unknown, after: unknown, depth: number): readonly unknown[] {
  if (before === after) return [];
  const deeper =
    depth > 0 && [before, after].every((each) => typeof each === 'object' && each !== null && !Array.isArray(each));
  if (!deeper) return [after];
  const old = before as Readonly<Record<string, unknown>>;
  return Object.entries(after as object).flatMap(([key, value]) => [key, ...changed(lookUp(old, key), value, depth - 1)]);
}

describe('in every random play', () => {
  test('folding the events gives the state that the rules decided', () => {
    always(({ start, state, turns }) => {
      expect(isDeepStrictEqual(turns.flatMap((turn) => turn.events).reduce(apply, start), state)).toBe(true);
    });
  });

  test('the state survives a JSON round trip after every event', () => {
    always(
      ({ start, turns }) => {
        let state = start;
        for (const event of turns.flatMap((turn) => turn.events)) {
          const before = state;
          state = apply(state, event);
          const parts = changed(before, state, 3);
          expect(isDeepStrictEqual(JSON.parse(JSON.stringify(parts)), parts)).toBe(true);
        }
      },
      { numRuns: 40, most: 160 },
    );
  });

  test('events survive a JSON round trip', () => {
    always(({ turns }) => {
      const events = turns.flatMap((turn) => turn.events);
      expect(JSON.parse(JSON.stringify(events))).toEqual(events);
    });
  });

  test('replay of the log gives the same hash', () => {
    always((play) => {
      const log = JSON.parse(JSON.stringify(logOf(play)));
      const again = replay(play.rulebook, log);
      expect(again.ok && hash(again.value)).toBe(hash(play.state));
    });
  });

  test('a move has at least one event, and a refused move has none and changes nothing', () => {
    always(({ turns }) => {
      for (const { refused, events, before, after } of turns) {
        expect(events.length > 0).toBe(refused === undefined);
        if (refused) expect(after).toBe(before);
        else expect(after).not.toBe(before);
      }
    });
  });

  test('the same state and request always give the same answer', () => {
    always(({ rulebook, turns }) => {
      for (const { before, seat, at, move, after, refused } of turns) {
        const again = decide(rulebook, before, { seat, at, move });
        expect(isDeepStrictEqual(again.ok ? again.value.state : again.error, refused ?? after)).toBe(true);
      }
    });
  });

  test('a chosen card is never chosen twice, and every other card of the pack stays to be chosen', () => {
    always((play) => {
      const { rulebook, state } = play;
      const pick = rulebook.steps.find((step) => step.kind === 'pick');
      for (const table of rulebook.tables) {
        const work = tableOf(play, table);
        const plan = work.plan.map(({ card }) => card);
        expect(new Set(plan).size).toBe(plan.length);
        if (pick === undefined || work.step !== pick.id || state.phase === 'ended') continue;
        for (const { id: card } of packOf(rulebook, pick, work)) {
          const asked = decide(rulebook, state, { seat: 'facilitator', at: 1, move: { type: 'pickCard', table, card } });
          const code = asked.ok ? 'free' : asked.error.code;
          expect(plan.includes(card) ? ['card-already-picked'] : ['free', 'over-the-limit']).toContain(code);
        }
      }
    });
  });

  test('nobody buys a card for which there are no points, and no table has more gifts than the limit', () => {
    always(({ rulebook, turns }) => {
      const [pick] = rulebook.steps.filter((step) => step.kind === 'pick');
      for (const { before, events } of turns) {
        const bought = events.find((event) => event.type === 'cardPicked');
        const work = bought && before.tables[bought.table];
        if (!pick || !bought || !work || costOf(rulebook, work, bought.card) === 0) continue;
        const choice = choiceOf({ rulebook, state: before }, pick, work, () => []);
        expect(excessesWith(choice, asChosen(rulebook, work, bought.card))).toEqual([]);
      }
    });
  });

  test('nothing that is written is longer than its field, and marks and names hold only what they may', () => {
    always(({ rulebook, state }) => {
      for (const table of Object.values(state.tables)) {
        for (const [name, { fields }] of Object.entries(table.sheets)) {
          for (const [id, { value }] of Object.entries(fields)) {
            const spec = rulebook.sheets.get(name)?.fields.get(id) ?? looseSpec(name, id);
            expect(spec).toBeDefined();
            if (spec?.kind === 'text') expect([...value].length).toBeLessThanOrEqual(spec.max);
            if (spec?.kind === 'mark') expect(['', 'wanted', 'most']).toContain(value);
            if (spec?.kind === 'order') expect(value.split(' ').every((id) => id === '' || spec.items.includes(id))).toBe(true);
            if (spec?.kind === 'cast') expect(['', 'sam', 'kim']).toContain(value);
          }
        }
      }
    });
  });

  test('tables move on by themselves as soon as they can', () => {
    always(({ rulebook, turns }) => {
      for (const { after } of turns) expect(advance({ rulebook, at: 1, state: after, events: [] }).events.length).toBe(0);
    });
  });

  test('no table stands at a step that has been dropped', () => {
    always(({ turns }) => {
      for (const { after } of turns) {
        for (const table of Object.values(after.tables)) expect(after.dropped).not.toContain(table.step);
      }
    });
  });

  test('the steps that a table went past are listed once each, and never its own', () => {
    always(({ turns }) => {
      for (const { after } of turns) {
        for (const { passedOver, step } of Object.values(after.tables)) {
          expect(new Set(passedOver).size).toBe(passedOver.length);
          expect(passedOver).not.toContain(step);
        }
      }
    });
  });

  test('a rewind changes no other table, unless that goes on because it need not wait any more', () => {
    let count = 0;
    always(({ turns }) => {
      for (const { move, before, after, refused } of turns) {
        if (refused || move.type !== 'rewindTable') continue;
        for (const [id, table] of Object.entries(after.tables)) {
          const then = before.tables[id];
          if (id === move.table || table.step !== then?.step) continue;
          expect(table).toBe(then);
          count += 1;
        }
      }
    });
    expect(count).toBeGreaterThan(5);
  });
});
