import type { StepKind } from './kind.ts';

/** `group`: people sit down. Taking a seat is a move of its own, legal in every step, so that late joiners can. */
export const group: StepKind<'group'> = { inputs: () => [], makes: () => [], answers: {}, legal: () => [] };
