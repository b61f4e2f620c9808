import type { StepKind } from './kind.ts';

/** `say`: instruction, teaching, the map of all steps. Nothing to do but read and talk. */
export const say: StepKind<'say'> = { inputs: () => [], makes: () => [], answers: {}, legal: () => [] };
