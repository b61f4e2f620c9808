// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { PeoplePanel } from '../../src/panel/people-panel.tsx';
import { useStore } from '../../src/panel/use-store.ts';
import type { OpenSession } from '../../src/store/session.ts';
import { eachOnItsOwnDevice } from '../connection/device.ts';
import { allByRole, byRole, choose, keyDown, leave, press, show, submit, type, words } from '../helpers/store-page.ts';
import { hostCardiff, openCardiff, until } from '../helpers/store-session.ts';
import { memoryNotebook } from '../helpers/store-writing.ts';

eachOnItsOwnDevice();
afterEach(leave);

function Panel({ session, table }: { readonly session: OpenSession; readonly table: string }) {
  return <PeoplePanel session={session} state={useStore(session.store)} table={table} />;
}

async function panel(people: readonly (readonly string[])[] = [['Nia', 'Aled'], ['Grace']], table = 't1') {
  const session = await openCardiff(await hostCardiff(people), memoryNotebook());
  const page = show(<Panel session={session} table={table} />);
  const names = (): readonly string[] => [...page.querySelectorAll('.person-name')].map(words);
  return { session, page, names };
}

describe('the people at a table', () => {
  test('are listed by name: the seat that all share is nobody', async () => {
    const { page, names } = await panel();
    expect(names()).toEqual(['Nia', 'Aled']);
    byRole(page, 'region', 'People at Heron');
  });

  test('need no names', async () => {
    const { page, names } = await panel([[], []]);
    expect(names()).toEqual([]);
    expect(words(page)).toContain('No names yet. The game works without them.');
  });

  test('come: the name is kept, and the line is empty for the next', async () => {
    const { session, page, names } = await panel();
    const line = byRole(page, 'textbox', 'Add a person') as HTMLInputElement;
    type(line, '  Si\u200bân ');
    submit(byRole(page, 'form'));
    await expect.poll(names).toEqual(['Nia', 'Aled', 'Siân']);
    expect(line.value).toBe('');
    expect(session.store.getState().snapshot.view.tables[0]?.people.map(({ role }) => role)).toEqual([
      'scribe',
      'player',
      'player',
      'player',
    ]);
  });

  test('do not come without a name', async () => {
    const { session, page } = await panel();
    const { seq } = session.store.getState();
    type(byRole(page, 'textbox', 'Add a person'), ' \u200b ');
    submit(byRole(page, 'form'));
    await session.act({ type: 'pauseClock' });
    expect(session.store.getState().seq).toBe(seq + 1);
  });

  test('go, and their words stay', async () => {
    const { page, names } = await panel();
    press(byRole(page, 'button', 'Nia leaves the table'));
    await expect.poll(names).toEqual(['Aled']);
  });

  test('move to another table', async () => {
    const { session, page, names } = await panel();
    const to = byRole(page, 'combobox', 'Move Aled to another table');
    expect([...to.querySelectorAll('option')].map(words)).toEqual(['stays here', 'to Kestrel']);
    choose(to, 't2');
    await expect.poll(names).toEqual(['Nia']);
    const { snapshot } = await until(session, () => true);
    expect(snapshot.view.tables[1]?.people.map(({ seat }) => seat)).toContain('t1-2');
  });

  test('of one table alone have nowhere else to go', async () => {
    const { page } = await panel([['Nia']]);
    expect(allByRole(page, 'combobox')).toEqual([]);
  });

  test('get their right name', async () => {
    const { page, names } = await panel();
    press(byRole(page, 'button', 'Nia: change the name'));
    const line = byRole(page, 'textbox', 'The right name for Nia');
    expect(document.activeElement).toBe(line);
    type(line, 'Nía');
    submit(line.closest('form') as HTMLElement);
    await expect.poll(names).toEqual(['Nía', 'Aled']);
    expect(words(document.activeElement)).toBe('Nía');
  });

  test('keep their name when it was wiped out, or when somebody thinks again', async () => {
    const { page, names } = await panel();
    press(byRole(page, 'button', 'Nia: change the name'));
    type(byRole(page, 'textbox', 'The right name for Nia'), '  ');
    submit(byRole(page, 'textbox', 'The right name for Nia').closest('form') as HTMLElement);
    await expect.poll(names).toEqual(['Nia', 'Aled']);
    press(byRole(page, 'button', 'Nia: change the name'));
    type(byRole(page, 'textbox', 'The right name for Nia'), 'Nobody');
    keyDown(byRole(page, 'textbox', 'The right name for Nia'), 'Escape');
    await expect.poll(names).toEqual(['Nia', 'Aled']);
  });

  test('have one scribe among them, or none', async () => {
    const { session, page } = await panel();
    const scribes = () =>
      session.store
        .getState()
        .snapshot.view.tables[0]?.people.filter(({ seat, role }) => role === 'scribe' && seat !== 't1-together')
        .map(({ seat }) => seat);
    const scribe = (name: string) => byRole(page, 'button', `Scribe: ${name}`);
    expect(scribes()).toEqual([]);
    press(scribe('Nia'));
    await expect.poll(scribes).toEqual(['t1-1']);
    await expect.poll(() => scribe('Nia').getAttribute('aria-pressed')).toBe('true');
    press(scribe('Aled'));
    await expect.poll(scribes).toEqual(['t1-2']);
    await expect.poll(() => scribe('Aled').getAttribute('aria-pressed')).toBe('true');
    press(scribe('Aled'));
    await expect.poll(scribes).toEqual([]);
  });

  test('who left come back, to any table', async () => {
    const { session, page, names } = await panel();
    expect(allByRole(page, 'combobox', /comes back/)).toEqual([]);
    await session.act({ type: 'leaveSeat', who: 't2-1' });
    await expect.poll(() => allByRole(page, 'combobox', 'Somebody who left comes back to Heron').length).toBe(1);
    const list = byRole(page, 'combobox', 'Somebody who left comes back to Heron');
    expect([...list.querySelectorAll('option')].map(words)).toEqual(['Who comes back?', 'Grace']);
    choose(list, 't2-1');
    await expect.poll(names).toEqual(['Nia', 'Aled', 'Grace']);
    await expect.poll(() => allByRole(page, 'combobox', /comes back/)).toEqual([]);
  });
});
