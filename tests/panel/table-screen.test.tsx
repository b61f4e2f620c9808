// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { TableScreen } from '../../src/panel/table-screen.tsx';
import { useStore } from '../../src/panel/use-store.ts';
import type { OpenSession } from '../../src/store/session.ts';
import { eachOnItsOwnDevice } from '../connection/device.ts';
import { allByRole, byRole, leave, nameOf, press, shellWith, show, submit, type, words } from '../helpers/store-page.ts';
import { hostCardiff, openCardiff, passTo, until } from '../helpers/store-session.ts';
import { cardiffFull } from '../helpers/store-situations.ts';
import { memoryNotebook } from '../helpers/store-writing.ts';

eachOnItsOwnDevice();
afterEach(leave);

function Screen({ session }: { readonly session: OpenSession }) {
  const state = useStore(session.store);
  return state.side.kind === 'table' ? (
    <TableScreen shell={shellWith()} session={session} state={state} table={state.side.table} />
  ) : null;
}

/** Heron's side of the full-length game as a list, with nothing on the table but its plan. */
async function atHeron(step: string, cards: readonly string[] = []) {
  const session = await openCardiff(await hostCardiff([['Nia'], ['Grace']], cardiffFull));
  await passTo(session, step);
  const { work } = session.connection.snapshot({ kind: 'facilitator' }).view;
  for (const { table, situations } of work)
    for (const { key } of situations) await session.act({ type: 'withdrawSituation', table, situation: key });
  session.sit({ kind: 'table', table: 't1' });
  session.showMode('list');
  for (const card of cards) await session.act({ type: 'pickCard', table: 't1', card });
  const page = show(<Screen session={session} />);
  const send = (card: string) => session.act({ type: 'sendSituation', tables: ['t1'], wish: { what: 'card', card } });
  const buttons = (): readonly string[] => allByRole(page, 'button').map(nameOf);
  return { session, page, send, buttons };
}

const pressed = async (page: Element, name: string): Promise<void> => {
  await expect.poll(() => allByRole(page, 'button', name).length, { message: name }).toBe(1);
  press(byRole(page, 'button', name));
};

describe('something that lands', () => {
  test('comes before everything else, in words', async () => {
    const { page, send } = await atHeron('trouble', ['short-video']);
    await send('blocked-by-it');
    await expect.poll(() => allByRole(page, 'region', 'Something happens: Blocked by IT').length).toBe(1);
    const regions = allByRole(byRole(page, 'region', 'The table in words'), 'region').map(nameOf);
    expect(regions[0]).toBe('Something happens: Blocked by IT');
    const told = words(byRole(page, 'region', 'Something happens: Blocked by IT'));
    expect(told).toContain('What would the people who keep the list need to hear?');
    expect(told).toContain('Short video lies face down.');
    byRole(page, 'button', 'Short video, Method, 1 point, Blocked, Not placed yet, 1 of 1');
  });

  test('is answered with a card and words, judged by the client, and put aside', async () => {
    const { session, page, send, buttons } = await atHeron('trouble', ['short-video']);
    await send('blocked-by-it');
    await expect.poll(buttons).toContain('We have no answer to Blocked by IT');
    expect(buttons()).not.toContain('Give our answer to Blocked by IT');
    type(byRole(page, 'textbox', 'Our answer, in words'), 'One site, for October.');
    await session.writing.flush();
    await pressed(page, 'Answer with One site, one month');
    await pressed(page, 'Give our answer to Blocked by IT');
    await expect.poll(() => words(page)).toContain('Waiting for Kestrel to judge.');
    expect(allByRole(page, 'textbox', 'Our answer, in words')).toEqual([]);
    session.sit({ kind: 'table', table: 't2' });
    await expect.poll(() => words(page)).toContain('One site, for October.');
    await pressed(page, 'Accept the answer to Blocked by IT');
    await expect.poll(() => allByRole(page, 'button', 'Accept the answer to Blocked by IT').length).toBe(0);
    session.sit({ kind: 'table', table: 't1' });
    await expect.poll(() => words(page)).toContain('Kestrel accepts your answer.');
    await pressed(page, 'Put Blocked by IT aside');
    await pressed(page, 'Look at Blocked by IT, answered');
    await expect.poll(() => words(page)).toContain('Kestrel accepts your answer.');
  });

  test('lets people think again', async () => {
    const { page, send, session } = await atHeron('trouble');
    await send('third-less');
    await expect.poll(() => allByRole(page, 'textbox', 'Our answer, in words').length).toBe(1);
    type(byRole(page, 'textbox', 'Our answer, in words'), 'We stop three things.');
    await session.writing.flush();
    await pressed(page, 'Give our answer to A third less');
    await pressed(page, 'Think again about A third less');
    await expect.poll(() => allByRole(page, 'textbox', 'Our answer, in words').length).toBe(1);
  });

  test('asks for a choice, which its cards offer', async () => {
    const { page, send, buttons } = await atHeron('trouble', ['short-video', 'email-newsletter']);
    await send('blocked-by-it');
    await expect.poll(() => words(page)).toContain('Choose one card that is blocked.');
    expect(buttons().filter((name) => name.startsWith('Let '))).toEqual([
      'Let Short video be blocked',
      'Let Email newsletter be blocked',
    ]);
    press(byRole(page, 'button', 'Let Email newsletter be blocked'));
    await expect.poll(buttons).toContain('Email newsletter, Method, 1 point, Blocked, Not placed yet, 2 of 2');
  });

  test('leaves only one button that is the first to press', async () => {
    const { page, send } = await atHeron('story');
    const primary = (): readonly string[] => [...page.querySelectorAll('button.primary')].map((button) => nameOf(button));
    expect(primary()).toEqual(['That is our story']);
    await send('board-says-yes');
    await expect.poll(primary).toEqual(['We have read The board says yes']);
    await pressed(page, 'We have read The board says yes');
    await expect.poll(primary).toEqual(['That is our story']);
  });

  test('asks for a note, and has a line for it until it is over, and after', async () => {
    const { page, send, session } = await atHeron('trouble');
    await send('one-person');
    const note = 'Two more names, and what each of them would take on';
    await expect.poll(() => allByRole(page, 'textbox', note).length).toBe(1);
    expect(words(byRole(page, 'region', 'Our plan'))).toContain(`Needed in writing: ${note}.`);
    type(byRole(page, 'textbox', note), 'Ann and Bo');
    await session.writing.flush();
    await expect.poll(() => words(byRole(page, 'region', 'Our plan'))).not.toContain('Needed');
    expect(allByRole(page, 'textbox', note)).toHaveLength(1);
  });
});

describe('while the plan may be changed', () => {
  test('a line says so, and opens the packs', async () => {
    const { page, send } = await atHeron('present');
    expect(words(page)).not.toContain('What happened lets you change your plan.');
    await send('third-less');
    await expect.poll(() => words(page)).toContain('What happened lets you change your plan.');
    const folded = page.querySelector<HTMLDetailsElement>('details.folded');
    expect(folded?.open).toBe(false);
    await pressed(page, 'Change the plan');
    expect(folded?.open).toBe(true);
    await pressed(page, 'Add Tea morning to our plan');
    await expect.poll(() => words(byRole(page, 'region', 'Our plan'))).toContain('Tea morning');
  });
});

describe('a card of our own', () => {
  test('is written, waits for a price, and is torn up', async () => {
    const { page, session, buttons } = await atHeron('choose');
    const form = byRole(page, 'form', /^What is it called/);
    expect(allByRole(form, 'radio').map(nameOf)).toEqual([
      'It is new: the facilitator says what it costs',
      'We have it already: it is free',
      'Our joker: it is free, once',
    ]);
    type(byRole(form, 'textbox', 'What is it called?'), 'Soup');
    type(byRole(form, 'textbox', 'What happens, and with whom?'), 'One cooks, all eat.');
    submit(form);
    await expect.poll(buttons).toContain('Soup, Method, Waits for a price, Our own cards, 1 of 1');
    await expect.poll(() => (byRole(form, 'textbox', 'What is it called?') as HTMLTextAreaElement).value).toBe('');
    await session.act({ type: 'priceCard', table: 't1', card: 'own-1', cost: 2 });
    await expect.poll(buttons).toContain('Soup, Method, 2 points, Our own cards, 1 of 1');
    await pressed(page, 'Tear up Soup');
    await expect.poll(buttons).not.toContain('Tear up Soup');
  });

  test('that the organisation has already costs nothing', async () => {
    const { page, buttons } = await atHeron('choose');
    const form = byRole(page, 'form', /^What is it called/);
    type(byRole(form, 'textbox', 'What is it called?'), 'Radio');
    press(byRole(form, 'radio', 'We have it already: it is free'));
    submit(form);
    await expect.poll(buttons).toContain('Add Radio to our plan');
  });

  test('that is half written is still there when the page is loaded again, for that table alone, until it is written', async () => {
    const notebook = memoryNotebook();
    const key = await hostCardiff([['Nia'], ['Grace']], cardiffFull);
    await passTo(await openCardiff(key), 'choose');
    const opened = async (table: string) => {
      const session = await openCardiff(key, notebook);
      session.sit({ kind: 'table', table });
      return { session, form: byRole(show(<Screen session={session} />), 'form', /^What is it called/) };
    };
    const wordsIn = (form: Element, name: string) => (byRole(form, 'textbox', name) as HTMLTextAreaElement).value;
    const first = await opened('t1');
    type(byRole(first.form, 'textbox', 'What is it called?'), 'Soup');
    type(byRole(first.form, 'textbox', 'What happens, and with whom?'), 'One cooks, all ea');
    press(byRole(first.form, 'radio', 'We have it already: it is free'));
    first.session.close();
    leave();
    const again = await opened('t1');
    expect([wordsIn(again.form, 'What is it called?'), wordsIn(again.form, 'What happens, and with whom?')]).toEqual([
      'Soup',
      'One cooks, all ea',
    ]);
    expect(again.form.closest('details')?.open).toBe(true);
    expect((byRole(again.form, 'radio', 'We have it already: it is free') as HTMLInputElement).checked).toBe(true);
    again.session.sit({ kind: 'table', table: 't2' });
    await expect
      .poll(() => allByRole(document.body, 'textbox', 'What is it called?').map((box) => (box as HTMLTextAreaElement).value))
      .toEqual(['']);
    again.session.sit({ kind: 'table', table: 't1' });
    await expect
      .poll(() => allByRole(document.body, 'textbox', 'What is it called?').map((box) => (box as HTMLTextAreaElement).value))
      .toEqual(['Soup']);
    submit(byRole(document.body, 'form', /^What is it called/));
    await expect.poll(() => allByRole(document.body, 'button').map(nameOf)).toContain('Add Soup to our plan');
    await expect.poll(() => Object.keys(notebook.all()).filter((name) => name.includes('/own/'))).toEqual([]);
  });

  test('without a name is refused with a sentence, and what was typed stays', async () => {
    const { page } = await atHeron('choose');
    const form = byRole(page, 'form', /^What is it called/);
    type(byRole(form, 'textbox', 'What happens, and with whom?'), 'One cooks.');
    submit(form);
    await expect.poll(() => words(byRole(page, 'alert'))).toBe('Write a few words first.');
    expect((byRole(form, 'textbox', 'What happens, and with whom?') as HTMLTextAreaElement).value).toBe('One cooks.');
  });
});

describe('cards of the plan', () => {
  test('have a line each for who begins and by when, and a tip', async () => {
    const { page, session } = await atHeron('choose', ['tea-morning']);
    await session.act({ type: 'moveOn', step: 'choose' });
    await expect.poll(() => allByRole(page, 'textbox', 'Tea morning: who begins').length).toBe(1);
    type(byRole(page, 'textbox', 'Tea morning: who begins'), 'Nia');
    type(byRole(page, 'textbox', 'Tea morning: by when'), 'June');
    type(byRole(page, 'textbox', 'Tea morning: a tip'), 'Bring biscuits.');
    await session.writing.flush();
    const named = 'Tea morning, Method, 1 point, with Nia, June, Not placed yet, 1 of 1';
    await expect.poll(() => allByRole(page, 'button', named).length).toBe(1);
    expect(session.store.getState().snapshot.view.work[0]?.sheets['card/tea-morning']?.fields.tip?.value).toBe(
      'Bring biscuits.',
    );
  });

  test('are added up by what they need', async () => {
    const { page, session } = await atHeron('choose', ['tea-morning']);
    await session.act({ type: 'moveOn', step: 'choose' });
    await expect.poll(() => allByRole(page, 'region', 'What the plan needs').length).toBe(1);
    expect(words(byRole(page, 'region', 'What the plan needs'))).toContain('a warm room, a kettle');
  });
});

test('a table asks for help, and takes its flag down again', async () => {
  const { page } = await atHeron('choose');
  await pressed(page, 'Ask for help');
  await pressed(page, 'Help is on its way: take the flag down');
  await expect.poll(() => allByRole(page, 'button', 'Ask for help').length).toBe(1);
});

test('a table that has spent too much is told why it cannot go on', async () => {
  const { page, session, buttons } = await atHeron('choose', ['tea-morning', 'door-knocking']);
  expect(buttons()).toContain('We have chosen');
  await session.act({ type: 'givePoints', table: 't1', points: -13 });
  await expect.poll(() => words(page)).toContain('You have spent 2 points too many. Put a card back before you go on.');
  expect(words(byRole(page, 'region', 'Our plan'))).toContain('4 of 2 points spent, 13 were taken away');
  expect(buttons()).not.toContain('We have chosen');
});

test('the hand knows what went to the pile when people come back to their table', async () => {
  const { page, send, session } = await atHeron('trouble');
  await send('third-less');
  await pressed(page, 'We have no answer to A third less');
  await pressed(page, 'Put A third less aside');
  session.sit({ kind: 'table', table: 't2' });
  session.sit({ kind: 'table', table: 't1' });
  await until(session, (state) => state.side.kind === 'table');
  expect(allByRole(page, 'region', /^Something happens: /)).toEqual([]);
});
