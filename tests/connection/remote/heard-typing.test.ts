import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeHeardTyping } from '../../../src/connection/remote/heard-typing.ts';
import type { TypingTell } from '../../../src/protocol/room.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const tell = (value: string, seat: string | null = 'p-ann', field = 'name'): TypingTell => ({
  ...{ type: 'typing', table: 't1', sheet: 'story', field, seat, value },
});

test('words grow, until whoever types them is done', () => {
  const typing = makeHeardTyping(() => undefined);
  typing.hear(tell('On'));
  typing.hear(tell('Once'));
  typing.hear(tell('There', 'p-ben', 'trouble'));
  expect(Object.entries(typing.all()).map(([key, { seat, value }]) => [key, seat, value])).toEqual([
    ['t1/story/name', 'p-ann', 'Once'],
    ['t1/story/trouble', 'p-ben', 'There'],
  ]);
  typing.hear(tell('', null));
  expect(Object.keys(typing.all())).toEqual(['t1/story/trouble']);
  typing.stop();
});

test('whoever is silent for 20 seconds is forgotten, and that is told', () => {
  const changed = vi.fn();
  const typing = makeHeardTyping(changed);
  typing.hear(tell('On'));
  vi.advanceTimersByTime(15_000);
  typing.hear(tell('Once'));
  vi.advanceTimersByTime(19_999);
  expect(Object.keys(typing.all())).toHaveLength(1);
  expect(changed).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(typing.all()).toEqual({});
  expect(changed).toHaveBeenCalledOnce();
});

test('the same record until something changes', () => {
  const typing = makeHeardTyping(() => undefined);
  typing.hear(tell('On'));
  const before = typing.all();
  typing.hear(tell('', null, 'elsewhere'));
  typing.forget({ table: 't1', sheet: 'story', field: 'nowhere' });
  expect(typing.all()).toBe(before);
  typing.forget({ table: 't1', sheet: 'story', field: 'name' });
  expect(typing.all()).toEqual({});
});
