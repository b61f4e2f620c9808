import type { CastRow } from '../../engine/format.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import { castField } from '../../engine/shapes/matrix.ts';
import type { SheetView } from '../../engine/view.ts';
import { textIn } from '../boards/source.ts';

/** Whom a row or a lane names by a card, or empty. */
export const castTitle = (rulebook: Rulebook, row: CastRow, view: SheetView | undefined): string =>
  row.cast === undefined ? '' : (rulebook.cards.get(textIn(view, castField(row.id)))?.title ?? '');
