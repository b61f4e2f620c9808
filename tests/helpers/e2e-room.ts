import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import type { Step } from '../../src/engine/format.ts';
import { english as say } from '../../src/i18n/words.ts';
import { taster } from './e2e-content.ts';
import { type Hands, mouseHands } from './e2e-hands.ts';
import { chooseHits, dealWith, type Landed } from './e2e-landed.ts';
import { begins, button, way } from './e2e-page.ts';
import { pressAway, type Table, work } from './e2e-play.ts';

/** A room as its host found it. */
export interface OpenRoom {
  readonly desk: Page;
  readonly code: string;
  readonly recovery: string;
}

export interface Place {
  readonly browser: Browser;
  readonly baseURL: string;
  /** Added to the address of every page: `?transport=polling` for a network that lets no WebSocket through. */
  readonly query?: string;
}

/** A device of its own, with nothing on it. */
export async function device({ browser, baseURL, query = '' }: Place): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto(`/${query}`);
  return page;
}

/** Opens a room for the shortest game from the first screen, and goes to the console. */
export async function openRoom(place: Place, tables: number): Promise<OpenRoom> {
  const desk = await device(place);
  await way(desk, say('first.host')).click();
  await desk.getByRole('radio', { name: begins(say('setup.where.many')) }).check();
  await desk.getByRole('radio', { name: begins(`${taster.title} `) }).check();
  for (let more = 3; more > tables; more -= 1) await button(desk, say('setup.fewer')).click();
  await desk.getByLabel(say('setup.host-name')).fill('Fay');
  await button(desk, say('setup.open-room')).click();
  await expect(desk.getByRole('heading', { level: 1, name: say('hosted.title') })).toBeVisible();
  const code = await codeIn(desk, say('room.join.how'));
  const recovery = await codeIn(desk, say('hosted.recovery'));
  await button(desk, say('hosted.go.written')).click();
  await expect(desk.getByRole('heading', { level: 1, name: say('host.title') })).toBeVisible();
  return { desk, code, recovery };
}

/** A code as it is told to those who listen: letter by letter. */
async function codeIn(page: Page, region: string): Promise<string> {
  const spelled = page.getByRole('region', { name: region }).getByText(/^[2-9A-Z](, [2-9A-Z])+$/);
  return (await spelled.innerText()).replaceAll(', ', '');
}

/** Comes into a room in three actions: the code, the name, the table. */
export async function joinRoom(place: Place, code: string, name: string, table: string): Promise<Page> {
  const page = await device(place);
  await way(page, say('first.join')).click();
  await page.getByLabel(say('join.code'), { exact: true }).fill(code.toLowerCase());
  await button(page, say('join.code.go')).click();
  await page.getByLabel(say('join.name'), { exact: true }).fill(name);
  await page.getByRole('button', { name: begins(table) }).click();
  await atTable(page);
  return page;
}

export const atTable = (page: Page): Promise<void> =>
  expect(page.getByRole('region', { name: say('play.in-words') })).toBeAttached();

/** Shows a room's screen on a device of its own. */
export async function showRoom(place: Place, code: string): Promise<Page> {
  const page = await device({ ...place, query: `?screen=${code}` });
  await expect(page.getByRole('main')).toBeVisible();
  return page;
}

/** Does one step at a table with the hands of somebody who sits there, and says that it is done. */
export async function playOwnStep(page: Page, table: Table, step: Step): Promise<void> {
  const hands = mouseHands(page);
  await expect(page.getByRole('heading', { level: 1, name: step.heading })).toBeVisible();
  await work(hands, table, step);
  await pressAway(hands, step.done);
}

/** Deals with what has landed; gives what it was. */
export const dealAt = (page: Page, table: Table): Promise<Landed> => dealWith(mouseHands(page), table);

/** The facilitator judges what a table has answered. */
export async function judgeAt(desk: Page, { table, title, answered }: Landed, accept: boolean): Promise<void> {
  if (!answered) return;
  const hands: Hands = mouseHands(desk);
  await pressAway(hands, say(accept ? 'desk.accept.from' : 'desk.refuse.from', { title, table: table.name }));
}

/** Chooses what is hit by the judgement, and is done with the step. */
export async function endTrouble(page: Page, step: Step): Promise<void> {
  const hands = mouseHands(page);
  await chooseHits(hands);
  await pressAway(hands, step.done);
}

export const closeAll = async (...pages: readonly Page[]): Promise<void> => {
  for (const page of pages) await page.context().close();
};
