import { expect, type Locator, type Page } from '@playwright/test';
import { english as say, type WordKey } from '../../src/i18n/words.ts';
import type { Hands } from './e2e-hands.ts';
import { begins, box, button, cardWith } from './e2e-page.ts';
import { pressAway, sitAt, type Table, wordsFor } from './e2e-play.ts';

/** What landed on a table, and what it said to it. */
export interface Landed {
  readonly table: Table;
  readonly title: string;
  /** Whether it was to be answered, and is to be judged. */
  readonly answered: boolean;
  /** What the report must tell of it: words, and titles of cards. */
  readonly told: readonly string[];
}

/** What has landed on the table at which somebody sits, and lies in front. */
export const front = (page: Page): Locator => page.getByRole('region', { name: begins(say('landed.ours', { title: '' })) });

export async function titleOfFront(page: Page): Promise<string> {
  const name = (await front(page).getAttribute('aria-label')) ?? '';
  return name.slice(say('landed.ours', { title: '' }).length);
}

/** Deals with what lies in front of a table, whatever card it is: chooses what is hit, writes what is asked, answers or reads it. */
export async function dealWith(hands: Hands, table: Table): Promise<Landed> {
  await expect(front(hands.page)).toBeAttached();
  const title = await titleOfFront(hands.page);
  await chooseHits(hands);
  const notes = await writeNotes(hands, table);
  const answered = await box(hands.page, say('landed.answer.words')).isVisible();
  if (!answered) {
    await pressAway(hands, say('landed.note', { title }));
    return { table, title, answered, told: notes };
  }
  const answer = await compose(hands, table);
  await pressAway(hands, say('landed.give', { title }));
  return { table, title, answered, told: [...notes, ...answer] };
}

const hits = (['block', 'lift', 'discard'] as const).map((kind) => `act.hit.${kind}` as const satisfies WordKey);

/** "Let Tea morning be blocked", "Lose Tea morning for good". */
const hitButtons = (page: Page): Locator =>
  page.getByRole('button', {
    name: new RegExp(`^(?:${hits.map((key) => say(key, { title: '.+' })).join('|')})$`),
  });

/** Makes every choice that is owed, with the first card that there is for it. */
export async function chooseHits(hands: Hands): Promise<void> {
  for (let owed = await hitButtons(hands.page).count(); owed > 0; owed = await hitButtons(hands.page).count()) {
    const action = (await hitButtons(hands.page).first().getAttribute('aria-label')) ?? '';
    await hands.use(cardWith(hands.page, action), action);
    await expect(button(hands.page, action)).toHaveCount(0);
  }
}

/** Writes the notes that a situation asks for. */
async function writeNotes(hands: Hands, table: Table): Promise<readonly string[]> {
  const boxes = hands.page.getByRole('form', { name: say('need.title') }).getByRole('textbox');
  const written: string[] = [];
  for (const note of await boxes.all()) {
    written.push(wordsFor(table, `note ${written.length}`));
    await hands.write(note, written.at(-1) ?? '');
  }
  return written;
}

/** Lays a card or writes words, as the table likes to do it. Where there is no card to lay, it writes. */
async function compose(hands: Hands, table: Table): Promise<readonly string[]> {
  const title = table.answer === 'words' ? undefined : await cardToLay(hands.page, table);
  if (title === undefined) {
    const words = wordsFor(table, 'answer');
    await hands.write(box(hands.page, say('landed.answer.words')), words);
    return [words];
  }
  const action = say('act.lay', { title });
  if (table.answer === 'a card of the packs') await hands.find(title);
  await hands.use(cardWith(hands.page, action), action);
  await expect(button(hands.page, say('act.take-up', { title }))).toBeAttached();
  return [title];
}

/** The first card of the plan, or of the packs, that can be laid as an answer. */
async function cardToLay(page: Page, { answer, methods }: Table): Promise<string | undefined> {
  const [start = '', end = ''] = say('act.lay', { title: '\u0000' }).split('\u0000');
  const names = await page
    .getByRole('button', { name: begins(start) })
    .evaluateAll((buttons) => buttons.map((each) => each.getAttribute('aria-label') ?? ''));
  const titles = names.map((name) => name.slice(start.length, name.length - end.length));
  return titles.find((title) => methods.includes(title) === (answer === 'a card of the plan'));
}

/** The client accepts the answer of another table, or refuses it, once it owes nothing itself. */
export async function judge(hands: Hands, client: Table, { table, title }: Landed, accept: boolean): Promise<void> {
  await sitAt(hands, client);
  await chooseHits(hands);
  await expect(
    hands.page.getByRole('region', { name: say('landed.theirs', { table: table.name, title }), exact: true }),
  ).toBeAttached();
  await pressAway(hands, say(accept ? 'landed.accept' : 'landed.refuse', { title }));
}
