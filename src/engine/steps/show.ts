import { emit } from '../draft.ts';
import type { StepOf } from '../format.ts';
import type { StepKind } from './kind.ts';
import { planResult } from './pick.ts';
import { legalWriting, writeField } from './write-field.ts';

/** `show`: makes a table's plan visible to its client or to the room; the client may write down what it heard. */
export const show: StepKind<'show'> = {
  inputs: () => [planResult],
  makes: (step) => replySheets(step),
  answers: {
    writeField: ({ draft, step, seat, move }) => writeField(draft, replySheets(step), seat, move),
  },
  legal: ({ rulebook, state, step, table }) =>
    replySheets(step).flatMap((sheet) => legalWriting(rulebook, state, table, sheet)),
  enter: (draft, step, table) => emit(draft, { type: 'planShown', table, to: step.to }),
};

const replySheets = (step: StepOf<'show'>): readonly string[] => (step.reply ? [step.reply.sheet] : []);
