import type { Deck } from '../engine/deck.ts';
import type { SheetView, View } from '../engine/view.ts';
import { lookUp } from '../lib/look-up.ts';

/** The words that cards write on sheets, in another language, by those that the deck itself has. */
export type Fills = ReadonlyMap<string, string>;

export const fillsOf = (deck: Deck, shown: Deck): Fills =>
  new Map(
    deck.cards.flatMap(({ fill = {} }, index) =>
      Object.entries(fill).map(([field, text]) => [text, lookUp(shown.cards[index]?.fill ?? {}, field) ?? text] as const),
    ),
  );

/** A view as it is shown: what a card has written on a sheet is in this language, for as long as nobody has changed it. */
export const viewIn = (fills: Fills, view: View): View => ({
  ...view,
  work: view.work.map((work) => ({ ...work, sheets: sheetsIn(fills, work.sheets) })),
  shown: view.shown.map((shown) => ({ ...shown, sheets: sheetsIn(fills, shown.sheets) })),
  room: view.room.map((table) => ({ ...table, sheets: sheetsIn(fills, table.sheets) })),
});

type Sheets = Readonly<Record<string, SheetView>>;

const sheetsIn = (fills: Fills, sheets: Sheets): Sheets =>
  Object.fromEntries(
    Object.entries(sheets).map(([name, sheet]) => {
      const fields = Object.entries(sheet.fields).map(([id, field]) => {
        const value = fills.get(field.value);
        return [id, value === undefined ? field : { ...field, value }] as const;
      });
      return [name, { ...sheet, fields: Object.fromEntries(fields) }] as const;
    }),
  );
