import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InvariantError, present } from '../../src/lib/assert.ts';
import { type Log, makeLog } from '../../src/server/log.ts';

const noon = Date.UTC(2026, 10, 22, 12);

function written(tell: (log: Log, at: (time: number) => void) => void): readonly string[] {
  const lines: string[] = [];
  let time = noon;
  tell(
    makeLog(
      (line) => lines.push(line),
      () => time,
    ),
    (at) => {
      time = at;
    },
  );
  return lines;
}

test('a line has the time, the level and plain words', () => {
  expect(written((log) => log.info('started', { port: 4173 }))).toEqual([
    '2026-11-22T12:00:00.000Z info  The server is ready on port 4173.',
  ]);
  expect(written((log) => log.warn('storage-failing'))[0]).toMatch(/^2026-\S+ warn {2}Nothing can be written/);
});

test('an error tells where in the program it happened; other levels tell no place', () => {
  const [text = ''] = written((log) => log.error('room-failed', new InvariantError('The table is missing')));
  const [first, second, ...places] = text.split('\n');
  expect(first).toMatch(/ error A room failed\./);
  expect(second?.trim()).toBe('InvariantError: The table is missing');
  expect(places.length).toBeGreaterThan(1);
  for (const place of places) expect(place).toMatch(/^\s+at /);
});

const text = fc.string({ minLength: 8, unit: 'grapheme' }).filter((each) => /[\p{L}\p{N}]{5}/u.test(each));

test('what people wrote is not in it, however a failure quotes them', () => {
  fc.assert(
    fc.property(text, (secret) => {
      const failures: readonly unknown[] = [
        secret,
        { message: secret },
        caught(() => JSON.parse(`{"name": ${secret}`)),
        caught(() => JSON.parse(JSON.stringify([secret]).slice(0, -1))),
        caught(() => present(undefined, 'The field', ` ${JSON.stringify({ value: secret })}`)),
        new Error(`No case for ${JSON.stringify({ text: secret })}`),
        new Error(`Nobody is called “${secret}”`),
        new Error(`Broken\n    at ${secret} (here.ts:1:1)`),
        Object.assign(new Error('Broken'), { code: `{${secret}`, name: `“${secret}` }),
      ];
      for (const failure of failures) {
        const [line = ''] = written((log) => log.error('unexpected', failure));
        expect(
          line
            .split('\n')
            .filter((part) => !/\.ts:|node:|node_modules/.test(part))
            .join('\n'),
        ).not.toContain(secret);
        expect(line).not.toContain(`at ${secret} (here.ts`);
      }
    }),
    { numRuns: 200 },
  );
});

function caught(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

test('the code of the operating system is told, because it says what to mend', () => {
  const full = Object.assign(new Error("ENOSPC: no space left on device, write '/home/ada/x'"), { code: 'ENOSPC' });
  expect(written((log) => log.error('unexpected', full))[0]).toContain('Error ENOSPC: ENOSPC: no space left on device, write');
});

test('a flood of one event does not fill the disk, is counted, and hides no other event', () => {
  const lines = written((log, at) => {
    for (let n = 0; n < 500; n += 1) log.warn('host-refused');
    log.info('stopping');
    at(noon + 60_000);
    log.warn('host-refused');
    log.warn('host-refused');
  });
  expect(lines).toHaveLength(20 + 1 + 2);
  expect(lines[20]).toContain('The server stops');
  expect(lines[21]).toMatch(/not ours\. \(480 more like this before\.\)$/);
  expect(lines[22]).toMatch(/not ours\.$/);
});

test('a clock that is set back silences nothing', () => {
  const lines = written((log, at) => {
    for (let n = 0; n < 30; n += 1) log.warn('host-refused');
    at(noon - 3_600_000);
    log.warn('host-refused');
  });
  expect(lines).toHaveLength(21);
});
