import { asChosen, chosenBy } from '../cards.ts';
import type { Card, SuitId } from '../deck.ts';
import type { StepOf } from '../format.ts';
import type { TableWork } from '../state.ts';
import { type Chosen, countOf, type Excess, type Limit, type Seen } from './limit.ts';
import { numberOf, type PointsPlace } from './points.ts';
import { isPurse, measure, purseFor, suitsOf } from './register.ts';

/** What a table has chosen, with the limits of a step and all that they look at. */
export interface Choice {
  readonly limits: readonly Limit[];
  readonly seen: Seen;
  /** Points that came to each limit, less those that went. */
  readonly moved: readonly number[];
}

/** A table's choice. `pack` gives the cards that it may choose from, where a limit asks how many there are. */
export function choiceOf(place: PointsPlace, step: StepOf<'pick'>, work: TableWork, pack: () => readonly Card[]): Choice {
  const { rulebook } = place;
  const chosen = chosenBy(rulebook, work);
  const seen: Seen = {
    chosen,
    hand: work.hand.map((id) => asChosen(rulebook, work, id)),
    numberOf: (points) => numberOf(place, step, work, points),
    within: (suits) => {
      const ids = new Set(pack().flatMap(({ id, suit }) => (suits.includes(suit) ? [id] : [])));
      return (
        ids.size +
        countOf(
          chosen.filter(({ card }) => !ids.has(card)),
          suits,
        )
      );
    },
  };
  return { limits: step.limits, seen, moved: movedIn(step.limits, work) };
}

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

/** Every limit that a choice does not keep, in the order of the format. */
export const excessesOf = (choice: Choice): readonly Excess[] => choice.limits.flatMap((_, at) => excessAt(choice, at) ?? []);

/** The limits that a choice passes with one card more, and by more than before: what is too much already stands in nobody's way. */
export function excessesWith(choice: Choice, card: Chosen): readonly Excess[] {
  const more = withCard(choice, card);
  return choice.limits.flatMap((_, at) => {
    const after = excessAt(more, at);
    return after && over(after) > Math.max(0, over(excessAt(choice, at))) ? [after] : [];
  });
}

const over = (excess: Excess | undefined): number => (excess ? excess.asked - excess.allowed : 0);

/** Whether there is too much, and not too little. */
export const isOver = (excess: Excess): boolean => over(excess) > 0;

function excessAt({ limits, seen, moved }: Choice, at: number): Excess | undefined {
  const limit = limits[at];
  if (!limit) return undefined;
  const { asked, least, most } = measure(limit, seen);
  const allowed = most === undefined ? undefined : Math.max(0, most + (moved[at] ?? 0));
  if (allowed !== undefined && asked > allowed) return { limit: limit.limit, allowed, asked, ...aboutOf(limit) };
  return least !== undefined && asked < least ? { limit: limit.limit, allowed: least, asked, ...aboutOf(limit) } : undefined;
}

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
