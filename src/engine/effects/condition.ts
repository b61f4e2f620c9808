import { isBlocked, isCellOf, matches } from '../cards.ts';
import { tableIn } from '../draft.ts';
import type { TableId } from '../moves.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Table, Workshop } from '../state.ts';
import type { Condition } from './effect.ts';

/** Whether all that a condition says holds at a table. */
export function holds(rulebook: Rulebook, state: Workshop, table: TableId, condition: Condition): boolean {
  const now = tableIn(state, table);
  return (
    countHolds(rulebook, now, condition) &&
    (condition.cell === undefined || isMarked(rulebook, now, condition.cell)) &&
    (condition.step === undefined || kindAt(rulebook, now) === condition.step) &&
    (condition.stands === undefined || stands(now, condition.stands))
  );
}

/** Cards that lie face up in the plan are counted: at least one is needed, unless a number is said. */
function countHolds(rulebook: Rulebook, table: Table, { card, suit, tag, least, most }: Condition): boolean {
  if ([card, suit, tag, least, most].every((said) => said === undefined)) return true;
  const match = { ...(card && { card }), ...(suit && { suit }), ...(tag && { tag }) };
  const count = table.plan.filter((laid) => !isBlocked(laid) && matches(rulebook, table, laid.card, match)).length;
  return count >= (least ?? (most === undefined ? 1 : 0)) && count <= (most ?? count);
}

const isMarked = (rulebook: Rulebook, table: Table, name: string): boolean =>
  Object.entries(table.sheets).some(([sheet, { fields }]) => {
    const marks = [...(rulebook.sheets.get(sheet)?.fields.values() ?? [])].filter(({ kind }) => kind === 'mark');
    return marks.some(({ id }) => isCellOf(id, name) && (fields[id]?.value ?? '') !== '');
  });

const kindAt = (rulebook: Rulebook, { step }: Table) => rulebook.steps[rulebook.stepIndex.get(step) ?? -1]?.kind;

const stands = ({ situations }: Table, card: string): boolean =>
  situations.some(
    (each) => each.card === card && (each.status === 'open' || each.status === 'answered' || each.status === 'unmet'),
  );
