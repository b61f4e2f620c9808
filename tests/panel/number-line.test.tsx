// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import type { Format } from '../../src/engine/format.ts';
import { SheetForm } from '../../src/panel/sheet-form.tsx';
import { useStore } from '../../src/panel/use-store.ts';
import type { OpenSession, Side } from '../../src/store/session.ts';
import { eachOnItsOwnDevice } from '../connection/device.ts';
import { cardiff } from '../helpers/store-game.ts';
import { byRole, leave, press, show, type, words } from '../helpers/store-page.ts';
import { hostCardiff, openCardiff, passTo } from '../helpers/store-session.ts';
import { memoryNotebook } from '../helpers/store-writing.ts';

eachOnItsOwnDevice();
afterEach(leave);

const heron: Side = { kind: 'table', table: 't1' };
const effort = { id: 'effort', label: 'How much effort', hint: 'Nobody knows yet for what', max: 2, number: [7, 15] } as const;

/** The Cardiff game whose scenario asks for a number too. */
const numbered: Format = {
  ...cardiff,
  steps: cardiff.steps.map((step) =>
    step.kind === 'write' && step.shape.shape === 'fields'
      ? { ...step, shape: { ...step.shape, fields: [...step.shape.fields, effort] } }
      : step,
  ),
};

function Form({ session }: { readonly session: OpenSession }) {
  return <SheetForm session={session} state={useStore(session.store)} table="t1" sheet="scenario" />;
}

async function numberPage() {
  const session = await openCardiff(await hostCardiff(undefined, numbered), memoryNotebook());
  await passTo(session, 'invent');
  session.sit(heron);
  const page = show(<Form session={session} />);
  const box = () => byRole(page, 'spinbutton', 'How much effort') as HTMLInputElement;
  const button = (name: string) => byRole(page, 'button', `${name}: How much effort`) as HTMLButtonElement;
  const kept = () => session.store.getState().snapshot.view.work[0]?.sheets.scenario?.fields.effort?.value;
  return { session, page, box, kept, less: () => button('One less'), more: () => button('One more') };
}

describe('a line for a number', () => {
  test('has a label, a hint, its range, and two buttons', async () => {
    const { box, less, more } = await numberPage();
    const described = (box().getAttribute('aria-describedby') ?? '').split(' ').map((id) => words(document.getElementById(id)));
    expect(described).toEqual(['Nobody knows yet for what', 'A whole number from 7 to 15']);
    expect([box().value, box().min, box().max, less().disabled, more().disabled]).toEqual(['', '7', '15', false, false]);
  });

  test('goes up and down by one, from the least, and no further than it may', async () => {
    const { box, kept, less, more } = await numberPage();
    press(more());
    await expect.poll(kept).toBe('7');
    expect(less().disabled).toBe(true);
    press(more());
    await expect.poll(kept).toBe('8');
    type(box(), '15');
    press(less());
    await expect.poll(kept).toBe('14');
    press(more());
    await expect.poll(kept).toBe('15');
    expect(more().disabled).toBe(true);
  });

  test('that is typed is kept when the writer turns away, if it may be so large', async () => {
    const { box, kept, session } = await numberPage();
    type(box(), '16');
    expect(box().getAttribute('aria-invalid')).toBe('true');
    box().dispatchEvent(new FocusEvent('blur'));
    await expect.poll(() => session.store.getState().notice).toBe('Write a whole number from 7 to 15.');
    expect([kept(), box().value]).toEqual([undefined, '16']);
    type(box(), '12');
    expect(box().getAttribute('aria-invalid')).toBe('false');
    box().dispatchEvent(new FocusEvent('blur'));
    await expect.poll(kept).toBe('12');
    type(box(), '');
    box().dispatchEvent(new FocusEvent('blur'));
    await expect.poll(kept).toBe('');
  });
});
