import type { StepKind } from './kind.ts';
import { legalWriting, writeField } from './write-field.ts';

/** `talk`: questions to talk about, and a place to keep what was said. */
export const talk: StepKind<'talk'> = {
  inputs: () => [],
  makes: (step) => [step.sheet],
  answers: {
    writeField: ({ draft, step, seat, move }) => writeField(draft, [step.sheet], seat, move),
  },
  legal: ({ rulebook, state, step, table }) => legalWriting(rulebook, state, table, step.sheet),
};
