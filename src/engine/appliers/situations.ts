import type { CardId } from '../deck.ts';
import type { SituationKey, TableId } from '../moves.ts';
import type { SituationEvent } from '../situation-events.ts';
import type { OwnCard, Situation, Table, TableWork, Workshop } from '../state.ts';
import { type Applier, withTable } from './table.ts';

/** What becomes of a table's cards, and of what lands on it. */
export const situationAppliers: { readonly [Type in SituationEvent['type'] | 'cardPicked' | 'cardReturned']: Applier<Type> } = {
  cardPicked: (state, { table, card, by }) =>
    withTable(state, table, (now) => {
      const free = now.hand.includes(card);
      const hand = free ? now.hand.filter((other) => other !== card) : now.hand;
      return { ...now, hand, plan: [...now.plan, { card, by, column: '', aims: [], blocks: holdsOn(now, card), free }] };
    }),
  cardReturned: (state, { table, card }) =>
    withTable(state, table, (now) => {
      const free = now.plan.some((laid) => laid.card === card && laid.free);
      return { ...withoutCard(now, card), hand: free ? [...now.hand, card] : now.hand };
    }),
  cardWritten: (state, { table, card }) => withTable(state, table, (now) => ({ ...now, own: [...now.own, card] })),
  cardPriced: (state, { table, card, cost }) => withOwn(state, table, card, { price: cost, state: 'agreed' }),
  cardRefused: (state, { table, card }) => withOwn(state, table, card, { state: 'refused' }),
  cardTorn: (state, { table, card }) => withOwn(state, table, card, { state: 'torn' }),

  situationLanded: (state, { table, situation: key, card, title, text, step, at }) =>
    withTable(state, table, (now) => {
      const landed: Situation = {
        key,
        card,
        title,
        text,
        step,
        at,
        status: 'open',
        fired: [],
        owed: [],
        answer: [],
        judge: null,
      };
      return { ...now, situations: [...now.situations, landed] };
    }),
  effectFired: (state, event) => withSituation(state, event, (now) => ({ ...now, fired: [...now.fired, event.path] })),
  choiceOwed: (state, event) =>
    withSituation(state, event, (now) => ({ ...now, owed: [...now.owed, { path: event.path, count: event.count }] })),
  choiceMade: (state, event) =>
    withSituation(state, event, (now) => ({
      ...now,
      owed: now.owed
        .map((owed) => (owed.path === event.path ? { ...owed, count: owed.count - 1 } : owed))
        .filter(({ count }) => count > 0),
    })),
  choiceLapsed: (state, event) =>
    withSituation(state, event, (now) => ({ ...now, owed: now.owed.filter(({ path }) => path !== event.path) })),
  answerLaid: (state, event) =>
    withSituation(state, event, (now) => ({ ...now, answer: [...now.answer, { card: event.card, joined: event.joined }] })),
  answerTakenUp: (state, event) =>
    withSituation(state, event, (now) => ({ ...now, answer: now.answer.filter(({ card }) => card !== event.card) })),
  answerGiven: (state, event) => withSituation(state, event, (now) => ({ ...now, status: 'answered' })),
  answerTakenBack: (state, event) =>
    withSituation(state, event, (now, { plan }) => {
      const there = now.answer.filter(({ card }) => plan.some((laid) => laid.card === card));
      return { ...now, status: 'open', answer: there };
    }),
  situationSettled: (state, event) =>
    withSituation(state, event, (now) => ({ ...now, status: event.status, judge: event.judge, owed: [] })),

  effectStands: (state, { table, standing }) =>
    withTable(state, table, (now) => ({ ...now, standing: [...now.standing, standing] })),
  effectEnded: (state, { table, key }) =>
    withTable(state, table, (now) => ({
      ...now,
      standing: now.standing.filter((each) => each.key !== key),
      plan: now.plan.map((laid) =>
        laid.blocks.includes(key) ? { ...laid, blocks: laid.blocks.filter((each) => each !== key) } : laid,
      ),
    })),
  cardBlocked: (state, { table, card, key }) =>
    withHolds(state, table, card, (held, of) => (of === key ? [...held, card] : held)),
  cardLifted: (state, { table, card }) => withHolds(state, table, card, (held) => held.filter((other) => other !== card)),
  cardDiscarded: (state, { table, card }) =>
    withTable(state, table, (now) => ({ ...withoutCard(now, card), discarded: [...now.discarded, card] })),
  cardGiven: (state, { table, card }) => withTable(state, table, (now) => ({ ...now, hand: [...now.hand, card] })),
  revisionOpened: (state, { table }) => withTable(state, table, (now) => ({ ...now, revising: true })),
  stepInjected: (state, { table, step, card }) =>
    withTable(state, table, (now) => ({ ...now, injected: [...now.injected, { step, card }] })),
};

/** A card leaves the plan, and answers that nobody has given yet. */
const withoutCard = (now: Table, card: CardId): Table => ({
  ...now,
  plan: now.plan.filter((laid) => laid.card !== card),
  situations: now.situations.map((each) =>
    each.status === 'open' && each.answer.some((laid) => laid.card === card)
      ? { ...each, answer: each.answer.filter((laid) => laid.card !== card) }
      : each,
  ),
});

/** The keys of what holds a card face down. */
const holdsOn = ({ standing }: TableWork, card: CardId): readonly string[] =>
  standing.filter((each) => each.kind === 'block' && each.cards.includes(card)).map(({ key }) => key);

/** Changes which cards the standing blocks hold, and so whether this one lies face down. */
const withHolds = (
  state: Workshop,
  table: TableId,
  card: CardId,
  change: (held: readonly CardId[], key: string) => readonly CardId[],
): Workshop =>
  withTable(state, table, (now) => {
    const standing = now.standing.map((each) =>
      each.kind === 'block' ? { ...each, cards: change(each.cards, each.key) } : each,
    );
    const blocks = holdsOn({ ...now, standing }, card);
    return { ...now, standing, plan: now.plan.map((laid) => (laid.card === card ? { ...laid, blocks } : laid)) };
  });

/** Changes a table's own card; one that is refused or torn up leaves the plan. */
const withOwn = (state: Workshop, table: TableId, card: CardId, change: Partial<OwnCard>): Workshop =>
  withTable(state, table, (now) => ({
    ...(change.state === 'agreed' ? now : withoutCard(now, card)),
    own: now.own.map((own) => (own.id === card ? { ...own, ...change } : own)),
  }));

const withSituation = (
  state: Workshop,
  { table, situation }: { readonly table: TableId; readonly situation: SituationKey },
  change: (situation: Situation, table: Table) => Situation,
): Workshop =>
  withTable(state, table, (now) => ({
    ...now,
    situations: now.situations.map((each) => (each.key === situation ? change(each, now) : each)),
  }));
