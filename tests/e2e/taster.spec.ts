import type { Locator } from '@playwright/test';
import { english as say } from '../../src/i18n/words.ts';
import { labelsIn, stepCalled, taster } from '../helpers/e2e-content.ts';
import { type Hands, mouseHands } from '../helpers/e2e-hands.ts';
import { chooseHits, dealWith, front, type Landed } from '../helpers/e2e-landed.ts';
import { box, button, openFile, sitDown, way } from '../helpers/e2e-page.ts';
import { playStep, pressAway, type Table, tablesNamed, wordsFor, wordsIn } from '../helpers/e2e-play.ts';
import { fileOf, workshopAt } from '../helpers/e2e-states.ts';
import type { Play } from '../helpers/play.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 120_000 });

const [somebody] = tablesNamed(1);
const alone: Table = { ...(somebody as Table), marks: [], answer: 'words' };
const trouble = stepCalled('trouble', taster);

test('somebody alone with a mouse plays the quickest game from the first screen to the report', async ({ page }) => {
  const hands = mouseHands(page);
  await page.goto('/');
  await hands.press(way(page, say('first.try')));
  let landed: Landed | undefined;
  for (const step of taster.steps) {
    await expect(page.getByRole('heading', { level: 1, name: step.heading })).toBeVisible();
    if (step.id === 'scene') await drawAPlace(hands);
    else if (step.kind === 'inject') landed = await getThroughTrouble(hands, true);
    else await playStep(hands, [alone], step);
  }
  await hands.press(button(page, say('play.ended.report')));
  const report = page.getByRole('article', { name: say('report.table', { table: alone.name }) });
  const story = taster.steps.filter(({ id }) => id !== 'scene').flatMap((step) => wordsIn(step, alone));
  for (const words of [...story, ...alone.methods, landed?.title ?? '', ...(landed?.told ?? [])])
    await expect(report).toContainText(words);
  await expect(report).toContainText(say(landed?.answered ? 'report.met.facilitator' : 'report.noted'));
});

/** A card gives the first words; the last line stays to be written. */
async function drawAPlace(hands: Hands): Promise<void> {
  const step = stepCalled('scene', taster);
  const labels = labelsIn(step);
  await hands.press(button(hands.page, say('act.draw')));
  for (const label of labels.slice(0, -1)) await expect(box(hands.page, label)).not.toHaveValue('');
  const last = labels.at(-1) ?? '';
  await hands.write(box(hands.page, last), wordsFor(alone, last));
  await pressAway(hands, step.done);
}

/** Answers whatever has landed, and judges the answer without going anywhere else. */
async function getThroughTrouble(hands: Hands, accept: boolean): Promise<Landed> {
  const landed = await dealWith(hands, alone);
  const { title, answered } = landed;
  if (answered) await pressAway(hands, say(accept ? 'judge.here.accept' : 'judge.here.refuse', { title }));
  await chooseHits(hands);
  if (answered) await expect(outcome(hands, accept)).toBeAttached();
  await pressAway(hands, trouble.done);
  return landed;
}

const outcome = ({ page }: Hands, accept: boolean): Locator =>
  front(page).getByText(say(accept ? 'outcome.met.facilitator' : 'outcome.unmet.facilitator'));

for (const accept of [true, false])
  test(`somebody alone judges the answer at the table where it was given, and ${accept ? 'accepts' : 'refuses'} it`, async ({
    page,
  }) => {
    await page.goto('/');
    await openFile(page, fileOf(inTroubleToAnswer()));
    await sitDown(page, alone.name);
    const landed = await getThroughTrouble(mouseHands(page), accept);
    expect(landed.answered).toBe(true);
    await expect(page.getByRole('heading', { level: 1, name: stepCalled('story', taster).heading })).toBeVisible();
  });

/** The taster at the moment when something has landed that asks for an answer. */
function inTroubleToAnswer(): Play {
  const seeds = Array.from({ length: 40 }, (_, index) => index + 1);
  const found = seeds.find((seed) => {
    const { rulebook, state } = workshopAt(trouble.id, 1, seed, taster);
    const open = state.tables.t1?.situations.find(({ status }) => status === 'open');
    return rulebook.cards.get(open?.card ?? '')?.answer !== undefined;
  });
  return workshopAt(trouble.id, 1, found, taster);
}
