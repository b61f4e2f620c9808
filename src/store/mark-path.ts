import type { SuitMark } from '../engine/deck.ts';
import { markPaths } from '../lib/mark-paths.ts';

/** The shape that names a suit without its colour: path data in a box from -1 to 1. */
export const markPath = (mark: SuitMark): string => markPaths[mark];
