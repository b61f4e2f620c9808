import { asChosen, chosenBy, planCard } from '../cards.ts';
import { isStillHeld, openCards } from '../deals/dealt.ts';
import type { Card, CardId, SuitId } from '../deck.ts';
import type { StepOf } from '../format.ts';
import { isAwaited } from '../situations/situation.ts';
import type { TableWork } from '../state.ts';
import { type Chosen, type Excess, isAbout, type Limit, type Seen } from './limit.ts';
import { numberOf, type PointsPlace } from './points.ts';
import { isPurse, measure, purseFor, suitsOf } from './register.ts';

/** What a table has chosen, with the limits of a step and all that they look at. */
export interface Choice {
  readonly limits: readonly Limit[];
  readonly seen: Seen;
  /** Points that came to each limit, less those that went. */
  readonly moved: readonly number[];
  /** The cards that it may choose besides, and whether a chosen one has to stay for now. Asked only where there may be too few. */
  readonly others: () => readonly Chosen[];
  readonly stays: (card: Chosen) => boolean;
}

/** A table's choice. `pack` gives the cards that it may choose from. */
export function choiceOf(place: PointsPlace, step: StepOf<'pick'>, work: TableWork, pack: () => readonly Card[]): Choice {
  const { rulebook } = place;
  const seen: Seen = {
    chosen: chosenBy(rulebook, work),
    hand: [...work.hand, ...lyingOpen(work)].map((id) => asChosen(rulebook, work, id)),
    numberOf: (points) => numberOf(place, step, work, points),
  };
  return {
    limits: step.limits,
    seen,
    moved: movedIn(step.limits, work),
    others: () => pack().flatMap(({ id }) => (planCard(work, id) ? [] : [asChosen(rulebook, work, id)])),
    stays: ({ card }) => isAwaited(work, card),
  };
}

/** What was dealt to the table for all to see, and lies where it was dealt. */
const lyingOpen = (work: TableWork): readonly CardId[] =>
  Object.keys(work.deals ?? {}).flatMap((deal) => openCards(work, deal).filter((card) => isStillHeld(work, card)));

/** The same with one card more. */
const withCard = (choice: Choice, card: Chosen): Choice => ({
  ...choice,
  seen: {
    ...choice.seen,
    chosen: [...choice.seen.chosen, card],
    hand: choice.seen.hand.filter((other) => other.card !== card.card),
  },
});

/** The points that situations and the facilitator gave to each limit, less those that they took. */
const movedIn = (limits: readonly Limit[], { standing }: Pick<TableWork, 'standing'>): readonly number[] =>
  limits.map((_, at) =>
    standing.reduce(
      (total, each) => (each.kind === 'budget' && purseFor(limits, each.suit) === at ? total + each.points : total),
      0,
    ),
  );

/** A purse with what is in it and what has been spent. */
export interface Purse {
  readonly limit: Limit;
  readonly points: number;
  readonly spent: number;
  readonly moved: number;
}

/** The purses of a choice, in the order of the format. */
export const pursesOf = ({ limits, seen, moved }: Choice): readonly Purse[] =>
  limits.flatMap((limit, at) => {
    if (!isPurse(limit)) return [];
    const { asked, most = 0 } = measure(limit, seen);
    const came = moved[at] ?? 0;
    return [{ limit, points: Math.max(0, most + came), spent: asked, moved: came }];
  });

/** Every limit that a choice does not keep, in the order of the format. Of what is too little no more is asked than the table could have. */
export function excessesOf(choice: Choice): readonly Excess[] {
  const found = choice.limits.map((_, at) => overAt(choice, at) ?? underAt(choice, at));
  if (found.every((excess) => !excess || isOver(excess))) return found.flatMap((excess) => excess ?? []);
  const could = fullest(choice);
  return found.flatMap((excess, at) => {
    if (!excess || isOver(excess)) return excess ?? [];
    const allowed = Math.min(excess.allowed, askedAt(could, at));
    return excess.asked < allowed ? [{ ...excess, allowed }] : [];
  });
}

const askedAt = ({ limits, seen }: Choice, at: number): number => {
  const limit = limits[at];
  return limit ? measure(limit, seen).asked : 0;
};

/** The limits that a choice passes with one card more, and by more than before: what is too much already stands in nobody's way. */
export function excessesWith(choice: Choice, card: Chosen): readonly Excess[] {
  const more = withCard(choice, card);
  return choice.limits.flatMap((_, at) => {
    const after = overAt(more, at);
    return after && by(after) > by(overAt(choice, at)) ? [after] : [];
  });
}

const by = (excess: Excess | undefined): number => (excess ? excess.asked - excess.allowed : 0);

/** Whether there is too much, and not too little. */
export const isOver = (excess: Excess): boolean => by(excess) > 0;

function overAt({ limits, seen, moved }: Choice, at: number): Excess | undefined {
  const limit = limits[at];
  if (!limit) return undefined;
  const { asked, most } = measure(limit, seen);
  const allowed = most === undefined ? asked : Math.max(0, most + (moved[at] ?? 0));
  return asked > allowed ? { limit: limit.limit, allowed, asked, ...aboutOf(limit) } : undefined;
}

function underAt({ limits, seen }: Choice, at: number): Excess | undefined {
  const limit = limits[at];
  if (!limit) return undefined;
  const { asked, least: allowed = 0 } = measure(limit, seen);
  return asked < allowed ? { limit: limit.limit, allowed, asked, ...aboutOf(limit) } : undefined;
}

/**
 * A choice that has as many of the cards that are asked for as there is room for, limit by limit, the cheapest first, once
 * all that costs anything is put back and all that brings points is taken. So a table can always go on, whatever
 * situations have taken from its purses.
 */
function fullest(choice: Choice): Choice {
  const { chosen } = choice.seen;
  const all = [...chosen, ...choice.others()];
  const kept = { ...choice, seen: { ...choice.seen, chosen: chosen.filter((card) => card.cost === 0 || choice.stays(card)) } };
  const earning = all.filter(({ income }) => income > 0).toSorted((one, other) => other.income - one.income);
  const cheapest = all.toSorted((one, other) => one.cost - other.cost);
  return choice.limits.reduce<Choice>(
    (now, limit, at) =>
      cheapest
        .filter((card) => isAbout({ suits: suitsOf(limit) }, card.suit))
        .reduce((most, card) => (underAt(most, at) ? withRoom(most, card) : most), now),
    earning.reduce(withRoom, kept),
  );
}

/** The same with one card more, where there is room for it and it is not there yet. */
const withRoom = (choice: Choice, card: Chosen): Choice =>
  choice.seen.chosen.some((other) => other.card === card.card) || excessesWith(choice, card).length > 0
    ? choice
    : withCard(choice, card);

/** The suits that a limit is about, and those whose cards fill it, where it says so. */
export function aboutOf(limit: Limit): Pick<Excess, 'suits' | 'by'> {
  const [suits, by] = [suitsOf(limit), filledBy(limit)];
  return { ...(suits && { suits }), ...(by && { by }) };
}

function filledBy(limit: Limit): readonly SuitId[] | undefined {
  if (limit.limit === 'covered') return limit.by;
  return limit.limit === 'sum' && typeof limit.points === 'object' && limit.points.from === 'card'
    ? [limit.points.suit]
    : undefined;
}
