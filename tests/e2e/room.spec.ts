import { english as say } from '../../src/i18n/words.ts';
import { taster } from '../helpers/e2e-content.ts';
import { mouseHands } from '../helpers/e2e-hands.ts';
import { begins, button, cardControl, openMenu, way } from '../helpers/e2e-page.ts';
import { pressAway, tablesNamed, wordsIn, work } from '../helpers/e2e-play.ts';
import {
  atTable,
  closeAll,
  dealAt,
  device,
  endTrouble,
  joinRoom,
  judgeAt,
  openRoom,
  type Place,
  playOwnStep,
  showRoom,
} from '../helpers/e2e-room.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 180_000 });

const [heron, kestrel] = tablesNamed(2).map((table) => ({ ...table, answer: 'words' as const }));
if (!heron || !kestrel) throw new Error('There are two tables');

for (const [how, query] of [
  ['over WebSocket', ''],
  ['where no WebSocket gets through', '?transport=polling'],
] as const)
  test(`a workshop on many devices, ${how}`, async ({ browser, baseURL }) => {
    const place: Place = { browser, baseURL: baseURL ?? '', query };
    const { desk, code } = await openRoom(place, 2);
    const screen = await showRoom({ browser, baseURL: baseURL ?? '' }, code);
    const ann = await joinRoom(place, code, 'Ann', heron.name);
    const ben = await joinRoom(place, code, 'Ben', heron.name);
    const cat = await joinRoom(place, code, 'Cat', kestrel.name);
    const sockets: string[] = [];
    if (query !== '') for (const page of [desk, ann, cat]) page.on('websocket', (socket) => sockets.push(socket.url()));

    for (const step of taster.steps) {
      if (step.kind !== 'inject') {
        await playOwnStep(ann, heron, step);
        await playOwnStep(cat, kestrel, step);
        continue;
      }
      for (const [page, table] of [
        [ben, heron],
        [cat, kestrel],
      ] as const) {
        const landed = await dealAt(page, table);
        await judgeAt(desk, landed, true);
        await endTrouble(page, step);
      }
    }
    await expect(screen.getByRole('main')).toBeVisible();
    for (const page of [ann, ben]) {
      await button(page, say('play.ended.report')).click();
      const report = page.getByRole('article', { name: say('report.table', { table: heron.name }) });
      for (const words of taster.steps.flatMap((step) => wordsIn(step, heron))) await expect(report).toContainText(words);
      await expect(page.getByRole('article', { name: say('report.table', { table: kestrel.name }) })).toHaveCount(0);
    }
    expect(sockets).toEqual([]);
    await closeAll(desk, screen, ann, ben, cat);
  });

test('a seat is kept through a refresh, a closed window, a second tab and lost storage', async ({ browser, baseURL }) => {
  const place: Place = { browser, baseURL: baseURL ?? '' };
  const { desk, code } = await openRoom(place, 1);
  const ann = await joinRoom(place, code, 'Ann', heron.name);
  const step = taster.steps[0];
  await ann.reload();
  await atTable(ann);

  const second = await ann.context().newPage();
  await second.goto('/');
  await second
    .getByRole('button', { name: begins(say('join.rooms.latest', { code: '' }).trim()) })
    .first()
    .click();
  await atTable(second);
  await ann.close();
  await pressAway(mouseHands(second), step?.done ?? '');

  await openMenu(second);
  await button(second, say('room.me.device')).click();
  const seatCode = (await second.getByText(/^[2-9A-Z](, [2-9A-Z]){7}$/).innerText()).replaceAll(', ', '');
  await second.evaluate(() => localStorage.clear());
  const other = await device(place);
  await way(other, say('first.join')).click();
  await button(other, say('join.way.back')).click();
  await other.getByLabel(say('join.code'), { exact: true }).fill(code);
  await other.getByLabel(say('join.back.code'), { exact: true }).fill(seatCode);
  await button(other, say('join.back.go')).click();
  await atTable(other);
  await closeAll(desk, second, other);
});

test('the host’s device dies, and the recovery code takes the room over', async ({ browser, baseURL }) => {
  const place: Place = { browser, baseURL: baseURL ?? '' };
  const { desk, code, recovery } = await openRoom(place, 1);
  const ann = await joinRoom(place, code, 'Ann', heron.name);
  await desk.context().close();
  const next = await device(place);
  await way(next, say('first.join')).click();
  await button(next, say('join.way.recover')).click();
  await next.getByLabel(say('join.code'), { exact: true }).fill(code);
  await next.getByLabel(say('join.recover.code'), { exact: true }).fill(recovery);
  await button(next, say('join.recover.go')).click();
  await button(next, say('hosted.go.written')).click();
  await expect(next.getByRole('heading', { level: 1, name: say('host.title') })).toBeVisible();
  await button(next, say('host.move-on', { step: taster.steps[1]?.title ?? '' })).click();
  await expect(ann.getByRole('heading', { level: 1, name: taster.steps[1]?.heading ?? '' })).toBeVisible();
  await closeAll(next, ann);
});

test('late join, taking out and letting back in, and a table on paper', async ({ browser, baseURL }) => {
  const place: Place = { browser, baseURL: baseURL ?? '' };
  const { desk, code } = await openRoom(place, 2);
  const ann = await joinRoom(place, code, 'Ann', heron.name);
  await playOwnStep(ann, heron, taster.steps[0] as (typeof taster.steps)[number]);
  const late = await joinRoom(place, code, 'Dev', heron.name);
  await expect(late.getByRole('heading', { level: 1, name: taster.steps[1]?.heading ?? '' })).toBeVisible();
  const soFar = late.getByRole('region', { name: say('room.late') });
  await expect(soFar).toContainText(taster.steps[1]?.ask ?? '');
  await button(late, say('room.late.close')).click();
  await expect(soFar).toHaveCount(0);
  await expect(ann.getByRole('region', { name: say('room.late') })).toHaveCount(0);

  await desk.getByRole('button', { name: begins(say('room.button', { code: '', count: 2 }).split(',')[0] ?? '') }).click();
  await desk
    .locator('summary')
    .and(desk.getByLabel(say('room.person.more.of', { name: 'Dev' })))
    .click();
  await button(desk, say('room.person.remove.of', { name: 'Dev' })).click();
  await expect(late.getByRole('heading', { level: 1, name: say('room.out.removed') })).toBeVisible();
  await button(desk, say('room.person.let-back.of', { name: 'Dev' })).click();
  await expect(late.getByRole('heading', { level: 1, name: taster.steps[1]?.heading ?? '' })).toBeVisible({ timeout: 20_000 });

  await desk
    .locator('summary')
    .filter({ hasText: say('room.paper') })
    .click();
  await desk.getByRole('dialog').getByRole('checkbox', { name: kestrel.name }).check();
  await closeAll(desk, ann, late);
});

test('two write the same line: the one sees the other’s words grow, and can take over', async ({ browser, baseURL }) => {
  const place: Place = { browser, baseURL: baseURL ?? '' };
  const { desk, code } = await openRoom(place, 1);
  const ann = await joinRoom(place, code, 'Ann', heron.name);
  const ben = await joinRoom(place, code, 'Ben', heron.name);
  await pressAway(mouseHands(ann), taster.steps[0]?.done ?? '');
  await ben.getByRole('textbox').first().waitFor();
  await ann.getByRole('textbox').first().pressSequentially('A mill by');
  await expect(ben.getByText(say('line.writing', { name: 'Ann' }))).toBeVisible();
  await ben.getByRole('button', { name: begins(say('line.take-over')) }).click();
  await ben.getByRole('textbox').first().fill('A mill by the river');
  await expect(ann.getByText(say('line.writing', { name: 'Ben' }))).toBeVisible();
  await closeAll(desk, ann, ben);
});

test('a card is in the plan of everybody at the table, and of nobody elsewhere', async ({ browser, baseURL }) => {
  const place: Place = { browser, baseURL: baseURL ?? '' };
  const { desk, code } = await openRoom(place, 2);
  const ann = await joinRoom(place, code, 'Ann', heron.name);
  const ben = await joinRoom(place, code, 'Ben', heron.name);
  const cat = await joinRoom(place, code, 'Cat', kestrel.name);
  for (const step of taster.steps.slice(
    0,
    taster.steps.findIndex(({ kind }) => kind === 'pick'),
  )) {
    await work(mouseHands(ann), heron, step);
    await pressAway(mouseHands(ann), step.done);
    await work(mouseHands(cat), kestrel, step);
    await pressAway(mouseHands(cat), step.done);
  }
  const pick = taster.steps.find(({ kind }) => kind === 'pick');
  await expect(ann.getByRole('heading', { level: 1, name: pick?.heading ?? '' })).toBeVisible();
  await work(mouseHands(ann), heron, pick as (typeof taster.steps)[number]);
  for (const title of heron.methods) {
    await expect(cardControl(ben, title)).toHaveCount(2);
    await expect(cardControl(cat, title)).toHaveCount(1);
  }
  await closeAll(desk, ann, ben, cat);
});
