import { lookUp } from '../../lib/look-up.ts';
import type { ResultName } from '../format.ts';
import type { Dealt, Table } from '../state.ts';
import type { DealEventType, TableApplier } from './applier.ts';

/** What becomes of cards that are dealt, and of turns. */
export const dealAppliers: { readonly [Type in DealEventType]: TableApplier<Type> } = {
  cardsDealt: (now, { deal, cards, random }) => ({
    ...withDeal(now, deal, (dealt) => ({ ...dealt, cards: [...dealt.cards, ...cards] })),
    random,
  }),
  cardsRedrawn: (now, { deal, back, cards, random }) => ({
    ...withDeal(now, deal, (dealt) => ({
      ...dealt,
      cards: [...dealt.cards.filter((card) => !back.includes(card)), ...cards],
      redraws: (dealt.redraws ?? 0) + 1,
    })),
    random,
  }),
  handDealt: (now, { deal, seat, cards, random }) => ({
    ...withDeal(now, deal, (dealt) => ({ ...dealt, hands: { ...dealt.hands, [seat]: cards } })),
    random,
  }),
  handReturned: (now, { deal, seat }) =>
    withDeal(now, deal, ({ hands = {}, ...dealt }) => {
      const { [seat]: _, ...others } = hands;
      return { ...dealt, hands: others };
    }),
  turnCame: (_, { step, after, passes }) => ({ turn: { step, after, passes } }),
};

const nothing: Dealt = { cards: [] };

const withDeal = ({ deals = {} }: Table, deal: ResultName, change: (dealt: Dealt) => Dealt): Pick<Table, 'deals'> => ({
  deals: { ...deals, [deal]: change(lookUp(deals, deal) ?? nothing) },
});
