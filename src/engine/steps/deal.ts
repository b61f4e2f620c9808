import { fail, ok } from '../../lib/result.ts';
import { dealAll, isDealt, nextCount, openNext } from '../deals/open.ts';
import { redraw, refuseRedraw } from '../deals/redraw.ts';
import type { Decision, Draft } from '../draft.ts';
import type { DealStep, ResultName } from '../format.ts';
import type { DealCards, OpenCards, RedrawCards, StepMove } from '../moves.ts';
import type { Rulebook } from '../rulebook.ts';
import type { StepAsk, StepKind, StepPlace } from './kind.ts';

/** `deal`: cards come by themselves, before the table or into hands; more of them in stages, others at a price. */
export const deal: StepKind<'deal'> = {
  inputs: () => [],
  makes: (step) => [step.as],
  answers: {
    dealCards: ({ draft, step, move }) => notThis(step, move) ?? dealNow({ draft, step, move }),
    openCards: ({ draft, step, move }) => notThis(step, move) ?? openCardsOf(draft, move),
    redrawCards: ({ draft, step, move }) => notThis(step, move) ?? redrawCardsOf(draft, move),
  },
  legal: (place) => legalDeals(place, place.step.as),
  enter: (draft, step, table) => (isDealt(draft.state, step, table) ? draft : dealAll(draft, step, table)),
};

const notThis = ({ as }: DealStep, { deal: asked }: DealCards | OpenCards | RedrawCards): Decision | undefined =>
  asked === as ? undefined : fail({ code: 'not-in-this-step', needs: ['deal'] });

function dealNow({ draft, step, move: { table } }: Pick<StepAsk<'deal', DealCards>, 'draft' | 'step' | 'move'>): Decision {
  return isDealt(draft.state, step, table) ? fail({ code: 'already-dealt' }) : ok(dealAll(draft, step, table));
}

/** Opens the next stage of a deal, in its own step or where its cards are chosen. */
export function openCardsOf(draft: Draft, { table, deal: name }: OpenCards): Decision {
  const step = draft.rulebook.deals.get(name);
  if (!step || !isDealt(draft.state, step, table)) return fail({ code: 'nothing-dealt' });
  if (nextCount(draft.rulebook, draft.state, step, table) === 0) return fail({ code: 'nothing-left-to-draw' });
  return ok(openNext(draft, step, table));
}

export function redrawCardsOf(draft: Draft, { table, deal: name }: RedrawCards): Decision {
  const step = draft.rulebook.deals.get(name);
  return step ? redraw(draft, step, table) : fail({ code: 'nothing-dealt' });
}

/** What a table may do now with a deal. */
export function legalDeals(
  { rulebook, state, step: at, table }: Omit<StepPlace<'deal'>, 'step'> & { readonly step: { readonly kind: string } },
  name: ResultName,
): readonly StepMove[] {
  const step = rulebook.deals.get(name);
  if (!step) return [];
  if (!isDealt(state, step, table)) return at.kind === 'deal' ? [{ type: 'dealCards', table, deal: name }] : [];
  return [
    ...(nextCount(rulebook, state, step, table) > 0 ? [{ type: 'openCards', table, deal: name } as const] : []),
    ...(refuseRedraw(rulebook, state, step, table) ? [] : [{ type: 'redrawCards', table, deal: name } as const]),
  ];
}

/** Whether a format gives people hands that nobody else sees. */
export const hasHands = ({ deals }: Rulebook): boolean => [...deals.values()].some(({ to }) => to === 'seat');
