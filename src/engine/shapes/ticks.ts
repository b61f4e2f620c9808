import { isBlocked } from '../cards.ts';
import type { CardId } from '../deck.ts';
import type { FieldId } from '../moves.ts';
import type { Rulebook } from '../rulebook.ts';
import type { FieldSpec } from '../sheets.ts';
import type { PlanCard } from '../state.ts';
import type { TickLine, TicksShape } from './shape.ts';

/** Most code points in the reason for a tick. */
const reasonLength = 200;

/** What a line that is ticked holds. */
export const tickedValue = 'yes';
/** Whether a line is ticked. */
export const tickField = (line: string): FieldId => line;
/** Why it is ticked. */
export const tickReason = (line: string): FieldId => `${line}:why`;

/** `ticks`: for each line a tick and a reason; the reason opens with the tick. */
export const ticks = ({ lines }: TicksShape): readonly FieldSpec[] =>
  lines.flatMap(({ id }) => [
    { kind: 'choice', id: tickField(id), values: [tickedValue] } as const,
    { kind: 'text', id: tickReason(id), max: reasonLength, when: tickField(id) } as const,
  ]);

/** The cards of a plan, face up, that ask for a line to be ticked. They only ask: people tick it. */
export const askersOf = (
  { cards }: Pick<Rulebook, 'cards'>,
  plan: readonly PlanCard[],
  { openedBy }: TickLine,
): readonly CardId[] =>
  openedBy === undefined
    ? []
    : plan.filter((laid) => !isBlocked(laid) && cards.get(laid.card)?.tags.includes(openedBy)).map(({ card }) => card);
