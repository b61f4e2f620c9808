import type { Play } from '../helpers/play.ts';
import { shapesRulebook } from '../helpers/shapes-game.ts';
import { host, seated, tableOf } from './scenes.ts';

/** A play of two tables, with somebody at each, in which everybody has been moved on to a step, without doing anything. */
export const shapesAt = (step: string): Play => shapesTo(seated(shapesRulebook(2)), step);

/** The same play, with everybody moved on to a later step. */
export function shapesTo(play: Play, step: string): Play {
  const now = tableOf(play, 't1').step;
  return now === step ? play : shapesTo(host(play, { type: 'moveOn', step: now }), step);
}
