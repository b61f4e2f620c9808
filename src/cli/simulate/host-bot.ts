import { frontStep } from '../../engine/advance.ts';
import { tableIn } from '../../engine/draft.ts';
import { nextFor, placesIn, tablesInFront } from '../../engine/gates.ts';
import { goesOn } from '../../engine/host/steps.ts';
import type { HostMove } from '../../engine/host-moves.ts';
import { plays } from '../../engine/jobs.ts';
import type { TableId } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import { nextDue } from '../../engine/situations/inject.ts';
import { waitsFor } from '../../engine/situations/situation.ts';
import type { Workshop } from '../../engine/state.ts';
import { stepIn } from '../../engine/steps/register.ts';
import type { Chance } from './chance.ts';
import { judgingDuty } from './host-judging.ts';

/** What the facilitator says to an answer, to work that is judged, and to a card that a table wrote, in cases of a hundred. */
const accepts = 70;
const refusesCards = 10;
const prices: readonly [number, number] = [1, 3];
/** In how many cases of a hundred the facilitator sends a situation where a step leaves that to them, and how far into the step. */
const sends = 60;
const sendsAfter = 0.4;

/** The facilitator: does what waits for nobody else, and helps tables that cannot go on. */
export class HostBot {
  private readonly plans = new Map<TableId, number>();
  private readonly chance: Chance;

  constructor(chance: Chance) {
    this.chance = chance;
  }

  /** A table enters a step: perhaps the facilitator will send it something. */
  enter(rulebook: Rulebook, table: TableId, step: string, now: number): void {
    this.plans.delete(table);
    const { inject, minutes } = stepIn(rulebook, step);
    if (inject?.when !== 'host' || !this.chance.percent(sends)) return;
    this.plans.set(table, now + Math.round(minutes * sendsAfter * 60_000));
  }

  /** When something is due by the clock, in milliseconds, or never. */
  nextAt(rulebook: Rulebook, state: Workshop): number {
    return Math.min(nextDue(rulebook, state) ?? Number.POSITIVE_INFINITY, ...this.plans.values());
  }

  /** What the facilitator has to do now, or nothing. */
  act(rulebook: Rulebook, state: Workshop, now: number): HostMove | undefined {
    if ((nextDue(rulebook, state) ?? Number.POSITIVE_INFINITY) <= now) return { type: 'landDue' };
    return this.send(rulebook, state, now) ?? this.serve(rulebook, state) ?? judgingDuty(rulebook, state, this.chance, accepts);
  }

  private send(rulebook: Rulebook, state: Workshop, now: number): HostMove | undefined {
    for (const [table, at] of this.plans) {
      if (at > now) continue;
      this.plans.delete(table);
      const suits = stepIn(rulebook, tableIn(state, table).step).inject?.suits ?? [];
      const suit = this.chance.oneOf(suits) ?? '';
      return { type: 'sendSituation', tables: [table], wish: { what: 'draw', suit, same: false } };
    }
    return undefined;
  }

  private serve(rulebook: Rulebook, state: Workshop): HostMove | undefined {
    for (const table of rulebook.tables) {
      const { own, situations } = tableIn(state, table);
      const asked = own.find((card) => card.state === 'asked');
      if (asked) return this.price(table, asked.id);
      const waiting = situations.find(
        (each) => each.owed.length === 0 && waitsFor(rulebook, state, table, each) === 'facilitator',
      );
      if (waiting) return { type: 'ruleOnAnswer', table, situation: waiting.key, accept: this.chance.percent(accepts) };
    }
    return undefined;
  }

  private price(table: TableId, card: string): HostMove {
    if (this.chance.percent(refusesCards)) return { type: 'refuseCard', table, card };
    return { type: 'priceCard', table, card, cost: this.chance.within(prices) };
  }
}

/** How the facilitator gets a room going in which nobody does anything any more: on to the next step, or the end. */
export function helpOn(rulebook: Rulebook, state: Workshop): HostMove {
  const front = frontStep(rulebook, state);
  const places = placesIn(rulebook, state);
  const inFront = tablesInFront(places, front.id);
  const behind = rulebook.tables.find((table) => !inFront.includes(table));
  const to = behind !== undefined && (plays(rulebook, behind, front.id) ? front : nextFor(places, behind));
  if (behind !== undefined && to) return { type: 'moveTable', table: behind, step: to.id };
  return goesOn({ rulebook, state }) ? { type: 'moveOn', step: front.id } : { type: 'endWorkshop' };
}
