// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { stepIn } from '../../src/engine/steps/register.ts';
import { PlanTies } from '../../src/panel/plan-ties.tsx';
import { SheetForm } from '../../src/panel/sheet-form.tsx';
import { StepDesk } from '../../src/panel/step-panel.tsx';
import { useStore } from '../../src/panel/use-store.ts';
import { glanceOf, workOf } from '../../src/store/boards/source.ts';
import type { OpenSession } from '../../src/store/session.ts';
import { eachOnItsOwnDevice } from '../connection/device.ts';
import { shapesFormat } from '../helpers/shapes-game.ts';
import { allByRole, byRole, choose, leave, nameOf, press, show, type, words } from '../helpers/store-page.ts';
import { hostCardiff, openCardiff, passTo, until } from '../helpers/store-session.ts';

eachOnItsOwnDevice();
afterEach(leave);

/** The sheet of a step as Heron writes it, over a session that goes on. */
function Form({ session, sheet }: { readonly session: OpenSession; readonly sheet: string }) {
  return <SheetForm session={session} state={useStore(session.store)} table="t1" sheet={sheet} />;
}

async function atStep(step: string): Promise<OpenSession> {
  const session = await openCardiff(await hostCardiff(undefined, shapesFormat));
  await passTo(session, step);
  session.sit({ kind: 'table', table: 't1' });
  return session;
}

/** Moves everybody on to a later step, and comes back to the table. */
async function onTo(session: OpenSession, step: string): Promise<void> {
  session.sit({ kind: 'facilitator' });
  const steps = session.connection.rulebook.steps.map(({ id }) => id);
  const now = glanceOf(session.store.getState().snapshot.view, 't1').step;
  for (const each of steps.slice(steps.indexOf(now), steps.indexOf(step)))
    if (!(await session.act({ type: 'moveOn', step: each }))) throw new Error(`Cannot move on from ${each}`);
  session.sit({ kind: 'table', table: 't1' });
}

const fieldsOf = (session: OpenSession, sheet: string): Readonly<Record<string, string>> => {
  const view = workOf(session.store.getState().snapshot.view, 't1').sheets[sheet];
  return Object.fromEntries(Object.entries(view?.fields ?? {}).map(([id, { value }]) => [id, value]));
};

/** Waits until a field holds something. */
const holds = (session: OpenSession, sheet: string, field: string, value: string) =>
  until(session, () => fieldsOf(session, sheet)[field] === value);

describe('a picture', () => {
  test('shows in its second step how things were, and says what has changed', async () => {
    const session = await atStep('picture');
    const first = show(<Form session={session} sheet="picture" />);
    expect(allByRole(first, 'textbox').map(nameOf)).toEqual(['Environment, Now', 'Community, Now']);
    type(byRole(first, 'textbox', 'Community, Now'), 'Few meet');
    await session.writing.flush();
    session.sit({ kind: 'facilitator' });
    for (const table of ['t1', 't2']) await session.act({ type: 'finishStep', table, step: 'picture' });
    await onTo(session, 'picture-later');
    const page = show(<Form session={session} sheet="picture" />);
    expect(allByRole(page, 'textbox').map(nameOf)).toEqual(['Environment, In two years', 'Community, In two years']);
    expect(words(byRole(page, 'group', 'Community'))).toContain('Now Few meet');
    type(byRole(page, 'textbox', 'Community, In two years'), 'Many meet');
    await session.writing.flush();
    expect(words(byRole(page, 'group', 'Community'))).toContain('This has changed.');
  });
});

describe('sliders', () => {
  const slide = (element: HTMLElement, value: string): void => {
    type(element, value);
    choose(element, value);
  };

  test('are native ranges with a name each, and say in words where they stand', async () => {
    const session = await atStep('culture');
    const page = show(<Form session={session} sheet="culture" />);
    expect(allByRole(page, 'group').map(nameOf)).toEqual([
      'We ask first – We tell first',
      'We learn from mistakes – We hide them',
    ]);
    const [home, work] = allByRole(byRole(page, 'group', /^We ask/), 'slider');
    if (!home || !work) throw new Error('There are not two handles');
    expect([nameOf(home), nameOf(work), home.getAttribute('aria-valuetext')]).toEqual(['At home', 'At work', 'not set']);
    slide(home, '3');
    await holds(session, 'culture', 'we-ask-first/at-home', '3');
    expect(home.getAttribute('aria-valuetext')).toBe('3, where 0 is “We ask first” and 10 is “We tell first”');
    press(byRole(page, 'button', 'Put We ask first – We tell first: At work in the middle'));
    await holds(session, 'culture', 'we-ask-first/at-work', '5');
    press(byRole(page, 'button', 'Clear We ask first – We tell first: At home'));
    await holds(session, 'culture', 'we-ask-first/at-home', '');
  });
});

describe('an order', () => {
  test('is laid thing by thing, moved, marked and taken back', async () => {
    const session = await atStep('ladder');
    const page = show(<Form session={session} sheet="ladder" />);
    const lay = async (title: string, order: string) => {
      press(byRole(page, 'button', `Lay ${title} next`));
      await holds(session, 'ladder', 'order', order);
    };
    await lay('Email', 'email');
    await lay('Reception', 'email reception');
    await vi.waitFor(() => expect(words(byRole(page, 'status'))).toBe('Reception is number 2 now.'));
    press(byRole(page, 'button', 'Move Reception up'));
    await holds(session, 'ladder', 'order', 'reception email');
    choose(byRole(page, 'combobox', 'Email: mark'), 'breaks-standards');
    await holds(session, 'ladder', 'email:mark', 'breaks-standards');
    expect(allByRole(page, 'textbox').map(nameOf)).toEqual(['Reception: why?', 'Email: why?']);
    press(byRole(page, 'button', 'Take Reception back'));
    await holds(session, 'ladder', 'order', 'email');
    expect(allByRole(page, 'button', /^Lay/).map(nameOf)).toEqual(['Lay Reception next', 'Lay Telephone next']);
  });
});

describe('ticks', () => {
  test('say which cards of the plan ask for them, and open a line for the reason', async () => {
    const session = await atStep('method');
    session.sit({ kind: 'table', table: 't1' });
    await session.act({ type: 'pickCard', table: 't1', card: 'facebook-group' });
    await onTo(session, 'readiness');
    const page = show(<Form session={session} sheet="readiness" />);
    const box = byRole(page, 'checkbox', 'Computers') as HTMLInputElement;
    const asked = document.getElementById(box.getAttribute('aria-describedby') ?? '');
    expect(words(asked)).toBe('Cards of the plan that ask for it: Facebook group');
    expect([box.checked, allByRole(page, 'textbox').length]).toEqual([false, 0]);
    press(box);
    await holds(session, 'readiness', 'computers', 'yes');
    expect(nameOf(byRole(page, 'textbox'))).toBe('Computers: why?');
  });
});

describe('a list', () => {
  const boxes = (page: HTMLElement) => allByRole(page, 'textbox').map(nameOf);

  test('has one line more than is written, up to the most', async () => {
    const session = await atStep('questions');
    const page = show(<Form session={session} sheet="questions" />);
    expect(boxes(page)).toEqual(['New: Question']);
    type(byRole(page, 'textbox', 'New: Question'), 'Why?');
    expect(boxes(page)).toEqual(['Question 1', 'New: Question']);
    for (const text of ['Who?', 'How?', 'When?', 'Where?']) type(byRole(page, 'textbox', 'New: Question'), text);
    expect(boxes(page)).toEqual(['Question 1', 'Question 2', 'Question 3', 'Question 4', 'Question 5']);
  });

  test('is put in order by buttons and by a list of places, and says where a line is now', async () => {
    const session = await atStep('questions');
    const page = show(<Form session={session} sheet="questions" />);
    for (const text of ['Why?', 'Who?', 'How?']) type(byRole(page, 'textbox', 'New: Question'), text);
    press(byRole(page, 'button', 'Move Question 1 up'));
    press(byRole(page, 'button', 'Move Question 3 up'));
    await holds(session, 'questions', 'order', 'line-1 line-3 line-2 line-4 line-5');
    await vi.waitFor(() => expect(words(byRole(page, 'status'))).toBe('How? is number 2 now.'));
    choose(byRole(page, 'combobox', 'Move Question 1 to'), '2');
    await holds(session, 'questions', 'order', 'line-3 line-2 line-1 line-4 line-5');
    const texts = allByRole(page, 'textbox').map((box) => (box as HTMLTextAreaElement).value);
    expect(texts).toEqual(['How?', 'Who?', 'Why?', '']);
  });
});

describe('a plan in one row', () => {
  /** What stands beside the table in the step that arranges the plan. */
  function Ties({ session }: { readonly session: OpenSession }) {
    const step = stepIn(session.connection.rulebook, 'plan');
    return <PlanTies session={session} state={useStore(session.store)} table="t1" step={step} />;
  }

  test('has a line for the word of each link, and a choice for each thing that it needs', async () => {
    const session = await atStep('method');
    for (const card of ['facebook-group', 'board-live']) await session.act({ type: 'pickCard', table: 't1', card });
    await onTo(session, 'plan');
    const page = show(<Ties session={session} />);
    expect(allByRole(page, 'textbox')).toEqual([]);
    const link = { type: 'writeField', table: 't1', sheet: 'card/board-live', field: 'to:facebook-group' } as const;
    await session.act({ ...link, value: 'leads to', base: 0 });
    await vi.waitFor(() =>
      expect(allByRole(page, 'textbox').map(nameOf)).toEqual([expect.stringMatching(/ to Facebook group$/)]),
    );
    type(byRole(page, 'textbox'), '');
    await session.writing.flush();
    await vi.waitFor(() => expect(allByRole(page, 'textbox')).toEqual([]));
    const [first] = allByRole(page, 'combobox');
    if (!first) throw new Error('Nothing is needed');
    choose(first, 'present');
    await vi.waitFor(() => expect(Object.values(fieldsOf(session, 'plan/needs'))).toEqual(['present']));
  });
});

test('a presentation shows the sheets that it uses with the plan of the other table', async () => {
  const session = await atStep('picture');
  const field = { type: 'writeField', table: 't2', sheet: 'picture', base: 0 } as const;
  session.sit({ kind: 'facilitator' });
  await session.act({ ...field, field: 'environment/now', value: 'Grey' });
  await onTo(session, 'picture-later');
  session.sit({ kind: 'facilitator' });
  await session.act({ ...field, field: 'environment/later', value: 'Green' });
  await onTo(session, 'show-plan');
  const step = stepIn(session.connection.rulebook, 'show-plan');
  const Desk = () => <StepDesk session={session} state={useStore(session.store)} table="t1" step={step} />;
  const page = show(<Desk />);
  expect(words(page)).not.toContain('Green');
  session.showWhose('theirs');
  await vi.waitFor(() => expect(words(page)).toContain('Kestrel: Picture later'));
  expect(words(page)).toContain('Environment, In two years (changed)Green');
});
