import { legalMoves } from '../../../src/engine/legal.ts';
import type { Move, TableId, TableMove } from '../../../src/engine/moves.ts';
import { facilitatorSeat } from '../../../src/engine/setup.ts';
import { view } from '../../../src/engine/views/view.ts';
import { english } from '../../../src/i18n/words.ts';
import type { DeskSource } from '../../../src/store/console/desk-source.ts';
import { must, type Play, startPlay } from '../../helpers/play.ts';
import { type SituationGame, situationRulebook } from '../../helpers/situation-game.ts';

/** The console where a play stands. */
export const deskAt = ({ rulebook, state }: Play, people: DeskSource['people'] = {}): DeskSource => ({
  rulebook,
  view: view(rulebook, state, { kind: 'facilitator' }),
  legal: legalMoves(rulebook, state, facilitatorSeat),
  people,
  say: english,
});

/** A play of the small game with situations in which one person, t1-1 and so on, sits at every table. */
export function seated(game: SituationGame = {}): Play {
  const rulebook = situationRulebook(game);
  return rulebook.tables.reduce(
    (play, table) => must(play, `${table}-1`, { type: 'takeSeat', newSeat: `${table}-1`, table, role: 'player' }),
    startPlay(rulebook),
  );
}

/** A move of a table, before it is said which. */
type OwnMove = TableMove extends infer Each ? (Each extends TableMove ? Omit<Each, 'table'> : never) : never;

export const at = (play: Play, table: TableId, move: OwnMove): Play =>
  must(play, `${table}-1`, { ...move, table } as TableMove);

export const host = (play: Play, move: Move): Play => must(play, facilitatorSeat, move);

/** Moves everybody on until the first table is at a step. */
export function passTo(play: Play, step: string): Play {
  const now = play.state.tables.t1?.step ?? step;
  return now === step ? play : passTo(host(play, { type: 'moveOn', step: now }), step);
}

export const send = (play: Play, card: string, ...tables: readonly TableId[]): Play =>
  host(play, { type: 'sendSituation', tables, wish: { what: 'card', card } });

/** The words of an answer, and that it is one. */
export function answer(play: Play, table: TableId, situation: string, value: string): Play {
  const written = at(play, table, { type: 'writeField', sheet: `situation/${situation}`, field: 'words', value, base: 0 });
  return at(written, table, { type: 'giveAnswer', situation });
}
