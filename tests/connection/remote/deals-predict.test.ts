import { expect, test } from 'vitest';
import { predict, predictAll } from '../../../src/connection/remote/predict.ts';
import { workIn, workshopIn } from '../../../src/connection/remote/rebuild.ts';
import { legalForTable } from '../../../src/engine/legal.ts';
import type { TableId } from '../../../src/engine/moves.ts';
import type { Audience, TableView } from '../../../src/engine/view.ts';
import { tableView } from '../../../src/engine/views/table-view.ts';
import { view } from '../../../src/engine/views/view.ts';
import { always } from '../../engine/deal-plays.ts';

const at = (table: TableId): Audience => ({ kind: 'table', table });

/** A table's work without what depends on hands, which a view does not tell. */
const plain = ({ deals: _, ...work }: TableView): Omit<TableView, 'deals'> => work;

test('a workshop built from what a table sees shows the table the same again, but for what lies in hands', () => {
  always(({ rulebook, state }) => {
    for (const table of rulebook.tables) {
      const seen = view(rulebook, state, at(table));
      const work = workIn(seen, table) ?? expect.fail(table);
      expect(plain(tableView(rulebook, workshopIn(rulebook, seen), table))).toEqual(plain(work));
    }
  }, 12);
});

test('a card that is laid is shown at once with whose turn comes then, and nothing that was dealt is lost from sight', () => {
  let shown = 0;
  always(({ rulebook, turns }) => {
    for (const { before, after, seat, at: time, move, refused } of turns) {
      if (refused || (move.type !== 'pickCard' && move.type !== 'returnCard') || before.seats[seat]?.table !== move.table)
        continue;
      const { table } = move;
      const [seen, then] = [before, after].map(
        (state) => workIn(view(rulebook, state, at(table)), table) ?? expect.fail(table),
      );
      const told = { seq: 1, view: view(rulebook, before, at(table)), legal: legalForTable(rulebook, before, table) };
      const predicted = workIn(predict(rulebook, told.view, { seat, at: time, move }), table) ?? expect.fail(table);
      if (predicted.plan.length === seen?.plan.length) continue;
      shown += 1;
      expect(plain(predicted)).toEqual(plain(then ?? expect.fail(table)));
      expect(predicted.deals).toEqual(seen?.deals);
      const { legal } = predictAll(rulebook, told, [{ seat, at: time, move }]);
      if (move.type === 'pickCard' && legal !== told.legal) expect(legal).not.toContainEqual(move);
    }
  }, 40);
  expect(shown).toBeGreaterThan(3);
});
