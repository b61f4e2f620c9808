import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { english as say } from '../../src/i18n/words.ts';
import { cardiffFull } from '../helpers/e2e-content.ts';
import { fold } from '../helpers/e2e-desk.ts';
import { begins, box, button, leaveTable, openFile, openMenu, sitDown, waitForPicture, way } from '../helpers/e2e-page.ts';
import { busyRoom, whereAnswered, whereLanded } from '../helpers/e2e-scenes.ts';
import { fileOf, host, workshopAt } from '../helpers/e2e-states.ts';
import type { Play } from '../helpers/play.ts';
import { expect, test } from './fixtures.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const themes = ['light', 'dark', 'contrast'] as const;
type Theme = (typeof themes)[number];
const phone = { width: 390, height: 844 };
const laptop = { width: 1366, height: 768 };
const people = { 't1-together': 'Siân', 't2-together': 'Dev' };

/** What axe finds wrong with the page as it is, in one line each. Every rule in the light theme; in the others only what colours can break. */
async function findings(page: Page, where: string): Promise<readonly string[]> {
  const light = await page.evaluate(() => document.documentElement.dataset.theme === 'light');
  // On a phone the foot stays in sight, over what is scrolled under it just now; sizes.spec.ts measures the targets there.
  const passing = where.endsWith('phone') ? ['target-size'] : [];
  const axe = new AxeBuilder({ page });
  const { violations } = await (light ? axe.withTags(tags).disableRules(passing) : axe.withRules(['color-contrast'])).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${where}: ${id}: ${html.slice(0, 160)}`));
}

/** What somebody has chosen on this device: colours, and how to look at the table. */
async function prefer(page: Page, theme: Theme, mode: 'picture' | 'list' = 'picture'): Promise<void> {
  await page.addInitScript(
    (chosen) => {
      localStorage.setItem('social-media-game/theme', chosen.theme);
      localStorage.setItem('social-media-game/mode', chosen.mode);
    },
    { theme, mode },
  );
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

for (const theme of themes) {
  test(`first screen, set-up, report and end have nothing against them, ${theme}`, async ({ page }) => {
    test.setTimeout(120_000);
    await prefer(page, theme);
    await page.goto('/');
    const found = [...(await findings(page, 'first'))];
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

  test(`the facilitator’s side has nothing against it, ${theme}`, async ({ page }) => {
    test.setTimeout(120_000);
    await prefer(page, theme);
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

  // The picture has no colours in the document: its words and controls are the same in every theme.
  for (const mode of theme === 'light' ? (['picture', 'list'] as const) : (['list'] as const))
    test(`every step has nothing against it as a ${mode}, ${theme}`, async ({ page }) => {
      test.setTimeout(180_000);
      await prefer(page, theme, mode);
      const found: string[] = [];
      for (const { name, play, table = 'Heron', prepare } of scenes) {
        await page.setViewportSize(laptop);
        await page.goto('/');
        await openFile(page, fileOf(play(), people));
        await sitDown(page, table);
        if (mode === 'picture') await waitForPicture(page);
        await prepare?.(page);
        await takeUpACard(page);
        found.push(...(await findings(page, name)));
        // What is narrow has the same colours.
        if (mode === 'picture' || theme !== 'light') continue;
        await page.setViewportSize(phone);
        found.push(...(await findings(page, `${name}, phone`)));
      }
      expect(found).toEqual([]);
    });
}

test('a console with twelve tables has nothing against it', async ({ page }) => {
  await page.goto('/');
  await openFile(page, fileOf(busyRoom(12), people));
  await expect(button(page, say('desk.need.price', { table: 'Heron', title: 'Lantern walk' }))).toBeVisible();
  expect(await findings(page, 'twelve tables')).toEqual([]);
});

/** With a card in the hand there is more to find. */
async function takeUpACard(page: Page): Promise<void> {
  const card = page
    .getByRole('button', { pressed: false })
    .and(page.getByRole('button', { name: /, \d+ of \d+$/ }))
    .first();
  if ((await card.count()) > 0) await card.evaluate((control: HTMLElement) => control.click());
}
