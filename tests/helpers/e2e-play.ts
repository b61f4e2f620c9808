import { expect, test } from '@playwright/test';
import type { Format, Step } from '../../src/engine/format.ts';
import { english as say } from '../../src/i18n/words.ts';
import { cardiff, labelsIn, tableNames } from './e2e-content.ts';
import { addWords, type Hands } from './e2e-hands.ts';
import { box, button, cardControl, cellControl, sideTab } from './e2e-page.ts';

/** How one table plays: what it marks, chooses and casts. Words are made from its name and the labels. */
export interface Table {
  readonly name: string;
  /** Marked once, and twice for what matters most. */
  readonly marks: readonly { readonly cell: string; readonly presses: 1 | 2 }[];
  readonly audience: string;
  readonly methods: readonly string[];
  readonly characters: readonly string[];
  /** A card that it writes itself, once it has chosen, where the game lets it. */
  readonly own?: { readonly title: string; readonly text: string };
  /** With what it answers what lands on it. */
  readonly answer: Answering;
}

export type Answering = 'words' | 'a card of the plan' | 'a card of the packs';

const answers: readonly Answering[] = ['a card of the plan', 'words', 'a card of the packs'];

const each = (name: string, index: number): Table => ({
  name,
  marks: [
    { cell: 'Residents, Communicate', presses: 1 },
    { cell: 'Staff, Consume information', presses: 2 },
  ],
  audience: 'Councillors',
  methods: ['Tea morning', 'Door knocking', 'Text message'],
  characters: ['Marged Ifans', 'Halina Woźniak'],
  answer: answers[index % answers.length] ?? 'words',
});

export const tablesNamed = (count: number): readonly Table[] => tableNames.slice(0, count).map(each);

/** The same words in the same place every time, unlike those of any other table or line. */
export const wordsFor = ({ name }: Table, label: string): string =>
  `${name} says ${[...label].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 46_656, 7).toString(36)}`;

export const cellsOf = ({ marks }: Table): readonly string[] => marks.map(({ cell }) => cell);

/** Everything that a table writes in a step. */
export const wordsIn = (step: Step, table: Table): readonly string[] =>
  labelsIn(step, cellsOf(table)).map((label) => wordsFor(table, label));

/** Everything that a table writes on the sheets of a whole game. */
export const allWords = (table: Table, format: Format = cardiff): readonly string[] =>
  format.steps.flatMap((step) => wordsIn(step, table));

/** Does the work of one step at one table, but does not say that it is done. What lands is not part of it. */
export async function work(hands: Hands, table: Table, step: Step): Promise<void> {
  if (step.kind === 'write' && step.shape.shape === 'matrix') await mark(hands, table);
  if (step.kind === 'pick') await choose(hands, table);
  if (step.kind === 'place') await arrange(hands, table, step);
  for (const label of labelsIn(step, cellsOf(table))) await hands.write(box(hands.page, label), wordsFor(table, label));
  if (step.kind === 'write' && step.shape.shape === 'lanes')
    await cast(
      hands,
      table,
      step.shape.lanes.map(({ title }) => title),
    );
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

/** What a table writes about who begins its own card, and by when. */
export const tasksOf = (table: Table): readonly { readonly label: string; readonly words: string }[] =>
  (['note.owner.of', 'note.when.of'] as const).flatMap((key) => {
    const label = table.own && say(key, { title: table.own.title });
    return label === undefined ? [] : [{ label, words: wordsFor(table, label) }];
  });

async function arrange(hands: Hands, table: Table, step: Extract<Step, { readonly kind: 'place' }>): Promise<void> {
  const { methods, marks, own } = table;
  const columns = step.columns.map(({ title }) => title);
  for (const [index, title] of [...methods, ...(own ? [own.title] : [])].entries()) {
    const column = columns[index % columns.length] ?? '';
    await hands.use(cardControl(hands.page, title), say('act.move', { title, column }));
    await expect(
      hands.page.getByRole('list', { name: column }).getByRole('button', { name: new RegExp(`^${title}, `) }),
    ).toBeVisible();
  }
  const [title, cell] = [methods[0] ?? '', marks[0]?.cell ?? ''];
  await hands.use(cardControl(hands.page, title), say('act.aim', { title, cell }));
  await expect(button(hands.page, say('act.unaim', { title, cell }))).toBeAttached();
  if (step.owners !== true) return;
  for (const { label, words } of tasksOf(table)) await hands.write(box(hands.page, label), words);
}

async function cast(hands: Hands, { characters }: Table, lanes: readonly string[]): Promise<void> {
  for (const [index, title] of characters.slice(0, lanes.length).entries())
    await hands.use(await hands.find(title), say('act.cast', { row: lanes[index] ?? '', title }));
}

/** Sits down at a table. With one table there is nobody else's place to come from. */
export async function sitAt(hands: Hands, { name }: Pick<Table, 'name'>): Promise<void> {
  const tab = sideTab(hands.page, name);
  if ((await tab.getAttribute('aria-pressed')) === 'true') return;
  await hands.press(tab);
  await expect(tab).toHaveAttribute('aria-pressed', 'true');
}

/** One step of the game at all tables, one after another. Afterwards they are at the next step. */
export const playStep = (hands: Hands, tables: readonly Table[], step: Step): Promise<void> =>
  test.step(step.title, () => playAtAll(hands, tables, step));

async function playAtAll(hands: Hands, tables: readonly Table[], step: Step): Promise<void> {
  for (const table of tables) {
    await sitAt(hands, table);
    await expect(hands.page.getByRole('heading', { level: 1, name: step.heading })).toBeVisible();
    await work(hands, table, step);
    await pressAway(hands, step.kind === 'pass' ? say('act.hand-over') : step.done);
  }
  if (step.kind !== 'pass') return;
  await sayDone(hands, tables, step);
}

/** All tables say that they are done with a step. */
export async function sayDone(hands: Hands, tables: readonly Table[], step: Step): Promise<void> {
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
