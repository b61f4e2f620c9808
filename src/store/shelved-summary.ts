import type { ShelvedSummary, Titled } from './app.ts';

/** A workshop with all that is kept of it. */
interface Shelved extends Omit<ShelvedSummary, 'tables'> {
  readonly header: { readonly tables: readonly { readonly name: string }[] };
}

/** As much of a workshop as people recognise it by. */
export const shelvedSummary = ({ key, header, deck, format, touchedAt, ended }: Shelved): ShelvedSummary => ({
  key,
  deck: titled(deck),
  format: titled(format),
  tables: header.tables.map(({ name }) => name),
  touchedAt,
  ended,
});

const titled = ({ id, title }: Titled): Titled => ({ id, title });
