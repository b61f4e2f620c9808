import { describe, expect, test } from 'vitest';
import type { ScreenShow, SetScreen } from '../../src/engine/host-moves.ts';
import type { RoomTable, View } from '../../src/engine/view.ts';
import { view } from '../../src/engine/views/view.ts';
import { present } from '../../src/lib/assert.ts';
import { must, type Play, refusalOf } from '../helpers/play.ts';
import { situationRulebook } from '../helpers/situation-game.ts';
import { finish, host, playTo, seated, tableOf, write } from './scenes.ts';
import { does, doesWith, rule, send, withdraw } from './situation-scenes.ts';

const two = situationRulebook({ seed: 'screen' });
const shown = (play: Play): View => view(two, play.state, { kind: 'screen' });
const roomOf = (play: Play, table = 't1'): RoomTable =>
  present(
    shown(play).room.find((each) => each.table === table),
    table,
  );
const turn = (show: ScreenShow, table: string | null = null): SetScreen => ({
  type: 'setScreen',
  show,
  table,
  names: false,
  seconds: 30,
});

/** A play to a late step, in which every kind of thing has been written. */
function full(): Play {
  const tale = ['t1', 't2'].reduce(
    (play, table) => write(play, table, 'story', 'hero/now', `Story of ${table}`),
    playTo(seated(two), 'tale'),
  );
  const told = ['t1', 't2'].reduce((play, table) => write(play, table, 'card/tea', 'owner', `Owner of ${table}`), tale);
  const ending = playTo(told, 'ending');
  return ['t1', 't2'].reduce((play, table) => write(play, table, 'lessons', 'monday', `Lesson of ${table}`), ending);
}

const all = full();
/** What the screen has of each table: its plan, and the sheets that are there. */
const has = (play: Play, table: string): readonly string[] => {
  const { plan, purses, sheets } = roomOf(play, table);
  return [
    ...(plan.length > 0 ? ['plan'] : []),
    ...(purses.length > 0 ? ['purse'] : []),
    ...Object.keys(sheets).filter((name) => !name.startsWith('situation/')),
  ].toSorted();
};

describe('the screen shows what it is turned to, and nothing else', () => {
  const planning = ['card/tea', 'plan', 'purse'];
  const spot = ['brief', 'card/tea', 'plan', 'purse', 'why'];

  test.each([
    ['plans', planning, planning],
    ['situation', planning, planning],
    ['matrix', ['why'], ['why']],
    ['stories', ['story'], ['story']],
    ['wall', ['lessons', 'story'], ['lessons', 'story']],
    ['carousel', spot, spot],
    ['auto', [], []],
  ] as const)('%s', (show, first, second) => {
    const play = show === 'auto' ? all : host(all, turn(show));
    expect([has(play, 't1'), has(play, 't2')]).toEqual([first, second]);
  });

  test('one table, and nothing of the others', () => {
    const play = host(all, turn('table', 't2'));
    expect([has(play, 't1'), has(play, 't2')]).toEqual([[], spot]);
  });

  test('with the step: plans while they are made and shown, a matrix while it is filled, the wall at the end', () => {
    const start = seated(two);
    const at = (step: string) => has(playTo(start, step), 't1');
    expect(['settle', 'invent', 'swap', 'whom', 'ending'].map(at)).toEqual([[], [], [], [], []]);
    expect(has(write(playTo(start, 'whom'), 't1', 'why', 'board/tell', 'most'), 't1')).toEqual(['why']);
    for (const step of ['plan', 'trouble', 'present', 'gallery', 'surprise']) expect(at(step)).toEqual(['plan', 'purse']);
    expect(has(playTo(start, 'tale'), 't1')).toEqual([]);
    expect(has(host(all, { type: 'endWorkshop' }), 't1')).toEqual(['lessons', 'story']);
  });

  test('a brief in the spotlight only when its table has handed over its own', () => {
    const swap = host(
      must(playTo(seated(two), 'swap'), 'ann2', { type: 'handOver', table: 't2', sheet: 'scenario' }),
      turn('table', 't1'),
    );
    expect(tableOf(swap, 't1').sheets.brief).toBeDefined();
    expect(has(swap, 't1')).toEqual([]);
    expect(has(must(swap, 'ann1', { type: 'handOver', table: 't1', sheet: 'scenario' }), 't1')).toEqual(['brief']);
  });

  test('an answer once it is given: neither drafts, nor what was written before giving up', () => {
    const landed = host(send(playTo(seated(two), 'plan'), 'site-blocked'), turn('plans'));
    const drafted = doesWith(write(landed, 't1', 'situation/s1', 'words', 'We ask'), 'layAnswer', 'policy');
    const answerOn = (play: Play) => [Object.keys(roomOf(play).sheets), roomOf(play).situations.map(({ answer }) => answer)];
    const given = does(drafted, 'giveAnswer');
    expect(answerOn(drafted)).toEqual([[], [[]]]);
    expect(answerOn(given)).toEqual([['situation/s1'], [['policy']]]);
    for (const accept of [true, false]) expect(answerOn(rule(given, accept))).toEqual([['situation/s1'], [['policy']]]);
    expect(answerOn(does(drafted, 'yieldSituation'))).toEqual([[], [[]]]);
    expect(answerOn(does(given, 'takeBackAnswer'))).toEqual([[], [[]]]);
    expect(roomOf(withdraw(given)).situations).toEqual([]);
  });
});

describe('turning the screen', () => {
  const code = (play: Play, move: SetScreen) => refusalOf(play, 'facilitator', move)?.code;
  const start = seated(two);

  test('is told to every audience, and changes nothing for the tables', () => {
    const play = host(start, { ...turn('carousel'), names: true, seconds: 45 });
    expect(shown(play).screen).toEqual({ show: 'carousel', table: null, names: true, seconds: 45, since: 1_003_000 });
    expect(play.state.tables).toBe(start.state.tables);
    expect(view(two, play.state, { kind: 'table', table: 't1' }).screen.show).toBe('carousel');
  });

  test('to what it shows already changes nothing, whichever table is named without need', () => {
    expect(code(start, turn('auto'))).toBe('nothing-changed');
    expect(code(start, turn('auto', 't1'))).toBe('nothing-changed');
    expect(code(host(start, turn('plans')), turn('plans', 't2'))).toBe('nothing-changed');
    expect(code(start, { ...turn('auto'), names: true })).toBeUndefined();
  });

  test('needs a table that is there, where it is about one, and seconds that one can bear', () => {
    expect(code(start, turn('table'))).toBe('no-such-table');
    expect(code(start, turn('table', 't9'))).toBe('no-such-table');
    expect(code(start, turn('situation'))).toBeUndefined();
    for (const [seconds, refused] of [
      [4, true],
      [5, false],
      [300, false],
      [301, true],
      [7.5, true],
    ] as const)
      expect(code(start, { ...turn('carousel'), seconds })).toBe(refused ? 'seconds-out-of-range' : undefined);
  });

  test('can be done when the workshop has ended, and by nobody else', () => {
    expect(code(host(start, { type: 'endWorkshop' }), turn('wall'))).toBeUndefined();
    expect(refusalOf(start, 'ann1', turn('wall'))?.code).toBe('facilitator-only');
    expect(finish(host(start, turn('wall')), 't1')).toBeDefined();
  });
});
