import { describe, expect, test } from 'vitest';
import type { TableId } from '../../src/engine/moves.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import type { Audience } from '../../src/engine/view.ts';
import { view } from '../../src/engine/views/view.ts';
import { must, type Play } from '../helpers/play.ts';
import { smallRulebook } from '../helpers/small-game.ts';
import { type Known, learn, mayKnow, nothing, partsOnScreen } from './known.ts';
import { always, samplePlays } from './plays.ts';
import { ann, finishAll, host, pick, playTo, seated, write } from './scenes.ts';

const audiencesOf = ({ tables }: Rulebook): readonly Audience[] => [
  ...tables.map((table): Audience => ({ kind: 'table', table })),
  { kind: 'facilitator' },
  { kind: 'screen' },
];

/** Calls back after every move with what has come into the open by then. */
function watch({ rulebook, turns }: Play, check: (known: Known, turn: Play['turns'][number]) => void): void {
  let known = nothing;
  for (const turn of turns) {
    known = turn.events.reduce((now, event) => learn(rulebook, now, event), known);
    check(known, turn);
  }
}

describe('no view knows what its audience may not', () => {
  test('the words that people wrote', () => {
    always(
      (play) => {
        watch(play, (known, { after }) => {
          for (const audience of audiencesOf(play.rulebook)) {
            const text = JSON.stringify(view(play.rulebook, after, audience));
            for (const secret of known.secrets) {
              if (text.includes(`"${secret.words}"`) && !mayKnow(play.rulebook, after, known, audience, secret)) {
                expect.fail(`${JSON.stringify(audience)} sees ${JSON.stringify(secret)}`);
              }
            }
          }
        });
      },
      { numRuns: 60, most: 120 },
    );
  });

  test('the cards of plans', () => {
    always(
      (play) => {
        watch(play, (known, { after }) => {
          for (const audience of audiencesOf(play.rulebook)) {
            const seen = view(play.rulebook, after, audience);
            for (const { table } of seen.shown) {
              const asClient = audience.kind === 'table' && play.rulebook.clientOf.get(table) === audience.table;
              expect(known.shown.has(`${table}>room`) || (asClient && known.shown.has(`${table}>client`))).toBe(true);
            }
            if (audience.kind === 'table') expect(seen.work.map(({ table }) => table)).toEqual([audience.table]);
            if (audience.kind === 'screen') expect(seen.work).toEqual([]);
            else expect(seen.room).toEqual([]);
            for (const { table, plan } of seen.room)
              if (plan.length > 0) expect(partsOnScreen(play.rulebook, after, table)).toContain('plan');
            const rest = JSON.stringify({ ...seen, work: [], shown: [], room: [], toJudge: [] });
            for (const card of ['tea', 'blog', 'visit', 'cake', 'film']) expect(rest).not.toContain(`"${card}"`);
          }
        });
      },
      { numRuns: 20, most: 120 },
    );
  });

  test('answers that have not been given, and those of others that it does not judge', () => {
    always(
      ({ rulebook, turns }) => {
        for (const { after } of turns) {
          for (const audience of audiencesOf(rulebook)) {
            const { room, toJudge } = view(rulebook, after, audience);
            const answers = [...room.flatMap(({ situations }) => situations), ...toJudge.map(({ situation }) => situation)];
            for (const { status, answer } of answers) if (status === 'open' || status === 'noted') expect(answer).toEqual([]);
            if (audience.kind !== 'table') continue;
            for (const { table, situation } of toJudge)
              expect([rulebook.clientOf.get(table), situation.status]).toEqual([audience.table, 'answered']);
            if (rulebook.format.situations?.judge === 'facilitator') expect(toJudge).toEqual([]);
          }
        }
      },
      { numRuns: 40, most: 120 },
    );
  });

  test('the papers of the facilitator', () => {
    for (const { rulebook, state } of samplePlays(20, 100))
      for (const audience of audiencesOf(rulebook))
        expect(view(rulebook, state, audience).desk !== null).toBe(audience.kind === 'facilitator');
  });

  test('the random streams, which would tell what will be drawn', () => {
    for (const { rulebook, state } of samplePlays(20, 100)) {
      const streams = [state, ...Object.values(state.tables)].map(({ random }) => random);
      const words = streams.flatMap((random) => random.filter((word) => word > 100_000));
      for (const audience of audiencesOf(rulebook)) {
        const text = JSON.stringify(view(rulebook, state, audience));
        for (const word of words) expect(text).not.toContain(String(word));
      }
    }
  });

  test('the plays hold secrets, and some of them do come into the open', () => {
    let kept = 0;
    let open = 0;
    const kinds = new Set<string>();
    for (const play of samplePlays(60, 120)) {
      watch(play, (known, { after }) => {
        for (const audience of audiencesOf(play.rulebook).filter(({ kind }) => kind !== 'facilitator')) {
          const text = JSON.stringify(view(play.rulebook, after, audience));
          for (const secret of known.secrets) {
            if (audience.kind === 'table' && audience.table === secret.table) continue;
            if (!text.includes(`"${secret.words}"`)) kept += 1;
            else {
              open += 1;
              kinds.add(`${audience.kind} ${secret.sheet.replace(/\/.*/, '')}`);
            }
          }
        }
      });
    }
    expect(kept).toBeGreaterThan(5000);
    expect(open).toBeGreaterThan(1000);
    const seen = ['table scenario', 'table why', 'table card', 'table situation', 'screen why', 'screen card', 'screen own'];
    for (const kind of [...seen, 'screen situation', 'screen live', 'screen lessons']) expect([...kinds]).toContain(kind);
  });
});

describe('what each audience sees', () => {
  const two = smallRulebook();
  const seen = (play: Play, audience: Audience) => view(play.rulebook, play.state, audience);
  const table = (id: TableId): Audience => ({ kind: 'table', table: id });

  test('a brief that has arrived stays closed until the table has handed over its own', () => {
    const play = must(playTo(seated(two), 'swap'), 'ann2', { type: 'handOver', table: 't2', sheet: 'scenario' });
    expect(play.state.tables.t1?.sheets.brief).toBeDefined();
    expect(Object.keys(seen(play, table('t1')).work[0]?.sheets ?? {})).toEqual(['scenario']);
    const both = must(play, 'ann1', { type: 'handOver', table: 't1', sheet: 'scenario' });
    expect(seen(both, table('t1')).work[0]?.sheets.brief).toEqual({
      fields: { name: { value: 'The house of t2', version: 1 } },
      sealed: true,
      from: 't2',
    });
  });

  test('a plan is seen by its client when it is shown, and by the room in the gallery', () => {
    const three = smallRulebook({ tables: 3 });
    const who = (play: Play) =>
      [table('t1'), table('t2'), table('t3'), { kind: 'screen' } as const].map((audience) => seen(play, audience).shown.length);
    expect(who(playTo(seated(three), 'plan'))).toEqual([0, 0, 0, 0]);
    expect(who(playTo(seated(three), 'present'))).toEqual([1, 1, 1, 0]);
    expect(who(playTo(seated(three), 'gallery'))).toEqual([3, 3, 3, 3]);
  });

  test('the client sees what the cards are for, and goes on seeing changes', () => {
    const play = host(playTo(seated(two), 'tale'), { type: 'moveTable', table: 't1', step: 'choose' });
    const shown = seen(pick(play, 't1', 'blog'), table('t2')).shown[0];
    expect(shown?.plan.map(({ card }) => card)).toEqual(['tea', 'blog']);
    expect(shown?.sheets.why?.fields).toEqual({ 'board/tell': { value: 'most', version: 1 } });
  });

  test('the purse says what is in it and what is spent, from the step of choosing on', () => {
    expect(seen(playTo(seated(two), 'whom'), table('t1')).work[0]?.purses).toEqual([]);
    expect(seen(pick(playTo(seated(two), 'choose'), 't1', 'visit'), table('t1')).work[0]?.purses[0]).toEqual({
      points: 6,
      spent: 3,
      moved: 0,
    });
    expect(seen(playTo(seated(two), 'ending'), table('t1')).work[0]?.purses[0]).toEqual({ points: 6, spent: 1, moved: 0 });
  });

  test('everyone sees who is here, and nobody sees who has left', () => {
    const play = must(seated(two), 'ann2', { type: 'leaveSeat', who: 'ann2' });
    const glances = seen(play, { kind: 'screen' }).tables;
    expect(glances.map(({ people, empty }) => [people, empty])).toEqual([
      [[{ seat: 'ann1', role: 'player' }], false],
      [[], true],
    ]);
    expect(glances.map(({ client, planner }) => [client, planner])).toEqual([
      ['t2', 't2'],
      ['t1', 't1'],
    ]);
  });

  test('the facilitator sees every table, and the steps with their minutes', () => {
    const play = host(host(finishAll(seated(two)), { type: 'dropStep', step: 'gallery', sure: false }), {
      type: 'setMinutes',
      step: 'tale',
      minutes: 20,
      sure: false,
    });
    const { work, steps } = seen(write(playTo(play, 'invent'), 't2', 'scenario', 'name', 'Seen'), { kind: 'facilitator' });
    expect(work.map((each) => Object.keys(each.sheets))).toEqual([[], ['scenario']]);
    expect(steps.find(({ step }) => step === 'gallery')).toEqual({ step: 'gallery', minutes: 10, dropped: true, began: null });
    expect(steps.find(({ step }) => step === 'tale')?.minutes).toBe(20);
    expect(steps.find(({ step }) => step === 'map')?.began).toBe(1_004_000);
  });

  test('views are plain data that can be hashed', () => {
    for (const { rulebook, state } of samplePlays(10, 100)) {
      for (const audience of audiencesOf(rulebook)) {
        const one = view(rulebook, state, audience);
        expect(JSON.parse(JSON.stringify(one))).toEqual(one);
      }
    }
    expect(ann('t1')).toBe('ann1');
  });
});
