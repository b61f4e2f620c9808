import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Groups } from '../../../src/engine/format.ts';
import type { Audience } from '../../../src/engine/view.ts';
import { audienceKey } from '../../../src/protocol/room.ts';
import type { Room } from '../../../src/server/rooms/room.ts';
import { fullGame, type House, openHouse } from '../../helpers/net/house.ts';
import { join, type Page } from '../../helpers/net/page.ts';
import { hashOf, type Plain } from '../../helpers/net/seen.ts';
import { playChoices } from '../../helpers/play.ts';
import { situationFormat } from '../../helpers/situation-game.ts';

const [deck] = fullGame;
const groupings = ['pair', 'ring', 'none'] as const satisfies readonly Groups['client'][];
const formats = groupings.map((client) => ({ ...situationFormat({ client }), id: `situations-${client}` }));

let house: House;
beforeAll(async () => {
  house = await openHouse({ content: [fullGame, ...formats.map((format) => [deck, format] as const)] });
});
afterAll(async () => {
  await house.close();
  expect(house.faults).toEqual([]);
});

/** How many random plays there are, all at once, and of how many rounds of moves. */
const plays = 16;
const rounds = 8;

interface AnyRound {
  readonly choices: readonly number[];
  /** Whose line breaks before this round, and is there again after it. */
  readonly breaks: number;
}

const anyRound: fc.Arbitrary<AnyRound> = fc.record({
  choices: fc.array(fc.nat({ max: 1_000_000_000 }), { minLength: 1, maxLength: 9 }),
  breaks: fc.nat({ max: 5 }),
});

/** Pages of a facilitator, of a mentor who looks at every table, and of a screen: together they see all that there is. */
async function watchers(
  at: number,
): Promise<{ readonly pages: Page[]; readonly audiences: readonly Audience[]; readonly room: Room }> {
  const tables = ['A', 'B', 'C', 'D', 'E'].slice(0, 2 + (at % 4));
  const host = await house.host({ tables, deck, format: formats[at % formats.length] ?? expect.fail() });
  const mentor = await join(house.page(), host.code, 'Mo');
  const screen = house.page();
  await screen.must({ type: 'show', code: host.code });
  await host.must({ type: 'setRole', seat: mentor.seat, role: 'mentor' });
  const audiences = tables.map((_, index): Audience => ({ kind: 'table', table: `t${index + 1}` }));
  for (const audience of audiences) await mentor.must({ type: 'watch', audience });
  const room = (await house.rooms.open(host.entered?.header.workshop ?? '')) ?? expect.fail();
  return { pages: [host, mentor, screen], audiences: [{ kind: 'facilitator' }, { kind: 'screen' }, ...audiences], room };
}

/** The same page after a break: with what it knew, or with nothing. */
async function comeBack(page: Page, withAll: boolean): Promise<Page> {
  const next = house.page();
  if (withAll) next.sights.learn(page.sights);
  await next.must({ type: 'back', token: page.token, known: page.sights.known() as never });
  Object.assign(next, { entered: { ...next.entered, token: page.token } });
  return next;
}

/** The name of what an audience may see now, worked out anew for each state. */
function sees({ dealer }: Room, audience: Audience): string {
  const state = dealer.state();
  const known = names.get(state) ?? new Map<string, string>();
  names.set(state, known);
  const key = audienceKey(audience);
  const name = known.get(key) ?? hashOf(plain(dealer.view(audience)), plain(dealer.legal(audience)));
  known.set(key, name);
  return name;
}
const names = new WeakMap<object, Map<string, string>>();
const plain = (value: unknown): Plain => JSON.parse(JSON.stringify(value)) as Plain;

async function playOn(
  { pages, audiences, room }: Awaited<ReturnType<typeof watchers>>,
  { choices, breaks }: AnyRound,
): Promise<void> {
  const broken = pages[breaks];
  broken?.drop();
  for (const choice of choices) {
    const { rulebook } = room.dealer;
    const state = room.dealer.state();
    const turns = new Array(room.dealer.seq() + 1);
    const turn = playChoices(rulebook, [choice], { rulebook, start: state, state, turns }).turns.at(-1) ?? expect.fail();
    await room.dealer.submit({ id: `any-${turns.length}-${choice}`, seat: turn.seat, move: turn.move });
  }
  if (broken) pages[breaks] = await comeBack(broken, breaks < 2);
  for (const page of pages)
    for (const [name, audience] of audiences.map((each) => [audienceKey(each), each] as const)) {
      if (!page.sees(name)) continue;
      await page.until(() => page.sees(name)?.hash === sees(room, audience), `${name} at ${room.dealer.seq()}`);
    }
  for (const page of pages) expect(page.sights.wrong).toEqual([]);
}

describe('what an audience is told', () => {
  test(`is what it may see, in ${plays} random plays with lines that break`, { timeout: 60_000 }, async () => {
    const choices = fc.sample(fc.array(anyRound, { minLength: rounds, maxLength: rounds }), { numRuns: plays, seed: 7 });
    const seqs = await Promise.all(
      choices.map(async (list, at) => {
        const all = await watchers(at);
        for (const round of list) await playOn(all, round);
        return all.room.dealer.seq();
      }),
    );
    expect(seqs.reduce((sum, seq) => sum + seq, 0)).toBeGreaterThan(plays * rounds);
  });

  test('comes before the answer that it belongs to, under the same id', async () => {
    const host = await house.host();
    const ann = await join(house.page(), host.code, 'Ann');
    for (let at = 0; at < 6; at += 1) {
      for (const page of [ann, host]) {
        const id = `help-number-${at}-${page.seat}`;
        const from = page.heard.length;
        expect(await page.move({ type: 'askForHelp', table: 't1', on: page === ann }, id)).toBe('ok');
        const heard = page.heard.slice(from);
        const told = heard.findIndex((tell) => tell.type === 'update' && tell.told.some((each) => each.id === id));
        const answered = heard.findIndex((tell) => tell.type === 'reply' && tell.reply.re === id);
        expect(told).toBeGreaterThanOrEqual(0);
        expect(answered).toBeGreaterThan(told);
      }
    }
  });

  test('goes out once for all who belong to it, many moves at a time', async () => {
    const host = await house.host();
    const [ann, ben] = await Promise.all([join(house.page(), host.code, 'Ann'), join(house.page(), host.code, 'Ben')]);
    const before = ben.told('update').length;
    const moves = Array.from({ length: 20 }, (_, at) => ann.move({ type: 'askForHelp', table: 't1', on: at % 2 === 0 }));
    expect(await Promise.all(moves)).toEqual(moves.map(() => 'ok'));
    expect(ben.told('update').length - before).toBeLessThan(10);
    expect(ben.sees('table:t1')?.hash).toBe(ann.sees('table:t1')?.hash);
  });

  test('is everything to whoever has missed a lot, or knows something else', async () => {
    const host = await house.host();
    const ann = await join(house.page(), host.code, 'Ann');
    const sight = ann.sees('table:t1') ?? expect.fail();
    const ask = (hash: string, seq = sight.seq) =>
      ({ type: 'catchUp', known: { audience: { kind: 'table', table: 't1' }, seq, hash } }) as const;
    const told = async (hash: string, seq?: number) => {
      const from = ann.heard.length;
      await ann.must(ask(hash, seq));
      return ann.heard.slice(from).map(({ type }) => type);
    };
    expect(await told(sight.hash)).toEqual(['reply']);
    expect(await told('0'.repeat(64))).toEqual(['snapshot', 'reply']);
    expect(await told('', 0)).toEqual(['snapshot', 'reply']);
    for (let at = 0; at < 70; at += 1) {
      house.clock.pass(100);
      await ann.move({ type: 'askForHelp', table: 't1', on: at % 2 === 0 });
      if (at === 3) expect(await told(sight.hash)).toEqual(['update', 'update', 'update', 'update', 'reply']);
    }
    expect(await told(sight.hash)).toEqual(['snapshot', 'reply']);
  });

  test('of what somebody may not see is nothing, even when they say that they know it', async () => {
    const host = await house.host();
    const ann = await join(house.page(), host.code, 'Ann', 't1');
    await join(house.page(), host.code, 'Zoe', 't2');
    const again = house.page();
    const audiences: readonly Audience[] = [
      { kind: 'facilitator' },
      { kind: 'table', table: 't2' },
      { kind: 'table', table: 't9' },
    ];
    await again.must({ type: 'back', token: ann.token, known: audiences.map((audience) => ({ audience, seq: 0, hash: '' })) });
    expect([...again.sights.all.keys()]).toEqual(['table:t1']);
    const mine = house.page();
    await mine.must({ type: 'back', token: ann.token, known: [{ audience: { kind: 'screen' }, seq: 0, hash: '' }] });
    expect([...mine.sights.all.keys()].sort()).toEqual(['screen', 'table:t1']);
  });
});
