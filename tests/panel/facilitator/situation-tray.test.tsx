// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { eachOnItsOwnDevice } from '../../connection/device.ts';
import { cardiff } from '../../helpers/store-game.ts';
import { allByRole, byRole, choose, leave, press, submit, type, words } from '../../helpers/store-page.ts';
import { asking, deskPage, pile } from './desk-page.tsx';

eachOnItsOwnDevice();
afterEach(leave);

const title = asking?.title ?? '';
const tick = (page: Element, name: string): void => {
  const box = [...page.querySelectorAll('.chip')].find((chip) => words(chip) === name)?.querySelector('input');
  if (!box) throw new Error(`No table ${name} to tick`);
  press(box);
};
const cardsIn = (region: Element): readonly string[] => [...region.querySelectorAll('.pile-title')].map(words);

describe('the pile of situations', () => {
  test('has every card by its suit, and none where the format knows no situations', async () => {
    const { region } = await deskPage();
    expect(cardsIn(region('Situations'))).toEqual(
      pile.toSorted((one, other) => order(one.suit) - order(other.suit)).map((card) => card.title),
    );
    leave();
    const plain = await deskPage({ format: cardiff });
    expect(allByRole(plain.page, 'region', 'Situations')).toEqual([]);
    expect(plain.buttons(/^Send a situation/)).toEqual([]);
  });

  test('is searched by words and tags, and says when there is nothing', async () => {
    const { region } = await deskPage();
    const tray = region('Situations');
    const line = byRole(tray, 'textbox', 'Find a card');
    type(line, title.toUpperCase());
    expect(cardsIn(tray)).toContain(title);
    expect(cardsIn(tray).length).toBeLessThan(pile.length);
    type(line, 'zzzz');
    expect(words(tray)).toContain('No card has these words.');
    type(line, '');
    expect(cardsIn(tray).length).toBe(pile.length);
  });
});

describe('a situation', () => {
  test('is sent to every table, and tells where it has landed', async () => {
    const { button, landedOn, region } = await deskPage();
    press(button(`Send to all 2 tables: ${title}`));
    await expect.poll(() => [landedOn('t1').length, landedOn('t2').length]).toEqual([1, 1]);
    await expect.poll(() => words(region('Situations'))).toContain('Landed on all 2 tables already');
    await expect.poll(() => button(`Send to all 2 tables: ${title}`).disabled).toBe(true);
  });

  test('goes to the ticked tables only, and to all again', async () => {
    const { button, landedOn, page } = await deskPage({ people: [['Nia'], ['Grace'], []] });
    tick(page, 'Kestrel');
    press(button(`Send to Kestrel: ${title}`));
    await expect.poll(() => landedOn('t2').length).toBe(1);
    expect(landedOn('t1')).toEqual([]);
    tick(page, 'Dipper');
    button('Draw for Kestrel and Dipper');
    tick(page, 'All tables');
    button('Draw for all 3 tables');
  });

  test('is not meant for a table where nobody is', async () => {
    const { button, session } = await deskPage({ people: [['Nia'], ['Grace'], []] });
    await session.act({ type: 'leaveSeat', who: 't3-together' });
    await expect.poll(() => button(/^Draw for/).textContent).toBe('Draw for Heron and Kestrel');
  });

  test('is aimed at a table from its card, and the focus goes to the pile', async () => {
    const { button, landedOn } = await deskPage();
    press(button('Send a situation: Kestrel'));
    expect(words(document.activeElement)).toBe('Situations');
    press(button('Draw for Kestrel'));
    await expect.poll(() => landedOn('t2').length).toBe(1);
    expect(landedOn('t1')).toEqual([]);
  });

  test('is drawn for each, or the same for all, of the kind that is wanted', async () => {
    const { button, landedOn, page } = await deskPage();
    choose(byRole(page, 'combobox', 'Of which kind'), 'barrier');
    choose(byRole(page, 'combobox', 'One card or several'), 'same');
    submit(button(/^Draw for/).closest('form') as HTMLElement);
    await expect.poll(() => [landedOn('t1').length, landedOn('t2').length]).toEqual([1, 1]);
    expect(landedOn('t1')[0]?.card).toBe(landedOn('t2')[0]?.card);
    expect(pile.find(({ id }) => id === landedOn('t1')[0]?.card)?.suit).toBe('barrier');
  });

  test('is typed, once it has a title; the lines are empty afterwards', async () => {
    const { landedOn, region } = await deskPage();
    const form = byRole(region('Situations'), 'textbox', 'Title').closest('form') as HTMLElement;
    const send = byRole(form, 'button', 'Send to all 2 tables') as HTMLButtonElement;
    expect(send.disabled).toBe(true);
    type(byRole(form, 'textbox', 'Title'), '  ');
    expect(send.disabled).toBe(true);
    type(byRole(form, 'textbox', 'Title'), 'Snow');
    type(byRole(form, 'textbox', 'What happens, in a sentence or two'), 'The road is closed.');
    submit(form);
    await expect.poll(() => landedOn('t1').map((each) => [each.title, each.text])).toEqual([['Snow', 'The road is closed.']]);
    await expect.poll(() => (byRole(form, 'textbox', 'Title') as HTMLInputElement).value).toBe('');
  });

  test('waits for its time, is listed until then, and can be cancelled', async () => {
    const { button, landedOn, page, region, view } = await deskPage();
    choose(byRole(page, 'combobox', 'When'), '5');
    press(button(`Send to all 2 tables in 5 minutes: ${title}`));
    await expect.poll(() => view().desk?.scheduled.length).toBe(1);
    expect(landedOn('t1')).toEqual([]);
    await expect.poll(() => words(region('Situations'))).toMatch(/Coming up.*, to all 2 tables at \d\d:\d\d/);
    press(button(`Cancel ${title}, to all 2 tables`));
    await expect.poll(() => view().desk?.scheduled).toEqual([]);
    await expect.poll(() => words(region('Situations'))).not.toContain('Coming up');
  });

  test('is taken back from one table, and can then be sent there again', async () => {
    const { button, landedOn } = await deskPage();
    press(button(`Send to all 2 tables: ${title}`));
    await expect.poll(() => button(`Take back ${title} from Heron`)).toBeTruthy();
    press(button(`Take back ${title} from Heron`));
    await expect.poll(() => landedOn('t1').map(({ status }) => status)).toEqual(['withdrawn']);
    expect(landedOn('t2').map(({ status }) => status)).toEqual(['open']);
    await expect.poll(() => button(`Send to Heron: ${title}`).disabled).toBe(false);
  });
});

const order = (suit: string): number => ['situation', 'barrier'].indexOf(suit);
