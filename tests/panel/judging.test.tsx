// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { TableScreen } from '../../src/panel/table-screen.tsx';
import { useStore } from '../../src/panel/use-store.ts';
import type { OpenSession } from '../../src/store/session.ts';
import { eachOnItsOwnDevice } from '../connection/device.ts';
import { twoHalls } from '../helpers/judge-files.ts';
import { allByRole, byRole, choose, leave, nameOf, press, shellWith, show, type, words } from '../helpers/store-page.ts';
import { hostCardiff, openCardiff } from '../helpers/store-session.ts';
import { deskPage } from './facilitator/desk-page.tsx';

eachOnItsOwnDevice();
afterEach(leave);

function Screen({ session }: { readonly session: OpenSession }) {
  const state = useStore(session.store);
  return state.side.kind === 'table' ? (
    <TableScreen shell={shellWith()} session={session} state={state} table={state.side.table} />
  ) : null;
}

/** Every table has an idea and a card. */
async function prepared(session: OpenSession): Promise<void> {
  const tables = session.connection.rulebook.tables;
  for (const table of tables)
    await session.act({ type: 'writeField', table, sheet: 'idea', field: 'name', value: `Idea of ${table}`, base: 0 });
  await session.act({ type: 'moveOn', step: 'idea' });
  for (const table of tables) await session.act({ type: 'pickCard', table, card: 'tea-morning' });
}

/** Heron's side of the game of two halls as a list, at a step; there are Kestrel, Dipper and Wren as well. */
async function atHeron(step: string, people = [['Nia', 'Aled'], ['Grace'], ['Huw'], ['Mair']]) {
  const session = await openCardiff(await hostCardiff(people, twoHalls));
  await prepared(session);
  for (const each of session.connection.rulebook.steps.slice(1))
    if (each.id === step) break;
    else await session.act({ type: 'moveOn', step: each.id });
  session.sit({ kind: 'table', table: 't1' });
  session.showMode('list');
  const page = show(<Screen session={session} />);
  const votes = () => session.store.getState().snapshot.view.votes ?? [];
  return { session, page, votes, buttons: () => allByRole(page, 'button').map(nameOf) };
}

const pressed = async (page: Element, name: string | RegExp): Promise<void> => {
  await expect.poll(() => allByRole(page, 'button', name).length, { message: String(name) }).toBe(1);
  press(byRole(page, 'button', name));
};

describe('a vote', () => {
  test('says how it is decided, offers the tables of the hall but our own, and is cast', async () => {
    const { page, votes, buttons } = await atHeron('entry');
    expect(words(byRole(page, 'region', 'How it is decided'))).toContain('Each hall chooses among its own tables.');
    const form = byRole(page, 'form', 'Your vote');
    expect(allByRole(form, 'radio').map(nameOf)).toEqual(['Kestrel']);
    expect(buttons()).toContain('Go on without voting');
    press(byRole(form, 'radio', 'Kestrel'));
    await pressed(page, 'Cast the vote');
    await expect.poll(() => votes()[0]?.voted).toBe(1);
    await expect.poll(() => words(page)).toContain('The vote is cast.');
    expect(buttons()).not.toContain('Go on without voting');
    const checked = () => allByRole(page, 'radio', 'Kestrel').some((radio) => (radio as HTMLInputElement).checked);
    await expect.poll(checked).toBe(false);
  });

  test('shows what came of it where it was cast, with what whoever runs the workshop can do about a tie', async () => {
    const { session, page, votes } = await atHeron('entry');
    await session.act({ type: 'castVote', table: 't1', voter: 't1', choices: ['t2'] });
    session.sit({ kind: 'table', table: 't2' });
    await session.act({ type: 'castVote', table: 't2', voter: 't2', choices: ['t1'] });
    await expect.poll(() => votes()[0]?.result?.tied).toEqual(['t1', 't2']);
    expect(words(byRole(page, 'region', 'How it is decided'))).toContain('Heron and Kestrel share the last place.');
    expect(allByRole(page, 'region', 'Packs')).toEqual([]);
    press(byRole(byRole(page, 'form', 'Who goes through'), 'radio', 'Kestrel'));
    await pressed(page, 'Say that these go through');
    await expect.poll(() => words(byRole(page, 'region', 'How it is decided'))).toContain('Kestrel goes through.');
  });

  test('is cast by one after the other where people share a screen, with the best first', async () => {
    const { page, votes } = await atHeron('final');
    const who = byRole(page, 'combobox', 'Who votes?') as HTMLSelectElement;
    expect([...who.options].map(({ text }) => text)).toEqual(['Nia', 'Aled']);
    const place = (number: number) => byRole(page, 'combobox', `Place ${number}`);
    choose(place(1), 't3');
    await expect.poll(() => allByRole(page, 'combobox', 'Place 2').length).toBe(1);
    choose(place(2), 't2');
    await pressed(page, 'Cast the vote');
    await expect.poll(() => votes().find(({ step }) => step === 'final')?.voted).toBe(1);
    await expect.poll(() => allByRole(page, 'form', 'The vote of Aled').length).toBe(1);
    expect([...who.options].map(({ text }) => text)).toEqual(['Nia, has voted', 'Aled']);
    await pressed(page, 'Abstain');
    await expect.poll(() => votes().find(({ step }) => step === 'final')?.voted).toBe(2);
  });
});

describe('accepting and refusing', () => {
  test('the client reads the plan and refuses it; the table changes it and shows it again', async () => {
    const { session, page, buttons } = await atHeron('agenda', [['Nia'], ['Grace']]);
    const theirs = byRole(page, 'region', 'What Kestrel shows you');
    expect(words(theirs)).toContain('Tea morning');
    type(byRole(theirs, 'textbox', 'Why, in a sentence or two'), 'Who makes the tea?');
    await pressed(page, 'Refuse the work of Kestrel');
    await expect.poll(() => words(page)).toContain('You have refused the work of Kestrel.');
    session.sit({ kind: 'table', table: 't2' });
    await expect.poll(() => words(page)).toContain('Heron has refused your work.');
    expect(words(page)).toContain('Why: Who makes the tea?');
    expect(words(page)).toContain('Your work was refused. Change it');
    expect(await session.act({ type: 'pickCard', table: 't2', card: 'door-knocking' })).toBe(true);
    await pressed(page, 'Show it again');
    await expect.poll(() => words(page)).toContain('Heron decides about your work.');
    expect(buttons()).not.toContain('Show it again');
  });
});

describe('where nobody decides', () => {
  test('a table notes that it has talked about its plan, and what was said', async () => {
    const { page, buttons } = await atHeron('aloud', [['Nia'], ['Grace']]);
    expect(words(page)).toContain('Nobody decides. Talk about it, and note that you have.');
    expect(buttons()).toContain('Go on without talking about it');
    type(byRole(page, 'textbox', 'What was said, in a sentence or two'), 'Too many cards.');
    await pressed(page, 'Note that it was talked about: Heron');
    await expect.poll(() => words(page)).toContain('You have talked about it. Nobody decided.');
    expect(words(page)).toContain('What was said: Too many cards.');
    expect(buttons()).not.toContain('Go on without talking about it');
  });

  test('the console can note it instead', async () => {
    const desk = await deskPage({ step: 'idea', format: twoHalls });
    await prepared(desk.session);
    for (const step of ['choose', 'agenda']) await desk.session.act({ type: 'moveOn', step });
    await expect.poll(() => words(desk.region('Decisions'))).toContain('Heron talks about its work. Nobody decides.');
    press(desk.button('Note that it was talked about: Heron'));
    await expect
      .poll(() => desk.view().gates?.find(({ step }) => step === 'aloud')?.ruling)
      .toEqual({
        accept: null,
        reason: '',
        by: 'facilitator',
      });
  });
});

describe('the console', () => {
  test('has every vote with how many have voted, and closes it', async () => {
    const desk = await deskPage({ step: 'idea', format: twoHalls, people: [['Nia'], ['Grace'], ['Huw'], ['Mair']] });
    await prepared(desk.session);
    for (const step of ['choose', 'agenda', 'aloud']) await desk.session.act({ type: 'moveOn', step });
    await desk.atTable('t1', { type: 'castVote', table: 't1', voter: 't1', choices: ['t2'] });
    const hall = () => desk.region('Our entry, hall 1');
    await expect.poll(() => words(hall())).toContain('1 of 2 have voted. Waiting for Kestrel.');
    press(byRole(hall(), 'button', 'Close the vote'));
    await expect.poll(() => words(hall())).toContain('Kestrel goes through.');
    press(byRole(hall(), 'button', 'Vote again'));
    await expect.poll(() => words(hall())).toContain('0 of 2 have voted.');
  });

  test('has work that waits for a client, and decides it instead', async () => {
    const desk = await deskPage({ step: 'idea', format: twoHalls });
    await prepared(desk.session);
    await desk.session.act({ type: 'moveOn', step: 'choose' });
    await expect.poll(() => words(desk.region('Decisions'))).toContain('Waits for Kestrel');
    press(desk.button('Accept the work of Heron'));
    await expect.poll(() => desk.view().gates?.[0]?.ruling).toEqual({ accept: true, reason: '', by: 'facilitator' });
  });
});
