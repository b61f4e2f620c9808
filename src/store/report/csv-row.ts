/** The columns of the table for spreadsheets, from left to right. */
export const csvColumns = ['table', 'section', 'group', 'item', 'field', 'value', 'points'] as const;

/** One thing of a report: where it stands, what it is, its words, and its points. What is not given stays empty. */
export type CsvRow = { readonly [Column in (typeof csvColumns)[number]]?: string };

/** A row for each thing that was written; those without a value are left out. */
export const writtenRows = (base: CsvRow, values: readonly (readonly [field: string, value: string])[]): readonly CsvRow[] =>
  values.filter(([, value]) => value !== '').map(([field, value]) => ({ ...base, field, value }));
