import type { TableId } from '../../src/engine/moves.ts';
import { sharedSeat } from '../../src/engine/people.ts';
import { cardiffFull } from './e2e-content.ts';
import { atTable, host, settle, workshopAt } from './e2e-states.ts';
import { must, type Play } from './play.ts';

/** The card that lands where a test needs one: it can be answered, and does nothing but ask for a card. */
export const regulator = { card: 'regulator-comes', title: 'The regulator is coming' } as const;

/** A workshop at full length in which that card has just landed on the first table, and nothing else waits anywhere. */
export function whereLanded(step = 'plan', tables = 3): Play {
  const play = workshopAt(step, tables, 1, cardiffFull);
  const calm = play.rulebook.tables.reduce(settle, play);
  return host(calm, { type: 'sendSituation', tables: ['t1'], wish: { what: 'card', card: regulator.card } });
}

/** The same, once the table has given its answer in words, and waits for its client. */
export const whereAnswered = (step = 'plan', tables = 3): Play => answered(whereLanded(step, tables), 't1');

function answered(play: Play, table: TableId): Play {
  const open = play.state.tables[table]?.situations.findLast(({ status }) => status === 'open')?.key ?? '';
  const words = 'We will show them the drawer, and what we did about it.';
  const seat = sharedSeat(table);
  const written = must(play, seat, {
    type: 'writeField',
    table,
    sheet: `situation/${open}`,
    field: 'words',
    value: words,
    base: 0,
  });
  return must(written, seat, { type: 'giveAnswer', table, situation: open });
}

/**
 * Everything that a facilitator may have to look at, while tables choose: the first table has given an answer, wants a price
 * for a card of its own and help, the second has spent more than it has, something lands on all of them in a while, and
 * there is a note.
 */
export function busyRoom(tables = 3): Play {
  const asking = [
    { type: 'writeCard', table: 't1', title: 'Lantern walk', text: 'Once a month, with lanterns.', as: 'new' },
    { type: 'askForHelp', table: 't1', on: true },
  ] as const;
  const hosts = [
    { type: 'givePoints', table: tables > 1 ? 't2' : 't1', points: -12 },
    { type: 'scheduleSituation', tables: ['t1'], wish: { what: 'draw', suit: '', same: false }, minutes: 60 },
    { type: 'writeNote', table: 't1', value: 'Ask them about the drawer at the end.' },
  ] as const;
  const asked = asking.reduce<Play>((play, move) => atTable(play, 't1', move), whereAnswered('choose', tables));
  return hosts.reduce<Play>(host, asked);
}
