import { costOf, planCard } from '../../engine/cards.ts';
import { tableIn } from '../../engine/draft.ts';
import { forTable } from '../../engine/jobs.ts';
import { legalForTable } from '../../engine/legal.ts';
import type { Move, TableId, TableMove } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import { answerRule, isCounter, situationAt } from '../../engine/situations/situation.ts';
import type { Table, Workshop } from '../../engine/state.ts';
import { notYet } from '../../engine/steps/finish.ts';
import { latestPick } from '../../engine/steps/latest-pick.ts';
import { packOf } from '../../engine/steps/pick.ts';
import { lookUp } from '../../lib/look-up.ts';
import type { Chance } from './chance.ts';
import { pointsLeft } from './points-left.ts';
import type { Look, Temperament } from './temperament.ts';
import { usualWeight } from './usual.ts';
import { filled } from './words.ts';

const minute = 60_000;
/** How long people wait before they try again to be done, and how often before they sit back. */
const patience = { pause: minute / 2, tries: 80 } as const;
/** How long something that lands keeps a table at least. */
const shock: readonly [number, number] = [2, 5];

/** The people of one table, as one. Time is a number of milliseconds. */
export class TableBot {
  /** When it does something next; never, while it waits for others. */
  nextAt = Number.POSITIVE_INFINITY;
  /** It has tried often enough to be done with its step. */
  gaveUp = false;
  readonly table: TableId;
  readonly temperament: Temperament;
  private readonly chance: Chance;
  private readonly done = new Set<string>();
  private leavesAt = 0;
  private pause = minute;
  private tries = 0;
  private isCalled = false;

  constructor(table: TableId, temperament: Temperament, chance: Chance) {
    this.table = table;
    this.temperament = temperament;
    this.chance = chance;
  }

  /** A step begins for the table: how long it will take for it, and how much it will do, is up to its temperament. */
  enter(minutes: number, now: number): void {
    const { pace, acts } = this.temperament;
    const takes = Math.round((minutes * minute * this.chance.within(pace)) / 100);
    this.leavesAt = now + takes;
    this.pause = Math.max(1000, Math.floor(takes / (this.chance.within(acts) + 1)));
    this.nextAt = now + this.pause;
    this.tries = 0;
    this.gaveUp = false;
    this.done.clear();
  }

  /** Something happened to the table that it has to talk about. */
  wake(now: number): void {
    this.leavesAt = Math.max(this.leavesAt, now + this.chance.within(shock) * minute);
    this.nextAt = Math.min(this.nextAt, now + minute);
    this.gaveUp = false;
  }

  /** Another table waits for its judgement. */
  called(now: number): void {
    this.isCalled = true;
    this.nextAt = Math.min(this.nextAt, now + minute);
  }

  /** What the table asks for now; nothing while it only talks. */
  act(rulebook: Rulebook, state: Workshop, now: number): Move | undefined {
    const late = now >= this.leavesAt;
    this.nextAt = late ? now + patience.pause : Math.min(now + this.pause, this.leavesAt);
    this.tries += late ? 1 : 0;
    const finish = late && !this.isCalled ? finishOf(rulebook, state, this.table) : undefined;
    if (finish) return finish;
    this.isCalled = false;
    const legal = legalForTable(rulebook, state, this.table);
    const judging = this.judge(legal);
    if (judging) return judging;
    if (tableIn(state, this.table).finished) return this.rest();
    if (late && this.tries > patience.tries) return this.giveUp();
    const move = this.reach(rulebook, state, legal, late) ?? this.choose(rulebook, state, legal, late);
    if (!move) return this.talk(late);
    this.done.add(keyOf(move));
    return filled(rulebook, move, this.chance, this.chance.within(this.temperament.words));
  }

  private judge(legal: readonly TableMove[]): TableMove | undefined {
    const judging = legal.filter((move) => 'of' in move);
    const accepts = this.chance.percent(this.temperament.accepts);
    return this.chance.oneOf(judging.filter((move) => !('accept' in move) || move.accept === accepts));
  }

  /** There is nothing to do but to talk until the time is up. */
  private talk(late: boolean): undefined {
    if (!late) this.nextAt = this.leavesAt;
  }

  private rest(): undefined {
    this.nextAt = Number.POSITIVE_INFINITY;
  }

  private giveUp(): undefined {
    this.gaveUp = true;
    this.rest();
  }

  /** Sometimes people take a card before they have counted. */
  private reach(rulebook: Rulebook, state: Workshop, legal: readonly TableMove[], late: boolean): TableMove | undefined {
    if (late || !this.chance.percent(this.temperament.reaches)) return undefined;
    const work = tableIn(state, this.table);
    const step = latestPick(forTable(rulebook, this.table), work);
    if (!step || !legal.some(({ type }) => type === 'pickCard' || type === 'returnCard')) return undefined;
    const card = this.chance.oneOf(packOf(rulebook, step, work).filter(({ id }) => !planCard(work, id)));
    return card && { type: 'pickCard', table: this.table, card: card.id };
  }

  /** First what kind of thing to do, then which: so many cards to choose from do not drown a single answer to give. */
  private choose(rulebook: Rulebook, state: Workshop, legal: readonly TableMove[], late: boolean): TableMove | undefined {
    const work = tableIn(state, this.table);
    const groups = new Map<string, { readonly move: TableMove; readonly weight: number }[]>();
    const look = this.looks(rulebook, state, work);
    for (const move of legal) {
      const usual = usualWeight(move, late) * meant(rulebook, work, move);
      const weight = usual > 0 && this.isFresh(work, move) ? this.temperament.likes(move, look(usual)) : 0;
      if (weight === 0) continue;
      const group = groups.get(move.type);
      if (group) group.push({ move, weight });
      else groups.set(move.type, [{ move, weight }]);
    }
    const group = this.chance.weighted([...groups.values()], (moves) => Math.max(...moves.map(({ weight }) => weight)));
    return this.chance.weighted(group ?? [], ({ weight }) => weight)?.move;
  }

  private looks(rulebook: Rulebook, state: Workshop, work: Table): (usual: number) => Look {
    const left = pointsLeft(rulebook, state, this.table);
    return (usual) => ({ usual, left, costOf: (card) => costOf(rulebook, work, card) });
  }

  /** What it has not done in this step; of words, those that nobody has written. */
  private isFresh({ sheets }: Table, move: TableMove): boolean {
    if (this.done.has(keyOf(move))) return false;
    return move.type !== 'writeField' || (lookUp(lookUp(sheets, move.sheet)?.fields ?? {}, move.field)?.value ?? '') === '';
  }
}

/** "We are done", where the table may say so. */
function finishOf(rulebook: Rulebook, state: Workshop, table: TableId): Move | undefined {
  const { finished, step } = tableIn(state, table);
  return finished || notYet(rulebook, state, table) ? undefined : { type: 'finishStep', table, step };
}

/** A move by what it is about, whatever is written in it. */
function keyOf(move: Move): string {
  return move.type === 'writeField' ? `${move.sheet} ${move.field}` : Object.values(move).join(' ');
}

/** People lay a card as an answer when it is one; nobody argues with a card at random. */
function meant(rulebook: Rulebook, work: Table, move: TableMove): number {
  if (move.type !== 'layAnswer') return 1;
  const situation = situationAt(work, move.situation);
  const ways = (situation && answerRule(rulebook, situation)?.by) ?? [];
  return ways.flat().some((counter) => isCounter(rulebook, work, move.card, counter)) ? 10 : 0;
}
