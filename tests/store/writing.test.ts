import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer, Refusal } from '../../src/protocol/connection.ts';
import { answerAll, deskOf, settled } from '../helpers/store-writing.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const key = 't1/scenario/place';
const done: Answer = { ok: true, value: { seq: 1 } };
const refused = (error: Refusal): Answer => ({ ok: false, error });
const values = (sent: ReturnType<typeof deskOf>['sent']): readonly string[] => sent.map(({ move }) => move.value);

describe('typing', () => {
  test('is in the notebook at once, letter by letter, before anything is sent', () => {
    const desk = deskOf();
    for (const words of ['A', 'A v', 'A valley']) {
      desk.type(words);
      expect(desk.inNotebook()).toEqual([words]);
    }
    expect(desk.sent).toEqual([]);
  });

  test('is sent once, when it pauses', async () => {
    const desk = deskOf();
    for (const words of ['A', 'A v', 'A valley']) {
      desk.type(words);
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(desk.sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(desk.sent.map(({ table, move }) => [table, move])).toEqual([
      ['t1', { type: 'writeField', table: 't1', sheet: 'scenario', field: 'place', value: 'A valley', base: 0 }],
    ]);
  });

  test('leaves the notebook when it has arrived', async () => {
    const desk = deskOf();
    desk.type('A valley', 4);
    await vi.runAllTimersAsync();
    expect(desk.sent[0]?.move.base).toBe(4);
    expect(desk.inNotebook()).toEqual(['A valley']);
    await desk.sent[0]?.answer(done);
    expect([desk.inNotebook(), desk.drafts()]).toEqual([[], {}]);
  });

  test('that changes nothing is not kept either', async () => {
    const desk = deskOf();
    desk.type('A valley', 4);
    await vi.runAllTimersAsync();
    await desk.sent[0]?.answer(refused({ code: 'nothing-changed' }));
    expect(desk.drafts()).toEqual({});
  });

  test('stays in the notebook when the window closes before the pause', async () => {
    const desk = deskOf();
    desk.type('A valley');
    desk.writing.stop();
    await vi.runAllTimersAsync();
    expect([desk.sent.length, desk.inNotebook()]).toEqual([0, ['A valley']]);
  });
});

describe('words typed while others are on their way', () => {
  test('are kept, and sent after them on top of what they made', async () => {
    const desk = deskOf();
    desk.type('A');
    await vi.runAllTimersAsync();
    desk.type('A valley', 0);
    await desk.sent[0]?.answer(done);
    expect(desk.inNotebook()).toEqual(['A valley']);
    await vi.runAllTimersAsync();
    expect(desk.sent[1]?.move).toMatchObject({ value: 'A valley', base: 1 });
    await desk.sent[1]?.answer(done);
    expect(desk.drafts()).toEqual({});
  });

  test('never cross with themselves, however often they are sent', async () => {
    const desk = deskOf();
    desk.type('A');
    await vi.runAllTimersAsync();
    desk.type('A valley', 0);
    const sendings = [desk.writing.commit(key), desk.writing.commit(key), desk.writing.flush()];
    await answerAll(desk.sent);
    expect(await Promise.all(sendings)).toEqual([true, true, true]);
    expect(desk.drafts()).toEqual({});
    expect(values(desk.sent)).toEqual(['A', 'A valley']);
  });

  test('are sent once when they are sent twice at the same moment', async () => {
    const desk = deskOf();
    desk.type('A');
    const sendings = [desk.writing.commit(key), desk.writing.flush()];
    await settled();
    await answerAll(desk.sent);
    expect(await Promise.all(sendings)).toEqual([true, true]);
    expect(values(desk.sent)).toEqual(['A']);
  });
});

describe('sending everything', () => {
  test('sends every field without waiting for a pause, and tells when all have arrived', async () => {
    const desk = deskOf();
    desk.type('A valley', 0, 'place');
    desk.type('The lift', 2, 'trouble');
    let all: boolean | undefined;
    const flushed = desk.writing.flush().then((result) => {
      all = result;
    });
    await settled();
    expect(values(desk.sent)).toEqual(['A valley', 'The lift']);
    await desk.sent[0]?.answer(done);
    expect(all).toBeUndefined();
    await desk.sent[1]?.answer(done);
    await flushed;
    expect(all).toBe(true);
    await vi.runAllTimersAsync();
    expect(desk.sent.length).toBe(2);
  });

  test('sends what was left in the notebook by the last window', async () => {
    const desk = deskOf({
      [key]: { table: 't1', sheet: 'scenario', field: 'place', value: 'A valley', base: 3, crossed: false },
    });
    const flushed = desk.writing.flush();
    await settled();
    expect(desk.sent[0]?.move).toMatchObject({ value: 'A valley', base: 3 });
    await desk.sent[0]?.answer(done);
    expect(await flushed).toBe(true);
  });

  test('is done at once when there is nothing', async () => {
    expect(await deskOf().writing.flush()).toBe(true);
  });
});

describe('when somebody else has written there meanwhile', () => {
  test('both are kept, until the next letter says that ours shall stand', async () => {
    const desk = deskOf();
    desk.type('A valley', 1);
    const flushed = desk.writing.flush();
    await settled();
    await desk.sent[0]?.answer(refused({ code: 'field-changed', by: 't1-2', version: 5 }));
    expect(await flushed).toBe(false);
    expect(desk.drafts()[key]).toMatchObject({ value: 'A valley', crossed: true, base: 5 });
    expect(desk.inNotebook()).toEqual(['A valley']);
    desk.type('A valley.', 5);
    expect(desk.drafts()[key]).toMatchObject({ crossed: false });
    await vi.runAllTimersAsync();
    expect(desk.sent[1]?.move).toMatchObject({ value: 'A valley.', base: 5 });
  });

  test('words typed meanwhile are the ones that are kept', async () => {
    const desk = deskOf();
    desk.type('A', 1);
    await vi.runAllTimersAsync();
    desk.type('A valley', 1);
    await desk.sent[0]?.answer(refused({ code: 'field-changed', by: 't1-2', version: 5 }));
    expect(desk.drafts()[key]).toMatchObject({ value: 'A valley', crossed: true, base: 5 });
  });
});

describe('a refusal', () => {
  const mendable: readonly Refusal[] = [{ code: 'text-too-long', max: 3, length: 8 }, { code: 'not-saved' }];
  const hopeless: readonly Refusal[] = [
    { code: 'sheet-sealed' },
    { code: 'not-in-this-step', needs: [] },
    { code: 'no-such-field' },
    { code: 'no-such-table' },
    { code: 'no-such-seat' },
    { code: 'workshop-ended' },
    { code: 'cell-not-marked' },
  ];

  test.each(mendable)('that the writer can mend holds everything up, and keeps the words: $code', async (refusal) => {
    const desk = deskOf();
    desk.type('A valley');
    const flushed = desk.writing.flush();
    await settled();
    await desk.sent[0]?.answer(refused(refusal));
    expect(await flushed).toBe(false);
    expect(desk.inNotebook()).toEqual(['A valley']);
  });

  test.each(hopeless)('that nobody can mend holds nobody up, and keeps the words: $code', async (refusal) => {
    const desk = deskOf();
    desk.type('A valley');
    const flushed = desk.writing.flush();
    await settled();
    await desk.sent[0]?.answer(refused(refusal));
    expect(await flushed).toBe(true);
    expect(desk.inNotebook()).toEqual(['A valley']);
  });
});
