// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { english } from '../../src/i18n/words.ts';
import { SemanticTable } from '../../src/panel/semantic/semantic-table.tsx';
import type { TableInWords } from '../../src/panel/semantic/table-context.ts';
import { TableStage } from '../../src/panel/table-stage.tsx';
import { useStore } from '../../src/panel/use-store.ts';
import type { Board } from '../../src/store/board.ts';
import type { OpenSession } from '../../src/store/session.ts';
import { emptyHand } from '../../src/store/table-input.ts';
import { eachOnItsOwnDevice } from '../connection/device.ts';
import { at, boardAt, cardiff, cardiffPlay, cells, housing, passTo as passAll, reach, write } from '../helpers/store-game.ts';
import { allByRole, byRole, keyDown, leave, nameOf, press, shellWith, show, words } from '../helpers/store-page.ts';
import { hostCardiff, openCardiff, passTo } from '../helpers/store-session.ts';

eachOnItsOwnDevice();
afterEach(leave);

function Stage({ session }: { readonly session: OpenSession }) {
  const state = useStore(session.store);
  return state.board ? (
    <TableStage shell={shellWith()} session={session} state={state} board={state.board} asList={true} />
  ) : null;
}

/** Heron's table as a list, over a session that goes on. */
async function listAt(step: string) {
  const session = await openCardiff(await hostCardiff([['Nia'], ['Grace']]));
  await passTo(session, step);
  session.sit({ kind: 'table', table: 't1' });
  const page = show(<Stage session={session} />);
  const region = (name: string) => byRole(page, 'region', name);
  return { session, page, region, things: (name: string) => [...region(name).querySelectorAll<HTMLElement>('.thing')] };
}

const faceToFace = housing.cards.filter(({ tags, suit }) => suit === 'method' && tags.includes('face-to-face'));
const tea = `Tea morning, Method, 1 point, Face to face, 1 of ${faceToFace.length}`;
const focusedKey = (): string | undefined => (document.activeElement as HTMLElement | null)?.dataset.key;
const focus = (thing: HTMLElement | undefined): void => {
  void act(() => thing?.focus());
};

describe('a card in the list', () => {
  test('is named by title, suit, cost, where it lies, and how many lie there', async () => {
    expect(faceToFace).toHaveLength(11);
    const { page } = await listAt('choose');
    expect(tea).toBe('Tea morning, Method, 1 point, Face to face, 1 of 11');
    expect(words(byRole(page, 'button', tea).closest('li'))).toContain(
      'Who never comes, and what would make it worth their while?',
    );
  });

  test('is pressed while it is in the hand, and shows what can be done', async () => {
    const { page } = await listAt('choose');
    const card = byRole(page, 'button', tea);
    expect(card.getAttribute('aria-pressed')).toBe('false');
    press(card);
    expect(card.getAttribute('aria-pressed')).toBe('true');
    press(byRole(page, 'button', 'Put down'));
    expect(card.getAttribute('aria-pressed')).toBe('false');
    press(card);
    press(card);
    expect(card.getAttribute('aria-pressed')).toBe('false');
  });

  test('is put down by Escape', async () => {
    const { page, session } = await listAt('choose');
    const card = byRole(page, 'button', tea);
    press(card);
    keyDown(card, 'Escape');
    expect([card.getAttribute('aria-pressed'), session.store.getState().hand.held]).toEqual(['false', undefined]);
  });

  test('goes into the plan by its button, and back, and the focus goes with it', async () => {
    const { page, region, things } = await listAt('choose');
    expect(words(region('Our plan'))).toContain('No cards yet.');
    const add = byRole(page, 'button', 'Add Tea morning to our plan');
    void act(() => add.focus());
    press(add);
    await expect.poll(() => things('Our plan').map(nameOf)).toEqual(['Tea morning, Method, 1 point, Our plan, 1 of 1']);
    expect(words(region('Our plan'))).toContain('14 of 15 points left');
    byRole(page, 'button', `Tea morning, Method, 1 point, in the plan, Face to face, 1 of 11`);
    await expect.poll(focusedKey).toBe('pack:tea-morning');
    press(byRole(page, 'button', 'Put Tea morning back in the pack'));
    await expect.poll(() => words(region('Our plan'))).toContain('No cards yet.');
  });

  test('that is out of reach says why', async () => {
    const { page, session } = await listAt('choose');
    const dear = housing.cards.filter(({ suit, cost }) => suit === 'method' && cost === 3);
    for (const { id } of dear.slice(0, 5)) await session.act({ type: 'pickCard', table: 't1', card: id });
    const name = `Tea morning, Method, 1 point, out of reach, Face to face, 1 of 11`;
    await expect.poll(() => allByRole(page, 'button', name).length).toBe(1);
    expect(words(byRole(page, 'button', name).closest('li'))).toContain('This card costs 1 and you have 0 points left.');
  });
});

describe('keys', () => {
  test('go from thing to thing within a group, which has one stop for Tab', async () => {
    const { things } = await listAt('choose');
    const cards = things('Packs');
    const stops = (): readonly (string | undefined)[] =>
      cards.filter(({ tabIndex }) => tabIndex === 0).map(({ dataset }) => dataset.key);
    expect(stops()).toEqual([cards[0]?.dataset.key]);
    focus(cards[0]);
    for (const [key, index] of [
      ['ArrowDown', 1],
      ['ArrowRight', 2],
      ['ArrowUp', 1],
      ['End', cards.length - 1],
      ['ArrowDown', cards.length - 1],
      ['Home', 0],
      ['ArrowLeft', 0],
      ['a', 0],
    ] as const) {
      keyDown(document.activeElement ?? document.body, key);
      expect([key, focusedKey(), stops()]).toEqual([key, cards[index]?.dataset.key, [cards[index]?.dataset.key]]);
    }
  });

  test('leave buttons alone that stand beside the things', async () => {
    const { page } = await listAt('choose');
    const add = byRole(page, 'button', 'Add Tea morning to our plan');
    focus(add);
    keyDown(add, 'ArrowDown');
    expect(document.activeElement).toBe(add);
  });
});

describe('the matrix', () => {
  const name = `Board, Consume information`;

  test('has a control for each cell, that tells its state and goes round', async () => {
    const { page } = await listAt('who-and-why');
    expect(allByRole(page, 'button', /: not marked$/)).toHaveLength(12);
    for (const [before, after] of [
      ['not marked', 'wanted'],
      ['wanted', 'matters most'],
      ['matters most', 'not marked'],
    ]) {
      press(byRole(page, 'button', `${name}: ${before}`));
      await expect.poll(() => allByRole(page, 'button', `${name}: ${after}`).length).toBe(1);
    }
  });

  test('has words in cells that cannot be marked any more', () => {
    const page = showBoard(boardAt(reach(cardiffPlay(2), 'plan'), 't1'));
    const cell = [...byRole(page, 'region', 'Who and why').querySelectorAll('td .cell')].map(words);
    expect(cell).toContain('matters most, nothing in the plan is for it yet');
    expect(allByRole(page, 'button', /not marked/)).toEqual([]);
  });
});

/** A board in words, without a session around it. */
function showBoard(board: Board, table: Partial<TableInWords> = {}): HTMLElement {
  const context: TableInWords = {
    input: { press: vi.fn(), look: vi.fn(), lift: vi.fn(), drop: vi.fn() },
    hand: emptyHand,
    act: async () => true,
    putDown: vi.fn(),
    say: english,
    pictures: {},
    cards: new Map(housing.cards.map((card) => [card.id, card])),
    places: undefined,
    width: 0,
    height: 0,
    ...table,
  };
  return show(<SemanticTable board={board} table={context} />);
}

describe('the table in words', () => {
  test('tells who plans for whom, and who sits where', () => {
    const people = { 't1-1': 'Nia', 't2-1': 'Grace' };
    const page = showBoard(boardAt(cardiffPlay(2), 't1', { people }));
    expect(allByRole(byRole(page, 'region', 'Who plans for whom'), 'listitem').map(words)).toEqual([
      'Heron plans for Kestrel. At the table: Nia.',
      'Kestrel plans for Heron. At the table: Grace.',
    ]);
    expect(words(byRole(page, 'region', 'People at this table'))).toContain('Nia');
    expect(words(showBoard(boardAt(cardiffPlay(1), 't1')))).toContain('Heron is its own client.');
    const alone = showBoard(boardAt(cardiffPlay(2, { ...cardiff, groups: { ...cardiff.groups, client: 'none' } }), 't1'));
    expect(allByRole(byRole(alone, 'region', 'Who sits where'), 'listitem').map(words)).toEqual(['Heron.', 'Kestrel.']);
  });

  test('tells the steps, and where we are', () => {
    const page = showBoard(boardAt(passAll(cardiffPlay(2), 'welcome'), 't1'));
    const lines = allByRole(page, 'listitem').map(words);
    expect(lines.slice(0, 3)).toEqual([
      'Settle in, 5 minutes, Done',
      'How it goes, 5 minutes, You are here',
      'Invent, 10 minutes',
    ]);
  });

  test('tells of envelopes, and of lines without words', () => {
    const play = at(reach(cardiffPlay(2), 'swap'), 't1', { type: 'handOver', sheet: 'scenario' });
    const page = showBoard(boardAt(play, 't1'));
    expect(words(byRole(page, 'region', 'Kestrel’s situation'))).toContain('Not here yet: the other table is still writing.');
    expect(words(byRole(page, 'region', 'Your situation'))).toContain('Sealed and handed over.');
    expect(words(byRole(page, 'region', 'Your situation'))).toContain('Homes of t1');
    expect(words(byRole(page, 'region', 'Your situation'))).toContain('Nothing written yet');
  });

  test('tells the story lane by lane, and whom it follows', () => {
    const play = write(passAll(cardiffPlay(2), 'story'), 't1', 'story', 'character-1:who', 'tunde-bakare');
    const page = showBoard(boardAt(write(play, 't1', 'story', 'character-1/by-summer', 'It <i>rains</i>'), 't1'));
    const story = byRole(page, 'region', 'Story');
    expect(words(story)).toContain('It <i>rains</i>');
    expect(allByRole(story, 'button', /^Character 1: Tunde/)).toHaveLength(1);
    expect(words(story)).toContain('Nobody chosen yet');
  });
});

describe('over the picture', () => {
  const play = write(reach(cardiffPlay(2), 'who-and-why'), 't1', 'who-and-why', cells.board, 'wanted');
  const board = boardAt(passAll(play, 'choose'), 't1');
  const places = new Map([
    ['pack:tea-morning', { x: 10, y: 20, width: 90, height: 120 }],
    ['shelf:method:online-talk', { x: 1, y: 2, width: 3, height: 4 }],
  ]);

  test('controls lie where their things are, or out of sight', () => {
    const page = showBoard(board, { places, hand: { ...emptyHand, shelf: 'shelf:method:face-to-face' } });
    const card = byRole(page, 'button', tea);
    expect([card.classList.contains('laid'), card.style.left, card.style.width]).toEqual([true, '10px', '90px']);
    expect(byRole(page, 'button', /^Door knocking/).classList.contains('unseen')).toBe(true);
    expect(['Face to face', 'Online talk'].map((name) => byRole(page, 'button', name).getAttribute('aria-expanded'))).toEqual([
      'true',
      'false',
    ]);
  });

  test('going to a card on another shelf opens that shelf', () => {
    const press = vi.fn();
    const input = { press, look: vi.fn(), lift: vi.fn(), drop: vi.fn() };
    const page = showBoard(board, { places, input, hand: { ...emptyHand, shelf: 'shelf:method:online-talk' } });
    focus(byRole(page, 'button', tea));
    expect(press.mock.calls).toEqual([['shelf:method:face-to-face']]);
    expect(input.look).toHaveBeenCalledWith('pack:tea-morning');
  });
});
