import type { SuitColour } from '../../engine/deck.ts';
import type { Ink } from './mark.ts';

/** The colours of the light theme, as far as paper needs them. */
export const inks = {
  card: '#ffffff',
  ink: '#23201c',
  quiet: '#5e5446',
  line: '#ddd2bf',
  lineStrong: '#8f8371',
  points: '#dfa000',
  pointsEdge: '#8a6300',
  onInk: '#fffdf9',
} as const satisfies Readonly<Record<string, Ink>>;

export interface SuitInk {
  readonly ink: Ink;
  readonly tint: Ink;
}

export const suitInks: Readonly<Record<SuitColour, SuitInk>> = {
  blue: { ink: '#0b5c9e', tint: '#e3eef7' },
  purple: { ink: '#9a3c7c', tint: '#f7e7f1' },
  vermilion: { ink: '#b24300', tint: '#fcebdd' },
  green: { ink: '#00705a', tint: '#dff2ec' },
  black: { ink: '#39352f', tint: '#e9e5dd' },
  gold: { ink: '#7a5a00', tint: '#fbf0cf' },
  slate: { ink: '#3f5566', tint: '#e4ebf0' },
};

/** The colour of an ink over another, laid on as thinly as `share` says, from 0 to 1. Printers do better with it than with see-through ink. */
export function blend(ink: Ink, under: Ink, share: number): Ink {
  const mixed = [1, 3, 5].map((at) => {
    const [top, below] = [ink, under].map((each) => Number.parseInt(each.slice(at, at + 2), 16));
    return Math.round((top ?? 0) * share + (below ?? 0) * (1 - share));
  });
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
