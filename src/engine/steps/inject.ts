import type { StepKind } from './kind.ts';

/** `inject`: situations land, and are answered. Both can happen in every step; this one is there for nothing else. */
export const inject: StepKind<'inject'> = { inputs: () => [], makes: () => [], answers: {}, legal: () => [] };
