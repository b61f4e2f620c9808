import { isBlocked } from '../engine/cards.ts';
import type { CardId } from '../engine/deck.ts';
import type { Step } from '../engine/format.ts';
import type { TableId } from '../engine/moves.ts';
import type { Rulebook } from '../engine/rulebook.ts';
import type { PlanCard } from '../engine/state.ts';
import type { View } from '../engine/view.ts';
import type { Say } from '../i18n/words.ts';
import { glanceOf, tableName } from './boards/source.ts';

interface ToldSource {
  readonly rulebook: Rulebook;
  readonly view: View;
}

/** Whether tables tell only what none before them has told. */
export const tellsOnlyNew = (step: Step): boolean => step.kind === 'show' && step.tell === 'only-new';

/**
 * The cards that a table need not tell of any more in a step, with the first that has told of each: one before it in the room that has come
 * to the step and has people, and where the card lies face up. Cards that tables wrote themselves are nobody else's.
 */
export function toldBefore(source: ToldSource, step: Step, table: TableId): ReadonlyMap<CardId, TableId> {
  const { rulebook } = source;
  const told = new Map<CardId, TableId>();
  const before = tellsOnlyNew(step) ? rulebook.header.tables.map(({ id }) => id) : [];
  for (const earlier of before.slice(0, before.indexOf(table)).filter((each) => hasCome(source, step, each)))
    for (const laid of planOf(source.view, earlier))
      if (rulebook.cards.has(laid.card) && !isBlocked(laid) && !told.has(laid.card)) told.set(laid.card, earlier);
  return told;
}

/** The same for the step that a table is at; nothing where everything is told. */
export function toldBeforeNow(source: ToldSource, table: TableId): ReadonlyMap<CardId, TableId> | undefined {
  const at = glanceOf(source.view, table).step;
  const step = source.rulebook.format.steps.find(({ id }) => id === at);
  return step && tellsOnlyNew(step) ? toldBefore(source, step, table) : undefined;
}

function hasCome({ rulebook, view }: ToldSource, step: Step, table: TableId): boolean {
  const glance = glanceOf(view, table);
  const places = rulebook.format.steps.map(({ id }) => id);
  return !glance.empty && places.indexOf(glance.step) >= places.indexOf(step.id);
}

/** A table's plan, as far as whoever looks may see it. */
const planOf = ({ work, shown, room }: View, table: TableId): readonly PlanCard[] =>
  [...work, ...shown, ...room].find((each) => each.table === table)?.plan ?? [];

/** "New", or "told by Heron". */
export const tellWords = (
  { rulebook, say }: Pick<ToldSource, 'rulebook'> & { readonly say: Say },
  before: TableId | undefined,
): string => (before === undefined ? say('tell.new') : say('tell.before', { table: tableName(rulebook, before) }));
