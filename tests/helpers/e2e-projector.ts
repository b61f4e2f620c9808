import { type BrowserContext, expect, type Page } from '@playwright/test';
import type { ScreenShow } from '../../src/engine/host-moves.ts';
import type { Move } from '../../src/engine/moves.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import { english as say } from '../../src/i18n/words.ts';
import { begins, button, openFile } from './e2e-page.ts';
import { fileOf, host } from './e2e-states.ts';
import { must, type Play, startPlay } from './play.ts';

/** A workshop in the console, and the window of its projector. */
export async function projected(page: Page, play: Play): Promise<Page> {
  await page.goto('/');
  await openFile(page, fileOf(play));
  await openScreenMenu(page);
  const [projector] = await Promise.all([page.waitForEvent('popup'), button(page, say('desk.screen.open')).click()]);
  await expect(projector.getByRole('main')).toBeVisible();
  return projector;
}

export const openScreenMenu = (page: Page): Promise<void> =>
  page.getByRole('button', { name: begins(say('desk.screen.button', { what: '' })) }).click();

/** The projector of a workshop that is on this device, in a window of its own. */
export async function projectorOf(context: BrowserContext, { rulebook }: Play): Promise<Page> {
  const projector = await context.newPage();
  await showOn(projector, rulebook);
  return projector;
}

export async function showOn(projector: Page, { header }: Rulebook): Promise<void> {
  await projector.goto(`/?${new URLSearchParams({ projector: header.workshop })}`);
  await expect(projector.getByRole('main')).toBeVisible();
}

const renamed = (play: Play, more: string, tables = play.rulebook.header.tables): Rulebook => {
  const { rulebook } = play;
  return { ...rulebook, header: { ...rulebook.header, workshop: `${rulebook.header.workshop}-${more}`, tables } };
};

/** The same workshop under a name of its own, with the screen turned to something. */
export function turn(play: Play, show: ScreenShow, names = true): Play {
  const table = show === 'table' ? 't1' : null;
  return host({ ...play, rulebook: renamed(play, show) }, { type: 'setScreen', show, table, names, seconds: 30 });
}

const sentence = 'Everybody on the third floor would like to hear about the lift before it stops, and not after. ';
const longName = 'Cwmtwrch Residents’ Forum';

/** The same workshop with as many words in every place as fit there, and long names. */
export function wordy(play: Play): Play {
  const tables = play.rulebook.header.tables.map((table, index) => ({
    ...table,
    name: `${longName.slice(0, 22)} ${index + 1}`,
  }));
  const start = startPlay(renamed(play, 'wordy', tables));
  return play.turns
    .filter(({ refused }) => refused === undefined)
    .reduce((now, { seat, move }) => must(now, seat, lengthened(start.rulebook, move)), start);
}

function lengthened({ sheets }: Rulebook, move: Move): Move {
  if (move.type === 'writeCard') return { ...move, title: sentence.slice(0, 28).trim() };
  if (move.type !== 'writeField' || move.value === '') return move;
  const field = sheets.get(move.sheet)?.fields.get(move.field);
  if (field && field.kind !== 'text') return move;
  const most = field?.max ?? (move.sheet.startsWith('card/') ? 40 : 160);
  return { ...move, value: `${move.value} ${sentence.repeat(5)}`.slice(0, most).trim() };
}
