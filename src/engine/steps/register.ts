import { present } from '../../lib/assert.ts';
import type { Draft } from '../draft.ts';
import type { ResultName, Step, StepId, StepKindName, StepOf } from '../format.ts';
import type { StepMove, TableId } from '../moves.ts';
import type { Rejection } from '../rejections.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Workshop } from '../state.ts';
import { deal } from './deal.ts';
import { group } from './group.ts';
import { inject } from './inject.ts';
import { judge } from './judge.ts';
import type { StepKind } from './kind.ts';
import { pass } from './pass.ts';
import { pick } from './pick.ts';
import { place } from './place.ts';
import { say } from './say.ts';
import { show } from './show.ts';
import { talk } from './talk.ts';
import { write } from './write.ts';

type StepKinds = { readonly [Kind in StepKindName]: StepKind<Kind> };

/** One rule file per kind of step. A kind without its file, or the reverse, does not compile. */
export const stepKinds: StepKinds = { say, group, deal, write, pass, pick, place, inject, show, judge, talk };

/** The rules for a kind of step. */
export const kindOf = <Kind extends StepKindName>(step: StepOf<Kind>): StepKind<Kind> => stepKinds[step.kind as Kind];

/** Results that a step cannot do without, and those the format lays beside it. */
export const needsOf = (step: Step): readonly ResultName[] => [...kindOf(step).inputs(step), ...step.uses, ...gapOf(step)];

/** The sheet that says how many situations a step brings. */
const gapOf = ({ inject: rule }: Step): readonly ResultName[] => (typeof rule?.count === 'object' ? [rule.count.gap] : []);

export const makesOf = (step: Step): readonly ResultName[] => kindOf(step).makes(step);

export const legalInStep = (rulebook: Rulebook, state: Workshop, step: Step, table: TableId): readonly StepMove[] =>
  kindOf(step).legal({ rulebook, state, step, table });

export const unfinishedIn = (rulebook: Rulebook, state: Workshop, step: Step, table: TableId): Rejection | undefined =>
  kindOf(step).unfinished?.({ rulebook, state, step, table });

/** Lets a step do what it does when a table enters it. */
export function enterStep(draft: Draft, id: StepId, table: TableId): Draft {
  const step = stepIn(draft.rulebook, id);
  return kindOf(step).enter?.(draft, step, table) ?? draft;
}

/** Lets a step do what it does when a table goes on from it. */
export function leaveStep(draft: Draft, id: StepId, table: TableId): Draft {
  const step = stepIn(draft.rulebook, id);
  return kindOf(step).leave?.(draft, step, table) ?? draft;
}

/** A step that is known to be in the format. */
export const stepIn = (rulebook: Rulebook, id: StepId): Step =>
  present(rulebook.steps[rulebook.stepIndex.get(id) ?? -1], 'step ', id);
