import { expect, type Page, test } from '@playwright/test';
import { clientsOf } from '../../src/engine/clients.ts';
import type { Step } from '../../src/engine/format.ts';
import { english as say } from '../../src/i18n/words.ts';
import { present } from '../../src/lib/assert.ts';
import { cardiffFull, stepCalled } from './e2e-content.ts';
import { fold, goToDesk, openProjector, priceCard, ruleOn, sendTyped } from './e2e-desk.ts';
import { addWords, type Hands } from './e2e-hands.ts';
import { chooseHits, dealWith, judge, type Landed } from './e2e-landed.ts';
import { begins, box, button, cardControl, hereOnly, way } from './e2e-page.ts';
import { allWords, playStep, pressAway, sayDone, sitAt, type Table, tasksOf, wordsIn, work } from './e2e-play.ts';
import { expectKept, expectLanded, expectPlan, expectStep } from './e2e-screen.ts';

const people = ['Siân', 'Devinder'];
const typed = {
  title: 'The lift has stopped',
  text: 'Between the second floor and the third, with the minutes of the last meeting in it.',
};

/** What landed on a table, and who judged it. */
interface Judged extends Landed {
  readonly outcome: string;
}

/**
 * A whole workshop at full length, from the first screen to the report, with a projector: cards of a table's own, what
 * lands by chance, what the facilitator sends, and judgements of clients and of the facilitator.
 */
export async function playFull(hands: Hands, tables: readonly Table[]): Promise<void> {
  const screen = await test.step(say('first.host'), () => setUp(hands));
  const judged: Judged[] = [];
  for (const step of cardiffFull.steps) {
    if (step.kind !== 'inject') await expectStep(screen, step.heading);
    judged.push(...(await test.step(step.title, () => play(hands, screen, tables, step))));
  }
  await test.step(say('host.end'), () => end(hands, screen, tables));
  await test.step(say('play.ended.report'), () => readReport(hands, tables, judged));
}

async function end(hands: Hands, screen: Page, tables: readonly Table[]): Promise<void> {
  await goToDesk(hands);
  await pressAway(hands, say('host.end'));
  await expectStep(screen, say('screen.wall'));
  await expectKept(screen, secretsOf(tables));
}

/** Sets a workshop up, and opens the window of its projector. */
async function setUp(hands: Hands): Promise<Page> {
  const { page } = hands;
  await page.goto('/');
  await hands.press(way(page, say('first.host')));
  await hands.press(hereOnly(page));
  await hands.press(page.getByRole('radio', { name: begins(`${cardiffFull.title} `) }));
  await hands.press(button(page, say('setup.fewer')));
  await hands.press(button(page, say('setup.more')));
  await hands.write(page.getByLabel(say('setup.people', { table: 'Heron' })), people.join(', '));
  await hands.press(button(page, say('setup.start')));
  await expect(page.getByRole('heading', { level: 1, name: say('host.title') })).toBeVisible();
  return openProjector(hands);
}

/** What is written on sealed sheets, who is there, and who begins what. */
const secretsOf = (tables: readonly Table[]): readonly string[] => [
  ...tables.flatMap((table) => wordsIn(stepCalled('invent', cardiffFull), table)),
  ...people,
  ...tables.flatMap((table) => tasksOf(table).slice(0, 1)).map(({ words }) => words),
];

/** One step at all tables. Gives what landed in it. */
async function play(hands: Hands, screen: Page, tables: readonly Table[], step: Step): Promise<readonly Judged[]> {
  switch (step.kind) {
    case 'pick':
      await choose(hands, screen, tables, step);
      return [];
    case 'inject':
      return trouble(hands, screen, tables, step);
    case 'write': {
      const judged = step.inject ? [await storm(hands, screen, tables[1] ?? tables[0])] : [];
      await playStep(hands, tables, step);
      return judged;
    }
    default:
      await playStep(hands, tables, step);
      return [];
  }
}

/** Every table chooses; one writes a card, hears its price, and takes it. */
async function choose(hands: Hands, screen: Page, tables: readonly Table[], step: Step): Promise<void> {
  for (const table of tables) {
    await sitAt(hands, table);
    await work(hands, table, step);
    if (table.own) await writeCard(hands, table, table.own);
    await expectPlan(screen, table, [...table.methods, ...(table.own ? [table.own.title] : [])]);
  }
  await sayDone(hands, tables, step);
}

async function writeCard(hands: Hands, table: Table, { title, text }: NonNullable<Table['own']>): Promise<void> {
  const { page } = hands;
  await hands.press(fold(page, say('own.open')));
  await hands.write(box(page, say('own.title')), title);
  await hands.write(box(page, say('own.text')), text);
  await hands.press(button(page, say('own.write')));
  await expect(cardControl(page, title)).toBeAttached();
  await priceCard(hands, table, title, 2);
  await sitAt(hands, table);
  await hands.use(await hands.find(title, say('board.own')), addWords(title));
  await expect(button(page, say('act.return', { title })).first()).toBeAttached();
}

/** Something lands on every table: each deals with it, and its client judges the answer. */
async function trouble(hands: Hands, screen: Page, tables: readonly Table[], step: Step): Promise<readonly Judged[]> {
  const landed: Landed[] = [];
  for (const table of tables) {
    await sitAt(hands, table);
    await expect(hands.page.getByRole('heading', { level: 1, name: step.heading })).toBeVisible();
    landed.push(await dealWith(hands, table));
  }
  await expectLanded(
    screen,
    landed.map(({ title }) => title),
  );
  const judged: Judged[] = [];
  for (const [index, each] of landed.entries()) judged.push(await heard(hands, tables, each, index % 2 === 0));
  for (const table of tables) {
    await sitAt(hands, table);
    await chooseHits(hands);
    await pressAway(hands, step.done);
  }
  return judged;
}

async function heard(hands: Hands, tables: readonly Table[], landed: Landed, accept: boolean): Promise<Judged> {
  if (!landed.answered) return { ...landed, outcome: say('report.noted') };
  const client = clientOf(tables, landed.table);
  await judge(hands, client, landed, accept);
  return { ...landed, outcome: say(accept ? 'report.met.client' : 'report.unmet.client', { client: client.name }) };
}

function clientOf(tables: readonly Table[], table: Table): Table {
  const clients = clientsOf(
    tables.map(({ name }) => name),
    cardiffFull.groups.client,
  );
  return present(
    tables.find(({ name }) => name === clients.get(table.name)),
    `the client of ${table.name}`,
  );
}

/** In the middle of its story something that the facilitator made up lands on one table, and the facilitator judges. */
async function storm(hands: Hands, screen: Page, table: Table | undefined): Promise<Judged> {
  const hit = present(table, 'a table');
  await sendTyped(hands, hit, typed.title, typed.text);
  await expectLanded(screen, [typed.title]);
  await expect(screen.getByText(typed.text)).toBeVisible();
  await sitAt(hands, hit);
  const landed = await dealWith(hands, hit);
  await ruleOn(hands, hit, landed.title, true);
  return { ...landed, outcome: say('report.met.facilitator') };
}

/** The report tells everything that every table did. */
async function readReport(hands: Hands, tables: readonly Table[], judged: readonly Judged[]): Promise<void> {
  const { page } = hands;
  await hands.press(button(page, say('play.ended.report')));
  await hands.press(page.getByRole('checkbox', { name: begins(say('report.names')) }));
  for (const table of tables) {
    const article = page.getByRole('article', { name: say('report.table', { table: table.name }) });
    const landed = judged.filter((each) => each.table === table);
    const told = [
      ...allWords(table, cardiffFull),
      ...[...table.methods, ...table.characters, table.audience],
      ...(table.own ? [table.own.title, ...tasksOf(table).map(({ words }) => words)] : []),
      ...landed.flatMap((each) => [each.title, ...each.told, each.outcome]),
    ];
    for (const words of told) await expect(article).toContainText(words);
  }
  for (const person of people) await expect(page.getByRole('main')).toContainText(person);
}
