import { cleanText } from '../../lib/clean-text.ts';
import { lookUp } from '../../lib/look-up.ts';
import { fail, ok } from '../../lib/result.ts';
import { advance, arrive, frontStep, goTo, indexOf, moveAll, moveEach, stepAfter } from '../advance.ts';
import type { CardId } from '../deck.ts';
import { type Decision, type Draft, emit } from '../draft.ts';
import type { Step, StepId } from '../format.ts';
import { nextFor, placesIn, tablesInFront, waitedFor } from '../gates.ts';
import { plays } from '../jobs.ts';
import type { MoveOf, TableId } from '../moves.ts';
import type { Table, TableWork } from '../state.ts';
import { refuseLength } from '../words.ts';

type StepHostMove = 'moveOn' | 'moveTable' | 'dropStep' | 'restoreStep' | 'rewindTable' | 'endWorkshop' | 'reopenWorkshop';

/** Most code points in the reason for a rewind. */
export const reasonLength = 160;

/** What the facilitator may do about who is where in the steps. */
export const stepHost: { readonly [Type in StepHostMove]: (draft: Draft, move: MoveOf<Type>) => Decision } = {
  moveOn: (draft, { step }) => {
    const front = frontStep(draft.rulebook, draft.state);
    if (!draft.rulebook.stepIndex.has(step)) return fail({ code: 'no-such-step' });
    if (front.id !== step) return fail({ code: isAhead(draft, step) ? 'step-not-reached' : 'step-is-over' });
    return goesOn(draft) ? ok(moveFront(draft, step)) : fail({ code: 'last-step' });
  },
  moveTable: (draft, { table, step }) => {
    const to = stepNamed(draft, step);
    const now = lookUp(draft.state.tables, table);
    if (now === undefined) return fail({ code: 'no-such-table' });
    if (!to) return fail({ code: 'no-such-step' });
    if (draft.state.dropped.includes(step)) return fail({ code: 'step-already-dropped' });
    if (!plays(draft.rulebook, table, step)) return fail({ code: 'step-not-for-table' });
    return now.step === step ? fail({ code: 'nothing-changed' }) : ok(advance(goTo(draft, table, to)));
  },
  dropStep: (draft, { step, sure }) => {
    const named = stepNamed(draft, step);
    if (!named) return fail({ code: 'no-such-step' });
    if (draft.state.dropped.includes(step)) return fail({ code: 'step-already-dropped' });
    if (!isAhead(draft, step)) return fail({ code: 'step-already-begun' });
    return named.protect && !sure ? fail({ code: 'step-protected' }) : ok(emit(draft, { type: 'stepDropped', step }));
  },
  restoreStep: (draft, { step }) => {
    if (!stepNamed(draft, step)) return fail({ code: 'no-such-step' });
    if (!draft.state.dropped.includes(step)) return fail({ code: 'step-not-dropped' });
    return isAhead(draft, step) ? ok(advance(emit(draft, { type: 'stepRestored', step }))) : fail({ code: 'step-is-over' });
  },
  rewindTable: (draft, { table, step: id, reason }) => {
    const now = lookUp(draft.state.tables, table);
    const step = stepNamed(draft, id);
    if (now === undefined) return fail({ code: 'no-such-table' });
    if (!step) return fail({ code: 'no-such-step' });
    const then = lookUp(now.marks, id);
    const words = cleanText(reason);
    if (then === undefined) return fail({ code: 'step-not-reached' });
    if (draft.state.dropped.includes(id)) return fail({ code: 'step-already-dropped' });
    const tooLong = refuseLength(words, reasonLength);
    if (tooLong) return fail(tooLong);
    const seen = { unsaw: [...unseen(then, now), ...undealt(then, now)], forgot: forgotten(then, now) };
    const rewound = emit(draft, { type: 'tableRewound', table, step: id, ...seen, reason: words });
    return ok(advance(arrive(rewound, table, step)));
  },
  endWorkshop: (draft) => ok(emit(draft, { type: 'workshopEnded', at: draft.at })),
  reopenWorkshop: (draft) =>
    draft.state.phase === 'ended' ? ok(emit(draft, { type: 'workshopReopened' })) : fail({ code: 'workshop-not-ended' }),
};

/** Whether any of the foremost tables has a step ahead of it. */
export function goesOn({ rulebook, state }: Pick<Draft, 'rulebook' | 'state'>): boolean {
  const places = placesIn(rulebook, state);
  return tablesInFront(places, frontStep(rulebook, state).id).some((table) => nextFor(places, table) !== undefined);
}

/**
 * Moves the foremost tables on, each to its own next step. Whoever has to wait for others before that is done with the step it
 * is at, and goes on when they do.
 */
function moveFront(draft: Draft, step: StepId): Draft {
  const { rulebook, state } = draft;
  const next = stepAfter(draft, step);
  if (rulebook.own.size === 0) return next ? moveAll(draft, step, next) : draft;
  const places = placesIn(rulebook, state);
  const front = tablesInFront(places, step);
  const goes = (table: TableId): boolean =>
    nextFor(places, table) !== undefined && waitedFor(places, table, front, () => true).length === 0;
  const held = front.filter((table) => !goes(table) && !places.at(table).finished);
  const done = held.reduce((now, table) => emit(now, { type: 'stepFinished', table, step: places.at(table).step }), draft);
  return moveEach(done, front.filter(goes));
}

/** A step of the format by its id. */
export const stepNamed = ({ rulebook }: Draft, step: StepId): Step | undefined =>
  rulebook.steps[rulebook.stepIndex.get(step) ?? -1];

/** Whether no table has reached a step yet. */
export const isAhead = ({ rulebook, state }: Draft, step: StepId): boolean =>
  indexOf(rulebook, step) > indexOf(rulebook, frontStep(rulebook, state).id);

/** Sheets of others that a table had received since: rewinding takes them off the table, not out of people's heads. */
const unseen = (then: TableWork, now: Table): readonly string[] =>
  Object.keys(now.sheets).filter(
    (name) => lookUp(now.sheets, name)?.from !== undefined && lookUp(then.sheets, name) === undefined,
  );

/** Deals whose cards the table had seen since. */
const undealt = (then: TableWork, now: Table): readonly string[] =>
  Object.keys(now.deals ?? {}).filter((name) => lookUp(then.deals ?? {}, name) === undefined);

/** Situations that had landed since. */
const forgotten = (then: TableWork, now: Table): readonly CardId[] =>
  now.situations.slice(then.situations.length).flatMap(({ card }) => card ?? []);
