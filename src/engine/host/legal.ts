import { lookUp } from '../../lib/look-up.ts';
import { tableIn } from '../draft.ts';
import type { HostMove, ScreenShow } from '../host-moves.ts';
import { hostPurses, pointsKey } from '../limits/points.ts';
import type { TableId } from '../moves.ts';
import type { Rulebook } from '../rulebook.ts';
import { mostScheduled } from '../situations/host.ts';
import { hasHad, pileFor } from '../situations/land.ts';
import { answerRule } from '../situations/situation.ts';
import type { Situation, Workshop } from '../state.ts';
import { legalJudging } from './judge.ts';

/** What the facilitator may do from the desk: situations, cards, points, notes, time and the screen. Of a move with a number or with free words one stands for all. */
export const legalDesk = (rulebook: Rulebook, state: Workshop): readonly HostMove[] => [
  { type: 'planTime', minutes: {}, endsAt: state.endsAt === null ? rulebook.header.startedAt : null, sure: true },
  ...rulebook.tables.flatMap((table) => legalForWork(rulebook, state, table)),
  ...legalPurses(rulebook, state),
  ...legalSending(rulebook, state),
  ...legalJudging(rulebook, state),
  ...state.scheduled.map(({ key }) => ({ type: 'cancelScheduled', key }) as const),
  ...legalAlways(rulebook, state),
];

/** What the facilitator may do even when the workshop has ended. */
export const legalAlways = (rulebook: Rulebook, state: Workshop): readonly HostMove[] => [
  ...rulebook.tables.map((table) => ({ type: 'writeNote', table, value: '' }) as const),
  ...legalScreens(rulebook, state),
];

const shows: readonly ScreenShow[] = ['auto', 'plans', 'situation', 'matrix', 'stories', 'carousel', 'wall'];

function legalScreens({ tables }: Rulebook, { screen }: Workshop): readonly HostMove[] {
  const { names, seconds } = screen;
  const targets = [
    ...shows.map((show) => ({ show, table: null })),
    ...tables.map((table) => ({ show: 'table', table }) as const),
  ];
  const others = targets.filter(({ show, table }) => show !== screen.show || table !== screen.table);
  return [
    ...others.map((target) => ({ type: 'setScreen', ...target, names, seconds }) as const),
    { type: 'setScreen', show: screen.show, table: screen.table, names: !names, seconds },
  ];
}

/** For each purse whose points the facilitator chooses, one choice that is not made yet. */
const legalPurses = ({ steps }: Rulebook, { pursePoints = {} }: Workshop): readonly HostMove[] =>
  steps.flatMap(hostPurses).flatMap(({ step, limit, points: { least, most } }) => {
    const now = lookUp(pursePoints, pointsKey(step, limit));
    const points = now === least ? least + 1 : least;
    return points > most ? [] : [{ type: 'setPurse', step, limit, points } as const];
  });

function legalSending(rulebook: Rulebook, state: Workshop): readonly HostMove[] {
  const { tables, format, deck } = rulebook;
  const rule = format.situations;
  if (!rule) return [];
  const words = { what: 'words', title: '', text: '' } as const;
  const cards = deck.cards.filter(({ suit }) => rule.suits.includes(suit));
  return [
    ...tables
      .filter((table) => pileFor(rulebook, state, [table], rule.suits).length > 0)
      .map((table) => ({ type: 'sendSituation', tables: [table], wish: { what: 'draw', suit: '', same: false } }) as const),
    ...cards.flatMap(({ id: card }) => {
      const free = tables.filter((table) => !hasHad(state, table, card));
      return free.length > 0 ? [{ type: 'sendSituation', tables: free, wish: { what: 'card', card } } as const] : [];
    }),
    { type: 'sendSituation', tables, wish: words },
    ...(state.scheduled.length < mostScheduled
      ? [{ type: 'scheduleSituation', tables, wish: { what: 'draw', suit: '', same: true }, minutes: 1 } as const]
      : []),
  ];
}

function legalForWork(rulebook: Rulebook, state: Workshop, table: TableId): readonly HostMove[] {
  const { situations, own } = tableIn(state, table);
  return [
    { type: 'givePoints', table, points: 1 },
    ...own
      .filter((card) => card.state !== 'torn')
      .flatMap((card): readonly HostMove[] => [
        { type: 'priceCard', table, card: card.id, cost: card.price === 1 ? 2 : 1 },
        ...(card.state === 'refused' ? [] : [{ type: 'refuseCard', table, card: card.id } as const]),
      ]),
    ...situations.filter(({ status }) => status !== 'withdrawn').flatMap((each) => legalFor(rulebook, table, each)),
  ];
}

function legalFor(rulebook: Rulebook, table: TableId, situation: Situation): readonly HostMove[] {
  const { key, status, owed } = situation;
  const here = { table, situation: key } as const;
  const judges = rulebook.format.situations?.mode === 'judge' && answerRule(rulebook, situation) && owed.length === 0;
  const waits = status === 'open' || status === 'answered';
  return [
    { type: 'withdrawSituation', ...here },
    ...(judges && waits ? [true, false].map((accept) => ({ type: 'ruleOnAnswer', ...here, accept }) as const) : []),
  ];
}
