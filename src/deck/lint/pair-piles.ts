import type { Suit, SuitId } from '../../engine/deck.ts';
import type { SituationRule } from '../../engine/format-rules.ts';
import type { Path, Problem } from '../problem.ts';
import { quoted } from '../words.ts';
import { type Found, placed } from './check.ts';
import type { DeckFile, FormatFile } from './lint-pairs.ts';

/** Whether there is something to land on tables, and something to answer it with. A suit that the deck may do without, and does, is no problem. */
export function lintPile(deck: DeckFile, format: FormatFile): readonly Problem[] {
  const rule = format.format.situations;
  if (rule === undefined) return [];
  const offered = new Map(deck.deck.suits.map((suit) => [suit.id, suit]));
  return [
    ...placed(deck.yaml, heldByTables(format, rule, offered)),
    ...placed(format.yaml, [
      ...emptyPiles(deck, format, rule, offered),
      ...rule.answers.flatMap((suit, index) => noAnswerCards(deck, offered, suit, ['situations', 'answers', index])),
    ]),
  ];
}

type Offered = ReadonlyMap<SuitId, Suit>;

const heldByTables = ({ format }: FormatFile, { suits }: SituationRule, offered: Offered): readonly Found[] =>
  suits
    .filter((suit) => offered.get(suit)?.held === 'table')
    .map((suit) => ({
      path: ['suits', suit],
      atKey: true,
      code: 'pair/table-held-pile',
      severity: 'warning',
      message: `In format ${quoted(format.id)} cards of suit ${quoted(suit)} land on tables by surprise, and here tables hold them.`,
      hint: 'Give the suit "held: facilitator".',
    }));

/** The pile as a whole, and what each step draws from it by itself. */
function emptyPiles({ deck }: DeckFile, { format }: FormatFile, rule: SituationRule, offered: Offered): readonly Found[] {
  const isEmpty = (suits: readonly SuitId[]): boolean =>
    suits.some((suit) => offered.has(suit)) && !deck.cards.some((card) => suits.includes(card.suit));
  const empty = (path: Path, suits: readonly SuitId[], about: string): Found => ({
    path,
    code: 'pair/empty-pile',
    severity: 'warning',
    message: `${about}, and deck ${quoted(deck.id)} has no card of suit ${suits.map(quoted).join(' or ')}.`,
    hint: 'Write cards of that suit, or take the suit out of the deck and let the format do without.',
  });
  if (isEmpty(rule.suits))
    return [empty(['situations', 'suits'], rule.suits, `Format ${quoted(format.id)} lets situations land on tables`)];
  return format.steps.flatMap(({ inject, id }, index) =>
    inject !== undefined && inject.when !== 'host' && isEmpty(inject.suits)
      ? [empty(['steps', index, 'inject'], inject.suits, `Step ${quoted(id)} draws a situation`)]
      : [],
  );
}

function noAnswerCards({ deck }: DeckFile, offered: Offered, suit: SuitId, path: Path): readonly Found[] {
  const known = offered.get(suit);
  if (known === undefined || (known.held === 'table' && deck.cards.some((card) => card.suit === suit))) return [];
  return [
    {
      path,
      code: 'pair/no-answer-cards',
      severity: 'warning',
      message: `Tables may answer with cards of suit ${quoted(suit)}, and deck ${quoted(deck.id)} has none for them.`,
      hint: 'Write cards of that suit, and leave out "held: facilitator".',
    },
  ];
}
