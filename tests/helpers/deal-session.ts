import type { OpenSession } from '../../src/store/session.ts';
import { dealtFormat } from './deal-format.ts';
import { hostCardiff, openCardiff, passTo } from './store-session.ts';

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
