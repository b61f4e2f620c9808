import type { Move, TableId } from '../../src/engine/moves.ts';
import { sharedSeat } from '../../src/engine/people.ts';
import { cardiffFull } from '../helpers/e2e-content.ts';
import { host, newWorkshop } from '../helpers/e2e-states.ts';
import { must, type Play, wait } from '../helpers/play.ts';

/** The workshop in the pictures of the documents: four tables in the middle of trouble, as they might really be. */

interface Made {
  readonly start: string;
  readonly marks: readonly string[];
  readonly methods: readonly string[];
}

const made: Readonly<Record<TableId, Made>> = {
  t1: {
    start: 'damp-in-the-valley',
    marks: ['residents/communicate', 'residents/collaborate', 'staff/consume-information'],
    methods: ['tea-morning', 'repairs-surgery', 'residents-panel', 'door-knocking', 'text-message'],
  },
  t2: { start: '', marks: ['residents/consume-information'], methods: ['estate-walkabout', 'festival-stall', 'pop-up-van'] },
  t3: { start: '', marks: ['staff/communicate'], methods: ['tea-morning', 'text-message', 'residents-panel'] },
  t4: { start: '', marks: ['board/collaborate'], methods: ['repairs-surgery', 'estate-walkabout'] },
};

const atEach = (play: Play, moves: (table: TableId, made: Made) => readonly Move[]): Play =>
  Object.entries(made).reduce(
    (all, [table, how]) => moves(table, how).reduce((now, move) => must(now, sharedSeat(table), move), all),
    play,
  );

/** Everybody goes on from a step, after some minutes in it. */
const onTo = (play: Play, from: string, minutes: number): Play =>
  host(wait(play, minutes * 60_000), { type: 'moveOn', step: from });

/** Everybody has chosen and arranged; something happens to the first two tables, and the first has begun to answer. */
export function inTrouble(): Play {
  let play = onTo(onTo(newWorkshop(4, 'valley', cardiffFull), 'settle', 2), 'welcome', 2);
  play = atEach(play, (table) => [{ type: 'drawStart', table, sheet: 'scenario' }]);
  play = onTo(onTo(play, 'invent', 6), 'swap', 3);
  play = atEach(play, (table, { marks }) =>
    marks.map((field) => ({ type: 'writeField', table, sheet: 'who-and-why', field, value: 'wanted', base: 0 })),
  );
  play = onTo(play, 'who-and-why', 5);
  play = atEach(play, (table, { methods }) => methods.map((card) => ({ type: 'pickCard', table, card })));
  play = onTo(play, 'choose', 7);
  const columns = cardiffFull.steps.flatMap((step) => (step.kind === 'place' ? step.columns.map(({ id }) => id) : []));
  play = atEach(play, (table, { methods, marks: [cell = ''] }) =>
    methods.flatMap((card, index): readonly Move[] => [
      { type: 'placeCard', table, card, column: columns[index % columns.length] ?? '' },
      { type: 'aimCard', table, card, cell, on: true },
    ]),
  );
  for (const [table, card] of [
    ['t1', 'heard-and-filed'],
    ['t2', 'regulator-comes'],
  ] as const)
    play = host(play, { type: 'sendSituation', tables: [table], wish: { what: 'card', card } });
  play = must(play, sharedSeat('t3'), { type: 'askForHelp', table: 't3', on: true });
  return play;
}

/** The first table has answered, and its answer was accepted. */
export function answered(): Play {
  const words = 'Mair keeps the list at the tea morning, and reads out what was done the week after.';
  const seat = sharedSeat('t1');
  const here = { table: 't1', situation: 's1' } as const;
  const hit = must(inTrouble(), seat, { type: 'chooseHit', ...here, card: 'tea-morning' });
  const written = must(hit, seat, {
    type: 'writeField',
    table: 't1',
    sheet: 'situation/s1',
    field: 'words',
    value: words,
    base: 0,
  });
  return host(must(written, seat, { type: 'giveAnswer', ...here }), { type: 'ruleOnAnswer', ...here, accept: true });
}
