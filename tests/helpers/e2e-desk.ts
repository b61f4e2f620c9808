import { expect, type Locator, type Page } from '@playwright/test';
import { english as say } from '../../src/i18n/words.ts';
import type { Hands } from './e2e-hands.ts';
import { begins, button, sideTab } from './e2e-page.ts';
import { pressAway, type Table } from './e2e-play.ts';
import { watch } from './e2e-screen.ts';

/** What folds something away, by its words. */
export const fold = (page: Page, words: string): Locator => page.locator('summary').filter({ hasText: words });

/** Goes to the facilitator's side. */
export async function goToDesk(hands: Hands): Promise<void> {
  await hands.press(sideTab(hands.page, say('play.facilitator')));
  await expect(hands.page.getByRole('heading', { level: 1, name: say('host.title') })).toBeVisible();
}

/** Opens the window for the room's projector from the console. */
export async function openProjector(hands: Hands): Promise<Page> {
  const { page } = hands;
  await goToDesk(hands);
  await hands.press(page.getByRole('button', { name: begins(say('desk.screen.button', { what: '' })) }));
  const opened = page.context().waitForEvent('page');
  await hands.press(button(page, say('desk.screen.open')));
  const screen = await opened;
  await expect(screen.getByRole('main')).toBeVisible();
  await watch(screen);
  await page.keyboard.press('Escape');
  return screen;
}

/** Says what a card of a table's own costs. */
export async function priceCard(hands: Hands, { name }: Table, title: string, count: number): Promise<void> {
  const { page } = hands;
  await goToDesk(hands);
  await hands.press(button(page, say('desk.need.price', { table: name, title })));
  await hands.press(button(page, say('desk.price.points', { title, table: name, count })));
  await expect(page.getByText(say('desk.calm'))).toBeVisible();
}

/** Sends a situation in the facilitator's own words to one table. */
export async function sendTyped(hands: Hands, { name }: Pick<Table, 'name'>, title: string, text: string): Promise<void> {
  const { page } = hands;
  await goToDesk(hands);
  await hands.press(button(page, say('desk.send.for', { table: name })));
  await hands.press(fold(page, say('desk.type')));
  await hands.write(page.getByLabel(say('desk.type.title'), { exact: true }), title);
  await hands.write(page.getByLabel(say('desk.type.text'), { exact: true }), text);
  await hands.press(
    page
      .getByRole('form')
      .or(page.locator('form'))
      .getByRole('button', { name: say('desk.send-to', { whom: name }), exact: true }),
  );
  await expect(page.getByText(say('desk.did.sendSituation', { table: name })).first()).toBeVisible();
}

/** Decides on an answer that waits for another table. */
export async function ruleOn(hands: Hands, { name }: Table, title: string, accept: boolean): Promise<void> {
  const { page } = hands;
  await goToDesk(hands);
  const myself = page.locator(`summary[aria-label="${say('desk.judge.myself.for', { table: name, title })}"]`);
  await hands.press(myself);
  await pressAway(hands, say(accept ? 'desk.accept.from' : 'desk.refuse.from', { title, table: name }));
}
