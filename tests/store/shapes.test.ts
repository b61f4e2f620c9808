import { describe, expect, test } from 'vitest';
import { legalForTable } from '../../src/engine/legal.ts';
import { view } from '../../src/engine/views/view.ts';
import { english } from '../../src/i18n/words.ts';
import { boardOf } from '../../src/store/boards/board-of.ts';
import { tableGlances } from '../../src/store/console/table-glances.ts';
import { layoutBoard } from '../../src/store/layout/layout-board.ts';
import type { ReportPart } from '../../src/store/report/report-parts.ts';
import { reportOf } from '../../src/store/report.ts';
import { csvOf } from '../../src/store/report-csv.ts';
import { markdownOf } from '../../src/store/report-markdown.ts';
import { emptyHand } from '../../src/store/table-input.ts';
import { finishAll, write } from '../engine/scenes.ts';
import { shapesAt, shapesTo } from '../engine/shapes-scenes.ts';
import type { Play } from '../helpers/play.ts';
import { modelOf, pagesFrom } from '../helpers/projector-scene.ts';
import { regionOf } from '../helpers/store-board.ts';

const put = (play: Play, sheet: string, words: Readonly<Record<string, string>>): Play =>
  Object.entries(words).reduce((now, [field, value]) => write(now, 't1', sheet, field, value), play);

/** A table that has drawn both halves of its picture, and laid a part of its ladder. */
function drawn(): Play {
  const first = put(shapesAt('picture'), 'picture', { 'environment/now': 'Grey', 'community/now': 'Kind' });
  const ladder = put(shapesTo(finishAll(first), 'ladder'), 'ladder', { order: 'email', 'email:why': 'Nobody answers' });
  return put(shapesTo(ladder, 'picture-later'), 'picture', { 'environment/later': 'Green', 'community/later': 'Kind' });
}

const boardAt = (play: Play) => {
  const { rulebook, state } = play;
  const legal = legalForTable(rulebook, state, 't1');
  const told = view(rulebook, state, { kind: 'table', table: 't1' });
  return boardOf({ rulebook, view: told, legal, people: {}, table: 't1', whose: 'ours', say: english });
};

describe('on the table', () => {
  test('a picture lies in one column, and then in two', () => {
    const first = regionOf(boardAt(shapesAt('picture')), 'lanes');
    expect([first.columns, first.lanes.map(({ title }) => title)]).toEqual([['Now'], ['Environment', 'Community']]);
    const both = regionOf(boardAt(drawn()), 'lanes');
    expect(both.lanes.map(({ cells }) => cells.map(({ label, text }) => `${label}: ${text}`))).toEqual([
      ['Now: Grey', 'In two years (changed): Green'],
      ['Now: Kind', 'In two years: Kind'],
    ]);
  });

  test('sliders have a scale, with a dot where each handle stands', () => {
    const set = put(shapesAt('culture'), 'culture', { 'mistakes/at-home': '2', 'mistakes/at-work': '9' });
    const placed = layoutBoard(boardAt(set), emptyHand, { width: 1200, height: 700 });
    const [sheet] = placed.filter(({ key }) => key === 'paper:culture');
    const dots = placed.filter(({ key }) => key.startsWith('~dot:field:culture:mistakes'));
    const names = placed.filter((item) => item.kind === 'label' && /^At (home|work)$/.test(item.text));
    expect([dots.length, names.length]).toEqual([2, 2]);
    const [home, work] = dots.map(({ rect }) => rect.x);
    expect(home).toBeLessThan(work ?? 0);
    for (const { rect } of [...dots, ...names]) {
      expect(rect.x).toBeGreaterThanOrEqual(sheet?.rect.x ?? 0);
      expect(rect.y + rect.height).toBeLessThanOrEqual((sheet?.rect.y ?? 0) + (sheet?.rect.height ?? 0));
    }
  });

  test('other sheets lie as papers', () => {
    const paper = regionOf(boardAt(put(shapesAt('culture'), 'culture', { 'mistakes/at-home': '5' })), 'paper');
    expect(paper.lines.map(({ text }) => text)).toEqual(['', 'At home 5']);
  });
});

test('the console says how far a table is with its sheet', () => {
  const glance = ({ rulebook, state }: Play) =>
    tableGlances({ rulebook, view: view(rulebook, state, { kind: 'facilitator' }), legal: [], people: {}, say: english })[0];
  expect(glance(drawn())?.sheet).toBe('1 of 2 rows changed');
  expect(glance(shapesAt('lessons'))?.sheet).toBe('');
});

describe('on the screen', () => {
  test('a table in the spotlight shows its sheets in turn, and what changed', () => {
    const pages = pagesFrom(drawn(), { screen: { show: 'table', table: 't1' } }, 10, 12);
    const parts = pages.flatMap(({ slide }) => (slide.kind === 'table' && slide.part.kind === 'paper' ? [slide.part] : []));
    expect([...new Set(parts.map(({ title }) => title))].toSorted()).toEqual(['Ladder', 'Picture later']);
    const picture = parts.find(({ title }) => title === 'Picture later');
    expect(picture?.lines.map(({ label }) => label)).toContain('Environment, In two years (changed)');
  });

  test('a presentation to the room shows its sheets by itself, and no others', () => {
    const pages = pagesFrom(shapesTo(drawn(), 'gallery'), {}, 10, 12);
    expect(JSON.stringify(pages)).toContain('Environment, In two years (changed)');
    expect(JSON.stringify(pages)).not.toContain('Nobody answers');
    expect(JSON.stringify(pagesFrom(shapesTo(drawn(), 'show-plan'), {}, 4, 12))).not.toContain('Grey');
  });

  test('a sheet of another table stays away', () => {
    const model = modelOf(drawn(), { screen: { show: 'table', table: 't2' } });
    expect(JSON.stringify(model)).not.toContain('Grey');
  });
});

describe('in the report', () => {
  const play = shapesTo(drawn(), 'lessons');
  const report = reportOf({
    ...{ rulebook: play.rulebook, view: view(play.rulebook, play.state, { kind: 'facilitator' }), people: {}, say: english },
    ...{ date: '5 March 2026', day: '2026-03-05', names: true },
  });
  const part = (step: string): ReportPart | undefined => report.tables[0]?.parts.find((each) => each.step === step);

  test('a picture is told once, by the step that finished it, with what changed', () => {
    expect(part('picture')).toBeUndefined();
    expect(part('picture-later')).toMatchObject({
      kind: 'picture',
      columns: ['Now', 'In two years'],
      rows: [
        { title: 'Environment', now: 'Grey', later: 'Green', changed: true },
        { title: 'Community', now: 'Kind', later: 'Kind', changed: false },
      ],
    });
  });

  test('Markdown and CSV tell the same', () => {
    expect(markdownOf(report, english)).toContain('| Environment | Grey | Changed. Green |');
    expect(csvOf(report, english)).toContain('Green');
    expect(markdownOf(report, english)).toContain('Email: Nobody answers');
  });
});
