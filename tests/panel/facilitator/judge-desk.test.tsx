// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { eachOnItsOwnDevice } from '../../connection/device.ts';
import { allByRole, byRole, choose, leave, press, words } from '../../helpers/store-page.ts';
import { asking, type DeskWish, deskPage, troubled } from './desk-page.tsx';

eachOnItsOwnDevice();
afterEach(leave);

const title = asking?.title ?? '';
const byFacilitator = { ...troubled, situations: { ...(troubled.situations as object), judge: 'facilitator' } as never };

/** Heron has answered. */
async function answered(wish: DeskWish = {}) {
  const desk = await deskPage({ step: 'choose', ...wish });
  await desk.session.act({ type: 'sendSituation', tables: ['t1'], wish: { what: 'card', card: asking?.id ?? '' } });
  const here = { table: 't1', situation: 's1' } as const;
  await desk.atTable('t1', {
    type: 'writeField',
    table: 't1',
    sheet: 'situation/s1',
    field: 'words',
    value: 'We ring them',
    base: 0,
  });
  await desk.atTable('t1', { type: 'giveAnswer', ...here });
  await expect.poll(() => desk.view().toJudge.length).toBe(1);
  return desk;
}

describe('an answer for the facilitator', () => {
  test('is shown with its words and what follows, and leads there from the line at the top', async () => {
    const { button, region, pill } = await answered({ format: byFacilitator });
    await expect.poll(() => words(region('To judge'))).toContain(`Heron answers ${title}`);
    expect(words(region('To judge'))).toContain('We ring them');
    expect(words(region('To judge'))).toMatch(/If you accept .+If you refuse .+/);
    expect(pill('Heron')).toBe('Waits for you');
    press(button('Heron has an answer to judge.'));
    expect(words(document.activeElement)).toBe(`Heron answers ${title}`);
  });

  test.each([
    ['Accept', 'met'],
    ['Refuse', 'unmet'],
  ])('%s settles it, and nothing is left to judge', async (word, status) => {
    const { button, landedOn, page } = await answered({ format: byFacilitator });
    await expect.poll(() => button(`${word} ${title} from Heron`)).toBeTruthy();
    press(button(`${word} ${title} from Heron`));
    await expect.poll(() => landedOn('t1').map((each) => each.status)).toEqual([status]);
    await expect.poll(() => allByRole(page, 'region', 'To judge')).toEqual([]);
  });
});

test('an answer that waits for a client is listed as such, and the facilitator may decide', async () => {
  const { button, buttons, landedOn, region, pill } = await answered();
  await expect.poll(() => words(region('To judge'))).toContain('Waits for Kestrel');
  expect(pill('Heron')).toBe('Waits for Kestrel');
  expect(buttons(/has an answer to judge/)).toEqual([]);
  expect(words(region('To judge').querySelector('details summary'))).toBe('Decide yourself');
  press(button(`Accept ${title} from Heron`));
  await expect.poll(() => landedOn('t1').map(({ status, judge }) => [status, judge])).toEqual([['met', 'facilitator']]);
});

describe('a card of a table’s own', () => {
  async function asked() {
    const desk = await deskPage({ step: 'choose' });
    await desk.atTable('t2', { type: 'writeCard', table: 't2', title: 'Flyer', text: 'On every mat', as: 'new' });
    await expect.poll(() => desk.buttons(/for Flyer of Kestrel/).length).toBe(4);
    const own = () => desk.view().work[1]?.own[0];
    return { ...desk, own };
  }

  test('waits for a price, and gets it with one press', async () => {
    const { button, own, page, region } = await asked();
    expect(words(region('To judge'))).toContain('Kestrel wants a price for Flyer');
    press(button('2 points for Flyer of Kestrel'));
    await expect.poll(() => [own()?.state, own()?.price]).toEqual(['agreed', 2]);
    await expect.poll(() => allByRole(page, 'region', 'To judge')).toEqual([]);
  });

  test('can cost more than usual, and another price later', async () => {
    const { button, own, page } = await asked();
    choose(byRole(page, 'combobox', 'More points for Flyer of Kestrel'), '7');
    await expect.poll(() => own()?.price).toBe(7);
    await expect.poll(() => button('0 points for Flyer of Kestrel').getAttribute('aria-pressed')).toBe('false');
    press(button('0 points for Flyer of Kestrel'));
    await expect.poll(() => own()?.price).toBe(0);
  });

  test('can be refused', async () => {
    const { button, own, table } = await asked();
    press(button('Refuse Flyer of Kestrel'));
    await expect.poll(() => own()?.state).toBe('refused');
    await expect.poll(() => words(table('Kestrel'))).toContain('Flyer: refused');
  });
});
