// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { SheetForm } from '../../src/panel/sheet-form.tsx';
import { useStore } from '../../src/panel/use-store.ts';
import type { OpenSession, Side } from '../../src/store/session.ts';
import { eachOnItsOwnDevice } from '../connection/device.ts';
import { cells } from '../helpers/store-game.ts';
import { allByRole, byRole, leave, nameOf, show, type, words } from '../helpers/store-page.ts';
import { hostCardiff, openCardiff, passTo, until } from '../helpers/store-session.ts';
import { memoryNotebook } from '../helpers/store-writing.ts';

eachOnItsOwnDevice();
afterEach(leave);

const heron: Side = { kind: 'table', table: 't1' };

/** The lines of a sheet of Heron, over a session that goes on. */
function Form({ session, sheet }: { readonly session: OpenSession; readonly sheet: string }) {
  return <SheetForm session={session} state={useStore(session.store)} table="t1" sheet={sheet} />;
}

async function atHeron(step: string, key?: string): Promise<OpenSession> {
  const session = await openCardiff(key ?? (await hostCardiff()), memoryNotebook());
  await passTo(session, step);
  session.sit(heron);
  return session;
}

/** A line, and the words under it that tell how much still fits. */
function line(page: HTMLElement, name: string) {
  const area = byRole(page, 'textbox', name) as HTMLTextAreaElement;
  const described = (area.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '');
  const [hint, left] = described.length > 1 ? described : ['', described[0]];
  const text = (id: string | undefined): string => words(document.getElementById(id ?? ''));
  return { area, hint: () => text(hint), left: () => text(left), invalid: () => area.getAttribute('aria-invalid') };
}

describe('a line for words', () => {
  test('has a label, a hint, and nothing in it', async () => {
    const page = show(<Form session={await atHeron('invent')} sheet="scenario" />);
    const { area, hint, left, invalid } = line(page, 'Where is it?');
    expect([area.value, hint(), left(), invalid()]).toEqual(['', 'A valley, a seafront, a tower, a village', '', 'false']);
  });

  test('tells what is left when little is, and what is too much', async () => {
    const page = show(<Form session={await atHeron('invent')} sheet="scenario" />);
    const { area, left, invalid } = line(page, 'Where is it?');
    const counts = [259, 260, 299, 300, 301, 305].map((length) => {
      type(area, 'x'.repeat(length));
      return [left(), invalid()];
    });
    expect(counts).toEqual([
      ['', 'false'],
      ['40 letters left', 'false'],
      ['1 letter left', 'false'],
      ['0 letters left', 'false'],
      ['1 letter too many', 'true'],
      ['5 letters too many', 'true'],
    ]);
  });

  test('counts as the rules do: an emoji with its parts is as many as its code points', async () => {
    const page = show(<Form session={await atHeron('invent')} sheet="scenario" />);
    const { area, left } = line(page, 'Where is it?');
    type(area, '👩🏽'.repeat(149));
    expect(left()).toBe('2 letters left');
  });

  test('keeps every letter at once, and sends them when somebody goes elsewhere', async () => {
    const session = await atHeron('invent');
    const page = show(<Form session={session} sheet="scenario" />);
    const { area } = line(page, 'Where is it?');
    type(area, 'A valley');
    expect(Object.values(session.store.getState().drafts).map(({ value }) => value)).toEqual(['A valley']);
    area.dispatchEvent(new Event('blur'));
    const { snapshot } = await until(session, ({ drafts }) => Object.keys(drafts).length === 0);
    expect(snapshot.view.work[0]?.sheets.scenario?.fields.place?.value).toBe('A valley');
    expect(line(page, 'Where is it?').area.value).toBe('A valley');
  });

  test('shows both texts when somebody else wrote meanwhile, until the next letter', async () => {
    const key = await hostCardiff();
    const [other, session] = [await atHeron('invent', key), await openCardiff(key)];
    session.sit(heron);
    const page = show(<Form session={session} sheet="scenario" />);
    const { area } = line(page, 'Where is it?');
    type(area, 'A seafront');
    other.writing.type({ table: 't1', sheet: 'scenario', field: 'place', value: 'A valley <b>' }, 0);
    await other.writing.flush();
    expect(await session.writing.flush()).toBe(false);
    await until(session, ({ snapshot }) => snapshot.view.work[0]?.sheets.scenario?.fields.place?.value === 'A valley <b>');
    await expect
      .poll(() => words(page.querySelector('.crossed')))
      .toContain('Somebody else wrote here meanwhile: “A valley <b>”.');
    expect(line(page, 'Where is it?').area.value).toBe('A seafront');
    type(area, 'A seafront.');
    expect(page.querySelector('.crossed')).toBeNull();
  });
});

describe('a sheet', () => {
  test('of a matrix has a line for each mark, named by its cell, and says how to get one', async () => {
    const session = await atHeron('who-and-why');
    const page = show(<Form session={session} sheet="who-and-why" />);
    expect(words(page)).toBe('Mark a cell on the table, and a line for the reason opens here.');
    const mark = {
      type: 'writeField',
      table: 't1',
      sheet: 'who-and-why',
      field: cells.board,
      value: 'wanted',
      base: 0,
    } as const;
    await session.act(mark);
    await expect.poll(() => allByRole(page, 'textbox').map(nameOf)).toEqual(['Board, Consume information: why?']);
    expect(nameOf(byRole(page, 'group'))).toBe('Board');
  });

  test('of a story has lanes, with a name for each person and no line for the card', async () => {
    const page = show(<Form session={await atHeron('story')} sheet="story" />);
    expect(allByRole(page, 'group').map(nameOf)).toEqual(['Character 1', 'Character 2', 'Project']);
    expect(allByRole(byRole(page, 'group', 'Character 1'), 'textbox').map(nameOf)).toEqual([
      'Character 1: name',
      'Character 1, First month',
      'Character 1, By summer',
      'Character 1, Within a year',
    ]);
    expect(allByRole(byRole(page, 'group', 'Project'), 'textbox').length).toBe(3);
  });
});
