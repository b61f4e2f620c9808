import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placesIn, waitedFor } from '../../src/engine/gates.ts';
import { lengthOf, minutesIn } from '../../src/engine/lanes.ts';
import { view } from '../../src/engine/views/view.ts';
import { english } from '../../src/i18n/words.ts';
import { rewindLoss } from '../../src/store/console/rewind-loss.ts';
import { tableGlances } from '../../src/store/console/table-glances.ts';
import { jobTitle, placesSeen, stepsBeside } from '../../src/store/jobs.ts';
import { reportOf } from '../../src/store/report.ts';
import { markdownOf } from '../../src/store/report-markdown.ts';
import { catchUpOf } from '../../src/store/room/catch-up.ts';
import { fitMinutes } from '../../src/store/time/fit-minutes.ts';
import { needed } from '../../src/store/time/needed.ts';
import { timedSteps, totalOf } from '../../src/store/time/timed-step.ts';
import { finish, host, pick, seated, write } from '../engine/scenes.ts';
import { atWork, funded, jobsFormat, jobsRulebook } from '../helpers/jobs-game.ts';
import type { Play } from '../helpers/play.ts';
import { modelOf } from '../helpers/projector-scene.ts';
import { boardAt } from '../helpers/store-game.ts';
import { deskAt } from './console/desk.ts';

const tables = ['t1', 't2', 't3', 't4'];
const onTo = (play: Play): Play => ['t2', 't4'].reduce((now, table) => pick(now, table, 'tea'), tables.reduce(finish, play));
const seen = ({ rulebook, state }: Play) => view(rulebook, state, { kind: 'facilitator' });

describe('a table with a job', () => {
  test('sees its own steps on the map and no others', () => {
    const [map] = boardAt(seated(jobsRulebook()), 't1').regions;
    expect(map?.kind).toBe('pairs');
    const late = catchUpOf({ ...funded('5'), view: seen(funded('5')), table: 't2', say: english });
    expect(late?.now).toContain('4 of 6');
  });

  test('sees in the middle what is passed to it, from whom, and nothing to hand over that it does not have', () => {
    const before = boardAt(host(atWork(), { type: 'moveTable', table: 't2', step: 'pass-purse' }), 't2');
    expect(before.regions[0]).toMatchObject({ kind: 'paper', seal: 'waiting', title: 'Table 1: The purse' });
    const after = boardAt(funded('5'), 't2');
    expect(after.regions.filter(({ kind }) => kind === 'paper')).toHaveLength(1);
    expect(JSON.stringify(after.regions[0])).toContain('"5"');
  });

  test('is told whom it waits for, as the rules know it', () => {
    const waiting = ['t1', 't3'].reduce((play, table) => finish(write(play, table, 'purse', 'points', '4'), table), atWork());
    const places = placesSeen(waiting.rulebook, seen(waiting));
    expect(waitedFor(places, 't1')).toEqual(['t2', 't4']);
    for (const table of tables)
      expect(waitedFor(places, table)).toEqual(waitedFor(placesIn(waiting.rulebook, waiting.state), table));
  });
});

describe('the room', () => {
  test('shows on the screen which step each table is at, and on the rail all of them', () => {
    const play = atWork();
    expect([...stepsBeside(play.rulebook, seen(play), 'need')]).toEqual(['purse', 'need']);
    const { slide, head } = modelOf(play);
    expect(head.title).toBe('Now each table has its own step');
    expect(slide).toMatchObject({
      kind: 'tables',
      tables: [{ client: 'Funders: The purse' }, { client: 'Projects: The need' }, {}, {}],
    });
    expect(modelOf(funded('5')).head.title).toBe('The points');
  });

  test('has each job beside its table on the console, and takes it back over its own steps alone', () => {
    const play = funded('5');
    expect(tableGlances(deskAt(play)).map(({ job }) => job)).toEqual(['Funders', 'Projects', 'Funders', 'Projects']);
    expect(jobTitle(jobsRulebook({ tables: 1 }), 't1')).toBe('Funders, Projects');
    expect(rewindLoss(deskAt(play), 't2', 'settle').work).toEqual(['Settle', 'The need', 'The people', 'The points']);
  });

  test('has a report without what was not for the table', () => {
    const play = host(onTo(funded('7')), { type: 'endWorkshop' });
    const report = reportOf({ ...play, view: seen(play), people: {}, say: english, date: '', day: '', names: false });
    const [funders, projects] = report.tables;
    expect([funders?.job, projects?.job]).toEqual(['Funders', 'Projects']);
    expect(funders?.leftOut).toEqual(['Look back', 'A letter']);
    expect(projects?.leftOut).toEqual(['Look back']);
    expect(markdownOf(report, english)).toContain('What the table was there for: Funders');
  });
});

describe('time', () => {
  test('is as long as the longest of what happens at the same time', () => {
    expect(minutesIn(jobsFormat)).toBe(2 + 6 + 2 + 10 + 5 + 5);
    expect(totalOf(timedSteps(jobsFormat, { minutes: {}, dropped: ['people'] }))).toBe(2 + 4 + 2 + 10 + 5 + 5);
    expect(totalOf(timedSteps(jobsFormat, { minutes: {}, dropped: [] }, 1))).toBe(2 + 4 + 6 + 2 + 10 + 5 + 5);
    const play = seated(jobsRulebook());
    expect(needed(seen(play), 0, jobsFormat).ahead).toBe(6 + 2 + 10 + 5 + 5);
  });

  test('is fitted so that all lanes are through when they should be', () => {
    const steps = timedSteps(jobsFormat, { minutes: {}, dropped: [] });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (time) => {
        const fit = fitMinutes(steps, time);
        const now = steps.map((step) => ({ ...step, minutes: fit.minutes.get(step.step) ?? 0 }));
        expect(lengthOf(now)).toBe(time + fit.over - fit.spare);
        for (const { step, minutes, least, most } of now) {
          expect(minutes, step).toBeGreaterThanOrEqual(least);
          expect(minutes, step).toBeLessThanOrEqual(most);
        }
        expect(fit.couldDrop.every((step) => !steps.find((each) => each.step === step)?.lanes)).toBe(true);
      }),
    );
  });
});
