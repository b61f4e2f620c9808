import { costOf, planCard } from '../../engine/cards.ts';
import { tableIn } from '../../engine/draft.ts';
import { isHostMove } from '../../engine/host.ts';
import { forTable } from '../../engine/jobs.ts';
import { legalMoves } from '../../engine/legal.ts';
import type { Move, SeatId, TableId, TableMove } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import { answerRule, isCounter, situationAt } from '../../engine/situations/situation.ts';
import type { Table, Workshop } from '../../engine/state.ts';
import { notYet } from '../../engine/steps/finish.ts';
import { latestPick } from '../../engine/steps/latest-pick.ts';
import { packOf } from '../../engine/steps/pick.ts';
import type { TurnView } from '../../engine/view.ts';
import { dealViews } from '../../engine/views/deal-view.ts';
import { lookUp } from '../../lib/look-up.ts';
import type { Chance } from './chance.ts';
import { pointsLeft } from './points-left.ts';
import type { Look, Temperament } from './temperament.ts';
import { usualWeight } from './usual.ts';
import { fullVote } from './votes.ts';
import { filled } from './words.ts';

const minute = 60_000;
/** How long people wait before they try again to be done, and how often before they sit back. */
const patience = { pause: minute / 2, tries: 80 } as const;
/** How long something that lands keeps a table at least. */
const shock: readonly [number, number] = [2, 5];

/** A move, and who of the table asks for it. */
export interface Asked {
  readonly seat: SeatId;
  readonly move: Move;
}

/** The people of one table. They agree about everything that lies before all of them; what only one of them knows or decides, that one does. Time is a number of milliseconds. */
export class TableBot {
  /** When it does something next; never, while it waits for others. */
  nextAt = Number.POSITIVE_INFINITY;
  /** It has tried often enough to be done with its step. */
  gaveUp = false;
  readonly table: TableId;
  readonly temperament: Temperament;
  readonly people: readonly SeatId[];
  private readonly chance: Chance;
  private readonly done = new Set<string>();
  private leavesAt = 0;
  private pause = minute;
  private tries = 0;
  private isCalled = false;

  constructor(table: TableId, people: readonly SeatId[], temperament: Temperament, chance: Chance) {
    this.table = table;
    this.people = people;
    this.temperament = temperament;
    this.chance = chance;
  }

  /** A step begins for the table: how long it will take for it, and how much it will do, is up to its temperament. */
  enter(minutes: number, now: number): void {
    const { pace, acts } = this.temperament;
    const takes = Math.round((minutes * minute * this.chance.within(pace)) / 100);
    this.leavesAt = now + takes;
    const turns = this.people.length > 1 ? this.people.length : 0;
    this.pause = Math.max(1000, Math.floor(takes / (this.chance.within(acts) + turns + 1)));
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
  act(rulebook: Rulebook, state: Workshop, now: number): Asked | undefined {
    const late = now >= this.leavesAt;
    this.nextAt = late ? now + patience.pause : Math.min(now + this.pause, this.leavesAt);
    this.tries += late ? 1 : 0;
    const finish = late && !this.isCalled ? finishOf(rulebook, state, this.table) : undefined;
    const turn = rulebook.ordered ? dealViews(rulebook, state, this.table).turn : undefined;
    const seat = this.whoActs(turn);
    const move = finish ?? this.moveOf(rulebook, state, seat, turn, late);
    return move && { seat, move };
  }

  /** Whoever's turn it is; of people who have a say each for themselves, one who has not had it. */
  private whoActs(turn: TurnView | undefined): SeatId {
    const [first = ''] = this.people;
    if (this.people.length === 1) return first;
    const silent = this.people.filter((seat) => !this.done.has(voteKey(seat)));
    return turn?.seat ?? this.chance.oneOf(silent.length > 0 ? silent : this.people) ?? first;
  }

  /** What somebody does, who knows what lies on the table and what is in their own hand. */
  private moveOf(
    rulebook: Rulebook,
    state: Workshop,
    seat: SeatId,
    turn: TurnView | undefined,
    late: boolean,
  ): Move | undefined {
    this.isCalled = false;
    const legal = legalMoves(rulebook, state, seat).filter(isForTable).filter(this.goesOn(turn));
    const judging = this.judge(legal);
    if (judging) return judging;
    if (tableIn(state, this.table).finished) return this.rest();
    if (late && this.tries > patience.tries) return this.giveUp();
    const move = this.reach(rulebook, state, legal, late) ?? this.choose(rulebook, state, legal, late);
    if (!move) return this.talk(late);
    if (move.type !== 'passTurn') this.done.add(keyOf(move));
    if (move.type === 'castVote') return fullVote(rulebook, state, move, this.chance);
    return filled(rulebook, move, this.chance, this.chance.within(this.temperament.words));
  }

  /** Once everybody in turn has passed, nobody wants to lay a card any more. */
  private goesOn(turn: TurnView | undefined): (move: TableMove) => boolean {
    const over = turn !== undefined && turn.passes >= this.people.length;
    return ({ type }) => !over || (type !== 'passTurn' && type !== 'pickCard');
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

const voteKey = (voter: string): string => `castVote ${voter}`;

const isForTable = (move: Move): move is TableMove => !isHostMove(move) && !('who' in move) && 'table' in move;

/** A move by what it is about, whatever is written in it. */
function keyOf(move: Move): string {
  if (move.type === 'castVote') return voteKey(move.voter);
  return move.type === 'writeField' ? `${move.sheet} ${move.field}` : Object.values(move).join(' ');
}

/** People lay a card as an answer when it is one; nobody argues with a card at random. */
function meant(rulebook: Rulebook, work: Table, move: TableMove): number {
  if (move.type !== 'layAnswer') return 1;
  const situation = situationAt(work, move.situation);
  const ways = (situation && answerRule(rulebook, situation)?.by) ?? [];
  return ways.flat().some((counter) => isCounter(rulebook, work, move.card, counter)) ? 10 : 0;
}
