/** Small shapes that tell things apart without colour: path data in a box from -1 to 1. */
export const markPaths = {
  circle: 'M0.9 0A0.9 0.9 0 1 1 -0.9 0A0.9 0.9 0 1 1 0.9 0Z',
  triangle: 'M0 -0.95L0.98 0.8L-0.98 0.8Z',
  square: 'M-0.82 -0.82H0.82V0.82H-0.82Z',
  diamond: 'M0 -1L0.9 0L0 1L-0.9 0Z',
  star: 'M0 -1L0.27 -0.33L1 -0.3L0.43 0.15L0.62 0.85L0 0.45L-0.62 0.85L-0.43 0.15L-1 -0.3L-0.27 -0.33Z',
  bolt: 'M0.25 -1L-0.75 0.2H-0.1L-0.3 1L0.75 -0.25H0.1Z',
  hexagon: 'M-0.5 -0.87H0.5L1 0L0.5 0.87H-0.5L-1 0Z',
  cross: 'M-0.32 -0.95H0.32V-0.32H0.95V0.32H0.32V0.95H-0.32V0.32H-0.95V-0.32H-0.32Z',
} as const;
