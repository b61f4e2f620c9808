import type { Page } from '@playwright/test';
import { english as say } from '../../src/i18n/words.ts';
import { axeOn, paintIn, type Theme, themes } from '../helpers/e2e-axe.ts';
import { cardiffFull } from '../helpers/e2e-content.ts';
import { fold } from '../helpers/e2e-desk.ts';
import { begins, box, button, leaveTable, openFile, openMenu, sitDown, waitForPicture, way } from '../helpers/e2e-page.ts';
import { busyRoom, whereAnswered, whereLanded } from '../helpers/e2e-scenes.ts';
import { fileOf, host, workshopAt } from '../helpers/e2e-states.ts';
import { visit } from '../helpers/e2e-visit.ts';
import type { Play } from '../helpers/play.ts';
import { expect, test } from './fixtures.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const phone = { width: 390, height: 844 };
const laptop = { width: 1366, height: 768 };
const people = { 't1-together': 'Siân', 't2-together': 'Dev' };

/**
 * What axe finds wrong with the page as it is, in one line each: every rule in light colours, and in the others what colours
 * can break. The page is left in light colours.
 */
async function findings(page: Page, where: string, colours: readonly Theme[] = themes): Promise<readonly string[]> {
  // On a phone the foot stays in sight, over what is scrolled under it just now; sizes.spec.ts measures the targets there.
  const except = where.endsWith('phone') ? ['target-size'] : [];
  const found: string[] = [];
  for (const theme of colours.toReversed()) {
    await paintIn(page, theme);
    const rules = theme === 'light' ? { tags, except } : { only: ['color-contrast'] };
    found.push(...(await axeOn(page, rules)).map(({ rule, element }) => `${where}, ${theme}: ${rule}: ${element}`));
  }
  return found;
}

/** Somebody has chosen on this device how to look at tables. */
async function prefer(page: Page, mode: 'picture' | 'list'): Promise<void> {
  await page.addInitScript((chosen) => localStorage.setItem('social-media-game/mode', chosen), mode);
}

/** A workshop at the first table, or at another one. */
interface Scene {
  readonly name: string;
  readonly play: () => Play;
  readonly table?: string;
  /** What is done there before it is looked at. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Every step of the game at full length, and what can happen in it. */
const scenes: readonly Scene[] = [
  ...cardiffFull.steps.map(({ id }) => ({ name: id, play: () => workshopAt(id, 2, 1, cardiffFull) })),
  {
    name: 'an own card',
    play: () => workshopAt('choose', 2, 1, cardiffFull),
    prepare: (page) => fold(page, say('own.open')).evaluate((summary: HTMLElement) => summary.click()),
  },
  {
    name: 'an answer in the making',
    play: () => whereLanded('trouble', 2),
    prepare: (page) => box(page, say('landed.answer.words')).fill('We will show them the drawer.'),
  },
  { name: 'an answer that waits', play: () => whereAnswered('trouble', 2) },
  { name: 'judging', play: () => whereAnswered('trouble', 2), table: 'Kestrel' },
  { name: 'too much spent', play: () => busyRoom(2), table: 'Kestrel' },
];

test('first screen, set-up, report and end have nothing against them', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/');
  const found = [...(await findings(page, 'first'))];
  for (const theme of themes.toReversed()) {
    await page.getByRole('combobox', { name: say('theme.label') }).selectOption(theme);
    await page.reload();
    await expect(way(page, say('first.host'))).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(theme);
  }
  await way(page, say('first.host')).click();
  await fold(page, say('time.change')).click();
  found.push(...(await findings(page, 'set-up')));
  await page.setViewportSize(phone);
  found.push(...(await findings(page, 'set-up, phone')));
  await page.goto('/');
  await openFile(page, fileOf(host(workshopAt('look-back', 3, 1, cardiffFull), { type: 'endWorkshop' }), people));
  found.push(...(await findings(page, 'ended, facilitator, phone')));
  await button(page, say('play.ended.report')).click();
  found.push(...(await findings(page, 'report, phone')));
  await page.setViewportSize(laptop);
  await button(page, say('watch.open')).click();
  await expect(page.getByRole('slider', { name: say('watch.slider') })).toBeVisible();
  found.push(...(await findings(page, 'report')));
  await button(page, say('report.back')).click();
  await sitDown(page, 'Heron');
  found.push(...(await findings(page, 'ended, table')));
  await leaveTable(page);
  found.push(...(await findings(page, 'first with a workshop')));
  await page.getByRole('button', { name: begins(say('first.remove', { time: '' })) }).click();
  found.push(...(await findings(page, 'first with one that leaves')));
  expect(found).toEqual([]);
});

test('the facilitator’s side has nothing against it', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/');
  await openFile(page, fileOf(busyRoom(3), people));
  const found = [...(await findings(page, 'facilitator'))];
  for (const more of await page.getByRole('main').locator('summary').all()) await more.click();
  await button(page, say('desk.points.give', { table: 'Dipper' })).click();
  await expect(page.getByRole('region', { name: say('desk.undo.region') }).getByRole('button')).toBeVisible();
  found.push(...(await findings(page, 'facilitator, more')));
  await button(page, say('host.change')).click();
  await button(page, say('host.drop', { step: 'Story' })).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  found.push(...(await findings(page, 'facilitator, sure?')));
  await page.getByRole('combobox', { name: say('host.rewind', { table: 'Heron' }) }).selectOption('Swap');
  await page.getByRole('button', { name: begins(`${say('host.do')}: ${say('host.rewind', { table: 'Heron' })}`) }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  found.push(...(await findings(page, 'taking a table back')));
  await button(page, say('desk.rewind.no')).click();
  await page.getByRole('button', { name: begins(say('desk.screen.button', { what: '' })) }).click();
  found.push(...(await findings(page, 'what the screen shows')));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: begins('Step ') }).click();
  found.push(...(await findings(page, 'map of steps')));
  await button(page, say('map.close')).click();
  await openMenu(page);
  await page.getByText(say('play.history')).click();
  found.push(...(await findings(page, 'menu')));
  await page.keyboard.press('Escape');
  await page.setViewportSize(phone);
  found.push(...(await findings(page, 'facilitator, phone')));
  expect(found).toEqual([]);
});

for (const mode of ['picture', 'list'] as const)
  test(`every step has nothing against it as a ${mode}`, async ({ page }) => {
    test.setTimeout(180_000);
    await prefer(page, mode);
    await page.goto('/');
    const found: string[] = [];
    for (const scene of scenes)
      await test.step(scene.name, async () => {
        found.push(...(await findingsAt(page, scene, mode === 'picture')));
      });
    expect(found).toEqual([]);
  });

async function findingsAt(
  page: Page,
  { name, play, table = 'Heron', prepare }: Scene,
  pictured: boolean,
): Promise<readonly string[]> {
  await page.setViewportSize(laptop);
  await visit(page, { file: fileOf(play(), people), table, pictured });
  if (pictured) await waitForPicture(page);
  await prepare?.(page);
  await takeUpACard(page);
  // The picture has no colours in the document: its words and controls are the same in every theme.
  if (pictured) return findings(page, name, ['light']);
  const wide = await findings(page, name);
  await page.setViewportSize(phone);
  // What is narrow has the same colours.
  return [...wide, ...(await findings(page, `${name}, phone`, ['light']))];
}

test('a console with twelve tables has nothing against it', async ({ page }) => {
  await page.goto('/');
  await openFile(page, fileOf(busyRoom(12), people));
  await expect(button(page, say('desk.need.price', { table: 'Heron', title: 'Lantern walk' }))).toBeVisible();
  expect(await findings(page, 'twelve tables', ['light'])).toEqual([]);
});

/** With a card in the hand there is more to find. */
async function takeUpACard(page: Page): Promise<void> {
  const card = page
    .getByRole('button', { pressed: false })
    .and(page.getByRole('button', { name: /, \d+ of \d+$/ }))
    .first();
  if ((await card.count()) > 0) await card.evaluate((control: HTMLElement) => control.click());
}
