import { describe, expect, test } from 'vitest';
import { english } from '../../src/i18n/words.ts';
import type { TrayShelf } from '../../src/store/board.ts';
import { rewindLoss } from '../../src/store/console/rewind-loss.ts';
import { layoutBoard } from '../../src/store/layout/layout-board.ts';
import { csvOf } from '../../src/store/report-csv.ts';
import { markdownOf } from '../../src/store/report-markdown.ts';
import type { OpenSession } from '../../src/store/session.ts';
import { emptyHand } from '../../src/store/table-input.ts';
import { eachOnItsOwnDevice } from '../connection/device.ts';
import { finish, seated, sit, stepOf } from '../engine/scenes.ts';
import { dealRulebook } from '../helpers/deal-game.ts';
import { atHeron } from '../helpers/deal-session.ts';
import type { Play } from '../helpers/play.ts';
import { modelOf } from '../helpers/projector-scene.ts';
import { lying, regionOf, shelfTitles } from '../helpers/store-board.ts';
import { boardAt } from '../helpers/store-game.ts';
import { deskAt } from './console/desk.ts';
import { report } from './report-play.ts';

eachOnItsOwnDevice();

const board = (session: OpenSession) => session.store.getState().board ?? expect.fail('no board');
const shelf = (session: OpenSession, key: string): TrayShelf | undefined =>
  board(session)
    .regions.flatMap((region) => (region.kind === 'tray' ? region.shelves : []))
    .find((each) => each.key === key);
const picks = (session: OpenSession): readonly string[] =>
  session.store.getState().snapshot.legal.flatMap((move) => (move.type === 'pickCard' ? [move.card] : []));
const work = (session: OpenSession) => session.store.getState().snapshot.view.work[0] ?? expect.fail('no work');
const playOn = (play: Play, step: string): Play =>
  stepOf(play, 't1') === step ? play : playOn(play.rulebook.tables.reduce(finish, play), step);

describe('cards before the table', () => {
  test('lie in the middle in their own step, and at the side of a later one that uses them', async () => {
    const session = await atHeron('deal-scenario');
    expect(lying(board(session))).toEqual(['main dealt:place']);
    expect(regionOf(board(session), 'dealt')).toMatchObject({ title: 'Your place', cards: [{ actions: [] }], lines: [] });
    await session.act({ type: 'moveTable', table: 't1', step: 'story' });
    expect(lying(board(session))).toContain('side dealt:place');
  });

  test('lie beside the sheet that starts from them, and no other card can fill it', async () => {
    const session = await atHeron('story');
    const [card = ''] = work(session).deals?.[0]?.cards ?? [];
    const legal = session.store.getState().snapshot.legal.filter(({ type }) => type === 'startFrom' || type === 'drawStart');
    const move = { type: 'startFrom', table: 't1', sheet: 'story', card } as const;
    expect(legal).toEqual([move]);
    expect(lying(board(session))).toContain('side dealt:place');
    await session.act(move);
    await expect.poll(() => work(session).sheets.story?.fields.place?.value).not.toBe('');
  });

  test('lie in the packs where they are chosen from, and nothing else does', async () => {
    const session = await atHeron('choose');
    expect(shelfTitles(board(session))).toEqual(['Your offer']);
    expect(shelf(session, 'shelf:dealt:offer')?.cards.map(({ face }) => face.card)).toEqual(work(session).deals?.[1]?.cards);
    expect(new Set(picks(session))).toEqual(new Set(work(session).deals?.[1]?.cards));
    const [card = ''] = picks(session);
    session.input.press(`pack:${card}`);
    session.input.press('plan');
    await expect.poll(() => work(session).plan.map((laid) => laid.card)).toEqual([card]);
  });
});

describe('hands on one screen', () => {
  test('are shown when somebody asks, one at a time, and hidden again', async () => {
    const session = await atHeron('lay');
    expect(shelf(session, 'shelf:held')).toBeUndefined();
    expect(session.store.getState().hand.shelf).toBe('shelf:dealt:offer');
    session.showHand('t1-1');
    expect(shelf(session, 'shelf:held')).toMatchObject({ title: 'Nia’s hand', cards: [{}, {}, {}] });
    expect(session.store.getState().hand.shelf).toBe('shelf:held');
    session.showHand('t1-2');
    expect(shelf(session, 'shelf:held')?.title).toBe('Aled’s hand');
    session.showHand(undefined);
    expect(shelf(session, 'shelf:held')).toBeUndefined();
  });

  test('are played by whoever holds them, in their turn, and put away after it', async () => {
    const session = await atHeron('lay');
    const { seat } = work(session).turn ?? expect.fail('nobody’s turn');
    expect(seat).toBe('t1-1');
    session.showHand('t1-2');
    const [other = ''] = shelf(session, 'shelf:held')?.cards.map(({ face }) => face.card) ?? [];
    expect(picks(session)).not.toContain(other);
    session.showHand('t1-1');
    const [card = ''] = shelf(session, 'shelf:held')?.cards.map(({ face }) => face.card) ?? [];
    expect(await session.act({ type: 'pickCard', table: 't1', card })).toBe(true);
    expect(work(session).plan).toMatchObject([{ card, by: 't1-1' }]);
    expect([session.store.getState().holder, work(session).turn?.seat]).toEqual([undefined, 't1-2']);
    expect(shelf(session, 'shelf:held')).toBeUndefined();
  });

  test('lie open where nobody at the table has a name', async () => {
    const session = await atHeron('lay', [[], ['Grace']]);
    expect(shelf(session, 'shelf:dealt:hand')?.cards).toHaveLength(3);
    const [card = ''] = shelf(session, 'shelf:dealt:hand')?.cards.map(({ face }) => face.card) ?? [];
    expect(await session.act({ type: 'pickCard', table: 't1', card })).toBe(true);
    expect(await session.act({ type: 'pickCard', table: 't1', card: picks(session)[0] ?? '' })).toBe(true);
  });

  test('are put away when the screen goes to another side, and with the step', async () => {
    const session = await atHeron('lay');
    session.showHand('t1-1');
    session.sit({ kind: 'table', table: 't2' });
    session.sit({ kind: 'table', table: 't1' });
    expect(session.store.getState().holder).toBeUndefined();
    session.showHand('t1-1');
    await session.act({ type: 'moveOn', step: 'lay' });
    expect(session.store.getState().holder).toBeUndefined();
  });
});

describe('what is said', () => {
  const crowd = (count: number): Play =>
    Array.from({ length: count }, (_, index) => `p${index}`).reduce(
      (play, seat) => sit(play, seat, 't1'),
      seated(dealRulebook()),
    );

  test('the step says who holds how many, and that there were too few', () => {
    const few = regionOf(boardAt(playOn(crowd(6), 'faces'), 't1', { people: { p0: 'Huw' } }), 'dealt').lines;
    expect(few[0]).toBe('There were too few cards: somebody got 1, and not 2.');
    expect(few).toContain('Huw holds 1 card');
    const enough = regionOf(boardAt(playOn(crowd(1), 'faces'), 't1'), 'dealt').lines;
    expect(enough).toEqual(['Somebody holds 2 cards', 'Somebody holds 2 cards']);
  });

  test('those who listen hear of it, but never what is in a hand', async () => {
    const session = await atHeron('deal-method');
    await session.act({ type: 'openCards', table: 't1', deal: 'offer' });
    expect(session.store.getState().heard.at(-1)).toBe('3 cards are dealt.');
    await session.act({ type: 'redrawCards', table: 't1', deal: 'offer' });
    expect(session.store.getState().heard.slice(-2)).toEqual(['6 cards are exchanged.', '1 point is taken away.']);
    await session.act({ type: 'moveTable', table: 't1', step: 'hands' });
    const heard = session.store.getState().heard.join(' ');
    expect(heard).toContain('Nia gets 3 cards.');
    session.showHand('t1-1');
    for (const { face } of shelf(session, 'shelf:held')?.cards ?? []) expect(heard).not.toContain(face.title);
  });

  test('going back is said to un-see cards', async () => {
    const session = await atHeron('choose');
    await session.act({ type: 'rewindTable', table: 't1', step: 'sit', reason: '' });
    expect(session.store.getState().heard.join(' ')).toContain(
      'They had seen the cards that were dealt, and will remember them.',
    );
  });
});

describe('elsewhere', () => {
  test('whoever takes a table back is told which cards it has seen', () => {
    const play = playOn(crowdless(), 'choose');
    expect(rewindLoss(deskAt(play), 't1', 'settle').read).toEqual(['The cards of “goal”', 'The cards of “ways”']);
    expect(rewindLoss(deskAt(play), 't1', 'choose').read).toEqual([]);
  });

  test('the picture has a place for each card that was dealt', () => {
    for (const size of [
      { width: 1048, height: 712 },
      { width: 640, height: 480 },
    ]) {
      const play = playOn(crowdless(), 'ways');
      const at = boardAt(play, 't1');
      const keys = layoutBoard(at, emptyHand, size).map(({ key }) => key);
      for (const { key } of regionOf(at, 'dealt').cards) expect(keys).toContain(key);
    }
  });

  test('the screen shows what every table got alike, and of other deals how far the tables are', () => {
    const play = playOn(crowdless(), 'goal');
    const [card = ''] = play.state.dealt?.aim ?? [];
    expect(modelOf(play).slide).toMatchObject({ kind: 'situation', title: card, whom: 'For every table' });
    expect(modelOf(playOn(play, 'ways')).slide.kind).toBe('tables');
    expect(modelOf(playOn(play, 'faces')).slide.kind).toBe('tables');
  });

  test('the report tells what lay open, and nothing of hands', () => {
    const play = playOn(crowdless(), 'ending');
    const parts = report(play).tables[0]?.parts.filter(({ kind }) => kind === 'dealt') ?? [];
    const open = (deal: string) => play.state.tables.t1?.deals?.[deal]?.cards ?? [];
    expect(parts.map((part) => [part.title, part.kind === 'dealt' && part.cards.map(({ card }) => card)])).toEqual([
      ['goal', open('aim')],
      ['ways', open('ways')],
    ]);
    for (const text of [markdownOf(report(play), english), csvOf(report(play), english)]) {
      for (const card of open('ways')) expect(text.replaceAll('\\', '')).toContain(card);
      expect(text.replaceAll('\\', '')).not.toMatch(/face-\d/);
    }
  });
});

const crowdless = (): Play => seated(dealRulebook());
