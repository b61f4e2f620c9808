import { lookUp } from '../../lib/look-up.ts';
import { fail, ok } from '../../lib/result.ts';
import { type Decision, type Draft, emit, tableIn } from '../draft.ts';
import type { StepOf } from '../format.ts';
import { forTable, giverTo, gives, receiversOf } from '../jobs.ts';
import type { FieldId, HandOver, TableId } from '../moves.ts';
import { isEmpty } from '../people.ts';
import type { Sheet, Workshop } from '../state.ts';
import type { StepAsk, StepKind } from './kind.ts';
import { legalWriting, sheetOf, writeField } from './write-field.ts';

/**
 * `pass`: each table that has a sheet seals it and hands it to the table that plans for it, or to all. What arrives stays hidden until the
 * receiver has handed over its own. A table that goes on without handing over leaves behind whatever it has written.
 */
export const pass: StepKind<'pass'> = {
  inputs: (step) => [step.what],
  makes: (step) => [step.as],
  answers: {
    writeField: ({ draft, step, seat, move }) => writeField(draft, missing(draft, step, move.table), seat, move),
    handOver,
  },
  legal: ({ rulebook, state, step, table }) => [
    ...missing({ rulebook, state }, step, table).flatMap((sheet) => legalWriting(rulebook, state, table, sheet)),
    ...(mayHandOver({ rulebook, state }, step, table) ? [{ type: 'handOver', table, sheet: step.what } as const] : []),
  ],
  unfinished: ({ rulebook, state, step, table }) => {
    const giver = giverTo(rulebook, step, table);
    if (gives(forTable(rulebook, table), step) && !sheetOf(state, table, step.what).sealed)
      return { code: 'nothing-to-hand-over' };
    const arrived = lookUp(tableIn(state, table).sheets, step.as) !== undefined;
    return arrived || giver === undefined || isEmpty(state, giver) ? undefined : { code: 'waiting-for-another-table' };
  },
  enter: (draft, step, table) => receive(draft, step, table),
  leave: (draft, step, table) => receive(give(draft, step, table), step, table, true),
};

type Place = Pick<Draft, 'rulebook' | 'state'>;

/** What never came may be written by the table that needs it: when nothing was on the sheet, or when the step is past. */
function missing({ state }: Place, step: StepOf<'pass'>, table: TableId): readonly string[] {
  const now = tableIn(state, table);
  const arrived = lookUp(now.sheets, step.as);
  const open = now.step === step.id ? arrived?.sealed === false : arrived?.sealed !== true;
  return open ? [step.as] : [];
}

const mayHandOver = ({ rulebook, state }: Place, step: StepOf<'pass'>, table: TableId): boolean =>
  gives(forTable(rulebook, table), step) &&
  tableIn(state, table).step === step.id &&
  !sheetOf(state, table, step.what).sealed &&
  Object.keys(wordsOf(state, table, step.what)).length > 0;

function handOver({ draft, step, move }: StepAsk<'pass', HandOver>): Decision {
  const here = tableIn(draft.state, move.table).step === step.id;
  if (move.sheet !== step.what || !here) return fail({ code: 'not-in-this-step', needs: [] });
  if (sheetOf(draft.state, move.table, step.what).sealed) return fail({ code: 'sheet-sealed' });
  if (!mayHandOver(draft, step, move.table)) return fail({ code: 'nothing-to-hand-over' });
  return ok(receive(give(draft, step, move.table), step, move.table));
}

/** Seals a table's sheet and lays a copy before whoever gets it and has none yet. A table without such a sheet gives nothing. */
function give(draft: Draft, step: StepOf<'pass'>, table: TableId): Draft {
  if (!gives(forTable(draft.rulebook, table), step)) return draft;
  const sealed = sheetOf(draft.state, table, step.what).sealed
    ? draft
    : emit(draft, { type: 'sheetHandedOver', table, sheet: step.what });
  return receiversOf(draft.rulebook, step, table).reduce((given, other) => receive(given, step, other), sealed);
}

/**
 * Lays the giver's sealed sheet before a table, never over words that are there already. `anyway`: an empty one when
 * the giver has not sealed anything.
 */
function receive(draft: Draft, step: StepOf<'pass'>, table: TableId, anyway = false): Draft {
  const from = giverTo(draft.rulebook, step, table);
  if (from === undefined) return draft;
  const arrived = lookUp(tableIn(draft.state, table).sheets, step.as);
  const given = sheetOf(draft.state, from, step.what).sealed;
  const fields = given ? wordsOf(draft.state, from, step.what) : {};
  const adds = arrived === undefined ? given || anyway : Object.keys(fields).length > 0;
  if (!adds || hasWords(arrived)) return draft;
  return emit(draft, { type: 'sheetReceived', table, from, sheet: step.as, fields });
}

const hasWords = (sheet: Sheet | undefined): boolean => Object.values(sheet?.fields ?? {}).some((field) => field.value !== '');

function wordsOf(state: Workshop, table: TableId, sheet: string): Record<FieldId, string> {
  const written = Object.entries(sheetOf(state, table, sheet).fields).filter(([, field]) => field.value !== '');
  return Object.fromEntries(written.map(([id, field]) => [id, field.value]));
}
