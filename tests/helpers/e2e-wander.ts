import type { Move } from '../../src/engine/moves.ts';
import { sharedSeat } from '../../src/engine/people.ts';
import { facilitatorSeat } from '../../src/engine/setup.ts';
import { cardiff, cardiffFull } from './e2e-content.ts';
import {
  atTable,
  type Chance,
  chanceFrom,
  filled,
  finish,
  ifAllowed,
  isThere,
  legalAt,
  legalForFacilitator,
  newWorkshop,
  oneOf,
} from './e2e-states.ts';
import type { Play } from './play.ts';

/** A random workshop in the middle of its game, two of three of the one with everything that can happen: one to five tables, people who come and go, a facilitator who interferes. */
export function wander(seed: number): Play {
  const chance = chanceFrom(seed);
  const full = seed % 3 !== 0;
  const start = newWorkshop(1 + chance(full ? 3 : 5), `wander-${seed}`, full ? cardiffFull : cardiff);
  const moves = 20 + chance(full ? 220 : 160);
  const haste = 8 + chance(30);
  return Array.from({ length: moves }).reduce<Play>((play) => oneTurn(play, chance, haste), start);
}

/** One move of somebody. `haste`: how often in a hundred a table is done with its step. */
function oneTurn(play: Play, chance: Chance, haste: number): Play {
  const roll = chance(100);
  if (roll < 4) return interfere(play, chance);
  if (roll < 6) return goOn(play);
  if (roll < 8) return comeOrGo(play, chance);
  const table = oneOf(chance, play.rulebook.tables) ?? 't1';
  if (chance(100) < haste) return finish(play, table);
  const legal = legalAt(play, table).filter(({ type }) => type !== 'finishStep' || chance(4) === 0);
  const move = oneOf(chance, legal);
  return move ? atTable(play, table, filled(play, move, chance)) : play;
}

const asHost = (play: Play, move: Move | undefined): Play => (move ? ifAllowed(play, facilitatorSeat, move) : play);

/** Something lands, as the facilitator sends it. */
const sends: ReadonlySet<Move['type']> = new Set(['sendSituation', 'ruleOnAnswer', 'priceCard']);

const seldom: ReadonlySet<Move['type']> = new Set(['endWorkshop', 'moveOn', 'setMinutes', 'moveTable']);

function interfere(play: Play, chance: Chance): Play {
  // What is scheduled would land while somebody looks at the page.
  const legal = legalForFacilitator(play).filter(({ type }) => type !== 'scheduleSituation');
  const sending = legal.filter(({ type }) => sends.has(type));
  const sent = chance(2) === 0 ? oneOf(chance, sending) : undefined;
  if (sent) return asHost(play, filled(play, sent, chance));
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
