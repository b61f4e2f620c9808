import { expect } from '@playwright/test';
import type { Step } from '../../src/engine/format.ts';
import { english as say } from '../../src/i18n/words.ts';
import { cardiff, labelsIn, stepCalled, tableNames } from './e2e-content.ts';
import { addWords, type Hands } from './e2e-hands.ts';
import { box, button, cardControl, cellControl, sideTab } from './e2e-page.ts';

/** How one table plays the Cardiff game: what it marks, chooses and casts. Words are made from its name and the labels. */
export interface Table {
  readonly name: string;
  /** Marked once, and twice for what matters most. */
  readonly marks: readonly { readonly cell: string; readonly presses: 1 | 2 }[];
  readonly audience: string;
  readonly methods: readonly string[];
  readonly characters: readonly string[];
}

const each = (name: string): Table => ({
  name,
  marks: [
    { cell: 'Residents, Communicate', presses: 1 },
    { cell: 'Staff, Consume information', presses: 2 },
  ],
  audience: 'Councillors',
  methods: ['Tea morning', 'Door knocking', 'Text message'],
  characters: ['Marged Ifans', 'Halina Woźniak'],
});

export const tablesNamed = (count: number): readonly Table[] => tableNames.slice(0, count).map(each);

/** The same words in the same place every time, unlike those of any other table or line. */
export const wordsFor = ({ name }: Table, label: string): string =>
  `${name} says ${[...label].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 46_656, 7).toString(36)}`;

export const cellsOf = ({ marks }: Table): readonly string[] => marks.map(({ cell }) => cell);

/** Everything that a table writes in a step. */
export const wordsIn = (step: Step, table: Table): readonly string[] =>
  labelsIn(step, cellsOf(table)).map((label) => wordsFor(table, label));

/** Everything that a table writes in a whole game. */
export const allWords = (table: Table): readonly string[] => cardiff.steps.flatMap((step) => wordsIn(step, table));

/** Does the work of one step at one table, but does not say that it is done. */
export async function work(hands: Hands, table: Table, step: Step): Promise<void> {
  if (step.id === 'swap') return;
  if (step.kind === 'write' && step.shape.shape === 'matrix') await mark(hands, table);
  if (step.kind === 'pick') await choose(hands, table);
  if (step.kind === 'place') await arrange(hands, table);
  for (const label of labelsIn(step, cellsOf(table))) await hands.write(box(hands.page, label), wordsFor(table, label));
  if (step.id === 'story') await cast(hands, table);
}

async function mark(hands: Hands, { marks, audience }: Table): Promise<void> {
  const states = [say('cell.wanted'), say('cell.most')];
  for (const { cell, presses } of marks)
    for (const state of states.slice(0, presses)) {
      await hands.press(cellControl(hands.page, cell));
      await expect(button(hands.page, say('cell.name', { cell, state }))).toBeVisible();
    }
  await hands.use(await hands.find(audience), say('act.cast', { row: 'Others', title: audience }));
}

async function choose(hands: Hands, { methods }: Table): Promise<void> {
  for (const title of methods) {
    await hands.use(await hands.find(title), addWords(title));
    await expect(cardControl(hands.page, title)).toHaveCount(2);
  }
}

async function arrange(hands: Hands, { methods, marks }: Table): Promise<void> {
  const step = stepCalled('plan');
  const columns = step.kind === 'place' ? step.columns.map(({ title }) => title) : [];
  for (const [index, title] of methods.entries()) {
    const column = columns[index % columns.length] ?? '';
    await hands.use(cardControl(hands.page, title), say('act.move', { title, column }));
    await expect(
      hands.page.getByRole('list', { name: column }).getByRole('button', { name: new RegExp(`^${title}, `) }),
    ).toBeVisible();
  }
  const [title, cell] = [methods[0] ?? '', marks[0]?.cell ?? ''];
  await hands.use(cardControl(hands.page, title), say('act.aim', { title, cell }));
  await expect(button(hands.page, say('act.unaim', { title, cell }))).toBeAttached();
}

async function cast(hands: Hands, { characters }: Table): Promise<void> {
  const step = stepCalled('story');
  const lanes = step.kind === 'write' && step.shape.shape === 'lanes' ? step.shape.lanes : [];
  for (const [index, title] of characters.entries())
    await hands.use(await hands.find(title), say('act.cast', { row: lanes[index]?.title ?? '', title }));
}

/** Sits down at a table. With one table there is nobody else's place to come from. */
export async function sitAt(hands: Hands, { name }: Table): Promise<void> {
  const tab = sideTab(hands.page, name);
  if ((await tab.getAttribute('aria-pressed')) === 'true') return;
  await hands.press(tab);
  await expect(tab).toHaveAttribute('aria-pressed', 'true');
}

/** One step of the game at all tables, one after another. Afterwards they are at the next step. */
export async function playStep(hands: Hands, tables: readonly Table[], step: Step): Promise<void> {
  for (const table of tables) {
    await sitAt(hands, table);
    await expect(hands.page.getByRole('heading', { level: 1, name: step.heading })).toBeVisible();
    await work(hands, table, step);
    await pressAway(hands, step.kind === 'pass' ? say('act.hand-over') : step.done);
  }
  if (step.kind !== 'pass') return;
  for (const table of tables) {
    await sitAt(hands, table);
    await pressAway(hands, step.done);
  }
}

/** Presses a button that is gone once what it says has happened. */
export async function pressAway(hands: Hands, name: string): Promise<void> {
  await hands.press(button(hands.page, name));
  await expect(button(hands.page, name)).toHaveCount(0);
}
