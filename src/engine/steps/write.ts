import { lookUp } from '../../lib/look-up.ts';
import { fail, ok } from '../../lib/result.ts';
import { openCards } from '../deals/dealt.ts';
import type { Card } from '../deck.ts';
import { type Decision, type Draft, emit, tableIn } from '../draft.ts';
import type { StepOf } from '../format.ts';
import type { DrawStart, FieldId, SeatId, StartFrom, StepMove } from '../moves.ts';
import { nextBelow } from '../rng.ts';
import type { Rulebook } from '../rulebook.ts';
import { isOpenPart } from '../shapes/picture.ts';
import type { StepAsk, StepKind, StepPlace } from './kind.ts';
import { isKeptFrom, legalWriting, refuseValue, sheetOf, wordsIn, writeField, written } from './write-field.ts';

/** `write`: fills a sheet, perhaps from the starting texts of a card. */
export const write: StepKind<'write'> = {
  inputs: (step) => (step.part === 'later' ? [step.sheet] : []),
  makes: (step) => [step.sheet],
  answers: {
    writeField: ({ draft, step, seat, move }) =>
      isOpenPart(step, move.field)
        ? writeField(draft, [step.sheet], seat, move, step.part === 'later')
        : fail({ code: 'not-in-this-step', needs: [] }),
    startFrom,
    drawStart,
  },
  legal: ({ rulebook, state, step, table }) => [
    ...legalWriting(rulebook, state, table, step.sheet, step.part === 'later').filter(({ field }) => isOpenPart(step, field)),
    ...legalStarts({ rulebook, state, step, table }),
  ],
};

function startFrom({ draft, step, seat, move }: StepAsk<'write', StartFrom>): Decision {
  if (move.sheet !== step.sheet) return fail({ code: 'not-in-this-step', needs: [] });
  const card = draft.rulebook.cards.get(move.card);
  if (!card) return fail({ code: 'no-such-card' });
  if (!startsOf(draft, step, move.table).includes(card)) return fail({ code: 'card-not-offered' });
  return fill(draft, step, seat, move.table, card);
}

function drawStart({ draft, step, seat, move }: StepAsk<'write', DrawStart>): Decision {
  if (move.sheet !== step.sheet) return fail({ code: 'not-in-this-step', needs: [] });
  if (step.startFrom !== undefined) return fail({ code: 'not-in-this-step', needs: [] });
  const starts = startsOf(draft, step, move.table).filter((card) => newWords(draft, step, move.table, card).length > 0);
  if (starts.length === 0) return fail(emptyDraw(draft, step, move));
  const { value, state: random } = nextBelow(tableIn(draft.state, move.table).random, starts.length);
  const card = starts[value];
  if (!card) return fail({ code: 'no-such-card' });
  return fill(emit(draft, { type: 'cardDrawn', table: move.table, card: card.id, random }), step, seat, move.table, card);
}

const emptyDraw = (draft: Draft, step: StepOf<'write'>, move: DrawStart) =>
  ({ code: sheetOf(draft.state, move.table, step.sheet).sealed ? 'sheet-sealed' : 'nothing-changed' }) as const;

function fill(draft: Draft, step: StepOf<'write'>, seat: SeatId, table: string, card: Card): Decision {
  if (isKeptFrom(draft, step.sheet, seat)) return fail({ code: 'facilitator-only' });
  if (sheetOf(draft.state, table, step.sheet).sealed) return fail({ code: 'sheet-sealed' });
  const words = newWords(draft, step, table, card);
  if (words.length === 0) return fail({ code: 'nothing-changed' });
  return ok(
    words.reduce((filled, [field, value]) => written(filled, { table, sheet: step.sheet, field, value, by: seat }), draft),
  );
}

/** What a card would write: only over fields that are empty or still hold a card's own words, never over people's. */
function newWords(
  place: Pick<Draft, 'rulebook' | 'state'>,
  step: StepOf<'write'>,
  table: string,
  card: Card,
): readonly [FieldId, string][] {
  const { fields, sealed } = sheetOf(place.state, table, step.sheet);
  const spec = place.rulebook.sheets.get(step.sheet);
  if (sealed || !spec) return [];
  const starts = everyStart(place.rulebook, step);
  return Object.entries(card.fill ?? {}).filter(([field, value]) => {
    const now = wordsIn(fields, field);
    const untouched = now === '' || starts.some((start) => lookUp(start.fill ?? {}, field) === now);
    const offered = spec.fields.get(field);
    return offered !== undefined && !refuseValue(place.rulebook, offered, fields, value) && untouched && now !== value;
  });
}

/** The cards that can fill a sheet's first words at some table: a suit's, or those that the deal can bring. */
function everyStart({ deck, deals }: Rulebook, { start, startFrom }: StepOf<'write'>): readonly Card[] {
  const suits = startFrom === undefined ? [start] : (deals.get(startFrom)?.suits ?? []);
  return deck.cards.filter(({ suit }) => suits.includes(suit));
}

/** Those of them that can at this table: all, or the ones that it was dealt. */
function startsOf(
  { rulebook, state }: Pick<Draft, 'rulebook' | 'state'>,
  step: StepOf<'write'>,
  table: string,
): readonly Card[] {
  const starts = everyStart(rulebook, step);
  if (step.startFrom === undefined) return starts;
  const dealt = openCards(tableIn(state, table), step.startFrom);
  return starts.filter(({ id }) => dealt.includes(id));
}

function legalStarts({ rulebook, state, step, table }: StepPlace<'write'>): readonly StepMove[] {
  const { sheet } = step;
  const useful = startsOf({ rulebook, state }, step, table).filter(
    (card) => newWords({ rulebook, state }, step, table, card).length > 0,
  );
  if (useful.length === 0 || step.shared === 'facilitator') return [];
  // What was dealt need not be drawn again.
  const draw: readonly StepMove[] = step.startFrom === undefined ? [{ type: 'drawStart', table, sheet }] : [];
  return [...draw, ...useful.map(({ id: card }) => ({ type: 'startFrom', table, sheet, card }) as const)];
}
