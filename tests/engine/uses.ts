import type { CardId, Deck } from '../../src/engine/deck.ts';
import type { Format, PickStep } from '../../src/engine/format.ts';
import { legalForTable } from '../../src/engine/legal.ts';
import { excessesOf } from '../../src/engine/limits/choice.ts';
import type { Excess, Limit } from '../../src/engine/limits/limit.ts';
import { suitsOf } from '../../src/engine/limits/register.ts';
import type { Move } from '../../src/engine/moves.ts';
import type { Rejection } from '../../src/engine/rejections.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import { facilitatorSeat } from '../../src/engine/setup.ts';
import { choiceAt, packOf } from '../../src/engine/steps/pick.ts';
import { ask, type Play, type Turn } from '../helpers/play.ts';
import { contentRulebook } from './exhaust.ts';
import { ann, host, seated, tableOf } from './scenes.ts';

/** The cards that an accepted move was about: that were chosen, dealt, landed, laid, given, drawn, or written on a sheet. */
function cardsIn({ move, events, refused }: Turn, { cards }: Rulebook): readonly CardId[] {
  if (refused) return [];
  const said = [move, ...events].flatMap((thing: object) => Object.entries(thing));
  const named = said.flatMap(([key, value]) => (key === 'card' || key === 'cards' || key === 'value' ? value : []));
  return named.filter((card): card is CardId => typeof card === 'string' && cards.has(card));
}

/** Two tables, or one where jobs would give each only some of the steps. */
export const tablesFor = ({ groups }: Format): number => (groups.jobs ? 1 : 2);

/** Takes a table through all steps of a format, and tries on the way whatever it may do with a card that nobody has used. */
export function useCards(deck: Deck, format: Format, unused: Set<CardId>, seed: number): void {
  const rulebook = contentRulebook(deck, format, tablesFor(format), { mode: 'talk' }, `/${seed}`);
  const note = (play: Play): Play => {
    for (const turn of play.turns) for (const card of cardsIn(turn, rulebook)) unused.delete(card);
    return play;
  };
  const last = rulebook.steps.reduce((play, { id }) => {
    const there = note(enter(play, id));
    for (const move of movesWithCards(there, unused)) if (unused.has(move.about)) note(ask(there, move.seat, move.move));
    return there;
  }, seated(rulebook));
  const lands = deck.cards.filter(({ id, suit }) => unused.has(id) && format.situations?.suits.includes(suit));
  for (const { id: card } of lands) note(host(last, { type: 'sendSituation', tables: ['t1'], wish: { what: 'card', card } }));
}

interface MoveWithCard {
  readonly seat: string;
  readonly about: CardId;
  readonly move: Move;
}

/** The legal moves that name a card, and the writing of a card's name where a card plays a part. */
function movesWithCards({ rulebook, state }: Play, unused: ReadonlySet<CardId>): readonly MoveWithCard[] {
  return legalForTable(rulebook, state, 't1').flatMap((move): readonly MoveWithCard[] => {
    if ('card' in move) return [{ seat: facilitatorSeat, about: move.card, move }];
    const field = move.type === 'writeField' ? rulebook.sheets.get(move.sheet)?.fields.get(move.field) : undefined;
    if (move.type !== 'writeField' || field?.kind !== 'cast') return [];
    return rulebook.deck.cards
      .filter(({ id, suit }) => suit === field.suit && unused.has(id))
      .map(({ id }) => ({ seat: ann('t1'), about: id, move: { ...move, value: id } }));
  });
}

/** A limit of a format, and the step in which it holds. */
export interface LimitUse {
  readonly step: PickStep;
  readonly limit: Limit;
}

export const limitsOf = ({ steps }: Format): readonly LimitUse[] =>
  steps.flatMap((step) => (step.kind === 'pick' ? step.limits.map((limit) => ({ step, limit })) : []));

/** Whether a table that chooses without restraint, or nothing at all, comes up against a limit: it is refused something, or told of too much. */
export function bites(rulebook: Rulebook, { step, limit }: LimitUse): boolean {
  const start = rulebook.steps
    .slice(0, rulebook.stepIndex.get(step.id))
    .reduce((play, { id }) => take(enter(play, id), 5), seated(rulebook));
  const there = openAll(enter(start, step.id));
  if (isToldOf(ask(there, ann('t1'), { type: 'finishStep', table: 't1', step: step.id }), step, limit)) return true;
  const chosen = candidates(there, step, limit).reduce<Play | undefined>((play, card) => {
    const next = play && ask(play, facilitatorSeat, { type: 'pickCard', table: 't1', card });
    return next && isToldOf(next, step, limit) ? undefined : next;
  }, there);
  return chosen === undefined;
}

const enter = (play: Play, step: string): Play =>
  tableOf(play, 't1').step === step ? play : host(play, { type: 'moveTable', table: 't1', step });

/** The table opens everything that is dealt in stages. */
function openAll(play: Play): Play {
  const next = legalForTable(play.rulebook, play.state, 't1').find(({ type }) => type === 'openCards');
  return next ? openAll(host(play, next)) : play;
}

/** The table chooses up to so many cards, where it can choose any. */
function take(play: Play, most: number): Play {
  const card = legalForTable(play.rulebook, play.state, 't1').find(({ type }) => type === 'pickCard');
  return card && most > 0 ? take(host(play, card), most - 1) : play;
}

/** What it would choose so that this limit is reached before others: the cheap where cards are counted, the dear where points are. */
function candidates({ rulebook, state }: Play, step: PickStep, limit: Limit): readonly CardId[] {
  const sign = limit.limit === 'sum' || limit.limit === 'covered' ? -1 : 1;
  const about = suitsOf(limit);
  return packOf(rulebook, step, tableOf({ rulebook, state } as Play, 't1'))
    .filter(({ suit }) => about?.includes(suit) ?? true)
    .toSorted((one, other) => sign * (one.cost - other.cost))
    .map(({ id }) => id);
}

function isToldOf({ rulebook, state, turns }: Play, step: PickStep, limit: Limit): boolean {
  const shown = excessesOf(choiceAt({ rulebook, state }, step, tableOf({ rulebook, state } as Play, 't1')));
  const refused = turns.at(-1)?.refused;
  const suits = JSON.stringify(suitsOf(limit));
  return [...shown, ...refusedFor(refused)].some(
    (excess) => excess.limit === limit.limit && JSON.stringify(excess.suits) === suits,
  );
}

const refusedFor = (rejection: Rejection | undefined): readonly Excess[] =>
  rejection?.code === 'over-the-limit' || rejection?.code === 'under-the-limit' ? [rejection, ...(rejection.others ?? [])] : [];
