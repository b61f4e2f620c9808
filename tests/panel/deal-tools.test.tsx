// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { TableScreen } from '../../src/panel/table-screen.tsx';
import { useStore } from '../../src/panel/use-store.ts';
import type { OpenSession } from '../../src/store/session.ts';
import { eachOnItsOwnDevice } from '../connection/device.ts';
import { atHeron } from '../helpers/deal-session.ts';
import { allByRole, byRole, leave, nameOf, press, shellWith, show, words } from '../helpers/store-page.ts';

eachOnItsOwnDevice();
afterEach(leave);

function Screen({ session }: { readonly session: OpenSession }) {
  const state = useStore(session.store);
  return state.side.kind === 'table' ? (
    <TableScreen shell={shellWith()} session={session} state={state} table={state.side.table} />
  ) : null;
}

/** Heron's side of a format with deals, as a list. */
async function listAt(step: string) {
  const session = await atHeron(step);
  session.showMode('list');
  const page = show(<Screen session={session} />);
  const names = (): readonly string[] => allByRole(page, 'button').map(nameOf);
  const pressed = async (name: string): Promise<void> => {
    await expect.poll(() => allByRole(page, 'button', name).length, { message: `${name} of ${names()}` }).toBe(1);
    press(byRole(page, 'button', name));
  };
  return { session, page, names, pressed };
}

describe('cards before the table', () => {
  test('are named controls; the next are opened and others drawn by buttons that say what they do', async () => {
    const { session, page, names, pressed } = await listAt('deal-method');
    const offer = () => byRole(byRole(page, 'region', 'The table in words'), 'region', 'Your offer');
    const cards = () => allByRole(offer(), 'listitem').length;
    expect(cards()).toBe(3);
    await pressed('Open the next 3 cards of “Your offer”');
    await expect.poll(cards).toBe(6);
    expect(names()).not.toContain('Open the next 3 cards of “Your offer”');
    const before = words(offer());
    await pressed('Give “Your offer” back and draw others, for 1 point');
    await expect.poll(() => words(offer())).not.toBe(before);
    expect(words(byRole(page, 'region', 'Your place'))).not.toBe('');
    session.close();
  });

  test('give a sheet its first words by a button that names the card', async () => {
    const { session, page, names, pressed } = await listAt('story');
    const card = session.store.getState().snapshot.view.work[0]?.deals?.[0]?.cards[0] ?? '';
    const { title = '', fill } = session.rulebook.cards.get(card) ?? {};
    await pressed(`Start from ${title}`);
    await expect.poll(() => page.querySelector('textarea')?.value).toBe(fill?.place);
    expect(names()).not.toContain(`Start from ${title}`);
  });

  test('that were passed over are asked for, and dealt by a button', async () => {
    const { session, page, pressed } = await listAt('deal-scenario');
    await session.act({ type: 'moveTable', table: 't1', step: 'choose' });
    await expect.poll(() => words(page)).toContain('Your offer was passed over, so nothing is dealt yet. You can deal it now.');
    await pressed('Deal “Your offer” now');
    await expect.poll(() => allByRole(byRole(page, 'region', 'Packs'), 'listitem').length).toBe(3);
  });
});

describe('hands and turns on one screen', () => {
  test('a hand is shown and hidden by a button with its holder’s name', async () => {
    const { page, pressed } = await listAt('lay');
    const lists = () => allByRole(page, 'list').map(nameOf);
    expect(lists()).not.toContain('Nia’s hand');
    await pressed('Show Nia’s hand');
    await expect.poll(lists).toContain('Nia’s hand');
    await pressed('Hide Nia’s hand');
    await expect.poll(lists).not.toContain('Nia’s hand');
  });

  test('the table says whose turn it is, and anybody passes for them', async () => {
    const { page, pressed } = await listAt('lay');
    const line = () => words(byRole(page, 'region', 'Whose turn it is'));
    expect(line()).toContain('It is Nia’s turn: lay a card, or pass.');
    await pressed('Nia passes');
    await expect.poll(line).toContain('It is Aled’s turn: lay a card, or pass.');
    expect(words(byRole(page, 'region', 'People at this table'))).toContain('Aled, has the turn');
    await pressed('Aled passes');
    await expect.poll(line).toContain('Everybody has passed.');
  });

  test('a card of a hand is laid by its own button, and the hand is put away', async () => {
    const { session, page, pressed } = await listAt('lay');
    await pressed('Show Nia’s hand');
    await expect.poll(() => allByRole(page, 'list', 'Nia’s hand').length).toBe(1);
    const add = allByRole(byRole(page, 'list', 'Nia’s hand'), 'button').find((button) => nameOf(button).startsWith('Add '));
    press(add ?? expect.fail('nothing to add'));
    await expect.poll(() => session.store.getState().snapshot.view.work[0]?.plan.length).toBe(1);
    await expect.poll(() => allByRole(page, 'list', 'Nia’s hand').length).toBe(0);
  });
});
