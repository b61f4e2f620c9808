import { present } from '../../lib/assert.ts';
import { lookUp } from '../../lib/look-up.ts';
import type { TableId } from '../moves.ts';
import type { Field, Sheet, Table } from '../state.ts';
import type { StepEventType, TableApplier } from './applier.ts';
import { workOf } from './with.ts';

/** What becomes of a table's steps and sheets. */
export const stepAppliers: { readonly [Type in StepEventType]: TableApplier<Type> } = {
  stepEntered: (now, { step }) => {
    const passedOver = now.passedOver.filter((other) => other !== step);
    const work = Object.assign(workOf(now), { passedOver, revising: false });
    return { passedOver, revising: false, step, finished: false, marks: { ...now.marks, [step]: work } };
  },
  stepFinished: () => ({ finished: true }),
  stepReopened: () => ({ finished: false }),
  stepPassedOver: (now, { step }) => ({ passedOver: [...now.passedOver, step] }),
  tableRewound: (now, { step }) => {
    const mark = present(lookUp(now.marks, step), 'mark of step ', step);
    const later = { deals: mark.deals ?? null, turn: mark.turn ?? null };
    return { ...(now.rulings && { rulings: {} }), ...mark, ...later, step, finished: false };
  },

  fieldWritten: (now, { sheet: name, field: id, value, by }) => {
    const sheet = sheetOf(now, name);
    const field: Field = { value, by, version: (lookUp(sheet.fields, id)?.version ?? 0) + 1 };
    return withSheet(now, name, { ...sheet, fields: { ...sheet.fields, [id]: field } });
  },
  sheetHandedOver: (now, { sheet }) => withSheet(now, sheet, { ...sheetOf(now, sheet), sealed: true }),
  sheetReceived: (now, { from, sheet, fields }) => withSheet(now, sheet, copyFrom(from, fields)),
  cardDrawn: (_, { random }) => ({ random }),
  planShown: ({ shownTo }, { to }) => (shownTo.includes(to) ? {} : { shownTo: [...shownTo, to] }),
  helpAsked: (_, { since }) => ({ help: since }),
  workRuled: ({ rulings }, { step, accept, reason, by }) => ({ rulings: { ...rulings, [step]: { accept, reason, by } } }),
  workShownAgain: ({ rulings }, { step }) => ({
    rulings: Object.fromEntries(Object.entries(rulings ?? {}).filter(([id]) => id !== step)),
  }),
};

const emptySheet: Sheet = { fields: {}, sealed: false };

const sheetOf = ({ sheets }: Table, name: string): Sheet => lookUp(sheets, name) ?? emptySheet;

const withSheet = ({ sheets }: Table, name: string, sheet: Sheet): Pick<Table, 'sheets'> => ({
  sheets: { ...sheets, [name]: sheet },
});

/** A received sheet is sealed when there was something on it; an empty one may be written by whoever needs it. */
const copyFrom = (from: TableId, fields: Readonly<Record<string, string>>): Sheet => ({
  from,
  sealed: Object.keys(fields).length > 0,
  fields: Object.fromEntries(Object.entries(fields).map(([id, value]) => [id, { value, version: 1, by: from }])),
});
