import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RoomConnection } from '../../../src/connection/remote/remote.ts';
import { facilitatorSeat } from '../../../src/engine/setup.ts';
import type { Audience } from '../../../src/engine/view.ts';
import { english } from '../../../src/i18n/words.ts';
import type { OutsideAsk } from '../../../src/protocol/room.ts';
import { type OpenSession, openSession } from '../../../src/store/session.ts';
import { plainTongue } from '../../../src/store/tongue.ts';
import { dealDeck, dealFormat } from '../../helpers/deal-game.ts';
import { comeBack, joinAs, type OpenHouse, openHouse, visit } from '../../helpers/room-pipe.ts';
import { memoryNotebook } from '../../helpers/store-writing.ts';

let house: OpenHouse;
const open: RoomConnection[] = [];

beforeEach(async () => {
  house = await openHouse({ deck: dealDeck, format: dealFormat });
});
afterEach(async () => {
  for (const each of open.splice(0)) each.close();
  await house.close();
  expect(house.faults).toEqual([]);
});

async function enter(ask: OutsideAsk) {
  const here = await visit(house, ask);
  open.push(here.page);
  return here;
}

const seatOf = ({ room }: RoomConnection): string => room.me().seat;
const mine = (page: RoomConnection): Audience => ({ kind: 'seat', seat: seatOf(page) });
const handOf = (page: RoomConnection): readonly string[] =>
  page.snapshot(mine(page)).view.held?.flatMap(({ cards }) => cards) ?? [];
const lay = (page: RoomConnection, card: string) => page.submit(seatOf(page), { type: 'pickCard', table: 't1', card });

/** The facilitator takes the room to a step. */
async function goTo(page: RoomConnection, wanted: string): Promise<void> {
  const before = dealFormat.steps.findIndex(({ id }) => id === wanted);
  for (const { id: step } of dealFormat.steps.slice(0, before)) await page.submit(facilitatorSeat, { type: 'moveOn', step });
}

/** A host, and Ann and Bob at the first table, with a hand each, where cards are laid in turn. */
async function withHands() {
  const host = await enter(house.host());
  const ann = await enter(joinAs(host.page.room.code, 'Ann'));
  const bob = await enter(joinAs(host.page.room.code, 'Bob'));
  await goTo(host.page, 'lay');
  await vi.waitFor(() => expect([handOf(ann.page).length, handOf(bob.page).length]).toEqual([2, 2]));
  return { host, ann, bob };
}

describe('hands on the network', () => {
  test('each page is told its own, and the wire carries it to nobody else', async () => {
    const { host, ann, bob } = await withHands();
    const screen = await enter({ type: 'show', code: host.page.room.code });
    expect(handOf(ann.page).filter((card) => handOf(bob.page).includes(card))).toEqual([]);
    for (const { page, pipe } of [host, bob, screen]) {
      expect(await page.watch(mine(ann.page))).toBe(false);
      for (const card of handOf(ann.page)) expect(pipe.said.join('\n')).not.toContain(`"${card}"`);
    }
  });

  test('only the holder may lay a card; then everybody at the table sees it', async () => {
    const { host, ann, bob } = await withHands();
    const [card = ''] = handOf(ann.page);
    expect(await lay(bob.page, card)).toEqual({ ok: false, error: { code: 'card-not-offered' } });
    expect(await lay(host.page, card)).toEqual({ ok: false, error: { code: 'card-not-offered' } });
    expect((await lay(ann.page, card)).ok).toBe(true);
    await vi.waitFor(() => {
      const work = bob.page.snapshot({ kind: 'table', table: 't1' }).view.work[0];
      expect([work?.plan.map((laid) => laid.card), work?.turn?.seat]).toEqual([[card], seatOf(bob.page)]);
    });
    await vi.waitFor(() => expect(handOf(ann.page)).toHaveLength(1));
  });

  test('a page that comes back has its hand again, and one that has moved another', async () => {
    const { ann } = await withHands();
    const before = handOf(ann.page);
    const again = await enter(comeBack(ann.page));
    await vi.waitFor(() => expect(handOf(again.page)).toEqual(before));
    await again.page.submit(seatOf(again.page), { type: 'changeTable', who: seatOf(again.page), table: 't2' });
    await vi.waitFor(() =>
      expect(again.page.snapshot({ kind: 'table', table: 't2' }).view.work[0]?.deals?.at(-1)?.hands).toMatchObject([
        { dealt: 2, left: 2 },
      ]),
    );
    expect(handOf(again.page)).toHaveLength(2);
  });
});

describe('a session in a room', () => {
  const sessionOf = (page: RoomConnection): OpenSession => openSession(page, memoryNotebook(), plainTongue(english));
  const held = (session: OpenSession): readonly string[] =>
    session.store
      .getState()
      .board?.regions.flatMap((region) => (region.kind === 'tray' ? region.shelves : []))
      .find(({ key }) => key === 'shelf:held')
      ?.cards.map(({ face }) => face.card) ?? [];
  const picks = (session: OpenSession): readonly string[] =>
    session.store.getState().snapshot.legal.flatMap((move) => (move.type === 'pickCard' ? [move.card] : []));

  test('lays one’s own hand on the table, and lets it be played in one’s turn', async () => {
    const { ann, bob } = await withHands();
    const [anns, bobs] = [sessionOf(ann.page), sessionOf(bob.page)];
    expect([held(anns), held(bobs)]).toEqual([handOf(ann.page), handOf(bob.page)]);
    expect([picks(anns), picks(bobs)]).toEqual([handOf(ann.page), []]);
    const tray = bobs.store.getState().board?.regions.find(({ kind }) => kind === 'tray');
    expect(JSON.stringify(tray)).toContain('It is Ann’s turn.');
    const [card = ''] = held(anns);
    expect(await anns.act({ type: 'pickCard', table: 't1', card })).toBe(true);
    await vi.waitFor(() => expect([picks(anns), picks(bobs)]).toEqual([[], handOf(bob.page)]));
    expect(await bobs.act({ type: 'passTurn', table: 't1', whose: seatOf(bob.page) })).toBe(true);
    await vi.waitFor(() => expect(picks(anns)).toEqual(handOf(ann.page)));
    for (const session of [anns, bobs]) session.close();
  });

  test('shows a hand as soon as it is dealt, though nothing can be done with it yet', async () => {
    const host = await enter(house.host());
    const ann = await enter(joinAs(host.page.room.code, 'Ann'));
    const session = sessionOf(ann.page);
    await goTo(host.page, 'faces');
    await vi.waitFor(() => expect(handOf(ann.page)).toHaveLength(2));
    expect([held(session), picks(session)]).toEqual([handOf(ann.page), []]);
    session.close();
  });
});
