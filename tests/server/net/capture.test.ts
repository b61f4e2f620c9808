import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide } from '../../../src/engine/decide.ts';
import { setUp } from '../../../src/engine/setup.ts';
import type { Workshop } from '../../../src/engine/state.ts';
import type { Audience } from '../../../src/engine/view.ts';
import { view } from '../../../src/engine/views/view.ts';
import { builtServer } from '../../helpers/net/built-server.ts';
import { hosting, housing } from '../../helpers/net/cards.ts';
import { type GameServer, startServer } from '../../helpers/net/game-server.ts';
import { openFolder, type Proven, prove } from '../../helpers/net/log-proof.ts';
import type { RawBot } from '../../helpers/net/raw-bot.ts';
import type { PlainRecord } from '../../helpers/net/seen.ts';
import { type Tapped, tap } from '../../helpers/net/wire-tap.ts';

const folder = mkdtempSync(join(tmpdir(), 'smg-capture-'));
let server: GameServer;
beforeAll(async () => {
  server = await startServer(await builtServer(), folder);
}, 120_000);
afterAll(async () => {
  await server.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Everybody who is listened to: by a name of their own, with the audience that they are of. */
const audiences = {
  host: { kind: 'facilitator' },
  one: { kind: 'table', table: 't1' },
  two: { kind: 'table', table: 't2' },
  three: { kind: 'table', table: 't3' },
  third: { kind: 'table', table: 't3' },
  four: { kind: 'table', table: 't4' },
  watcher: { kind: 'screen' },
  screen: { kind: 'screen' },
} as const satisfies Readonly<Record<string, Audience>>;
type Who = keyof typeof audiences | 'foreigner' | 'guest';
type Taps = Readonly<Record<Who, Tapped>>;

const table = (at: number): string => `t${at}`;
const say = async ({ bot }: Tapped, move: PlainRecord): Promise<void> =>
  expect(await bot.move(move), JSON.stringify(move)).toBe('ok');
const legal = (bot: RawBot, at: string, type: string): readonly PlainRecord[] =>
  bot.sees(`table:${at}`)?.legal.filter((move) => move.type === type) ?? [];

/** Everybody has been told all that they may know up to now: an answer comes after what it was asked for. */
async function everythingTold(taps: Taps): Promise<void> {
  for (const { bot } of Object.values(taps))
    for (const { audience, seq, hash } of [...bot.sights.all.values()])
      await bot.ask({ type: 'catchUp', known: { audience, seq, hash } });
}

async function gather(): Promise<Taps> {
  const names = [...Object.keys(audiences), 'foreigner', 'guest'] as Who[];
  const taps = Object.fromEntries(
    await Promise.all(
      names.map(async (name, at) => [name, await tap(server.port, at % 3 === 1 ? ['polling'] : undefined)] as const),
    ),
  ) as unknown as Taps;
  const { host, foreigner } = taps;
  const { code } = await host.bot.mustEnter(hosting('cardiff-full', ['Heron', 'Otter', 'Adder', 'Raven'], 'Qznamehost'));
  const abroad = await foreigner.bot.mustEnter(hosting('taster', ['Qzforeigntable'], 'Qzforeignname'));
  await taps.guest.bot.mustEnter({ type: 'join', code: abroad.code, name: 'Qzforeignguest', table: 't1' });
  const at = { one: 't1', two: 't2', three: 't3', third: 't3', four: 't4', watcher: 't1' } as const;
  for (const [name, where] of Object.entries(at) as [Who, string][])
    await taps[name].bot.mustEnter({ type: 'join', code, name: `Qzname${name}`, table: where });
  await taps.screen.bot.mustEnter({ type: 'show', code });
  expect((await host.bot.ask({ type: 'setRole', seat: taps.watcher.bot.seat, role: 'watcher' })).ok).toBe(true);
  await taps.watcher.bot.until(() => taps.watcher.bot.sees('screen') !== undefined, 'the watcher');
  return taps;
}

/** Cards that are planned for later: none of them ever lands by the facilitator's hand. */
const planned = ['lost-phone', 'last-bus', 'lines-down'];

/** From the beginning to the handing over: sheets are written and sealed, and things are planned. */
async function invent(taps: Taps): Promise<void> {
  const { host, three, third, foreigner } = taps;
  for (const step of ['settle', 'welcome']) await say(host, { type: 'moveOn', step });
  const writers = [taps.one, taps.two, three, taps.four];
  for (const [at, writer] of writers.entries()) {
    const field = { type: 'writeField', table: table(at + 1), sheet: 'scenario', field: 'place', base: 0 };
    await say(writer, { ...field, value: `Qzsealed${at + 1}` });
  }
  await say(host, { type: 'writeNote', table: 't1', value: 'Qznote1' });
  const later = { type: 'scheduleSituation', minutes: 240 };
  await say(host, { ...later, tables: ['t1'], wish: { what: 'words', title: 'Qzlatertitle', text: 'Qzlatertext' } });
  for (const card of planned) await say(host, { ...later, tables: ['t1', 't2'], wish: { what: 'card', card } });
  await host.bot.ask({ type: 'message', to: { kind: 'seat', seat: three.bot.seat }, text: 'Qzmessage3' });
  const typing = { type: 'typing', table: 't3', sheet: 'scenario', field: 'trouble', value: 'Qztyping3', takeOver: false };
  expect((await three.bot.ask(typing)).ok).toBe(true);
  await third.bot.until(() => third.bot.last('typing') !== undefined, 'the typing of others');
  await say(foreigner, { type: 'writeNote', table: 't1', value: 'Qzforeignnote' });
}

/** Each of the first two sheets stays where it was written until both have been handed over. */
async function swap(taps: Taps): Promise<void> {
  const { host, one, two } = taps;
  await say(host, { type: 'moveOn', step: 'invent' });
  await everythingTold(taps);
  for (const at of [1, 2, 3, 4])
    mayKnow(taps, `Qzsealed${at}`, [
      'host',
      ...(['one', 'two', 'three', 'four'] as const).slice(at - 1, at),
      ...(at === 3 ? (['third'] as const) : []),
    ]);
  await say(one, { type: 'handOver', table: 't1', sheet: 'scenario' });
  await everythingTold(taps);
  mayKnow(taps, 'Qzsealed1', ['host', 'one']);
  await say(two, { type: 'handOver', table: 't2', sheet: 'scenario' });
  await say(taps.three, { type: 'handOver', table: 't3', sheet: 'scenario' });
  await say(taps.four, { type: 'handOver', table: 't4', sheet: 'scenario' });
  await say(host, { type: 'moveOn', step: 'swap' });
}

/** Marks, methods, and cards of their own: one is agreed and laid, one still waits for its price. */
async function choose(taps: Taps): Promise<void> {
  const { host, one, three } = taps;
  const marks = () => legal(one.bot, 't1', 'writeField').filter(({ sheet }) => sheet === 'who-and-why');
  await one.bot.until(() => marks().length > 0, 'the matrix');
  await say(one, { ...marks()[0], value: 'wanted' });
  await say(host, { type: 'moveOn', step: 'who-and-why' });
  await one.bot.until(() => legal(one.bot, 't1', 'pickCard').length > 0, 'cards to choose');
  await say(one, legal(one.bot, 't1', 'pickCard')[0] ?? {});
  for (const [at, writer] of [
    [1, one],
    [3, three],
  ] as const)
    await say(writer, { type: 'writeCard', table: table(at), title: `Qzown${at}`, text: '', as: 'new' });
  await say(host, { type: 'priceCard', table: 't1', card: 'own-1', cost: 1 });
  await say(one, { type: 'pickCard', table: 't1', card: 'own-1' });
  await say(host, { type: 'moveOn', step: 'choose' });
  await say(one, { type: 'writeField', table: 't1', sheet: 'card/own-1', field: 'owner', value: 'Qzowner1', base: 0 });
  await say(host, { type: 'moveOn', step: 'plan' });
}

/** Something is typed live, and answered, and judged by the client. */
async function trouble(taps: Taps): Promise<void> {
  const { host, one, two } = taps;
  await say(host, {
    type: 'sendSituation',
    tables: ['t1'],
    wish: { what: 'words', title: 'Qztypedtitle1', text: 'Qztypedtext1' },
  });
  const landed = (): readonly PlainRecord[] =>
    ((one.bot.sees('table:t1')?.view.work as readonly PlainRecord[] | undefined)?.[0]?.situations as readonly PlainRecord[]) ??
    [];
  await one.bot.until(() => landed().some(({ title }) => title === 'Qztypedtitle1'), 'what was typed live');
  const situation = String(landed().find(({ title }) => title === 'Qztypedtitle1')?.key);
  await say(one, {
    type: 'writeField',
    table: 't1',
    sheet: `situation/${situation}`,
    field: 'words',
    value: 'Qzanswer1',
    base: 0,
  });
  await say(one, { type: 'giveAnswer', table: 't1', situation });
  await say(two, { type: 'judgeAnswer', table: 't2', of: 't1', situation, accept: true });
  await say(host, { type: 'moveOn', step: 'trouble' });
}

/** The client hears the plan, stories are told, and it ends. */
async function tell(taps: Taps): Promise<void> {
  const { host, one, two } = taps;
  await say(two, { type: 'writeField', table: 't2', sheet: 'reply', field: 'like', value: 'Qzreply2', base: 0 });
  await say(host, { type: 'moveOn', step: 'present' });
  await one.bot.until(() => legal(one.bot, 't1', 'writeField').some(({ sheet }) => sheet === 'story'), 'the story');
  const story = legal(one.bot, 't1', 'writeField').filter(
    ({ sheet, field }) => sheet === 'story' && !String(field).endsWith('who'),
  );
  for (const move of story) await one.bot.move({ ...move, value: 'Qzstory1' });
  await say(host, { type: 'moveOn', step: 'story' });
  await say(one, { type: 'writeField', table: 't1', sheet: 'debrief', field: 'monday', value: 'Qzlesson1', base: 0 });
  await everythingTold(taps);
  mayKnow(taps, 'Qzstory1', ['host', 'one']);
  // The wall at the end shows stories to all.
  await say(host, { type: 'endWorkshop' });
}

const everyone = [...Object.keys(audiences), 'foreigner', 'guest'] as readonly Who[];
/** Who has been sent a word. */
const knows = (taps: Taps, word: string): readonly Who[] => everyone.filter((who) => taps[who].bytes().includes(word));
/** Nobody else has been sent a word. */
const mayKnow = (taps: Taps, word: string, who: readonly Who[]): void =>
  expect(
    knows(taps, word).filter((each) => !who.includes(each)),
    word,
  ).toEqual([]);

const ourTables = ['one', 'two', 'three', 'third', 'four'] as const;
/** Each word of the play: who has to have been sent it by the end, and who else may. Nobody else. */
const words: Readonly<Record<string, { readonly must: readonly Who[]; readonly may?: readonly Who[] }>> = {
  Qzsealed1: { must: ['host', 'one', 'two'] },
  Qzsealed2: { must: ['host', 'one', 'two'] },
  Qzsealed3: { must: ['host', 'three', 'third', 'four'] },
  Qzsealed4: { must: ['host', 'three', 'third', 'four'] },
  Qznote1: { must: ['host'] },
  Qzlatertitle: { must: ['host'] },
  Qzlatertext: { must: ['host'] },
  Qzmessage3: { must: ['three'] },
  Qztyping3: { must: ['third'] },
  Qzown1: { must: ['host', 'one', 'two', 'screen', 'watcher'] },
  Qzown3: { must: ['host', 'three', 'third'] },
  Qzowner1: { must: ['host', 'one', 'two', 'screen', 'watcher'] },
  Qztypedtitle1: { must: ['host', 'one', 'two', 'screen', 'watcher'] },
  Qzanswer1: { must: ['host', 'one', 'two', 'screen', 'watcher'] },
  Qzreply2: { must: ['host', 'two'], may: ['one'] },
  Qzstory1: { must: ['host', 'one', 'screen', 'watcher'] },
  Qzlesson1: { must: ['host', 'one', 'screen', 'watcher'] },
  Qznamehost: { must: ['host', ...ourTables, 'watcher'] },
  Qznamethree: { must: ['host', ...ourTables, 'watcher'] },
  Qzforeignname: { must: ['foreigner', 'guest'] },
  Qzforeignguest: { must: ['foreigner', 'guest'] },
  Qzforeigntable: { must: ['foreigner', 'guest'] },
  Qzforeignnote: { must: ['foreigner'] },
};
/** Words that are in no view: they are told by themselves. */
const beside = /message|typing|name|foreign/;

test('no byte of what somebody may not know reaches their sockets', { timeout: 120_000 }, async () => {
  const taps = await gather();
  await invent(taps);
  await swap(taps);
  await choose(taps);
  await trouble(taps);
  await tell(taps);
  for (const [word, { must }] of Object.entries(words))
    for (const who of must) await taps[who].bot.until(() => taps[who].bytes().includes(word), `${word} at ${who}`, 10_000);
  await everythingTold(taps);
  for (const [word, { must, may = [] }] of Object.entries(words)) mayKnow(taps, word, [...must, ...may]);
  expectNoSecretsOfOthers(taps);
  for (const { bot } of Object.values(taps)) expect(bot.sights.wrong).toEqual([]);

  const key = taps.host.bot.entered?.header.workshop ?? '';
  expect(await server.stop()).toBe(0);
  const storage = await openFolder(folder);
  const proven = await prove(storage, key);
  await storage.close();
  const states = statesOf(proven);
  expectOnlyWhatViewsTell(taps, proven, states);
  expectNoChance(taps, states);
  const landed = new Set(Object.values(proven.state.tables).flatMap(({ situations }) => situations.map(({ card }) => card)));
  const hidden = housing.cards.filter(({ id }) => planned.includes(id) && !landed.has(id));
  expect(hidden.length).toBeGreaterThan(0);
  // Every facilitator has a list of what they could send.
  for (const { id, title } of hidden) for (const word of [id, title]) mayKnow(taps, word, ['host', 'foreigner']);
  expect(knows(taps, hidden[0]?.id ?? '')).toContain('host');
  for (const each of Object.values(taps)) await each.close();
});

/** Tokens, codes to write down, the seed, and everything of another room. */
function expectNoSecretsOfOthers(taps: Taps): void {
  for (const who of everyone) {
    const { token, recovery, header, code, me } = taps[who].bot.entered ?? expect.fail();
    const foreign = who === 'foreigner' || who === 'guest';
    mayKnow(taps, token ?? expect.fail(), [who]);
    expect(taps[who].bytes().split(token ?? '').length, `${who} is told the token once`).toBe(2);
    if (recovery !== null) mayKnow(taps, recovery, [who]);
    if (header.seed !== '') mayKnow(taps, header.seed, [foreign ? 'foreigner' : 'host']);
    const room = everyone.filter((each) => (each === 'foreigner' || each === 'guest') === foreign);
    for (const word of [code, me.seat, header.workshop]) mayKnow(taps, word, room);
  }
  expect(taps.host.bot.entered?.header.seed).not.toBe('');
}

/** The state after each move. */
function statesOf({ rulebook, entries }: Proven): readonly Workshop[] {
  const states = [setUp(rulebook)];
  for (const entry of entries) {
    const outcome = decide(rulebook, states.at(-1) ?? expect.fail(), entry);
    states.push(outcome.ok ? outcome.value.state : expect.fail());
  }
  return states;
}

/** What is sent is never more than what the views of the rules hold at some time. */
function expectOnlyWhatViewsTell(taps: Taps, { rulebook }: Proven, states: readonly Workshop[]): void {
  for (const [who, audience] of Object.entries(audiences) as [keyof typeof audiences, Audience][]) {
    const ever = states.map((state) => JSON.stringify(view(rulebook, state, audience))).join('\n');
    for (const word of Object.keys(words)) {
      if (beside.test(word) || !taps[who].bytes().includes(word)) continue;
      expect(ever.includes(word), `${word} at ${who}`).toBe(true);
    }
  }
}

/** Where the random streams stand is nowhere on any wire. */
function expectNoChance(taps: Taps, states: readonly Workshop[]): void {
  const numbers = states.flatMap(({ random, tables }) => [random, ...Object.values(tables).map((each) => each.random)].flat());
  const chance = new Set(numbers.filter((number) => number > 1_000_000).map(String));
  expect(chance.size).toBeGreaterThan(10);
  for (const who of everyone) {
    const sent = new Set(taps[who].bytes().match(/(?<!\d)\d{7,10}(?!\d)/g) ?? []);
    expect(
      [...sent].filter((number) => chance.has(number)),
      who,
    ).toEqual([]);
    expect(taps[who].bytes(), who).not.toMatch(/random/);
  }
}
