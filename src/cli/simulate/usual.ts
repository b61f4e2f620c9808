import type { MoveType, TableMove } from '../../engine/moves.ts';
import { cardSheet } from '../../engine/situations/sheets.ts';

/**
 * How readily people make a move when they have no temperament: 10 for whatever takes them on, less for what takes them
 * back. A type of move that is not in the list has 10.
 */
const weights: Partial<Readonly<Record<MoveType, number>>> = {
  returnCard: 1,
  takeUpAnswer: 0,
  takeBackAnswer: 0,
  tearCard: 0,
  askForHelp: 0,
  finishStep: 0,
  reopenStep: 0,
  yieldSituation: 1,
  writeCard: 3,
  layAnswer: 2,
  giveAnswer: 30,
  chooseHit: 40,
  handOver: 40,
  castVote: 40,
};

/** How readily people do something so that they can go on, once their time is up. */
const closing: Partial<Readonly<Record<MoveType, number>>> = {
  ...weights,
  pickCard: 1,
  returnCard: 6,
  layAnswer: 4,
  yieldSituation: 8,
  noteSituation: 60,
  giveAnswer: 60,
  chooseHit: 80,
  handOver: 80,
  castVote: 80,
  writeCard: 0,
};

/** Notes on cards of the plan are for those who have nothing better to do. */
const noteWeight = 1;

/** The usual weight of a move. Turning something off again, laying it back to the side, or choosing nobody is rare whatever it is. */
export function usualWeight(move: TableMove, late: boolean): number {
  const isNote = move.type === 'writeField' && move.sheet.startsWith(cardSheet(''));
  const weight = isNote ? noteWeight : ((late ? closing : weights)[move.type] ?? 10);
  const back = ('on' in move && !move.on) || ('column' in move && move.column === '');
  const abstains = 'choices' in move && move.choices.length === 0;
  return back || abstains ? Math.min(1, weight) : weight;
}
