import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Chance } from '../../src/cli/simulate/chance.ts';
import { playWorkshop } from '../../src/cli/simulate/play-workshop.ts';
import { findingsIn } from '../../src/cli/simulate/report/findings.ts';
import { pageOf } from '../../src/cli/simulate/report/page.ts';
import { reportOf, type SimulationReport } from '../../src/cli/simulate/report/report.ts';
import { tablesOf } from '../../src/cli/simulate/report/tables.ts';
import { terminalLines } from '../../src/cli/simulate/report/terminal.ts';
import { type Job, run as runJob } from '../../src/cli/simulate/run.ts';
import { runShared } from '../../src/cli/simulate/share.ts';
import { added } from '../../src/cli/simulate/tally.ts';
import { temperaments } from '../../src/cli/simulate/temperaments/register.ts';
import { shipped } from '../helpers/shipped-cards.ts';
import { situationRulebook } from '../helpers/situation-game.ts';
import { smallDeck, smallFormat, smallRulebook } from '../helpers/small-game.ts';
import { newFolder, run } from './run.ts';

const nobody = (): void => undefined;
const small = (extra: Partial<Job> = {}): Job => ({
  ...{ deck: smallDeck, format: smallFormat, tables: 2, seed: 'a', from: 0, to: 8 },
  ...extra,
});
const reportOn = (job: Job): SimulationReport => reportOf(job, runJob(job, nobody));

describe('bots', () => {
  test.each([1, 2, 3])('play the small game with %i tables to its end, and never ask for what is strange', (tables) => {
    const refused = new Set<string>();
    let ended = 0;
    for (const seed of ['a', 'b', 'c', 'd']) {
      playWorkshop(smallRulebook({ tables, seed }), {
        played: nobody,
        stuck: nobody,
        refused: (_, __, { code }) => refused.add(code),
        ended: (_, __, ___, whole) => {
          ended += whole ? 1 : 0;
        },
      });
    }
    expect(ended).toBe(4);
    expect([...refused].filter((code) => code !== 'over-the-limit')).toEqual([]);
  });

  test.each([
    ['talk', ['noted']],
    ['judge', ['met', 'noted', 'unmet']],
    ['hard', ['noted', 'unmet']],
  ] as const)('live with situations in the mode %s', (mode, statuses) => {
    const [seen, refused] = [new Set<string>(), new Set<string>()];
    for (const seed of ['a', 'b', 'c']) {
      playWorkshop(situationRulebook({ tables: 2, seed, client: 'pair', rule: { mode } }), {
        stuck: nobody,
        refused: (_, __, { code }) => refused.add(code),
        played: ({ events }) => {
          for (const event of events) if (event.type === 'situationSettled') seen.add(event.status);
        },
        ended: (_, __, ___, whole) => expect(whole).toBe(true),
      });
    }
    expect([...seen]).toEqual(expect.arrayContaining([...statuses]));
    expect([...refused].filter((code) => code !== 'over-the-limit' && code !== 'nothing-left-to-draw')).toEqual([]);
  });

  test('the same seed gives the same report, in one piece or in several; another seed another', () => {
    const whole = runJob(small(), nobody);
    const parts = [small({ from: 5 }), small({ to: 5 })].map((job) => runJob(job, nobody));
    const report = reportOf(small(), whole);
    expect(reportOf(small(), runJob(small(), nobody))).toEqual(report);
    expect(reportOf(small(), added(parts))).toEqual(report);
    expect(reportOn(small({ seed: 'b' }))).not.toEqual({ ...report, seed: 'b' });
  });

  test('temperaments differ as they say', () => {
    const { decks, formats } = shipped;
    const format = formats.find(({ id }) => id === 'taster') ?? smallFormat;
    const { people } = reportOn({ deck: decks[0] ?? smallDeck, format, tables: 5, seed: 'a', from: 0, to: 3 });
    const of = (name: string) => people.find((row) => row.name === name);
    expect(people.map(({ name }) => name)).toEqual(temperaments.map(({ name }) => name));
    expect(of('careful')?.left).toBeGreaterThan(of('greedy')?.left ?? 0);
    expect(of('greedy')?.cards).toBeGreaterThan(0);
  });

  test('chance is the rules’ own, and weights count', () => {
    const chance = new Chance('x');
    const draws = Array.from({ length: 300 }, () => chance.weighted(['a', 'b', 'c'], (name) => ({ a: 1, b: 9 })[name] ?? 0));
    expect(draws.filter((name) => name === 'c')).toEqual([]);
    expect(draws.filter((name) => name === 'b').length).toBeGreaterThan(220);
    expect(chance.weighted(['a'], () => 0)).toBeUndefined();
    expect(chance.oneOf([])).toBeUndefined();
  });
});

describe('work in threads', () => {
  const scriptOf = (folder: string, text: string): URL => {
    const file = join(folder, 'worker.mjs');
    writeFileSync(file, `import { parentPort, workerData } from 'node:worker_threads'; ${text}`);
    return pathToFileURL(file);
  };

  test('is shared so that each workshop is played once, and added up', async () => {
    const folder = newFolder();
    const counts =
      'Object.fromEntries(Array.from({ length: workerData.to - workerData.from }, (_, i) => [workerData.from + i, 1]))';
    const script = scriptOf(
      folder,
      `parentPort.postMessage('played'); parentPort.postMessage({ counts: ${counts}, times: { '': [1] } });`,
    );
    let played = 0;
    const tally = await runShared(small({ from: 0, to: 101 }), script, () => (played += 1), 3);
    expect(tally).toEqual({
      counts: Object.fromEntries(Array.from({ length: 101 }, (_, index) => [index, 1])),
      times: { '': [1, 1, 1] },
    });
    expect(played).toBe(3);
    await expect(runShared(small({ to: 60 }), scriptOf(folder, 'throw new Error("No")'), nobody, 2)).rejects.toThrow('No');
    rmSync(folder, { recursive: true });
  });
});

describe('the report', () => {
  const report = reportOn(small());

  test('counts add up', () => {
    const { workshops, tables, people, steps, limits, left } = report;
    expect(people.reduce((sum, row) => sum + row.tables, 0)).toBe(workshops * tables);
    expect(steps.map(({ id }) => id)).toEqual(smallFormat.steps.map(({ id }) => id));
    expect(left.reduce((sum, row) => sum + row.tables, 0)).toBe(limits[0]?.tables);
    for (const { chosen, offered } of report.cards) expect(chosen).toBeLessThanOrEqual(offered);
    for (const { reached, tables: all } of limits) expect(reached).toBeLessThanOrEqual(all);
  });

  test('says what stands out, and nothing of what was seen too seldom', () => {
    const card = { id: 'tea', title: 'Tea', suit: 'method', offered: 40, chosen: 0, laid: 0 };
    const limit = { step: 'choose', limit: 'sum', tables: 40, reached: 0, refused: 0 };
    const situation = {
      ...{ id: 'storm', title: 'Storm', landed: 30, met: 0, unmet: 30, yielded: 0, words: 0, unsettled: 0 },
      effects: [{ path: 'effects/0', effect: 'budget', fired: 0 }],
      ways: [
        { by: 'tea', reach: 0, used: 0 },
        { by: 'blog', reach: 25, used: 0 },
      ],
    };
    const facts = {
      ...report,
      steps: [],
      cards: [card, { ...card, id: 'blog', chosen: 39 }],
      limits: [limit],
      situations: [situation],
    };
    expect(findingsIn(facts).map(({ code, about }) => `${code} ${about}`)).toEqual([
      'limit-never-reached choose/sum',
      'never-chosen tea',
      'nearly-always-chosen blog',
      'never-met storm',
      'way-never-in-reach storm',
      'way-never-used storm',
      'effect-never-fired storm',
    ]);
    const few = {
      ...facts,
      cards: [{ ...card, offered: 3 }],
      limits: [{ ...limit, tables: 3 }],
      situations: [{ ...situation, landed: 3 }],
    };
    expect(findingsIn(few)).toEqual([]);
    const bites = findingsIn({ ...facts, cards: [], situations: [], limits: [{ ...limit, reached: 40 }] });
    expect(bites.map(({ code }) => code)).toEqual(['limit-always-reached']);
  });

  test('is a table in the terminal, whose columns stand under each other', () => {
    const lines = terminalLines(report);
    const from = lines.indexOf('Time') + 2;
    const time = lines.slice(from, from + smallFormat.steps.length + 2);
    expect(time[0]).toMatch(/^ {2}Step +Planned +Low +Middle +High +Over time +Stuck$/);
    expect(new Set(time.slice(0, -1).map(({ length }) => length)).size).toBe(1);
  });

  test('is a page by itself: no script, nothing from elsewhere, a table for each plot, everything escaped', () => {
    const [first, ...cards] = smallDeck.cards;
    const nasty = { ...smallDeck, title: '<script>&"', cards: first ? [{ ...first, title: '<b>Tea</b>' }, ...cards] : cards };
    const page = pageOf(reportOn(small({ deck: nasty, to: 2 })));
    expect(page).not.toMatch(/<script|<b>|src=|href=|url\(|@import|undefined|NaN/);
    expect(page).toContain('&lt;b&gt;Tea&lt;/b&gt;');
    const sections = page.split('<section>').slice(1);
    expect(sections.length).toBe(tablesOf(report).length);
    for (const section of sections) {
      expect(section).toMatch(/<h2>.+<\/h2>[\s\S]*<table aria-label=".+">/);
      expect(section.match(/<svg/g)?.length ?? 0).toBe(section.match(/role="img" aria-label="[^"]+"/g)?.length ?? 0);
    }
  });
});

describe('smg simulate', () => {
  let folder = '';
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const asked = ['--format', 'taster', '--deck', 'housing', '--runs', '2', '--tables', '2', '--seed', 'x'];

  test('prints the report, as lines or as JSON, and writes the page', async () => {
    const page = join(folder, 'report.html');
    const inWords = await run('simulate', ...asked, '--page', page);
    expect(inWords).toMatchObject({ code: 0, err: [] });
    expect(inWords.out[0]).toMatch(/^Twenty-minute taster with Housing association: 2 workshops of 2 tables/);
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/);
    const json = await run('simulate', ...asked, '--json');
    expect(JSON.parse(json.out.join('\n'))).toMatchObject({
      format: { id: 'taster' },
      deck: { id: 'housing' },
      seed: 'x',
      workshops: 2,
    });
  });

  test('plays with a deck that joins another, and with no other', async () => {
    const joined = await run('simulate', ...asked, '--deck', 'barriers', '--json');
    expect(JSON.parse(joined.out.join('\n'))).toMatchObject({ deck: { id: 'housing-barriers' } });
    expect(await run('simulate', ...asked, '--deck', 'council', '--json')).toMatchObject({
      code: 1,
      err: [expect.stringContaining('"council" does not join others')],
    });
  });

  test('does not write over a page', async () => {
    const page = join(folder, 'report.html');
    writeFileSync(page, 'mine');
    expect(await run('simulate', ...asked, '--page', page)).toMatchObject({
      code: 1,
      out: [],
      err: [expect.stringContaining('--force')],
    });
    expect(readFileSync(page, 'utf8')).toBe('mine');
  });
});
