import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { io, type Socket } from 'socket.io-client';
import { loadDeck } from '../../src/deck/load-deck.ts';
import { loadFormat } from '../../src/deck/load-format.ts';
import { hash } from '../../src/engine/hash.ts';
import { present } from '../../src/lib/assert.ts';
import type { AnswerTo, AskOf, AskType, Reply, Tell } from '../../src/protocol/room.ts';
import { type Child, part, pause, perform, startChild, startOurs } from './server-load.ts';

/** What a server uses while people play, and how long it takes until the last of those whom a move concerns has heard of it. */
export interface Playing {
  /** Of one core. */
  readonly share: number;
  /** Milliseconds from a move to its last viewer. */
  readonly half: number;
  readonly most: number;
  readonly moves: number;
}

export interface ServerBench {
  /** One room of 60 with a move a second each: ours, a relay of the same bytes, a relay that tells everybody everything, and boardgame.io's server. */
  readonly room: Playing;
  readonly relay: Playing;
  readonly relayToAll: Playing;
  readonly boardgame: Playing;
  /** 50 rooms of 30 with a move in 15 seconds each. */
  readonly house: Playing;
  /** Megabytes for a thousand sockets. */
  readonly memory: number;
  /** Milliseconds from asking to join until everything is there; the slowest of a hundredth. */
  readonly join: number;
}

const seconds = 15;
const cards = 5;

/** Benches run in the folder of the project. */
const textOf = (path: string): string => readFileSync(`cards/${path}`, 'utf8');
const deck = present(loadDeck('deck.yaml', textOf('decks/housing/deck.yaml')).deck, 'a deck');
const format = present(loadFormat('cardiff.yaml', textOf('formats/cardiff.yaml')).format, 'a format');
const picking = present(
  format.steps.find((step) => step.kind === 'pick'),
  'a step for choosing',
);
const chosen = deck.cards.filter(({ suit, cost }) => picking.suits.includes(suit) && cost === 1).slice(0, cards);

/** Side by side in one run, each server in a process of its own, with the load in this one. */
export async function benchServer(): Promise<ServerBench> {
  const ours = await startOurs();
  const { playing: room, bytes } = await playRoom(ours);
  await ours.stop();
  const relay = await playRelay((table) => [
    { room: table, bytes: bytes.table },
    { room: 'facilitator', bytes: bytes.facilitator },
  ]);
  const relayToAll = await playRelay(() => [{ room: 'all', bytes: bytes.table }]);
  const boardgame = await playBoardgame();
  return { room, relay, relayToAll, boardgame, ...(await playHouse()) };
}

/** A page that says and hears what the protocol knows. */
class Page {
  readonly socket: Socket;
  readonly #waiting = new Map<string, (answer: Reply['answer']) => void>();
  /** Hears of everything that is told. */
  onTell: (tell: Tell, bytes: number) => void = () => undefined;

  constructor(address: string) {
    this.socket = io(address, { transports: ['websocket'], forceNew: true });
    this.socket.on('m', (text: string) => {
      const tell = JSON.parse(text) as Tell;
      if (tell.type === 'reply') this.#waiting.get(tell.reply.re)?.(tell.reply.answer);
      else this.onTell(tell, text.length);
    });
  }

  async must<Type extends AskType>(ask: AskOf<Type>, id = newId()): Promise<AnswerTo[Type]> {
    const answer = await new Promise<Reply['answer']>((resolve) => {
      this.#waiting.set(id, resolve);
      this.socket.emit('m', JSON.stringify({ id, ask }));
    });
    this.#waiting.delete(id);
    if (!answer.ok) throw new Error(`${ask.type} is refused: ${JSON.stringify(answer.error)}`);
    return answer.value as unknown as AnswerTo[Type];
  }

  /** Asks without waiting. */
  ask(ask: AskOf<AskType>, id: string): void {
    this.socket.emit('m', JSON.stringify({ id, ask }));
  }
}

const newId = (): string => randomBytes(12).toString('hex');

/** When moves were asked for, and when the last of those whom they concern heard of them. */
class Journeys {
  readonly #begun = new Map<string, { readonly at: number; left: number }>();
  readonly times: number[] = [];

  begin(id: string, viewers: number): void {
    this.#begun.set(id, { at: performance.now(), left: viewers });
  }

  arrive(id: string): void {
    const journey = this.#begun.get(id);
    if (!journey) return;
    journey.left -= 1;
    if (journey.left > 0) return;
    this.times.push(performance.now() - journey.at);
    this.#begun.delete(id);
  }
}

/** Lets people play against a server, and tells what that took. */
async function measure(
  server: Child,
  people: number,
  every: number,
  act: (person: number) => string,
  viewers: number,
  journeys: Journeys,
): Promise<Playing> {
  const ask = (person: number): void => journeys.begin(act(person), viewers);
  await perform(people, every, every * 2, ask);
  journeys.times.length = 0;
  const before = await server.used();
  const begun = performance.now();
  await perform(people, every, seconds * 1000, ask);
  await pause(500);
  const after = await server.used();
  const share = (after.seconds - before.seconds) / ((performance.now() - begun) / 1000);
  return { share, half: part(journeys.times, 0.5), most: part(journeys.times, 0.99), moves: journeys.times.length };
}

interface OpenRoom {
  readonly code: string;
  readonly facilitator: Page;
  readonly people: readonly Page[];
  /** Milliseconds that each took to come in and see everything. */
  readonly joins: readonly number[];
}

/** A room in which everybody chooses cards. */
async function openRoom(address: string, tables: number, hear: (tell: Tell, bytes: number) => void): Promise<OpenRoom> {
  const facilitator = new Page(address);
  facilitator.onTell = hear;
  const { code } = await facilitator.must({
    type: 'host',
    deck: { id: deck.id, hash: hash(deck) },
    format: { id: format.id, hash: hash(format) },
    tables: Array.from({ length: tables }, (_, at) => `Table ${at + 1}`),
    seating: 'choose',
    name: 'Fay',
    time: null,
  });
  const people: Page[] = [];
  const joins: number[] = [];
  for (let person = 0; person < tables * 5; person += 1) {
    const page = new Page(address);
    const begun = performance.now();
    const seen = new Promise<void>((resolve) => {
      page.onTell = ({ type }) => type === 'snapshot' && resolve();
    });
    await page.must({ type: 'join', code, name: `Person ${person}`, table: `t${Math.floor(person / 5) + 1}` });
    await seen;
    joins.push(performance.now() - begun);
    page.onTell = hear;
    people.push(page);
  }
  for (const step of format.steps) {
    if (step === picking) break;
    await facilitator.must({ type: 'move', move: { type: 'moveOn', step: step.id } });
  }
  return { code, facilitator, people, joins };
}

/** Everybody puts a card of their own into the plan of their table, and takes it out again. */
function toggler({ people }: Pick<OpenRoom, 'people'>): (person: number) => string {
  const inPlan = new Set<number>();
  return (person) => {
    const id = newId();
    const card = chosen[person % 5]?.id ?? '';
    const table = `t${Math.floor(person / 5) + 1}`;
    const type = inPlan.delete(person) ? 'returnCard' : 'pickCard';
    if (type === 'pickCard') inPlan.add(person);
    people[person]?.ask({ type: 'move', move: { type, table, card } }, id);
    return id;
  };
}

const idsIn = (tell: Tell): readonly string[] => (tell.type === 'update' ? tell.told.map(({ id }) => id) : []);

async function playRoom(server: Child) {
  const journeys = new Journeys();
  const sizes = { table: [] as number[], facilitator: [] as number[] };
  const room = await openRoom(server.address, 12, (tell, bytes) => {
    const ids = idsIn(tell);
    for (const id of ids) journeys.arrive(id);
    if (tell.type === 'update' && ids.length > 0 && tell.audience.kind !== 'screen' && tell.audience.kind !== 'seat')
      sizes[tell.audience.kind].push(bytes / ids.length);
  });
  const playing = await measure(server, 60, 1000, toggler(room), 6, journeys);
  for (const page of [room.facilitator, ...room.people]) page.socket.disconnect();
  return { playing, bytes: { table: Math.round(mean(sizes.table)), facilitator: Math.round(mean(sizes.facilitator)) } };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

interface Heard {
  readonly room: string;
  readonly bytes: number;
}

/** The same people with the same bytes, through a server that only passes them on. */
async function playRelay(to: (table: string) => readonly Heard[]): Promise<Playing> {
  const server = await startChild('tests/bench/servers/relay.mjs');
  const journeys = new Journeys();
  const sockets = await Promise.all(
    Array.from({ length: 61 }, async (_, person) => {
      const socket = io(server.address, { transports: ['websocket'], forceNew: true });
      const own = person === 60 ? 'facilitator' : `t${Math.floor(person / 5) + 1}`;
      socket.on('m', (text: string) => {
        const { id } = JSON.parse(text) as { readonly id?: string };
        if (id !== undefined) journeys.arrive(id);
      });
      await socket.emitWithAck('enter', [own, 'all']);
      return socket;
    }),
  );
  const everyone = to('t1').some(({ room }) => room === 'all');
  const act = (person: number): string => {
    const id = newId();
    sockets[person]?.emit('m', JSON.stringify({ id, to: to(`t${Math.floor(person / 5) + 1}`) }));
    return id;
  };
  const playing = await measure(server, 60, 1000, act, everyone ? 61 : 6, journeys);
  for (const socket of sockets) socket.disconnect();
  await server.stop();
  return playing;
}

/** The same room as a match of boardgame.io's own server, which keeps it in memory. */
async function playBoardgame(): Promise<Playing> {
  const server = await startChild('tests/bench/servers/boardgame.mjs');
  const journeys = new Journeys();
  const marks = new Map<string, string>();
  const match = 'bench';
  const sockets: Socket[] = [];
  for (let person = 0; person < 60; person += 1) {
    const socket = io(`${server.address}/room`, { transports: ['websocket'], forceNew: true });
    const synced = new Promise<void>((resolve) => socket.once('sync', () => resolve()));
    socket.on(
      'update',
      (
        _match: string,
        _state: unknown,
        log: readonly { readonly action?: { readonly payload?: { readonly args?: readonly string[] } } }[],
      ) => {
        for (const { action } of log ?? []) {
          const id = marks.get(action?.payload?.args?.[1] ?? '');
          if (id !== undefined) journeys.arrive(id);
        }
      },
    );
    socket.emit('sync', match, String(person), undefined, 60);
    await synced;
    sockets.push(socket);
  }
  const act = (person: number): string => {
    const id = newId();
    marks.set(id, id);
    const playerID = String(person);
    const action = { type: 'MAKE_MOVE', payload: { type: 'toggle', args: [`card-${person % 5}`, id], playerID } };
    sockets[person]?.emit('update', action, 0, match, playerID);
    return id;
  };
  const playing = await measure(server, 60, 1000, act, 60, journeys);
  for (const socket of sockets) socket.disconnect();
  await server.stop();
  return playing;
}

/** 50 rooms of 30 at once. */
async function playHouse(): Promise<Pick<ServerBench, 'house' | 'memory' | 'join'>> {
  const server = await startOurs();
  const journeys = new Journeys();
  const hear = (tell: Tell): void => {
    for (const id of idsIn(tell)) journeys.arrive(id);
  };
  const before = await server.used();
  const rooms: OpenRoom[] = [];
  for (let at = 0; at < 50; at += 5)
    rooms.push(...(await Promise.all(Array.from({ length: 5 }, () => openRoom(server.address, 6, hear)))));
  const after = await server.used();
  const togglers = rooms.map(toggler);
  const act = (person: number): string => togglers[person % 50]?.(Math.floor(person / 50)) ?? '';
  const house = await measure(server, 1500, 15_000, act, 6, journeys);
  for (const { facilitator, people } of rooms) for (const page of [facilitator, ...people]) page.socket.disconnect();
  await server.stop();
  const memory = (after.megabytes - before.megabytes) / 1.55;
  return {
    house,
    memory,
    join: part(
      rooms.flatMap(({ joins }) => joins),
      0.99,
    ),
  };
}
