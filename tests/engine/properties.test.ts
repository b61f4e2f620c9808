import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { advance } from '../../src/engine/advance.ts';
import { apply } from '../../src/engine/apply.ts';
import { decide } from '../../src/engine/decide.ts';
import { hash } from '../../src/engine/hash.ts';
import { replay } from '../../src/engine/replay.ts';
import { packOf } from '../../src/engine/steps/pick.ts';
import { logOf } from '../helpers/play.ts';
import { always } from './plays.ts';

describe('in every random play', () => {
  test('folding the events gives the state that the rules decided', () => {
    always(({ start, state, turns }) => {
      expect(turns.flatMap((turn) => turn.events).reduce(apply, start)).toEqual(state);
    });
  });

  test('the state survives a JSON round trip after every event', () => {
    always(
      ({ start, turns }) => {
        let state = start;
        for (const event of turns.flatMap((turn) => turn.events)) {
          state = apply(state, event);
          expect(isDeepStrictEqual(JSON.parse(JSON.stringify(state)), state)).toBe(true);
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
        const plan = (state.tables[table]?.plan ?? []).map(({ card }) => card);
        expect(new Set(plan).size).toBe(plan.length);
        if (pick === undefined || state.tables[table]?.step !== pick.id || state.phase === 'ended') continue;
        for (const { id: card } of packOf(rulebook, pick)) {
          const asked = decide(rulebook, state, { seat: 'facilitator', at: 1, move: { type: 'pickCard', table, card } });
          const code = asked.ok ? 'free' : asked.error.code;
          expect(plan.includes(card) ? ['card-already-picked'] : ['free', 'over-the-limit']).toContain(code);
        }
      }
    });
  });

  test('the purse is never exceeded, and no table has more gifts than the limit', () => {
    always(({ rulebook, turns }) => {
      for (const { after } of turns) {
        for (const { plan } of Object.values(after.tables)) {
          const cards = plan.map(({ card }) => rulebook.cards.get(card));
          expect(cards.reduce((sum, card) => sum + (card?.cost ?? 0), 0)).toBeLessThanOrEqual(6);
          expect(cards.filter((card) => card?.suit === 'gift').length).toBeLessThanOrEqual(1);
        }
      }
    });
  });

  test('nothing that is written is longer than its field, and marks and names hold only what they may', () => {
    always(({ rulebook, state }) => {
      for (const table of Object.values(state.tables)) {
        for (const [name, { fields }] of Object.entries(table.sheets)) {
          for (const [id, { value }] of Object.entries(fields)) {
            const spec = rulebook.sheets.get(name)?.fields.get(id);
            expect(spec).toBeDefined();
            if (spec?.kind === 'text') expect([...value].length).toBeLessThanOrEqual(spec.max);
            if (spec?.kind === 'mark') expect(['', 'wanted', 'most']).toContain(value);
            if (spec?.kind === 'cast') expect(['', 'sam']).toContain(value);
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
});
