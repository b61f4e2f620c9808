import { legalForTable } from '../../src/engine/legal.ts';
import type { Move, TableId } from '../../src/engine/moves.ts';
import { facilitatorSeat } from '../../src/engine/setup.ts';
import { present } from '../../src/lib/assert.ts';
import { must, type Play } from '../helpers/play.ts';

/**
 * What a table does to have done with its step: what it owes, then what it says of what has landed, then less than it wanted. At last it takes back
 * an answer that nobody has judged, for the cards in it cannot be returned.
 */
const exits: readonly Move['type'][] = [
  ...(['chooseHit', 'noteSituation', 'yieldSituation', 'finishStep'] as const),
  ...(['returnCard', 'takeBackAnswer'] as const),
];

/**
 * Takes a table out of its step by what it may do itself, and without judgement. Gives the play with the table finished
 * or gone on, or with the table where only others can help: in a step that waits for another table. Throws when it is
 * stuck, and when it takes longer than there are cards and situations.
 */
export function wayOut(play: Play, table: TableId, most = 120): Play {
  const { step, finished } = present(play.state.tables[table], table);
  const kind = play.rulebook.steps.find(({ id }) => id === step)?.kind;
  if (finished || play.state.phase === 'ended') return play;
  const legal = legalForTable(play.rulebook, play.state, table);
  const move = exits.map((type) => legal.find((each) => each.type === type)).find((each) => each !== undefined);
  if (!move && kind === 'pass') return play;
  if (!move || most === 0) throw new Error(`${table} is stuck at ${step}: ${JSON.stringify(legal)}`);
  const next = must(play, facilitatorSeat, move);
  return move.type === 'finishStep' ? next : wayOut(next, table, most - 1);
}
