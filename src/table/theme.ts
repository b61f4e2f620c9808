import type { SuitColour } from '../engine/deck.ts';

/** The tokens as the canvas needs them. */
export interface Theme {
  readonly paper: string;
  readonly paperDeep: string;
  readonly card: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly points: string;
  readonly pointsEdge: string;
  readonly focus: string;
  readonly good: string;
  readonly danger: string;
  readonly shadow: string;
  readonly onInk: string;
  readonly font: string;
  readonly suits: Readonly<Record<SuitColour, SuitInk>>;
}

export interface SuitInk {
  readonly ink: string;
  readonly tint: string;
}

/** Reads the tokens of the theme in force from the document element. */
export function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const suit = (colour: SuitColour) => ({ ink: token(`--suit-${colour}`), tint: token(`--suit-${colour}-tint`) });
  return {
    paper: token('--paper'),
    paperDeep: token('--paper-deep'),
    card: token('--card'),
    ink: token('--ink'),
    quiet: token('--quiet'),
    line: token('--line'),
    lineStrong: token('--line-strong'),
    points: token('--points'),
    pointsEdge: token('--points-edge'),
    focus: token('--focus'),
    good: token('--good'),
    danger: token('--danger'),
    shadow: token('--shadow'),
    onInk: token('--on-ink'),
    font: token('--font'),
    suits: {
      blue: suit('blue'),
      purple: suit('purple'),
      vermilion: suit('vermilion'),
      green: suit('green'),
      black: suit('black'),
      gold: suit('gold'),
      slate: suit('slate'),
    },
  };
}
