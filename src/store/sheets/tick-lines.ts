import type { Rulebook } from '../../engine/rulebook.ts';
import type { TickLine, TicksShape } from '../../engine/shapes/shape.ts';
import { askersOf, tickField, tickReason } from '../../engine/shapes/ticks.ts';
import type { OwnCard, PlanCard } from '../../engine/state.ts';
import type { SheetView } from '../../engine/view.ts';
import { listOf, titleOf } from '../../i18n/cards/match-words.ts';
import type { Say } from '../../i18n/words.ts';
import { textIn } from '../boards/source.ts';
import type { SheetLine } from './sheet-lines.ts';

/** The plan that a sheet of ticks mirrors. */
export interface Mirrored {
  readonly rulebook: Rulebook;
  readonly plan: readonly PlanCard[];
  readonly own: readonly OwnCard[];
}

/** The titles of the cards that ask for a line to be ticked: "Blog and Wiki". */
export const askersWords = ({ rulebook, plan, own }: Mirrored, line: TickLine, say: Say): string =>
  listOf(
    askersOf(rulebook, plan, line).map((card) => titleOf(rulebook, own, card)),
    say,
  );

export const isTicked = (view: SheetView | undefined, { id }: TickLine): boolean => textIn(view, tickField(id)) !== '';

/** Each line with its tick and reason, and the cards that ask for it. */
export const tickLines = (
  { lines }: TicksShape,
  view: SheetView | undefined,
  mirrored: Mirrored | undefined,
  say: Say,
): readonly SheetLine[] =>
  lines.map((line) => {
    const reason = textIn(view, tickReason(line.id));
    const ticked = reason === '' ? say('shape.ticks.ticked') : say('shape.ticks.because', { reason });
    const cards = mirrored ? askersWords(mirrored, line, say) : '';
    const asked = cards === '' ? '' : say('shape.ticks.asked', { cards });
    const told = [isTicked(view, line) ? ticked : '', asked].filter((words) => words !== '');
    return { field: tickReason(line.id), label: line.title, text: told.join('\n') };
  });
