import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english as say } from '../../../src/i18n/words.ts';
import { codeLetters, type RoomRefusalCode } from '../../../src/protocol/room.ts';
import { type CheckState, checkState, placeState } from '../../../src/store/room/check.ts';
import { spaced, spelled, tidyTyped } from '../../../src/store/room/code-words.ts';
import { doorSentence } from '../../../src/store/room/door-words.ts';
import { presenceWords } from '../../../src/store/room/heard-ago.ts';
import { qrBox, qrPath } from '../../../src/store/room/qr-path.ts';
import { person } from '../../helpers/store-room.ts';

const codes = fc.string({ unit: fc.constantFrom(...codeLetters), minLength: 1, maxLength: 12 });

describe('a code', () => {
  test('is read in groups', () => {
    expect([spaced('K7MXQ4'), spaced('R8M3YS6V'), spaced('S8R737B3K4')]).toEqual(['K7M XQ4', 'R8M3 YS6V', 'S8R73 7B3K4']);
    expect(spelled('K7M')).toBe('K, 7, M');
  });

  test('is the same however it is typed', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(tidyTyped(spaced(code).toLowerCase())).toBe(code);
        expect(tidyTyped(` ${[...code].join('-')} `)).toBe(code);
      }),
    );
  });

  test('has no letter that is mistaken for another', () => {
    expect(tidyTyped('O0I1il')).toBe('');
  });
});

describe('a QR code', () => {
  const squares = fc.integer({ min: 1, max: 12 }).chain((size) =>
    fc.array(fc.string({ unit: fc.constantFrom('0', '1'), minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  );

  test('is drawn dark exactly where it is dark', () => {
    fc.assert(
      fc.property(squares, (rows) => {
        const drawn = rows.map((row) => Array.from(row, () => '0'));
        for (const [, x, y, width] of qrPath(rows).matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
          for (let at = 0; at < Number(width); at += 1) drawn[Number(y)]?.splice(Number(x) + at, 1, '1');
        expect(drawn.map((row) => row.join(''))).toEqual(rows);
        expect(qrBox(rows)).toBe(`-4 -4 ${rows.length + 8} ${rows.length + 8}`);
      }),
    );
  });
});

describe('why a door stays closed', () => {
  const all: Readonly<Record<RoomRefusalCode | 'unreachable', true>> = {
    'bad-message': true,
    'newer-page': true,
    'no-such-room': true,
    'room-ended': true,
    'room-locked': true,
    'room-full': true,
    'rooms-full': true,
    'name-needed': true,
    'table-needed': true,
    'wrong-code': true,
    removed: true,
    'signed-out': true,
    'not-allowed': true,
    'not-saved': true,
    'too-fast': true,
    'no-such-game': true,
    'no-such-person': true,
    gone: true,
    unreachable: true,
  };

  test('is told in a sentence of its own', () => {
    const told = Object.keys(all).map((code) => doorSentence({ code: code as RoomRefusalCode }, say));
    expect(new Set(told).size).toBe(told.length);
    for (const sentence of told) expect(sentence).toMatch(/^[A-Z][^{}]{12,}[.]$/);
  });

  test('by the rules is told in their words', () => {
    expect(doorSentence({ code: 'no-such-table' }, say)).toBe('There is no such table.');
  });
});

describe('where somebody is', () => {
  const told = (changes: Parameters<typeof person>[2], now: number) => presenceWords(person('p', 'Nia', changes), now, say);
  const away = { online: false, heardAt: 1_000_000 };

  test.each([
    [{ online: true }, 0, 'here'],
    [away, 1_030_000, 'away for less than a minute'],
    [away, 1_060_000, 'last heard 1 minute ago'],
    [away, 1_000_000 + 59 * 60_000, 'last heard 59 minutes ago'],
    [away, 1_000_000 + 61 * 60_000, 'last heard 1 hour ago'],
    [away, 900_000, 'away for less than a minute'],
    [{ ...away, removed: true }, 2_000_000, 'taken out'],
  ])('is told: %o at %i', (changes, now, words) => expect(told(changes, now)).toBe(words));
});

describe('a place', () => {
  test('is as bad as its worst part', () => {
    const states: readonly CheckState[] = ['good', 'fair', 'waiting', 'bad'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...states), { minLength: 1 }), (found) => {
        expect(states.indexOf(placeState(found))).toBe(Math.max(...found.map((state) => states.indexOf(state))));
      }),
    );
  });

  test('does without the quick line, and without the right time', () => {
    const broken = { works: false, amount: 0 };
    expect(checkState('socket', broken)).toBe('fair');
    expect(checkState('polling', broken)).toBe('bad');
    expect(checkState('reach', broken)).toBe('bad');
    expect(checkState('clock', { works: true, amount: -45_000 })).toBe('fair');
    expect(checkState('clock', { works: true, amount: 2000 })).toBe('good');
    expect(checkState('storage', undefined)).toBe('waiting');
  });
});
