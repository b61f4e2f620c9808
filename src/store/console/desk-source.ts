import { cardOf } from '../../engine/cards.ts';
import type { Card, CardId, SuitColour } from '../../engine/deck.ts';
import type { Move, SeatId, TableId } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { SituationView, View } from '../../engine/view.ts';
import { listOf } from '../../i18n/cards/match-words.ts';
import type { Say } from '../../i18n/words.ts';
import { tableName, workOf } from '../boards/source.ts';
import type { OpenSession, Session } from '../session.ts';

/** What the console is made of: the facilitator's view, and the words of a language. */
export interface DeskSource {
  readonly rulebook: Rulebook;
  readonly view: View;
  /** What the facilitator may do now. */
  readonly legal: readonly Move[];
  readonly people: Readonly<Record<SeatId, string>>;
  readonly say: Say;
}

/** The console of an open workshop. */
export const deskSource = ({ rulebook, say }: OpenSession, { snapshot, people }: Session): DeskSource => ({
  rulebook,
  view: snapshot.view,
  legal: snapshot.legal,
  people,
  say,
});

/** More names than this are counted instead. */
const mostNames = 3;

/** For whom something is, as a button says it: "Heron and Wren", "all 5 tables". */
export function whom({ rulebook, say }: DeskSource, tables: readonly TableId[]): string {
  if (tables.length <= mostNames && tables.length < Math.max(2, rulebook.tables.length))
    return listOf(
      tables.map((table) => tableName(rulebook, table)),
      say,
    );
  if (rulebook.tables.length === 1) return tableName(rulebook, rulebook.tables[0] ?? '');
  return say(tables.length === rulebook.tables.length ? 'desk.all' : 'tables', { count: tables.length });
}

/** The tables where somebody is; all of them when everybody has gone. */
export function peopled({ rulebook, view }: DeskSource): readonly TableId[] {
  const there = view.tables.filter(({ empty }) => !empty).map(({ table }) => table);
  return there.length > 0 ? there : rulebook.tables;
}

/** A card as a table knows it, its own ones too. */
export const cardAt = ({ rulebook, view }: DeskSource, table: TableId, card: CardId): Card | undefined =>
  cardOf(rulebook, workOf(view, table), card);

export const colourOf = ({ rulebook }: DeskSource, card: Card | undefined): SuitColour =>
  rulebook.suits.get(card?.suit ?? '')?.colour ?? 'slate';

/** What a situation is called: its card's title, or what was typed. */
export const situationTitle = ({ rulebook }: Pick<DeskSource, 'rulebook'>, { card, title }: SituationView): string =>
  card === null ? title : (rulebook.cards.get(card)?.title ?? card);

/** Whether a situation is still in somebody's hands. */
export const isPending = ({ status }: SituationView): boolean => status === 'open' || status === 'answered';
