// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { SheetForm } from '../../../src/panel/sheet-form.tsx';
import { useStore } from '../../../src/panel/use-store.ts';
import type { OpenSession } from '../../../src/store/session.ts';
import { eachOnItsOwnDevice } from '../../connection/device.ts';
import { allByRole, byRole, leave, press, show, type, words } from '../../helpers/store-page.ts';
import { openRoomScene, player, type RoomScene } from '../../helpers/store-room.ts';

eachOnItsOwnDevice();
afterEach(leave);

function Form({ session }: { readonly session: OpenSession }) {
  return <SheetForm session={session} state={useStore(session.store)} table="t1" sheet="scenario" />;
}

async function form() {
  const scene = await openRoomScene(player, {}, 'invent');
  const page = show(<Form session={scene.session} />);
  const place = { table: 't1', sheet: 'scenario', field: 'place' };
  const tell = (value: string, seat = 't1-2'): Parameters<RoomScene['turn']>[0] => ({
    typing: { 't1/scenario/place': { type: 'typing', ...place, seat, value } },
  });
  return {
    ...scene,
    page,
    place,
    field: () => byRole(page, 'textbox', 'Where is it?') as HTMLTextAreaElement,
    turn: (changes: Parameters<RoomScene['turn']>[0]) => act(() => scene.turn(changes)),
    tell,
  };
}

describe('a field in which somebody else writes', () => {
  test('shows who, and the words as they grow, and waits', async () => {
    const { page, field, turn, tell } = await form();
    await turn(tell('A val'));
    await turn(tell('A valley'));
    expect([field().value, field().readOnly]).toEqual(['A valley', true]);
    expect(words(page.querySelector('.writing-here-who'))).toBe('Aled is writing here');
    await turn({ typing: {} });
    expect([field().value, field().readOnly]).toEqual(['', false]);
    expect(page.querySelector('.writing-here')).toBeNull();
  });

  test('is taken over with the words so far, and the writing goes on from there', async () => {
    const { page, field, turn, tell, ask, place, session } = await form();
    await turn(tell('A valley'));
    press(byRole(page, 'button', 'Take over “Where is it?” from Aled'));
    await turn({ typing: {} });
    expect(ask).toHaveBeenCalledExactlyOnceWith({ type: 'typing', ...place, value: 'A valley', takeOver: true });
    await expect.poll(() => [field().value, field().readOnly]).toEqual(['A valley', false]);
    expect(document.activeElement).toBe(field());
    await expect
      .poll(() => session.store.getState().snapshot.view.work[0]?.sheets.scenario?.fields.place?.value)
      .toBe('A valley');
  });

  test('goes on from what the other had sent by then, without crossing', async () => {
    const { page, field, turn, tell, session } = await form();
    await turn(tell('A valley'));
    press(byRole(page, 'button', 'Take over “Where is it?” from Aled'));
    await turn({ typing: {} });
    // The words of whoever was taken over arrive.
    await act(async () => {
      await session.connection.submit('t1-2', {
        type: 'writeField',
        table: 't1',
        sheet: 'scenario',
        field: 'place',
        value: 'A valley',
        base: 0,
      });
    });
    await expect.poll(() => field().readOnly).toBe(false);
    type(field(), 'A valley in Wales');
    await act(async () => void (await session.writing.flush()));
    expect(session.store.getState().drafts).toEqual({});
    expect(session.store.getState().snapshot.view.work[0]?.sheets.scenario?.fields.place?.value).toBe('A valley in Wales');
  });

  test('never loses what was typed here: it stays, and the other words stand below', async () => {
    const { page, field, turn, tell } = await form();
    type(field(), 'By the sea');
    await turn(tell('A valley'));
    expect(field().value).toBe('By the sea');
    expect(words(page.querySelector('.writing-here-words'))).toBe('A valley');
  });

  test('is one’s own when the words are one’s own on another page', async () => {
    const { page, turn, tell } = await form();
    await turn(tell('A valley', player.seat));
    expect(allByRole(page, 'button', /^Take over/)).toEqual([]);
  });
});
