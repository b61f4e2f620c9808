import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { legalForTable } from '../../src/engine/legal.ts';
import { linkField, needField } from '../../src/engine/situations/plan-fields.ts';
import type { PlanCard } from '../../src/engine/state.ts';
import { view } from '../../src/engine/views/view.ts';
import { english } from '../../src/i18n/words.ts';
import { boardOf } from '../../src/store/boards/board-of.ts';
import { nested } from '../../src/store/boards/plan-ties.ts';
import { layoutBoard } from '../../src/store/layout/layout-board.ts';
import { reportOf } from '../../src/store/report.ts';
import { csvOf } from '../../src/store/report-csv.ts';
import { markdownOf } from '../../src/store/report-markdown.ts';
import { emptyHand } from '../../src/store/table-input.ts';
import { finishAll, pick, write } from '../engine/scenes.ts';
import { shapesAt, shapesTo } from '../engine/shapes-scenes.ts';
import { must, type Play } from '../helpers/play.ts';
import { pagesFrom } from '../helpers/projector-scene.ts';
import { sheetWith } from '../helpers/shapes-game.ts';
import { regionOf } from '../helpers/store-board.ts';

/** Three cards in one row: the second under the first, which is linked to the third. */
function tied(): Play {
  const cards = ['tea', 'blog', 'visit'];
  const chosen = shapesTo(finishAll(cards.reduce((play, card) => pick(play, 't1', card), shapesAt('method'))), 'plan');
  const laid = ['tea', 'visit', 'blog'].reduce(
    (play, card) => must(play, 'ann1', { type: 'placeCard', table: 't1', card, column: 'first-to-last' }),
    chosen,
  );
  const linked = write(laid, 't1', 'card/tea', linkField('visit'), 'leads to');
  const under = write(linked, 't1', 'card/blog', 'under', 'tea');
  return write(under, 't1', 'plan/needs', needField('people', 'a host'), 'present');
}

const boardAt = ({ rulebook, state }: Play) => {
  const told = view(rulebook, state, { kind: 'table', table: 't1' });
  const legal = legalForTable(rulebook, state, 't1');
  return boardOf({ rulebook, view: told, legal, people: {}, table: 't1', whose: 'ours', say: english });
};

describe('a plan in one row, with links and cards under cards', () => {
  const board = boardAt(tied());
  const plan = regionOf(board, 'plan');
  const cardCalled = (id: string) => plan.columns.flatMap(({ cards }) => cards).find(({ face }) => face.card === id);

  test('lies in order, what lies under a card right behind it', () => {
    expect(plan.columns.map(({ title, cards }) => [title, cards.map(({ face }) => face.card)])).toContainEqual([
      ...['First to last', ['tea', 'blog', 'visit']],
    ]);
    expect(cardCalled('blog')?.told).toEqual(['Under tea']);
  });

  test('can be changed by the menu of each card, and by laying one card on another', () => {
    const labels = cardCalled('visit')?.actions.map(({ short }) => short) ?? [];
    expect(labels).toEqual(expect.arrayContaining(['Before tea', 'Last', 'Link to tea', 'Link to blog', 'Under tea']));
    const before = cardCalled('visit')?.actions.find(({ short }) => short === 'Before tea');
    expect(before?.target).toBe('plan:tea');
    const under = cardCalled('blog')?.actions.map(({ move }) => move.type);
    expect(cardCalled('blog')?.actions.map(({ short }) => short)).toContain('Out from under');
    expect(under).not.toContain('placeCard');
    expect(cardCalled('tea')?.actions.map(({ short }) => short)).toContain('No link to visit');
  });

  test('has a line with its word from card to card in the picture', () => {
    const placed = layoutBoard(board, emptyHand, { width: 1200, height: 700 });
    expect(placed.filter(({ key }) => key === '~link:tea:visit').map(({ kind }) => kind)).toEqual(['arrow']);
    expect(placed.find(({ key }) => key === '~word:link:tea:visit')).toMatchObject({ text: 'leads to' });
    expect(plan.links?.map(({ told }) => told)).toEqual(['tea leads to visit']);
  });

  test('says of what it needs what is there', () => {
    const totals = board.regions.find(({ key }) => key === 'paper:totals');
    expect(totals?.kind === 'paper' && totals.lines.map(({ text }) => text)).toEqual([
      'a host (2 times) – there already, a writer',
    ]);
  });
});

test('no card is lost, whatever lies under what', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const plan = ids.map((card): PlanCard => ({ card, by: 'ann', column: '', aims: [], blocks: [], free: false }));
  fc.assert(
    fc.property(fc.array(fc.constantFrom('', ...ids), { minLength: 4, maxLength: 4 }), (parents) => {
      const sheets = Object.fromEntries(ids.map((id, at) => [`card/${id}`, sheetWith({ under: parents[at] ?? '' })]));
      expect(
        nested({ sheets }, plan)
          .map(({ card }) => card)
          .toSorted(),
      ).toEqual(ids);
    }),
  );
});

test('what lies under a card is told in its column, wherever it lay before', () => {
  const aside = must(tied(), 'ann1', { type: 'placeCard', table: 't1', card: 'blog', column: '' });
  const { rulebook, state } = shapesTo(aside, 'lessons');
  const report = reportOf({
    ...{ rulebook, view: view(rulebook, state, { kind: 'facilitator' }), people: {}, say: english },
    ...{ date: '5 March 2026', day: '2026-03-05', names: true },
  });
  const plan = report.tables[0]?.parts.find((part) => part.kind === 'plan');
  expect(plan?.kind === 'plan' && plan.columns.map(({ cards }) => cards.map(({ card }) => card))).toEqual([
    ['tea', 'blog', 'visit'],
  ]);
  expect(plan?.kind === 'plan' && plan.aside).toEqual([]);
});

test('the screen tells the links, and what lies under what', () => {
  const pages = pagesFrom(tied(), { screen: { show: 'table', table: 't1' } }, 8, 12);
  expect(JSON.stringify(pages)).toContain('tea to visit');
  expect(JSON.stringify(pages)).toContain('Under tea');
});

test('the report tells links, what lies under what, and what is there already', () => {
  const { rulebook, state } = shapesTo(tied(), 'lessons');
  const report = reportOf({
    ...{ rulebook, view: view(rulebook, state, { kind: 'facilitator' }), people: {}, say: english },
    ...{ date: '5 March 2026', day: '2026-03-05', names: true },
  });
  for (const text of [markdownOf(report, english), csvOf(report, english)])
    for (const words of ['tea leads to visit', 'there already']) expect(text).toContain(words);
  expect(markdownOf(report, english)).toContain('Under tea');
});
