import { describe, expect, test } from 'vitest';
import type { Step } from '../../src/engine/format.ts';
import { legalForTable } from '../../src/engine/legal.ts';
import { view } from '../../src/engine/views/view.ts';
import { english } from '../../src/i18n/words.ts';
import { boardOf } from '../../src/store/boards/board-of.ts';
import { openDecisions } from '../../src/store/console/decisions.ts';
import { allNeeds } from '../../src/store/console/needs.ts';
import { goOnWithout } from '../../src/store/judging/go-on-without.ts';
import { ruleWords } from '../../src/store/judging/rule-words.ts';
import { layoutBoard } from '../../src/store/layout/layout-board.ts';
import type { DecisionPart } from '../../src/store/report/report-parts.ts';
import { reportOf } from '../../src/store/report.ts';
import { csvOf } from '../../src/store/report-csv.ts';
import { jsonOf } from '../../src/store/report-json.ts';
import { markdownOf } from '../../src/store/report-markdown.ts';
import { emptyHand } from '../../src/store/table-input.ts';
import { narrator } from '../../src/store/timeline/narrate.ts';
import { playAt, sampleJudgePlays, vote } from '../engine/judge-plays.ts';
import { host } from '../engine/scenes.ts';
import { judgeSteps, judging } from '../helpers/judge-game.ts';
import { must, type Play } from '../helpers/play.ts';
import { modelOf } from '../helpers/projector-scene.ts';

const facilitator = { kind: 'facilitator' } as const;
const reportFor = ({ rulebook, state }: Play, names = true) =>
  reportOf({
    rulebook,
    view: view(rulebook, state, facilitator),
    people: {},
    say: english,
    date: '',
    day: '2026-03-05',
    names,
  });
const decisionsIn = (play: Play, table = 0): readonly DecisionPart[] =>
  (reportFor(play).tables[table]?.parts ?? []).filter((part) => part.kind === 'decision');
const boardIn = ({ rulebook, state }: Play, table: string) =>
  boardOf({
    rulebook,
    view: view(rulebook, state, { kind: 'table', table }),
    legal: legalForTable(rulebook, state, table),
    people: {},
    table,
    whose: 'ours',
    say: english,
  });

const [invent, choose] = judgeSteps as readonly [Step, Step];
const only = (extra: Parameters<typeof judging>[1], tables = 3): Play =>
  playAt('prize', { tables, list: [invent, choose, judging('prize', extra), ...judgeSteps.slice(-1)] });

describe('the rules of a decision, before it is taken', () => {
  test('say how many votes there are, what a rank gives, and what becomes of a tie', () => {
    const rank = judging('r', { how: 'rank', by: 'people', votes: 3, through: 2, ties: 'chance', prize: 'A cake' });
    expect(ruleWords(rank, english)).toEqual([
      'Each person ranks up to 3, the best first.',
      'The first on each list gets 3 points, and each next one a point fewer.',
      'You cannot choose your own table.',
      'Nobody learns how you voted.',
      '2 go through.',
      'Where two share the last place, a draw decides between them.',
      'To win: A cake',
    ]);
  });

  test('say who accepts, and what follows if they do not', () => {
    expect(ruleWords(judging('g', { how: 'accept', by: 'client', refused: 'stay' }), english)).toEqual([
      'Your client accepts your work or refuses it, and says why.',
      'If it is refused, change it and show it again.',
    ]);
  });
});

describe('the table', () => {
  test('shows whom one can choose with what they show, then what came of it', () => {
    const play = only({});
    const lines = (now: Play) => boardIn(now, 't1').regions.flatMap((region) => (region.kind === 'paper' ? region.lines : []));
    expect(lines(play).map(({ label, text }) => [label, text])).toEqual([
      ['Table 1, your table', 'tea'],
      ['Table 2', 'tea'],
      ['Table 3', 'tea'],
    ]);
    const closed = vote(vote(vote(play, 't1', 't2'), 't2', 't3'), 't3', 't2');
    expect(lines(closed).map(({ label, text }) => [label, text])).toEqual([
      ['Table 2', '2 votes, goes through'],
      ['Table 3', '1 vote'],
      ['Table 1', '0 votes'],
    ]);
  });

  test('shows the plan that is to be accepted, and opens the packs again when it is refused', () => {
    const play = only({ how: 'accept', by: 'facilitator', refused: 'stay' }, 2);
    const kinds = (now: Play) => boardIn(now, 't1').regions.map(({ kind }) => kind);
    expect(kinds(play)).toEqual(['plan']);
    const refused = host(play, { type: 'ruleOnWork', step: 'prize', table: 't1', accept: false, reason: '' });
    expect(kinds(refused)).toEqual(['plan', 'tray']);
  });

  test('can be drawn wherever people decide, and everything on it has its own key', () => {
    for (const play of sampleJudgePlays(12, 40))
      for (const table of play.rulebook.tables) {
        const placed = layoutBoard(boardIn(play, table), emptyHand, { width: 1000, height: 600 });
        const keys = placed.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }
  });

  test('says what going on means before anything is decided', () => {
    const without = (play: Play) => {
      const seen = view(play.rulebook, play.state, { kind: 'table', table: 't1' });
      const step = play.rulebook.steps.find(({ id }) => id === 'prize');
      return step?.kind === 'judge' ? goOnWithout(play.rulebook, seen, step, 't1') : undefined;
    };
    expect(without(only({}))).toBe('judging.done.without');
    expect(without(vote(only({}), 't1', 't2'))).toBeUndefined();
    expect(without(only({ by: 'facilitator' }))).toBe('judging.done.undecided');
    expect(without(only({ how: 'accept', by: 'client' }, 2))).toBe('judging.done.undecided');
  });
});

describe('where nobody decides', () => {
  const play = only({ how: 'none' }, 2);
  const noted = must(play, 'ann1', {
    type: 'giveRuling',
    table: 't1',
    of: 't1',
    accept: true,
    reason: 'Fewer cards would do',
  });

  test('everybody reads that nobody does, and the screen shows who has talked', () => {
    expect(ruleWords(judging('r', { how: 'none' }), english)).toEqual([
      'Nobody decides. Talk about it, and note that you have.',
    ]);
    const { slide } = modelOf(noted);
    expect(slide.kind === 'tables' ? slide.tables.map(({ client, done }) => [client, done]) : []).toEqual([
      ['Talked about', true],
      ['Talking about it', false],
    ]);
    expect(boardIn(play, 't1').regions.map(({ kind }) => kind)).toEqual(['plan']);
  });

  test('the report keeps what was said, in each of its forms', () => {
    const [part] = decisionsIn(noted);
    expect(part).toMatchObject({ outcome: ['Talked about. Nobody decided.'], reason: 'Fewer cards would do', said: true });
    expect(decisionsIn(noted, 1)).toEqual([]);
    for (const text of [markdownOf(reportFor(noted), english), csvOf(reportFor(noted), english)])
      expect(text).toMatch(/What was said.*Fewer cards would do/s);
  });
});

describe('the screen', () => {
  const slideOf = (play: Play) => modelOf(play).slide;

  test('says the rules and how many have voted, and nothing of the votes', () => {
    const one = slideOf(vote(only({}), 't1', 't2'));
    expect(one).toMatchObject({ kind: 'questions', done: '1 of 3 have voted' });
    expect(slideOf(vote(only({}), 't1', 't3'))).toEqual(one);
  });

  test('says what came of it once all have voted', () => {
    const closed = vote(vote(vote(only({ prize: 'A cake' }), 't1', 't2'), 't2', 't3'), 't3', 't2');
    expect(slideOf(closed)).toMatchObject({
      kind: 'result',
      outcome: 'Table 2 goes through.',
      prize: 'To win: A cake',
      rows: [
        { name: 'Table 2', points: '2 votes', share: 1, through: true },
        { name: 'Table 3', share: 0.5, through: false },
        { name: 'Table 1', share: 0 },
      ],
    });
  });

  test('shows the halls one after the other', () => {
    const play = playAt('entry', { tables: 4, halls: 2 });
    const closed = [1, 2].reduce((now, hall) => host(now, { type: 'closeVote', step: 'entry', hall }), play);
    expect(modelOf(closed)).toMatchObject({ slide: { kind: 'result', title: 'Hall 1' }, tour: { label: '1 of 2' } });
  });

  test('says whose work has been accepted, and never why it was not', () => {
    const play = only({ how: 'accept', by: 'facilitator', refused: 'stay' }, 2);
    const ruled = host(play, { type: 'ruleOnWork', step: 'prize', table: 't1', accept: false, reason: 'Secret words' });
    const slide = slideOf(ruled);
    expect(slide).toMatchObject({
      kind: 'tables',
      tables: [
        { client: 'Not accepted yet', done: false },
        { client: 'Waiting for a decision', done: false },
      ],
    });
    expect(JSON.stringify(modelOf(ruled))).not.toContain('Secret words');
  });

  test('has a slide for whatever is decided', () => {
    for (const play of sampleJudgePlays(12, 40)) expect(modelOf(play).slide.kind).toMatch(/^[a-z]+$/);
  });
});

describe('the report', () => {
  const closed = (extra: Parameters<typeof judging>[1]) => vote(vote(vote(only(extra), 't1', 't2'), 't2', 't3'), 't3', 't2');

  test('tells of a vote who goes through and how many votes each got, in every form', () => {
    const play = closed({ prize: 'A cake' });
    expect(decisionsIn(play)).toMatchObject([{ step: 'prize', outcome: ['Table 2 goes through.'], counts: 'votes', cast: [] }]);
    const report = reportFor(play);
    expect(markdownOf(report, english)).toContain('- Table 2, 2 votes, goes through');
    expect(csvOf(report, english)).toContain('prize,,Table 2,Result,goes through,2');
    expect(jsonOf(report)).toContain('"kind": "decision"');
  });

  test('tells who chose whom only where votes are open', () => {
    expect(decisionsIn(closed({ secret: false }))[0]?.cast).toEqual([
      'Table 1 chose Table 2.',
      'Table 2 chose Table 3.',
      'Table 3 chose Table 2.',
    ]);
  });

  test('names no person where names are left out', () => {
    const play = only({ by: 'people', secret: false }, 2);
    const cast = (table: string, voter: string, to: string) => ({ type: 'castVote', table, voter, choices: [to] }) as const;
    const done = must(must(play, 'ann1', cast('t1', 'ann1', 't2')), 'ann2', cast('t2', 'ann2', 't1'));
    const source = {
      rulebook: done.rulebook,
      view: view(done.rulebook, done.state, facilitator),
      say: english,
      date: '',
      day: '',
    };
    const told = (names: boolean) => JSON.stringify(reportOf({ ...source, people: { ann1: 'Nia' }, names }));
    expect(told(true)).toContain('Nia chose Table 2.');
    expect(told(false)).not.toContain('Nia');
  });

  test('tells who refused a plan, and why', () => {
    const gate = only({ how: 'accept', by: 'client' }, 2);
    const ruled = must(gate, 'ann2', { type: 'giveRuling', table: 't2', of: 't1', accept: false, reason: 'Too vague' });
    expect(decisionsIn(ruled)).toMatchObject([{ outcome: ['Refused by Table 2.'], reason: 'Too vague', rows: [] }]);
    expect(markdownOf(reportFor(ruled), english)).toContain('Too vague');
    expect(reportFor(gate).tables[0]?.parts.at(-1)).toMatchObject({ kind: 'nothing', sentence: 'Nothing was decided.' });
  });
});

describe('what is told of it afterwards', () => {
  test('that votes were cast and what came of them, and never how', () => {
    const play = vote(vote(vote(only({}), 't1', 't2'), 't2', 't3'), 't3', 't2');
    const start = play.turns.findIndex(({ move }) => move.type === 'castVote');
    const before = play.turns[start]?.before ?? play.start;
    const tell = narrator(play.rulebook, before, english);
    const told = play.turns
      .slice(start)
      .flatMap(({ seat, at, move, after, events }, seq) =>
        tell({ seq, id: `m${seq}`, seat, at, move }, { state: after, events }).lines.map(({ sentence }) => sentence),
      );
    expect(told).toEqual([
      'A vote has been cast.',
      'A vote has been cast.',
      'The vote is closed. Table 2 goes through.',
      'A vote has been cast.',
    ]);
  });
});

describe('the console', () => {
  const deskAt = ({ rulebook, state }: Play) =>
    ({ rulebook, view: view(rulebook, state, facilitator), legal: [], people: {}, say: english }) as const;
  const decisions = (play: Play) => openDecisions(deskAt(play));
  const needs = (play: Play) => allNeeds(deskAt(play)).map(({ words }) => words);

  test('has what is being decided, and a tie until it is broken', () => {
    expect(decisions(only({})).votes.map(({ vote: { hall } }) => hall)).toEqual([0]);
    const level = vote(vote(vote(only({ ties: 'facilitator' }), 't1', 't2'), 't2', 't3'), 't3', 't1');
    const past = host(level, { type: 'moveOn', step: 'prize' });
    expect(decisions(past).votes.map(({ vote: { verdict } }) => verdict?.places)).toEqual([1]);
    expect([needs(only({})), needs(past)]).toEqual([[], [expect.stringMatching(/^You say who goes through: /)]]);
    const broken = host(past, { type: 'giveVerdict', step: 'prize', hall: 0, choices: ['t2'] });
    expect([decisions(broken).votes, needs(broken)]).toEqual([[], []]);
  });

  test('has work that waits, whoever is to decide', () => {
    const gate = only({ how: 'accept', by: 'client' }, 2);
    expect(decisions(gate).gates.map(({ gate: { entry, waitsFor } }) => [entry.table, waitsFor])).toEqual([
      ['t1', 'client'],
      ['t2', 'client'],
    ]);
  });
});
