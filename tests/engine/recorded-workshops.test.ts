import { describe, expect, test } from 'vitest';
import { hash } from '../../src/engine/hash.ts';
import { replay } from '../../src/engine/replay.ts';
import { readSaveFile, writeSaveFile } from '../../src/protocol/save-file.ts';
import { gameNames, readExpected, readGame, recordGames } from '../helpers/record.ts';

// Recorded once, and never again for the same rules: `RECORD=1 npx vitest run tests/engine/recorded-workshops`.
if (process.env.RECORD === '1') recordGames();

const expected = readExpected();

test('every recorded workshop is here, with the hash that it must give', () => {
  expect(Object.keys(expected).toSorted()).toEqual(gameNames.toSorted());
});

describe.each(Object.entries(expected))('%s', (name, { moves, hash: frozen }) => {
  const opened = readSaveFile(readGame(name));
  if (!opened.ok) throw new Error(`${name} does not open: ${opened.error.code} ${opened.error.detail}`);
  const { rulebook, entries, state } = opened.value;

  test('replays to the frozen hash', () => {
    expect([entries.length, hash(state)]).toEqual([moves, frozen]);
  });

  test('is written back with the same content', () => {
    expect(JSON.parse(writeSaveFile(opened.value, state))).toEqual(JSON.parse(readGame(name)));
  });

  test('replays to every move on the way', () => {
    for (const seq of [0, 1, Math.floor(moves / 2), moves - 1]) expect(replay(rulebook, entries.slice(0, seq)).ok).toBe(true);
  });

  test('does not replay with a move missing', () => {
    const renumbered = entries.toSpliced(Math.floor(moves / 2), 1);
    expect(replay(rulebook, renumbered)).toEqual({ ok: false, error: { seq: Math.floor(moves / 2) + 1, reason: 'gap' } });
  });
});

describe('what was recorded', () => {
  const open = (name: string) => {
    const opened = readSaveFile(readGame(name));
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  };
  const types = (name: string) => new Set<string>(open(name).entries.map(({ move }) => move.type));

  test('three tables play the whole format, as a ring', () => {
    const { state, rulebook } = open('three-tables');
    const last = rulebook.steps.at(-1)?.id;
    expect(Object.values(state.tables).map(({ step, finished, plan }) => [step, finished, plan.length > 3])).toEqual([
      [last, true, true],
      [last, true, true],
      [last, true, true],
    ]);
    expect(Object.values(state.tables).map(({ sheets }) => sheets.brief?.from)).toEqual(['t2', 't3', 't1']);
  });

  test('one table plays alone, draws its start, and goes on after it had ended', () => {
    const { state } = open('one-table-alone');
    expect(state.tables.t1?.sheets.brief?.from).toBe('t1');
    expect([...types('one-table-alone')]).toEqual(expect.arrayContaining(['drawStart', 'endWorkshop', 'reopenWorkshop']));
  });

  test('five tables play, one of them empty; somebody comes late, moves, leaves', () => {
    const { state, rulebook } = open('five-tables-one-empty');
    expect(new Set(Object.values(state.tables).map(({ step }) => step)).size).toBe(1);
    expect(state.tables.t4?.plan).toEqual([]);
    expect(state.seats['late-joiner']).toEqual({ table: 't2', role: 'player', here: true });
    expect(rulebook.clientOf.get('t5')).toBe('t1');
    expect([...types('five-tables-one-empty')]).toEqual(expect.arrayContaining(['changeTable', 'leaveSeat']));
  });

  test('a table is rewound, another moved back; steps are dropped and one is restored', () => {
    const { state } = open('rewind-drop-restore');
    const all = [
      'rewindTable',
      'moveTable',
      'moveOn',
      'dropStep',
      'restoreStep',
      'setMinutes',
      'pauseClock',
      'resumeClock',
      'addTime',
    ];
    expect([...types('rewind-drop-restore')]).toEqual(expect.arrayContaining(all));
    expect(state.dropped).toEqual(['who-and-why']);
  });

  test('three tables play at full length: own cards, troubles, clients who judge, one trouble for all that was planned', () => {
    const { state } = open('full-length-three-tables');
    const tables = Object.values(state.tables);
    for (const { own, situations, plan, sheets } of tables) {
      expect(own.map(({ as }) => as).toSorted()).toEqual(['exists', 'joker', 'new']);
      expect(situations.length).toBe(2);
      expect(situations.every(({ status }) => status !== 'open' && status !== 'answered')).toBe(true);
      expect(plan.some(({ card }) => sheets[`card/${card}`]?.fields.owner)).toBe(true);
    }
    expect(new Set(tables.map(({ situations }) => situations[1]?.card)).size).toBe(1);
    expect(new Set(tables.flatMap(({ situations }) => situations.map(({ judge }) => judge)))).toContain('client');
    const all = [
      'writeCard',
      'priceCard',
      'chooseHit',
      'layAnswer',
      'judgeAnswer',
      'planTime',
      'scheduleSituation',
      'landDue',
      'setScreen',
    ];
    expect([...types('full-length-three-tables')]).toEqual(expect.arrayContaining(all));
  });

  test('a pair plays at full length: an act is taken back, a table tries again, and the facilitator judges for an empty table', () => {
    const { state, entries } = open('full-length-pair');
    const judges = Object.values(state.tables).flatMap(({ situations }) => situations.map(({ judge }) => judge));
    expect(judges).toContain('facilitator');
    expect(entries.find(({ move }) => move.type === 'rewindTable')?.move).toMatchObject({ reason: 'They want to try again' });
    const all = [
      'undoAct',
      'withdrawSituation',
      'givePoints',
      'sendSituation',
      'askForHelp',
      'ruleOnAnswer',
      'judgeAnswer',
      'noteSituation',
    ];
    expect([...types('full-length-pair')]).toEqual(expect.arrayContaining(all));
  });

  test('the taster is played alone, and by two tables that get the same trouble', () => {
    const { state } = open('taster-two-tables');
    expect(state.tables.t1?.situations[0]?.card).toBe(state.tables.t2?.situations[0]?.card);
    expect(open('taster-alone').state.tables.t1?.situations.length).toBe(1);
    expect([...types('taster-two-tables')]).toEqual(expect.arrayContaining(['giveAnswer', 'ruleOnAnswer']));
  });

  test('people vote in halls and for all, some choose nobody, and the facilitator breaks a tie', () => {
    const { state, entries } = open('votes-in-halls');
    const votes = entries.flatMap(({ move }) => (move.type === 'castVote' ? [move] : []));
    expect(new Set(votes.map(({ voter }) => voter)).size).toBe(8);
    expect(votes.some(({ choices }) => choices.length === 0)).toBe(true);
    expect([...types('votes-in-halls')]).toContain('giveVerdict');
    const results = Object.values(state.ballots ?? {}).flatMap(({ closed }) => Object.values(closed));
    expect(results.map(({ tied, winners }) => [tied, winners.length > 0])).toEqual([...results].map(() => [[], true]));
    expect(results.length).toBe(4);
  });

  test('people lay cards that only they see, and one passes', () => {
    const { state, entries } = open('private-hands');
    const laid = entries.filter(({ move }) => move.type === 'pickCard');
    expect(new Set(laid.map(({ seat }) => seat))).toEqual(new Set(['t1-1', 't1-2', 't2-1', 't2-2']));
    expect([...types('private-hands')]).toContain('passTurn');
    for (const table of Object.values(state.tables)) expect(table.plan.length).toBeGreaterThan(2);
  });

  test('no file is larger than 200 KB', () => {
    for (const name of gameNames) expect(readGame(name).length).toBeLessThan(200_000);
  });
});

describe('a card that is retired from its deck', () => {
  const text = readGame('three-tables');
  const file = JSON.parse(text) as { deck: { cards: { id: string }[] }; entries: { move: { card?: string } }[] };
  const used = file.entries.find(({ move }) => move.card !== undefined)?.move.card;
  const without = { ...file, deck: { ...file.deck, cards: file.deck.cards.filter(({ id }) => id !== used) } };

  test('stays in the workshops that were played with it', () => {
    const opened = readSaveFile(text);
    expect(opened.ok && opened.value.rulebook.cards.has(used ?? '')).toBe(true);
  });

  test('cannot be taken out of them unseen', () => {
    expect(readSaveFile(JSON.stringify(without))).toEqual({ ok: false, error: { code: 'content-changed', detail: 'housing' } });
  });
});
