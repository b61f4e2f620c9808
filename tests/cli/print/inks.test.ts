import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { blend, inks, suitInks } from '../../../src/cli/print/inks.ts';

const theme = readFileSync('src/theme.css', 'utf8');
const token = (name: string): string | undefined => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(theme)?.[1];

test('paper has the colours of the light theme, on white', () => {
  const { card, ...others } = inks;
  expect(card).toBe('#ffffff');
  for (const [name, ink] of Object.entries(others)) {
    expect([name, ink]).toEqual([name, token(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))]);
  }
});

test.each(Object.entries(suitInks))('%s is the theme’s, and can be read in grey', (colour, { ink, tint }) => {
  expect({ ink, tint }).toEqual({ ink: token(`suit-${colour}`), tint: token(`suit-${colour}-tint`) });
  expect((light(inks.onInk) + 0.05) / (light(ink) + 0.05)).toBeGreaterThan(4.5);
});

/** Relative luminance, as WCAG 2.2 defines it. */
function light(ink: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(ink.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('blends ink into paper', () => {
  expect(blend('#000000', '#ffffff', 0)).toBe('#ffffff');
  expect(blend('#000000', '#ffffff', 1)).toBe('#000000');
  expect(blend('#0000ff', '#ffffff', 0.5)).toBe('#8080ff');
});
