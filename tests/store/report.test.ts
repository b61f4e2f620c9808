import { describe, expect, it } from 'vitest';
import { view } from '../../src/engine/views/view.ts';
import { english } from '../../src/i18n/words.ts';
import { reportOf } from '../../src/store/report.ts';
import { must } from '../helpers/play.ts';
import { formatOf, steps } from '../helpers/small-game.ts';
import {
  everywhere,
  finish,
  host,
  partOf,
  people,
  pick,
  plainGame,
  plainSteps,
  reach,
  report,
  tableOf,
  titles,
  wholeGame,
  write,
} from './report-play.ts';

describe('the report that somebody at a table takes home', () => {
  it.each(plainSteps.map(({ id }) => id))(
    'is there in step %s, with the own table as the facilitator sees it, but for what its client says',
    (step) => {
      const play = reach(plainGame(), step);
      const seen = view(play.rulebook, play.state, { kind: 'table', table: 't1' });
      const own = reportOf({ rulebook: play.rulebook, view: seen, people, say: english, date: '', day: '', names: false });
      const heard = english('report.reply.heard', { client: 'Table 2' });
      expect(own.tables.map(({ table }) => table)).toEqual(['t1']);
      expect(own.tables[0]?.parts).toEqual(tableOf(play, 't1').parts.filter(({ title }) => title !== heard));
    },
  );
});

describe('the report of a whole workshop', () => {
  const play = wholeGame({ tables: 2 });

  it('says what was played, with what, and when', () => {
    expect(report(play)).toMatchObject({ title: 'What we made', deck: 'Small', format: 'Small', date: '5 March 2026' });
  });

  it('counts who sat at each table, and says for whom it planned', () => {
    expect(tableOf(play, 't1')).toMatchObject({ name: 'Table 1', headcount: 2, people: [], client: 'Table 2', planner: '' });
    expect(tableOf(play, 't2')).toMatchObject({ name: 'Table 2', headcount: 1, people: [], client: 'Table 1', planner: '' });
  });

  it('names who sat at each table when names are wanted', () => {
    expect(report(play, true)).toMatchObject({ names: true, tables: [{ people: ['Nia', 'Aled'] }, { people: ['Grace'] }] });
  });

  it('says whose work the format and the deck are', () => {
    expect(report(play).credits).toEqual([
      { title: 'Small', licence: 'CC0-1.0', lines: [] },
      { title: 'Small', licence: 'CC0-1.0', lines: [] },
    ]);
  });

  it('tells the parts in the order of the steps', () => {
    expect(titles(tableOf(play, 't1'))).toEqual([
      'invent',
      'Table 2’s situation',
      'whom',
      'The plan',
      'Where the points went',
      'What Table 2 said, as the client',
      'What this table said to Table 2, as its client',
      'tale',
      'ending',
    ]);
  });

  it('tells what a table invented at that table, and as the situation of its client at the table that planned', () => {
    expect(partOf(tableOf(play, 't2'), 'invent')).toMatchObject({
      kind: 'words',
      lines: [{ label: 'name', text: 'Homes of t2' }],
    });
    expect(partOf(tableOf(play, 't1'), 'Table 2’s situation')).toMatchObject({
      lines: [{ label: 'name', text: 'Homes of t2' }],
    });
  });

  it('tells the whole matrix, who the others are, and the reasons', () => {
    expect(partOf(tableOf(play, 't1'), 'whom')).toMatchObject({
      kind: 'matrix',
      columns: ['tell', 'hear'],
      rows: [
        {
          title: 'board',
          who: '',
          cells: [
            { column: 'tell', mark: 'wanted', reason: 't1 says so', cards: [{ title: 'tea', blocked: false }], gap: false },
            { column: 'hear', mark: '', reason: '', cards: [], gap: false },
          ],
        },
        { title: 'others', who: 'sam', cells: [{ mark: '' }, { column: 'hear', mark: 'most', cards: [], gap: true }] },
      ],
    });
  });

  it('tells the plan along its timeline, its points, what lies at the side, and what nothing is for', () => {
    expect(partOf(tableOf(play, 't1'), 'The plan')).toMatchObject({
      kind: 'plan',
      points: { points: 6, spent: 3 },
      columns: [
        { title: 'now', cards: [{ title: 'tea', cost: 1, aims: ['board, tell'] }] },
        { title: 'later', cards: [] },
      ],
      aside: [{ title: 'blog', cost: 2, aims: [] }],
      gaps: [{ cell: 'others, hear', mark: 'most' }],
    });
  });

  it('tells the story of each lane that has one, with the name and the card of whom it follows', () => {
    expect(partOf(tableOf(play, 't1'), 'tale')).toMatchObject({
      kind: 'story',
      lanes: [{ title: 'hero', who: ['Bethan', 'sam'], moments: [{ label: 'later', text: 't1 meets Bethan' }] }],
    });
  });

  it('calls nothing skipped', () => {
    expect(tableOf(play, 't1')).toMatchObject({ leftOut: [], cutShort: [] });
  });
});

describe('what clients said', () => {
  it('belongs to the plan that it is about, in a ring as well', () => {
    const play = wholeGame({ tables: 3 });
    const first = tableOf(play, 't1');
    expect(first).toMatchObject({ client: 'Table 2', planner: 'Table 3' });
    expect(partOf(first, 'What Table 2 said, as the client')).toMatchObject({ lines: [{ text: 't2 likes it' }] });
    expect(partOf(first, 'What this table said to Table 3, as its client')).toMatchObject({ lines: [{ text: 't1 likes it' }] });
  });

  it('is told once by a table that is its own client, as is what it invented', () => {
    const alone = tableOf(wholeGame({ tables: 1 }), 't1');
    expect(titles(alone)).toEqual([
      ...['invent', 'whom', 'The plan', 'Where the points went', 'What the client said', 'tale', 'ending'],
    ]);
    expect(alone).toMatchObject({ client: '', planner: '' });
  });
});

describe('what is not there', () => {
  it('leaves a table that has made nothing without parts', () => {
    expect(tableOf(reach(plainGame(), 'invent'), 't1')).toMatchObject({ parts: [], leftOut: [], cutShort: [] });
  });

  it('says nothing of steps that are still to come', () => {
    expect(titles(tableOf(reach(plainGame(), 'whom'), 't1'))).toEqual(['invent', 'Table 2’s situation', 'whom']);
  });

  it('says that a step left nothing when it was there to be used', () => {
    const play = finish(reach(plainGame(), 'whom'));
    expect(partOf(tableOf(play, 't1'), 'whom')).toMatchObject({ kind: 'nothing', sentence: 'Nothing was written.' });
  });

  it('says that no cards were chosen', () => {
    const play = finish(finish(reach(plainGame(), 'choose')));
    expect(partOf(tableOf(play, 't1'), 'The plan')).toMatchObject({ kind: 'nothing', sentence: 'No cards were chosen.' });
  });

  it('leaves out a line that nobody wrote', () => {
    const play = reach(plainGame(), 'swap');
    expect(partOf(tableOf(play, 't1'), 'invent')).toMatchObject({ lines: [{ label: 'name' }] });
  });

  it('tells cards that were never arranged as one heap, and no gaps', () => {
    const play = pick(reach(plainGame(), 'choose'), 't1', 'visit');
    expect(partOf(tableOf(play, 't1'), 'The plan')).toMatchObject({
      columns: [{ title: '', cards: [{ title: 'visit' }] }],
      aside: [],
      gaps: [],
    });
  });

  it('names a step that was dropped, and does not say that it is empty', () => {
    const dropped = host(plainGame(), { type: 'dropStep', step: 'tale', sure: true });
    const table = tableOf(reach(dropped, 'ending'), 't1');
    expect(table).toMatchObject({ leftOut: ['tale'], cutShort: [] });
    expect(titles(table)).not.toContain('tale');
  });

  it('names a step that a table went past unfinished, with what there is of it', () => {
    const begun = write(reach(plainGame(), 'tale'), 't1', 'story', 'project/now', 'A beginning');
    const play = host(begun, { type: 'moveOn', step: 'tale' });
    expect(tableOf(play, 't1').cutShort).toEqual(['tale']);
    expect(partOf(tableOf(play, 't1'), 'tale')).toMatchObject({ lanes: [{ moments: [{ text: 'A beginning' }] }] });
  });

  it('says that a step left nothing when a table went past it without a word, and not that it was cut short', () => {
    const play = host(reach(plainGame(), 'tale'), { type: 'moveOn', step: 'tale' });
    expect(partOf(tableOf(play, 't1'), 'tale')).toMatchObject({ kind: 'nothing' });
    expect(tableOf(play, 't1').cutShort).toEqual([]);
  });

  it('does not call reading or sitting down cut short', () => {
    const play = host(host(plainGame(), { type: 'moveOn', step: 'settle' }), { type: 'moveOn', step: 'map' });
    expect(tableOf(play, 't1').cutShort).toEqual([]);
  });

  it('names the steps that the end of the workshop took away', () => {
    const play = host(reach(plainGame(), 'present'), { type: 'endWorkshop' });
    expect(tableOf(play, 't1').leftOut).toEqual(['tale', 'ending']);
  });

  it('tells a situation that never came and that the planner then wrote itself', () => {
    const unwritten = host(host(reach(plainGame(), 'invent'), { type: 'moveOn', step: 'invent' }), {
      type: 'moveOn',
      step: 'swap',
    });
    const play = write(unwritten, 't1', 'brief', 'name', 'Invented late');
    expect(partOf(tableOf(play, 't1'), 'Table 2’s situation')).toMatchObject({ lines: [{ text: 'Invented late' }] });
  });
});

describe('other formats', () => {
  it('tells the plan where it was chosen when no step arranges it', () => {
    const format = formatOf([steps.choose, steps.ending]);
    const play = finish(everywhere(plainGame({ format }), (now, table) => pick(now, table, 'tea')));
    expect(titles(tableOf(play, 't1'))).toEqual(['The plan', 'Where the points went', 'ending']);
  });

  it('tells a sheet that two steps write on once, where the last of them is', () => {
    const again = { ...steps.invent, id: 'again', title: 'again' };
    const play = reach(plainGame({ format: formatOf([steps.invent, again, steps.ending]) }), 'again');
    expect(titles(tableOf(play, 't1'))).toEqual(['again']);
  });

  it('keeps cards that lie in a column of another timeline', () => {
    const later = { ...steps.plan, id: 'later', columns: [{ id: 'never', title: 'never' }] };
    const format = formatOf([...plainSteps.slice(0, 7), later, steps.ending]);
    const play = must(reach(plainGame({ format }), 'later'), 't1-1', {
      type: 'placeCard',
      table: 't1',
      card: 'tea',
      column: 'never',
    });
    expect(partOf(tableOf(play, 't1'), 'The plan')).toMatchObject({
      columns: [
        { title: 'now', cards: [] },
        { title: 'later', cards: [] },
        { title: 'never', cards: [{ title: 'tea' }] },
      ],
      aside: [{ title: 'blog' }],
    });
  });
});
