import { present } from '../../lib/assert.ts';
import type { CardId } from '../deck.ts';
import type { SituationKey } from '../moves.ts';
import type { OwnCard, Situation, Standing, Table } from '../state.ts';
import type { CardEventType, TableApplier } from './applier.ts';
import { planCardWith, situationWith } from './with.ts';

/** What becomes of a table's cards, and of what lands on it. */
export const cardAppliers: { readonly [Type in CardEventType]: TableApplier<Type> } = {
  cardPicked: ({ hand, plan, standing }, { card, by }) => {
    const free = hand.includes(card);
    const laid = { card, by, column: '', aims: [], blocks: holdsOn(standing, card), free };
    return { hand: free ? hand.filter((other) => other !== card) : hand, plan: [...plan, laid] };
  },
  cardReturned: (now, { card }) => {
    const free = now.plan.some((laid) => laid.card === card && laid.free);
    const { plan, situations } = withoutCard(now, card);
    return { plan, situations, hand: free ? [...now.hand, card] : now.hand };
  },
  cardPlaced: ({ plan }, { card, column, before }) => {
    const moved = present(
      plan.find((other) => other.card === card),
      'card ',
      card,
    );
    const others = plan.filter((other) => other !== moved);
    const place = before === undefined ? others.length : others.findIndex((other) => other.card === before);
    return { plan: [...others.slice(0, place), planCardWith(moved, { column }), ...others.slice(place)] };
  },
  cardAimed: ({ plan }, { card, cell, on }) => ({
    plan: plan.map((other) => {
      if (other.card !== card) return other;
      const aims = other.aims.filter((aim) => aim !== cell);
      return planCardWith(other, { aims: on ? [...aims, cell] : aims });
    }),
  }),
  cardWritten: ({ own }, { card }) => ({ own: [...own, card] }),
  cardPriced: (now, { card, cost }) => withOwn(now, card, { price: cost, state: 'agreed' }),
  cardRefused: (now, { card }) => withOwn(now, card, { state: 'refused' }),
  cardTorn: (now, { card }) => withOwn(now, card, { state: 'torn' }),

  situationLanded: ({ situations }, { situation: key, card, title, text, step, at }) => ({
    situations: [
      ...situations,
      { key, card, title, text, step, at, status: 'open', fired: [], owed: [], answer: [], judge: null },
    ],
  }),
  effectFired: (now, { situation, path }) => withSituation(now, situation, ({ fired }) => ({ fired: [...fired, path] })),
  choiceOwed: (now, { situation, path, count }) =>
    withSituation(now, situation, ({ owed }) => ({ owed: [...owed, { path, count }] })),
  choiceMade: (now, { situation, path }) =>
    withSituation(now, situation, ({ owed }) => ({
      owed: owed
        .map((each) => (each.path === path ? { ...each, count: each.count - 1 } : each))
        .filter(({ count }) => count > 0),
    })),
  choiceLapsed: (now, { situation, path }) =>
    withSituation(now, situation, ({ owed }) => ({ owed: owed.filter((each) => each.path !== path) })),
  answerLaid: (now, { situation, card, joined }) =>
    withSituation(now, situation, ({ answer }) => ({ answer: [...answer, { card, joined }] })),
  answerTakenUp: (now, { situation, card }) =>
    withSituation(now, situation, ({ answer }) => ({ answer: answer.filter((laid) => laid.card !== card) })),
  answerGiven: (now, { situation }) => withSituation(now, situation, () => ({ status: 'answered' })),
  answerTakenBack: (now, { situation }) =>
    withSituation(now, situation, ({ answer }) => {
      const there = answer.filter(({ card }) => now.plan.some((laid) => laid.card === card));
      return { status: 'open', answer: there };
    }),
  situationSettled: (now, { situation, status, judge }) => withSituation(now, situation, () => ({ status, judge, owed: [] })),

  effectStands: (now, { standing }) => ({ standing: [...now.standing, standing] }),
  effectEnded: ({ standing, plan }, { key }) => ({
    standing: standing.filter((each) => each.key !== key),
    plan: plan.map((laid) =>
      laid.blocks.includes(key) ? planCardWith(laid, { blocks: laid.blocks.filter((each) => each !== key) }) : laid,
    ),
  }),
  cardBlocked: (now, { card, key }) => withHolds(now, card, (held, of) => (of === key ? [...held, card] : held)),
  cardLifted: (now, { card }) => withHolds(now, card, (held) => held.filter((other) => other !== card)),
  cardDiscarded: (now, { card }) => ({ ...withoutCard(now, card), discarded: [...now.discarded, card] }),
  cardGiven: ({ hand }, { card }) => ({ hand: [...hand, card] }),
  revisionOpened: () => ({ revising: true }),
  stepInjected: ({ injected }, { step, card }) => ({ injected: [...injected, { step, card }] }),
};

/** A card leaves the plan, and answers that nobody has given yet. */
const withoutCard = ({ plan, situations }: Table, card: CardId): Pick<Table, 'plan' | 'situations'> => ({
  plan: plan.filter((laid) => laid.card !== card),
  situations: situations.map((each) =>
    each.status === 'open' && each.answer.some((laid) => laid.card === card)
      ? situationWith(each, { answer: each.answer.filter((laid) => laid.card !== card) })
      : each,
  ),
});

/** The keys of what holds a card face down. */
const holdsOn = (standing: readonly Standing[], card: CardId): readonly string[] =>
  standing.filter((each) => each.kind === 'block' && each.cards.includes(card)).map(({ key }) => key);

/** Changes which cards the standing blocks hold, and so whether this one lies face down. */
function withHolds(
  now: Table,
  card: CardId,
  change: (held: readonly CardId[], key: string) => readonly CardId[],
): Pick<Table, 'standing' | 'plan'> {
  const standing = now.standing.map((each) =>
    each.kind === 'block' ? { ...each, cards: change(each.cards, each.key) } : each,
  );
  const blocks = holdsOn(standing, card);
  return { standing, plan: now.plan.map((laid) => (laid.card === card ? planCardWith(laid, { blocks }) : laid)) };
}

/** Changes a table's own card; one that is refused or torn up leaves the plan. */
const withOwn = (now: Table, card: CardId, change: Partial<OwnCard>): Partial<Table> => ({
  ...(change.state === 'agreed' ? {} : withoutCard(now, card)),
  own: now.own.map((own) => (own.id === card ? { ...own, ...change } : own)),
});

const withSituation = (
  { situations }: Table,
  key: SituationKey,
  change: (situation: Situation) => Partial<Situation>,
): Pick<Table, 'situations'> => ({
  situations: situations.map((each) => (each.key === key ? situationWith(each, change(each)) : each)),
});
