import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AskOf } from '../../src/protocol/room.ts';
import type { RoomLink } from '../../src/protocol/room-link.ts';
import { makeTypingTeller } from '../../src/store/typing.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A room that keeps what it is asked. */
function listen() {
  const told: (string | null)[] = [];
  const ask = async (asked: AskOf<'typing'>) => {
    told.push(asked.value);
    return { ok: true, value: null } as const;
  };
  return { told, teller: makeTypingTeller({ ask: ask as unknown as RoomLink['ask'] }) };
}

const place = { table: 't1', sheet: 'story', field: 'name' } as const;

test('the first letter is told at once, and later ones at most every 300 milliseconds, with the latest words', () => {
  const { told, teller } = listen();
  for (const value of ['O', 'On', 'Onc']) teller.typed({ ...place, value });
  expect(told).toEqual(['O']);
  vi.advanceTimersByTime(299);
  expect(told).toEqual(['O']);
  vi.advanceTimersByTime(1);
  expect(told).toEqual(['O', 'Onc']);
  teller.typed({ ...place, value: 'Once' });
  vi.advanceTimersByTime(300);
  expect(told).toEqual(['O', 'Onc', 'Once']);
  vi.advanceTimersByTime(1000);
  teller.typed({ ...place, value: 'Once upon' });
  expect(told.at(-1)).toBe('Once upon');
});

test('when the words are in the workshop nobody types them any more', () => {
  const { told, teller } = listen();
  teller.settled(place);
  teller.typed({ ...place, value: 'O' });
  teller.typed({ ...place, value: 'On' });
  teller.settled(place);
  expect(told).toEqual(['O', null]);
  vi.advanceTimersByTime(1000);
  expect(told).toEqual(['O', null]);
});

test('fields are told one beside the other, and nothing after the end', () => {
  const { told, teller } = listen();
  teller.typed({ ...place, value: 'O' });
  teller.typed({ ...place, field: 'trouble', value: 'T' });
  teller.typed({ ...place, field: 'trouble', value: 'Th' });
  expect(told).toEqual(['O', 'T']);
  teller.stop();
  vi.advanceTimersByTime(1000);
  expect(told).toEqual(['O', 'T']);
});
