import type { Deck } from '../../engine/deck.ts';
import type { Format, SuitNeed } from '../../engine/format.ts';
import { joinDecks, joinersOf } from '../../engine/join-decks.ts';
import type { Problem } from '../problem.ts';
import { quoted, suggestion } from '../words.ts';
import type { YamlFile } from '../yaml/read-yaml.ts';
import { placed } from './check.ts';
import { lintAnswers } from './pair-answers.ts';
import { lintCells } from './pair-cells.ts';
import { lintDeals } from './pair-deals.ts';
import { lintFills } from './pair-fills.ts';
import { lintPacks } from './pair-packs.ts';
import { lintPile } from './pair-piles.ts';
import { lintTicks } from './pair-ticks.ts';

/** A deck without errors, and the file that it came from. */
export interface DeckFile {
  readonly deck: Deck;
  readonly yaml: YamlFile;
}

/** A format without errors, and the file that it came from. */
export interface FormatFile {
  readonly format: Format;
  readonly yaml: YamlFile;
}

/** A deck and a format that could be played together, but for the suits that are lacking. */
interface Pair {
  readonly deck: DeckFile;
  readonly format: FormatFile;
  readonly lacking: readonly SuitNeed[];
  /** What would be lacking still if every deck that can be added to this one were. */
  readonly lackingJoined: readonly SuitNeed[];
}

/**
 * What goes wrong when decks meet formats: every pair that can be played is looked at. A lacking suit is only told when
 * it leaves a format without any deck, whatever is added to it, or a deck that joins no other without any format.
 */
export function lintPairs(decks: readonly DeckFile[], formats: readonly FormatFile[]): readonly Problem[] {
  const all = decks.map(({ deck }) => deck);
  const pairs = decks.flatMap((deck) => {
    const joined = joinDecks(deck.deck, joinersOf(deck.deck, all));
    return formats.map(
      (format): Pair => ({
        deck,
        format,
        lacking: lackingIn(deck.deck, format),
        lackingJoined: lackingIn(joined, format),
      }),
    );
  });
  const playable = pairs.filter(({ lacking }) => lacking.length === 0);
  const playableJoined = pairs.filter(({ lackingJoined }) => lackingJoined.length === 0);
  const lonely = ({ deck, format }: Pair): boolean =>
    (deck.deck.joins === undefined && !playableJoined.some((other) => other.deck === deck)) ||
    !playableJoined.some((other) => other.format === format);
  return [
    ...pairs.filter(lonely).flatMap(missingSuits),
    ...playable.flatMap(({ deck, format }) => [
      ...needsOfCost(deck, format),
      ...lintPacks(deck, format),
      ...lintDeals(deck, format),
      ...lintPile(deck, format),
      ...lintAnswers(deck, format),
      ...lintTicks(deck, format),
    ]),
    ...decks.flatMap((deck) => {
      const formats = formatsOf(deck, playable);
      return [...lintFills(deck, formats), ...lintCells(deck, formats)];
    }),
  ];
}

const formatsOf = (deck: DeckFile, playable: readonly Pair[]): readonly Format[] =>
  playable.filter((pair) => pair.deck === deck).map((pair) => pair.format.format);

const lackingIn = (deck: Deck, { format }: FormatFile): readonly SuitNeed[] =>
  format.needs.filter((need) => !need.optional && !deck.suits.some((suit) => suit.id === need.suit));

const missingSuits = ({ deck: { deck }, format: { format, yaml }, lacking }: Pair): readonly Problem[] =>
  placed(
    yaml,
    lacking.map(({ suit }) => ({
      path: ['needs', suit],
      atKey: true,
      code: 'pair/missing-suit',
      message: `Format ${quoted(format.id)} needs suit ${quoted(suit)}, and deck ${quoted(deck.id)} has none.`,
      hint: suggestion(
        suit,
        deck.suits.map(({ id }) => id),
        'The deck has:',
      ),
    })),
  );

const needsOfCost = ({ deck, yaml }: DeckFile, { format }: FormatFile): readonly Problem[] =>
  placed(
    yaml,
    deck.suits
      .filter((suit) => !suit.spend && format.needs.some((need) => need.suit === suit.id && need.cost))
      .map((suit) => ({
        path: ['suits', suit.id],
        atKey: true,
        code: 'pair/no-cost',
        message: `Format ${quoted(format.id)} needs suit ${quoted(suit.id)} to cost points, and its cards cost nothing.`,
        hint: 'Give the suit "spend: true", and each of its cards a cost.',
      })),
  );
