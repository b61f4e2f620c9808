import { lookUp } from '../../lib/look-up.ts';
import { tableIn } from '../draft.ts';
import type { TableId } from '../moves.ts';
import type { Rulebook } from '../rulebook.ts';
import { situationSheet } from '../situations/sheets.ts';
import { waitsFor } from '../situations/situation.ts';
import type { Workshop } from '../state.ts';
import type { AnswerView, Audience } from '../view.ts';
import { sheetView } from './sheet-view.ts';
import { situationView } from './table-view.ts';

/** The answers that an audience may judge: a table those of whoever plans for it, the facilitator all. */
export function answersFor(rulebook: Rulebook, state: Workshop, audience: Audience): readonly AnswerView[] {
  switch (audience.kind) {
    case 'facilitator':
      return rulebook.tables.flatMap((table) => answersOf(rulebook, state, table));
    case 'table': {
      const planner = rulebook.plannerOf.get(audience.table) ?? audience.table;
      const judges = planner !== audience.table && rulebook.format.situations?.judge === 'client';
      return judges ? answersOf(rulebook, state, planner) : [];
    }
    case 'seat':
    case 'screen':
      return [];
  }
}

function answersOf(rulebook: Rulebook, state: Workshop, table: TableId): readonly AnswerView[] {
  const now = tableIn(state, table);
  return now.situations.flatMap((situation) => {
    const waits = waitsFor(rulebook, state, table, situation);
    if (waits !== 'client' && waits !== 'facilitator') return [];
    return [
      {
        table,
        situation: situationView(rulebook, state, table, situation),
        sheet: sheetView(lookUp(now.sheets, situationSheet(situation.key))),
        own: now.own.filter(({ id }) => situation.answer.some(({ card }) => card === id)),
        waitsFor: waits,
      },
    ];
  });
}
