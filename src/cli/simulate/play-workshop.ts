import { frontStep, minutesOf } from '../../engine/advance.ts';
import { decide, type Outcome } from '../../engine/decide.ts';
import { tableIn } from '../../engine/draft.ts';
import type { Event } from '../../engine/events.ts';
import { plays } from '../../engine/jobs.ts';
import type { Move, SeatId, TableId } from '../../engine/moves.ts';
import type { Rejection } from '../../engine/rejections.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import { facilitatorSeat, setUp } from '../../engine/setup.ts';
import { waitsFor } from '../../engine/situations/situation.ts';
import type { Table, Workshop } from '../../engine/state.ts';
import { stepIn } from '../../engine/steps/register.ts';
import { present } from '../../lib/assert.ts';
import { Chance } from './chance.ts';
import { HostBot, helpOn } from './host-bot.ts';
import { peopleOf } from './people.ts';
import { TableBot } from './table-bot.ts';
import { temperaments } from './temperaments/register.ts';
import { withWords } from './words.ts';

/** A move that the rules accepted, with the states around it. */
export interface Played {
  readonly rulebook: Rulebook;
  readonly before: Workshop;
  readonly state: Workshop;
  readonly events: readonly Event[];
}

/** Hears of everything that happens in a workshop. */
export interface Listener {
  readonly played: (played: Played) => void;
  readonly refused: (state: Workshop, move: Move, rejection: Rejection) => void;
  /** A table could not be done with its step, and was helped on. */
  readonly stuck: (step: string) => void;
  /** `whole`: it came to its end, and was not broken off after too many moves. */
  readonly ended: (state: Workshop, at: number, bots: readonly TableBot[], whole: boolean) => void;
}

/** More moves than a workshop can take: something goes in a circle. */
const mostAsks = (rulebook: Rulebook): number => 400 * rulebook.steps.length * rulebook.tables.length;

/** Lets bots play a whole workshop by the rules. The same rulebook gives the same workshop. */
export function playWorkshop(rulebook: Rulebook, listener: Listener): void {
  new Session(rulebook, listener).play();
}

class Session {
  private state: Workshop;
  private now: number;
  private asks = 0;
  private readonly bots: readonly TableBot[];
  private readonly host: HostBot;
  private readonly rulebook: Rulebook;
  private readonly listener: Listener;

  constructor(rulebook: Rulebook, listener: Listener) {
    this.rulebook = rulebook;
    this.listener = listener;
    this.state = setUp(rulebook);
    this.now = rulebook.header.startedAt;
    const { seed } = rulebook.header;
    this.host = new HostBot(new Chance(`${seed}/host`));
    this.bots = rulebook.tables.map((table) => {
      const people = peopleOf(rulebook, table, new Chance(`${seed}/${table}/seats`));
      return botFor(table, people, new Chance(`${seed}/${table}/people`));
    });
  }

  play(): void {
    for (const bot of this.bots) this.sitDown(bot);
    while (this.state.phase === 'playing' && this.asks < mostAsks(this.rulebook)) this.goOn();
    this.listener.ended(this.state, this.now, this.bots, this.state.phase === 'ended');
  }

  private sitDown({ table, people }: TableBot): void {
    for (const [index, seat] of people.entries())
      this.ask(seat, { type: 'takeSeat', newSeat: seat, table, role: index === 0 ? 'scribe' : 'player' });
    this.enter(table);
  }

  /** Whoever is next does something; the facilitator before the others, and when nobody does anything any more. */
  private goOn(): void {
    const hostAt = this.host.nextAt(this.rulebook, this.state);
    const next = Math.min(hostAt, ...this.bots.map(({ nextAt }) => nextAt));
    if (next === Number.POSITIVE_INFINITY) this.help();
    else this.goOnAt(next);
  }

  private goOnAt(next: number): void {
    this.now = Math.max(this.now, next);
    const duty = this.host.act(this.rulebook, this.state, this.now);
    const bot = duty ? undefined : this.bots.find(({ nextAt }) => nextAt === next);
    const asked = duty ? { seat: facilitatorSeat, move: duty } : bot?.act(this.rulebook, this.state, this.now);
    this.asks += 1;
    if (asked) this.ask(asked.seat, asked.move);
  }

  private help(): void {
    for (const { table, gaveUp } of this.bots) if (gaveUp) this.listener.stuck(tableIn(this.state, table).step);
    this.asks += 1;
    this.ask(facilitatorSeat, helpOn(this.rulebook, this.state));
  }

  private ask(seat: SeatId, move: Move): void {
    const { rulebook, state: before, now: at } = this;
    const first = decide(rulebook, before, { seat, at, move });
    const wordless = !first.ok && first.error.code === 'text-missing';
    const outcome = wordless ? decide(rulebook, before, { seat, at, move: withWords(move, new Chance(`${at}`)) }) : first;
    if (outcome.ok) this.take(outcome.value);
    else this.listener.refused(before, move, outcome.error);
  }

  private take({ state, events }: Outcome): void {
    const { rulebook, state: before } = this;
    this.state = state;
    this.listener.played({ rulebook, before, state, events });
    for (const bot of this.bots) this.follow(bot, tableIn(before, bot.table), tableIn(state, bot.table));
  }

  /** What a change means for the people of a table, and for whoever judges its answers. */
  private follow(bot: TableBot, before: Table, after: Table): void {
    if (before === after) return;
    const entered = before.step !== after.step;
    if (entered) this.enter(bot.table);
    const reopened = !entered && before.finished && !after.finished;
    if (after.situations.length > before.situations.length || reopened) bot.wake(this.now);
    if (before.situations === after.situations) return;
    const client = this.rulebook.clientOf.get(bot.table);
    const waits = after.situations.some((each) => waitsFor(this.rulebook, this.state, bot.table, each) === 'client');
    if (waits) this.bots.find(({ table }) => table === client)?.called(this.now);
  }

  private enter(table: TableId): void {
    const step = stepIn(this.rulebook, tableIn(this.state, table).step);
    const bot = present(
      this.bots.find((each) => each.table === table),
      'bot of ',
      table,
    );
    bot.enter(minutesOf(this.state, step), this.now);
    this.host.enter(this.rulebook, table, step.id, this.now);
  }
}

const botFor = (table: TableId, people: readonly SeatId[], chance: Chance): TableBot =>
  new TableBot(table, people, present(chance.oneOf(temperaments), 'a temperament'), chance);

/** How long each step took that was reached, in milliseconds: from the first table's coming to that of the next step that some table of it has too. */
export function stepTimes(rulebook: Rulebook, state: Workshop, endedAt: number): ReadonlyMap<string, number> {
  const last = frontStep(rulebook, state).id;
  const began = rulebook.steps.flatMap(({ id }) => (state.began[id] === undefined ? [] : [{ id, at: state.began[id] }]));
  const follows = (id: string, next: string): boolean =>
    rulebook.tables.some((table) => plays(rulebook, table, id) && plays(rulebook, table, next));
  return new Map(
    began.map(({ id, at }, index) => {
      const next = id === last ? undefined : began.slice(index + 1).find((each) => follows(id, each.id));
      return [id, (next?.at ?? endedAt) - at];
    }),
  );
}
