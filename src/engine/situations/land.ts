import type { CardId, SuitId } from '../deck.ts';
import { type Draft, emit, tableIn } from '../draft.ts';
import { fire } from '../effects/register.ts';
import type { SituationRule } from '../format-rules.ts';
import type { SituationWish } from '../host-moves.ts';
import type { TableId } from '../moves.ts';
import { nextBelow } from '../rng.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Workshop } from '../state.ts';

/** What lands: a card, or words typed live. */
type Landing = { readonly card: CardId } | { readonly title: string; readonly text: string };

/** Lets something land on a table: it is read, the plan may be changed, and its effects happen, unless the format only talks. */
export function land(draft: Draft, rule: SituationRule, table: TableId, landing: Landing): Draft {
  const { step, finished, situations } = tableIn(draft.state, table);
  const situation = `s${situations.length + 1}`;
  const words = 'card' in landing ? { card: landing.card, title: '', text: '' } : { card: null, ...landing };
  const landed = emit(draft, { type: 'situationLanded', table, situation, step, at: draft.at, ...words });
  const awake = finished ? emit(landed, { type: 'stepReopened', table, step }) : landed;
  const open = rule.revise ? emit(awake, { type: 'revisionOpened', table }) : awake;
  const card = words.card === null ? undefined : draft.rulebook.cards.get(words.card);
  return rule.mode === 'talk' ? open : fire(open, table, situation, 'effects', card?.effects ?? []);
}

/** Lets what was wished for land on each of these tables that it can land on. Gives nothing when there is none. */
export function landWish(
  draft: Draft,
  rule: SituationRule,
  tables: readonly TableId[],
  wish: SituationWish,
): Draft | undefined {
  switch (wish.what) {
    case 'words':
      return tables.reduce((now, table) => land(now, rule, table, { title: wish.title, text: wish.text }), draft);
    case 'card':
      return landCard(draft, rule, tables, wish.card);
    case 'draw':
      return wish.same
        ? drawSame(draft, rule, tables, suitsOf(rule, wish.suit))
        : drawEach(draft, rule, tables, suitsOf(rule, wish.suit));
  }
}

const suitsOf = ({ suits }: SituationRule, suit: SuitId | ''): readonly SuitId[] => (suit === '' ? suits : [suit]);

function landCard(draft: Draft, rule: SituationRule, tables: readonly TableId[], card: CardId): Draft | undefined {
  const free = tables.filter((table) => !hasHad(draft.state, table, card));
  if (free.length === 0) return undefined;
  return free.reduce((now, table) => land(now, rule, table, { card }), draft);
}

/** Whether a card has landed on a table before. One that the facilitator took back may come again. */
export const hasHad = (state: Workshop, table: TableId, card: CardId): boolean =>
  tableIn(state, table).situations.some((each) => each.card === card && each.status !== 'withdrawn');

/** The cards of the pile that have not yet landed on any of these tables. */
export const pileFor = (
  rulebook: Rulebook,
  state: Workshop,
  tables: readonly TableId[],
  suits: readonly SuitId[],
): readonly CardId[] =>
  rulebook.deck.cards
    .filter(({ suit }) => suits.includes(suit))
    .map(({ id }) => id)
    .filter((card) => !tables.some((table) => hasHad(state, table, card)));

/** One card for all, by the room's chance. */
export function drawSame(
  draft: Draft,
  rule: SituationRule,
  tables: readonly TableId[],
  suits: readonly SuitId[],
): Draft | undefined {
  const pile = pileFor(draft.rulebook, draft.state, tables, suits);
  if (pile.length === 0) return undefined;
  const { value, state: random } = nextBelow(draft.state.random, pile.length);
  const card = pile[value] ?? '';
  return landCard(emit(draft, { type: 'roomDrew', card, random }), rule, tables, card);
}

/** A card for each, by each table's own chance, so that no table changes another's. */
export function drawEach(
  draft: Draft,
  rule: SituationRule,
  tables: readonly TableId[],
  suits: readonly SuitId[],
): Draft | undefined {
  const drawn = tables.reduce((now, table) => drawOne(now, rule, table, suits), draft);
  return drawn === draft ? undefined : drawn;
}

function drawOne(draft: Draft, rule: SituationRule, table: TableId, suits: readonly SuitId[]): Draft {
  const pile = pileFor(draft.rulebook, draft.state, [table], suits);
  if (pile.length === 0) return draft;
  const { value, state: random } = nextBelow(tableIn(draft.state, table).random, pile.length);
  const card = pile[value] ?? '';
  return land(emit(draft, { type: 'cardDrawn', table, card, random }), rule, table, { card });
}
