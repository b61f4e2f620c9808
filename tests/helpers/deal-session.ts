import { readFileSync } from 'node:fs';
import { loadFormat } from '../../src/deck/load-format.ts';
import type { Format } from '../../src/engine/format.ts';
import { present } from '../../src/lib/assert.ts';
import type { OpenSession } from '../../src/store/session.ts';
import { hostCardiff, openCardiff, passTo } from './store-session.ts';

/** The format in which cards are dealt, as an organiser writes it. */
export const dealtFormat: Format = present(
  loadFormat('deal.yaml', readFileSync('tests/formats/deal.yaml', 'utf8')).format,
  'the format with deals',
);

/** Heron's side of it on one screen, at a step. */
export async function atHeron(
  step: string,
  people: readonly (readonly string[])[] = [['Nia', 'Aled'], ['Grace']],
): Promise<OpenSession> {
  const session = await openCardiff(await hostCardiff(people, dealtFormat));
  await passTo(session, step);
  session.sit({ kind: 'table', table: 't1' });
  return session;
}
