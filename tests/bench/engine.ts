import { createRequire } from 'node:module';
import { decide } from '../../src/engine/decide.ts';
import type { Event } from '../../src/engine/events.ts';
import type { LogEntry } from '../../src/engine/log.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import { setUp } from '../../src/engine/setup.ts';
import type { Workshop } from '../../src/engine/state.ts';
import { moveSchema } from '../../src/protocol/move-schema.ts';
import { formatOf, smallDeck, smallRulebook, steps } from '../helpers/small-game.ts';

/** The game that both sides play: 6 tables pick and return 40 cards with 15 points each, 10,000 moves, 1 in 10 not allowed. */
const tableCount = 6;
const cardCount = 40;
const points = 15;
const moveCount = 10_000;
const rounds = 5;
const warmUps = 2;
/** Ours plays the game this many times in its turn, so that both turns last long enough to be measured. */
const ourGames = 8;

const cardName = (card: number): string => `card-${card}`;
const costOf = (card: number): number => 1 + (card % 3);

interface ScriptedMove {
  readonly table: number;
  readonly card: number;
  readonly type: 'pickCard' | 'returnCard';
  readonly legal: boolean;
}

/** Moves per second on each side, how many times as many ours are, and how ours grow. */
export interface EngineBench {
  readonly ours: number;
  readonly theirs: number;
  readonly ratio: number;
}

/**
 * Checked moves per second: form, rules, state and log, against boardgame.io 0.50.2 with the same moves of the same game.
 * The two take turns; each figure is the median of five rounds after two that do not count.
 */
export async function benchEngine(): Promise<EngineBench> {
  const script = writeScript();
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 1 - warmUps; round <= rounds; round += 1) {
    const our = perSecond(ourGames, () => playOurs(script));
    const their = perSecond(1, () => playTheirs(script));
    if (round > 0) {
      ours.push(our);
      theirs.push(their);
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { ours: median(ours), theirs: median(theirs), ratio: median(ours) / median(theirs) };
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

interface Played {
  readonly accepted: number;
  readonly seconds: number;
}

/** Plays some games, and checks in each that as many moves were accepted as the script has legal ones. */
function perSecond(games: number, play: () => Played): number {
  const played = Array.from({ length: games }, play);
  for (const { accepted } of played) {
    if (accepted !== moveCount * 0.9) throw new Error(`${accepted} moves were accepted`);
  }
  return (games * moveCount) / played.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** Random moves, the same every time: a table picks what it can still pay for, or returns; every tenth move may not be made. */
function writeScript(): readonly ScriptedMove[] {
  let seed = 1;
  const below = (bound: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 0x100000000) * bound);
  };
  const plans = Array.from({ length: tableCount }, () => new Set<number>());
  return Array.from({ length: moveCount }, (_, index) => {
    const table = below(tableCount);
    return scriptedMove(table, plans[table] ?? new Set(), index % 10 === 9, below);
  });
}

function scriptedMove(table: number, plan: Set<number>, illegal: boolean, below: (bound: number) => number): ScriptedMove {
  const chosen = [...plan];
  const spent = chosen.reduce((sum, card) => sum + costOf(card), 0);
  const others = [...Array(cardCount).keys()].filter((card) => !plan.has(card));
  const payable = others.filter((card) => spent + costOf(card) <= points);
  const tooDear = others.filter((card) => spent + costOf(card) > points);
  const pickOne = (cards: readonly number[]): number => cards[below(cards.length)] ?? 0;
  if (illegal) {
    const wrong = tooDear.length > 0 ? tooDear : chosen;
    return wrong.length > 0
      ? { table, card: pickOne(wrong), type: 'pickCard', legal: false }
      : { table, card: pickOne(others), type: 'returnCard', legal: false };
  }
  const picks = payable.length > 0 && (chosen.length === 0 || below(3) > 0);
  const card = pickOne(picks ? payable : chosen);
  if (picks) plan.add(card);
  else plan.delete(card);
  return { table, card, type: picks ? 'pickCard' : 'returnCard', legal: true };
}

function playOurs(script: readonly ScriptedMove[]): Played {
  const rulebook = ourRulebook();
  let state = seatPeople(rulebook);
  const requests = script.map(({ table, card, type }) => ({
    seat: `p${table}`,
    move: { type, table: `t${table + 1}`, card: cardName(card) } as unknown,
  }));
  const log: LogEntry[] = [];
  const events: Event[] = [];
  const started = performance.now();
  for (const { seat, move } of requests) {
    const form = moveSchema.safeParse(move);
    if (!form.success) continue;
    const seq = log.length + 1;
    const entry: LogEntry = { seq, id: `move-${seq}`, seat, at: 1_000_000 + seq, move: form.data };
    const outcome = decide(rulebook, state, entry);
    if (!outcome.ok) continue;
    state = outcome.value.state;
    log.push(entry);
    events.push(...outcome.value.events);
  }
  return { accepted: log.length, seconds: (performance.now() - started) / 1000 };
}

function ourRulebook(): Rulebook {
  const [model] = smallDeck.cards;
  if (!model) throw new Error('The small deck has no card');
  const cards = Array.from({ length: cardCount }, (_, card) => ({ ...model, id: cardName(card), cost: costOf(card) }));
  const choose = { ...steps.choose, uses: [], suits: ['method'], limits: [{ limit: 'sum', points } as const] };
  return smallRulebook({ tables: tableCount, deck: { ...smallDeck, cards }, format: formatOf([choose]) });
}

function seatPeople(rulebook: Rulebook): Workshop {
  return rulebook.tables.reduce((state, table, index) => {
    const move = { type: 'takeSeat', newSeat: `p${index}`, table, role: 'player' } as const;
    const outcome = decide(rulebook, state, { seat: `p${index}`, at: 1_000_000, move });
    if (!outcome.ok) throw new Error(outcome.error.code);
    return outcome.value.state;
  }, setUp(rulebook));
}

/** As much of boardgame.io as is used here; its state holds `_stateID`, which counts accepted moves. */
interface TheirClient {
  readonly start: () => void;
  readonly stop: () => void;
  readonly getState: () => { readonly _stateID: number };
  readonly store: { readonly dispatch: (action: object) => void };
}

interface TheirState {
  readonly plans: readonly { card: string; cost: number }[][];
}

/** Their own way: a client without a screen, whose store holds state and log; all players active, moves through immer, `INVALID_MOVE`. */
function playTheirs(script: readonly ScriptedMove[]): Played {
  process.env.NODE_ENV = 'production';
  const { error } = console;
  console.error = () => undefined; // they print every refused move: not counted against them
  const client = theirClient();
  const actions = script.map(({ table, card, type }) => ({
    type: 'MAKE_MOVE',
    payload: { type, args: [cardName(card)], playerID: String(table) },
  }));
  client.start();
  const started = performance.now();
  for (const action of actions) client.store.dispatch(action);
  const seconds = (performance.now() - started) / 1000;
  console.error = error;
  const accepted = client.getState()._stateID;
  client.stop();
  return { accepted, seconds };
}

function theirClient(): TheirClient {
  const require = createRequire(import.meta.url);
  const { Client } = require('boardgame.io/client') as { Client: (options: object) => TheirClient };
  const core = require('boardgame.io/core') as { INVALID_MOVE: string; ActivePlayers: { ALL: object } };
  const costs = new Map(Array.from({ length: cardCount }, (_, card) => [cardName(card), costOf(card)]));
  return Client({ game: theirGame(costs, core.INVALID_MOVE, core.ActivePlayers.ALL), numPlayers: tableCount, debug: false });
}

interface TheirMove {
  readonly G: TheirState;
  readonly playerID: string;
}

const theirGame = (costs: ReadonlyMap<string, number>, invalid: string, everyone: object): object => ({
  setup: () => ({ plans: Array.from({ length: tableCount }, () => []) }),
  turn: { activePlayers: everyone },
  moves: {
    pickCard: ({ G, playerID }: TheirMove, card: string) => {
      const plan = G.plans[Number(playerID)];
      const cost = costs.get(card);
      if (!plan || cost === undefined || plan.some((other) => other.card === card)) return invalid;
      if (plan.reduce((sum, other) => sum + other.cost, cost) > points) return invalid;
      plan.push({ card, cost });
      return undefined;
    },
    returnCard: ({ G, playerID }: TheirMove, card: string) => {
      const plan = G.plans[Number(playerID)];
      const at = plan?.findIndex((other) => other.card === card) ?? -1;
      if (at < 0) return invalid;
      plan?.splice(at, 1);
      return undefined;
    },
  },
});
