import { describe, expect, test } from 'vitest';
import { pictureNames, readPictures } from '../../../src/deck/node/pictures.ts';

describe('the picture library', () => {
  test('knows its names', () => {
    const names = pictureNames();
    expect(names.size).toBeGreaterThan(1000);
    expect(['coffee', 'door', 'users-three'].every((name) => names.has(name))).toBe(true);
    expect([...names].filter((name) => !/^[a-z0-9][a-z0-9-]{0,63}$/.test(name))).toEqual([]);
  });

  test('reads the pictures asked for, in two tones', () => {
    const pictures = readPictures(['door', 'coffee', 'door']);
    expect(Object.keys(pictures)).toEqual(['coffee', 'door']);
    expect(pictures.door).toEqual({
      soft: ['M200,40V224H56V40a8,8,0,0,1,8-8H192A8,8,0,0,1,200,40Z'],
      line: [expect.stringMatching(/^M232,216H208V40a16/)],
    });
  });

  test('every picture can be read, and is path data alone', () => {
    for (const [name, { soft, line }] of Object.entries(readPictures(pictureNames()))) {
      expect(line.length, name).toBeGreaterThan(0);
      for (const data of [...soft, ...line]) expect(data).toMatch(/^M[\dMmLlHhVvCcSsQqTtAaZz ,.\-e]+$/);
    }
  });

  test('a name that is not there is our own mistake', () => {
    expect(() => readPictures(['no-such-picture'])).toThrow();
  });
});
