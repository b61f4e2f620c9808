import type { Temperament } from '../temperament.ts';
import { careful } from './careful.ts';
import { contrary } from './contrary.ts';
import { greedy } from './greedy.ts';
import { quick } from './quick.ts';
import { talker } from './talker.ts';

/** Every temperament, in the order of the report. Each table of each workshop has one of them, by chance. */
export const temperaments: readonly Temperament[] = [careful, greedy, quick, talker, contrary];
