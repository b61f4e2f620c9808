import { describe, expect, test } from 'vitest';
import { type Dealer, type LogKeeper, openDealer } from '../../src/dealer/dealer.ts';
import { hash } from '../../src/engine/hash.ts';
import type { LogEntry } from '../../src/engine/log.ts';
import type { Move } from '../../src/engine/moves.ts';
import { replay } from '../../src/engine/replay.ts';
import { facilitatorSeat } from '../../src/engine/setup.ts';
import { smallRulebook } from '../helpers/small-game.ts';
import { fullLog, memoryLog, settle, slowLog } from './keepers.ts';

const rulebook = smallRulebook();

function open(keeper: LogKeeper, entries: readonly LogEntry[] = [], now = (): number => 2_000_000): Dealer {
  const opened = openDealer({ rulebook, entries, keeper, now });
  if (!opened.ok) throw new Error(`broken at ${opened.error.seq}`);
  return opened.value;
}

const host = (id: string, move: Move) => ({ id, seat: facilitatorSeat, move });
const seat = (id: string, newSeat: string, table = 't1') => host(id, { type: 'takeSeat', newSeat, table, role: 'scribe' });
const accepted = (seq: number) => ({ ok: true, value: { seq } });
const refused = (code: string) => ({ ok: false, error: { code } });

describe('one answer and one effect for each id', () => {
  test('a repeat is told the first answer and changes nothing', async () => {
    const log = memoryLog();
    const dealer = open(log);
    const first = await dealer.submit(seat('a', 'ann'));
    const after = dealer.state();
    expect(await dealer.submit(seat('a', 'ann'))).toEqual(first);
    expect(dealer.state()).toBe(after);
    expect(log.entries).toHaveLength(1);
  });

  test('a repeat that comes while the first is being kept has no effect either', async () => {
    const log = slowLog();
    const dealer = open(log);
    const both = [dealer.submit(seat('a', 'ann')), dealer.submit(seat('a', 'ann'))];
    await settle();
    log.letGo();
    const [first, second] = await Promise.all(both);
    expect(second).toEqual(first);
    expect(log.entries).toHaveLength(1);
  });

  test('a repeat is known after the log is opened again', async () => {
    const log = memoryLog();
    await open(log).submit(seat('a', 'ann'));
    expect(await open(log, log.entries).submit(seat('a', 'ann'))).toMatchObject(accepted(1));
    expect(log.entries).toHaveLength(1);
  });

  test('a refused move can be asked for again', async () => {
    const dealer = open(memoryLog());
    expect(await dealer.submit(host('a', { type: 'resumeClock' }))).toEqual(refused('clock-already-running'));
    await dealer.submit(host('b', { type: 'pauseClock' }));
    expect(await dealer.submit(host('a', { type: 'resumeClock' }))).toMatchObject(accepted(2));
  });
});

describe('kept before it is answered', () => {
  test('nothing is answered or shown while the log is being written', async () => {
    const log = slowLog();
    const dealer = open(log);
    const before = dealer.state();
    let answered = false;
    const answer = dealer.submit(seat('a', 'ann')).then((value) => {
      answered = true;
      return value;
    });
    await settle();
    expect({ waiting: log.waiting(), answered, seq: dealer.seq(), state: dealer.state() }).toEqual({
      waiting: [[1]],
      answered: false,
      seq: 0,
      state: before,
    });
    log.letGo();
    expect(await answer).toMatchObject(accepted(1));
    expect(dealer.state()).not.toBe(before);
  });

  test('asks are taken in the order in which they came; what comes while the log is being written is kept together', async () => {
    const log = slowLog();
    const dealer = open(log);
    const answers = [dealer.submit(seat('ann', 'ann'))];
    await settle();
    answers.push(...['ben', 'cat', 'ben', 'dan'].map((name) => dealer.submit(seat(name, name))));
    for (const seqs of [[1], [2, 3, 4]]) {
      await settle();
      expect(log.waiting()).toEqual([seqs]);
      log.letGo();
    }
    expect(await Promise.all(answers)).toMatchObject([1, 2, 3, 2, 4].map(accepted));
    expect(log.entries.map(({ id }) => id)).toEqual(['ann', 'ben', 'cat', 'dan']);
  });

  test('when several cannot be kept together none has happened, nor what was decided after them', async () => {
    const log = memoryLog();
    let full = true;
    const dealer = open({ ...log, append: (entries) => (full ? fullLog() : log).append(entries) });
    const asks = [host('a', { type: 'resumeClock' }), seat('b', 'ann'), seat('c', 'ann'), seat('d', 'ben')];
    const answers = await Promise.all(asks.map(dealer.submit));
    expect(answers).toEqual(['clock-already-running', 'not-saved', 'not-saved', 'not-saved'].map(refused));
    full = false;
    expect(await Promise.all(asks.map(dealer.submit))).toMatchObject([
      refused('clock-already-running'),
      accepted(1),
      refused('seat-taken'),
      accepted(2),
    ]);
  });

  test('a move that cannot be kept has not happened, and the next one can', async () => {
    const log = memoryLog();
    let full = true;
    const dealer = open({ ...log, append: (entry) => (full ? fullLog() : log).append(entry) });
    const before = dealer.state();
    expect(await dealer.submit(seat('a', 'ann'))).toEqual(refused('not-saved'));
    expect([dealer.state(), dealer.seq(), dealer.entries()]).toEqual([before, 0, []]);
    full = false;
    expect(await dealer.submit(seat('a', 'ann'))).toMatchObject(accepted(1));
  });

  test('words are kept as the rules read them', async () => {
    const log = memoryLog();
    const dealer = open(log);
    await dealer.submit(host('a', { type: 'moveTable', table: 't1', step: 'invent' }));
    const write: Move = {
      type: 'writeField',
      table: 't1',
      sheet: 'scenario',
      field: 'name',
      value: `Mill\u202e${' '.repeat(9000)}`,
      base: 0,
    };
    expect(await dealer.submit(host('b', write))).toMatchObject(accepted(2));
    expect(log.entries[1]?.move).toEqual({ ...write, value: 'Mill' });
  });
});

describe('two dealers over one log', () => {
  test('the slower one takes in what it missed, and then decides again', async () => {
    const log = memoryLog();
    const [one, two] = [open(log), open(log)];
    await one.submit(seat('a', 'ann'));
    expect(await two.submit(seat('b', 'ben'))).toMatchObject(accepted(2));
    expect(await two.submit(seat('c', 'ann'))).toEqual(refused('seat-taken'));
    expect(await one.catchUp()).toBe(true);
    expect(await one.catchUp()).toBe(false);
    expect(hash(one.state())).toBe(hash(two.state()));
    const replayed = replay(rulebook, log.entries);
    expect(replayed.ok && hash(replayed.value)).toBe(hash(one.state()));
  });

  test('the same ask at both has one effect', async () => {
    const log = memoryLog();
    const answers = await Promise.all([open(log), open(log)].map((dealer) => dealer.submit(seat('a', 'ann'))));
    expect(answers).toMatchObject([accepted(1), accepted(1)]);
    expect(log.entries).toHaveLength(1);
  });

  test('an entry that these rules refuse stops the dealer, not the program', async () => {
    const log = memoryLog();
    const dealer = open(log);
    log.entries.push({ seq: 1, id: 'x', seat: 'nobody', at: 2_000_000, move: { type: 'pauseClock' } });
    expect(await dealer.submit(seat('a', 'ann'))).toEqual(refused('not-saved'));
    expect(await dealer.catchUp()).toBe(false);
    expect(dealer.seq()).toBe(0);
  });

  test('a log that can be neither written nor read gives a definite answer', async () => {
    const dealer = open({ append: async () => false, after: () => Promise.reject(new Error('The disk is gone')) });
    expect(await dealer.submit(seat('a', 'ann'))).toEqual(refused('not-saved'));
    expect(await dealer.catchUp()).toBe(false);
  });
});

describe('time', () => {
  test('never goes back in the log, even when the clock does', async () => {
    const log = memoryLog();
    const times = [5_000_000, 4_000_000, 6_000_000];
    const dealer = open(log, [], () => times.shift() ?? 0);
    for (const name of ['ann', 'ben', 'cat']) await dealer.submit(seat(name, name));
    expect(log.entries.map(({ at }) => at)).toEqual([5_000_000, 5_000_000, 6_000_000]);
  });
});

test('a log that breaks the rules is not opened', () => {
  const entry: LogEntry = { seq: 1, id: 'x', seat: 'nobody', at: 0, move: { type: 'pauseClock' } };
  expect(openDealer({ rulebook, entries: [entry], keeper: memoryLog(), now: () => 0 })).toMatchObject({
    ok: false,
    error: { seq: 1 },
  });
});
