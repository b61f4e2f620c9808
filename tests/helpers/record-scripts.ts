import type { TableId } from '../../src/engine/moves.ts';
import { must, type Play, wait } from './play.ts';
import { answerAll, catchUp, goTo, host, hosts, seatOf, toTheEnd } from './record-acts.ts';

/** The script of a recorded workshop: its format, how many tables there are, who sits there, and what happens. */
export interface Script {
  readonly format: string;
  /** The decks, those that join the first after it; without them, housing. */
  readonly decks?: readonly string[];
  readonly tables: number;
  readonly people: Readonly<Record<TableId, readonly string[]>>;
  readonly play: (play: Play) => Play;
}

const end = (play: Play): Play => host(play, { type: 'endWorkshop' });
const undo = (play: Play): Play => host(play, { type: 'undoAct', key: play.state.undo.at(-1)?.key ?? '' });

/** The game as it was published, without situations. */
const short: Readonly<Record<string, Script>> = {
  'three-tables': {
    format: 'cardiff',
    tables: 3,
    people: { t1: ['Siân', 'Tomasz', 'Amina'], t2: ['Gethin', 'Grace'], t3: ['Yusuf', 'Bethan', 'Zoë'] },
    play: (play) => end(toTheEnd(play)),
  },
  'one-table-alone': {
    format: 'cardiff',
    tables: 1,
    people: { t1: ['Megan'] },
    play: (play) => {
      const drawn = must(goTo(play, 'invent'), seatOf('t1', 1), { type: 'drawStart', table: 't1', sheet: 'scenario' });
      const ended = end(goTo(drawn, 'choose'));
      return end(toTheEnd(host(ended, { type: 'reopenWorkshop' })));
    },
  },
  'five-tables-one-empty': {
    format: 'cardiff',
    tables: 5,
    people: { t1: ['Ewa', 'Idris'], t2: ['Noor'], t3: ['Carys', 'Sam'], t4: [], t5: ['Lowri', 'Piotr', 'Ffion'] },
    play: (play) => {
      const joins = { type: 'takeSeat', newSeat: 'late-joiner', table: 't2', role: 'player' } as const;
      const late = must(goTo(play, 'choose'), 'late-joiner', joins);
      const mover = seatOf('t5', 2);
      const moved = must(goTo(late, 'plan'), mover, { type: 'changeTable', who: mover, table: 't3' });
      const gone = must(goTo(moved, 'present'), seatOf('t1', 2), { type: 'leaveSeat', who: seatOf('t1', 2) });
      return end(toTheEnd(gone));
    },
  },
  'rewind-drop-restore': {
    format: 'cardiff',
    tables: 2,
    people: { t1: ['Rhian', 'Kofi'], t2: ['Marta', 'Elin'] },
    play: (play) => {
      const shorter = hosts(goTo(play, 'invent'), [
        { type: 'setMinutes', step: 'invent', minutes: 8, sure: false },
        { type: 'dropStep', step: 'who-and-why', sure: false },
        { type: 'dropStep', step: 'story', sure: true },
        { type: 'pauseClock' },
        { type: 'addTime', minutes: 2 },
        { type: 'resumeClock' },
      ]);
      const back = host(goTo(shorter, 'plan'), {
        type: 'rewindTable',
        table: 't2',
        step: 'invent',
        reason: 'The wrong client',
      });
      const restored = host(catchUp(back, 't2', 'plan'), { type: 'restoreStep', step: 'story' });
      const moved = host(goTo(restored, 'present'), { type: 'moveTable', table: 't1', step: 'choose' });
      const again = host(catchUp(moved, 't1', 'present'), { type: 'moveOn', step: 'present' });
      return end(toTheEnd(again));
    },
  },
};

/** The game at full length: own cards, situations and barriers, owners, and a facilitator with much to do. */
const full: Readonly<Record<string, Script>> = {
  'full-length-three-tables': {
    format: 'cardiff-full',
    tables: 3,
    people: { t1: ['Alun', 'Fatima'], t2: ['Sioned', 'Marek'], t3: ['Beti', 'Owen'] },
    play: (play) => {
      const planned = hosts(goTo(play, 'welcome'), [
        { type: 'planTime', minutes: { welcome: 4, invent: 9, 'who-and-why': 8 }, endsAt: 1_760_006_000_000, sure: false },
        { type: 'setScreen', show: 'carousel', table: null, names: true, seconds: 20 },
      ]);
      const later = { type: 'scheduleSituation', tables: ['t1', 't2', 't3'], minutes: 1 } as const;
      const story = host(goTo(planned, 'story'), { ...later, wish: { what: 'draw', suit: 'situation', same: true } });
      const landed = host(wait(story, 60_000), { type: 'landDue' });
      const answered = ['t1', 't2', 't3'].reduce(answerAll, landed);
      return end(toTheEnd(host(answered, { type: 'writeNote', table: 't2', value: 'Laughed a lot, and meant it (ŵ)' })));
    },
  },
  'full-length-pair': {
    format: 'cardiff-full',
    tables: 2,
    people: { t1: ['Nia', 'Karim'], t2: ['Glenys', 'Joe'] },
    play: (play) => {
      const chosen = goTo(play, 'plan');
      const struck = hosts(goTo(chosen, 'trouble'), [
        { type: 'givePoints', table: 't1', points: 2 },
        {
          type: 'sendSituation',
          tables: ['t1'],
          wish: { what: 'words', title: 'A knock at the door', text: 'It is the mayor.' },
        },
        { type: 'withdrawSituation', table: 't1', situation: 's1' },
      ]);
      const kept = answerAll(undo(struck), 't1');
      const asked = must(kept, seatOf('t2', 1), { type: 'askForHelp', table: 't2', on: true });
      const back = host(answerAll(asked, 't2'), {
        type: 'rewindTable',
        table: 't1',
        step: 'trouble',
        reason: 'They want to try again',
      });
      const gone = ['t2-1', 't2-2'].reduce((now, who) => must(now, who, { type: 'leaveSeat', who }), back);
      const alone = host(goTo(gone, 'present'), { type: 'changeTable', who: 't2-1', table: 't2' });
      return end(toTheEnd(alone));
    },
  },
};

const taster: Readonly<Record<string, Script>> = {
  'taster-alone': {
    format: 'taster',
    tables: 1,
    people: { t1: ['Ceri'] },
    play: (play) => {
      const drawn = must(goTo(play, 'scene'), seatOf('t1', 1), { type: 'drawStart', table: 't1', sheet: 'scenario' });
      return end(toTheEnd(drawn));
    },
  },
  'taster-two-tables': {
    format: 'taster',
    tables: 2,
    people: { t1: ['Dilys', 'Ravi'], t2: ['Huw'] },
    play: (play) => {
      const struck = hosts(goTo(play, 'trouble'), [
        { type: 'setScreen', show: 'situation', table: 't1', names: false, seconds: 30 },
        { type: 'sendSituation', tables: ['t1', 't2'], wish: { what: 'card', card: 'third-less' } },
      ]);
      return end(toTheEnd(struck));
    },
  },
};

const pairOfTables = { t1: ['Nest', 'Ola'], t2: ['Ifan', 'Priya'] };
const simply = (format: string, decks?: readonly string[]): Script => ({
  format,
  ...(decks && { decks }),
  tables: 2,
  people: pairOfTables,
  play: (play) => end(toTheEnd(play)),
});

/** A game each for the rest of the vocabulary: deals, purses, numbers, sheets of other shapes, decisions. */
const others: Readonly<Record<string, Script>> = {
  'house-game': simply('we-cant-do-that'),
  'votes-in-halls': {
    ...simply('staff-contest'),
    tables: 6,
    people: { ...pairOfTables, t3: ['Al'], t4: ['Bo'], t5: ['Cy'], t6: ['Di'] },
  },
  'two-purses': simply('two-purses', ['toolkit']),
  'blind-number': simply('blind-number', ['toolkit']),
  'objective-dealt': simply('island', ['youth', 'toolkit']),
  'now-and-later': simply('now-and-later'),
  'ladder-in-order': simply('channel-ladder'),
  'gap-sets-barriers': simply('culture-filter'),
  'private-hands': simply('nod-or-challenge'),
};

export const scripts: Readonly<Record<string, Script>> = { ...short, ...full, ...taster, ...others };
