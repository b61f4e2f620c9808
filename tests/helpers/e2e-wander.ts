import type { Move } from '../../src/engine/moves.ts';
import { facilitatorSeat } from '../../src/engine/setup.ts';
import { sharedSeat } from '../../src/protocol/connection.ts';
import {
  atTable,
  type Chance,
  chanceFrom,
  filled,
  finish,
  isThere,
  legalAt,
  legalForFacilitator,
  newWorkshop,
  oneOf,
} from './e2e-states.ts';
import { must, type Play, refusalOf } from './play.ts';

/** A random workshop in the middle of its game: one to five tables, people who come and go, a facilitator who interferes. */
export function wander(seed: number): Play {
  const chance = chanceFrom(seed);
  const start = newWorkshop(1 + chance(5), `wander-${seed}`);
  const moves = 20 + chance(160);
  const haste = 8 + chance(30);
  return Array.from({ length: moves }).reduce<Play>((play) => oneTurn(play, chance, haste), start);
}

/** One move of somebody. `haste`: how often in a hundred a table is done with its step. */
function oneTurn(play: Play, chance: Chance, haste: number): Play {
  const roll = chance(100);
  if (roll < 3) return interfere(play, chance);
  if (roll < 6) return goOn(play);
  if (roll < 8) return comeOrGo(play, chance);
  const table = oneOf(chance, play.rulebook.tables) ?? 't1';
  if (chance(100) < haste) return finish(play, table);
  const legal = legalAt(play, table).filter(({ type }) => type !== 'finishStep' || chance(4) === 0);
  const move = oneOf(chance, legal);
  return move ? atTable(play, table, filled(play, move, chance)) : play;
}

const asHost = (play: Play, move: Move | undefined): Play =>
  !move || refusalOf(play, facilitatorSeat, move) ? play : must(play, facilitatorSeat, move);

const seldom: ReadonlySet<Move['type']> = new Set(['endWorkshop', 'moveOn', 'setMinutes', 'moveTable']);

function interfere(play: Play, chance: Chance): Play {
  const legal = legalForFacilitator(play);
  const often = legal.filter(({ type }) => !seldom.has(type));
  return asHost(play, oneOf(chance, chance(5) > 0 && often.length > 0 ? often : legal));
}

/** Everybody goes on to the next step, but not past the last. */
const goOn = (play: Play): Play =>
  asHost(
    play,
    legalForFacilitator(play).find(({ type }) => type === 'moveOn'),
  );

/** A table closes or opens again. */
function comeOrGo(play: Play, chance: Chance): Play {
  const table = oneOf(chance, play.rulebook.tables) ?? 't1';
  const who = sharedSeat(table);
  if (!isThere(play, table)) return asHost(play, { type: 'changeTable', who, table });
  return chance(3) === 0 ? asHost(play, { type: 'leaveSeat', who }) : play;
}
