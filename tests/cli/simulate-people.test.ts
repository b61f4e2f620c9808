import { describe, expect, test } from 'vitest';
import { Chance } from '../../src/cli/simulate/chance.ts';
import { type Played, playWorkshop } from '../../src/cli/simulate/play-workshop.ts';
import { reportOf } from '../../src/cli/simulate/report/report.ts';
import { run } from '../../src/cli/simulate/run.ts';
import { TableBot } from '../../src/cli/simulate/table-bot.ts';
import { temperaments } from '../../src/cli/simulate/temperaments/register.ts';
import type { EventOf } from '../../src/engine/events.ts';
import type { Format } from '../../src/engine/format.ts';
import { peopleAt } from '../../src/engine/people.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import type { Table, Workshop } from '../../src/engine/state.ts';
import { view } from '../../src/engine/views/view.ts';
import { present } from '../../src/lib/assert.ts';
import { contentRulebook } from '../engine/exhaust.ts';
import { shipped } from '../helpers/shipped-cards.ts';

const { decks, formats } = shipped;
const deck = present(
  decks.find(({ id }) => id === 'housing'),
  'deck',
);
const called = (id: string): Format =>
  present(
    formats.find((format) => format.id === id),
    'format',
  );
const nobody = (): void => undefined;

interface Heard {
  readonly rulebook: Rulebook;
  readonly played: readonly Played[];
  readonly refused: ReadonlySet<string>;
  readonly stuck: readonly string[];
}

/** All that happens in some workshops of a format. */
function hear(format: Format, tables: number): Heard {
  const rulebook = contentRulebook(deck, format, tables);
  const played: Played[] = [];
  const refused = new Set<string>();
  const stuck: string[] = [];
  for (const seed of ['a', 'b', 'c']) {
    playWorkshop(contentRulebook(deck, format, tables, {}, `/${seed}`), {
      played: (each) => played.push(each),
      refused: (_, __, { code }) => refused.add(code),
      stuck: (step) => stuck.push(step),
      ended: (_, __, ___, whole) => expect(whole).toBe(true),
    });
  }
  return { rulebook, played, refused, stuck };
}

const eventsIn = <Type extends 'cardPicked' | 'voteCast' | 'turnCame' | 'verdictGiven' | 'voteClosed'>(
  { played }: Heard,
  type: Type,
): readonly (Played & { readonly event: EventOf<Type> })[] =>
  played.flatMap((each) =>
    each.events.filter((event): event is EventOf<Type> => event.type === type).map((event) => ({ ...each, event })),
  );

describe('bots that hold hands', () => {
  const heard = hear(called('nod-or-challenge'), 3);

  test('lay cards that their own seat sees, pass, and never ask for what is strange', () => {
    const laid = eventsIn(heard, 'cardPicked');
    expect(laid.length).toBeGreaterThan(10);
    for (const { rulebook, before, event } of laid) {
      const held = view(rulebook, before, { kind: 'seat', seat: event.by }).held ?? [];
      expect(held.flatMap(({ cards }) => cards)).toContain(event.card);
    }
    const passes = eventsIn(heard, 'turnCame').filter(({ event }) => event.passes > 0);
    expect(passes.length).toBeGreaterThan(10);
    expect([[...heard.refused], heard.stuck]).toEqual([[], []]);
  });

  test('do the same whatever the others at the table hold', () => {
    const turns = eventsIn(heard, 'turnCame').map(({ rulebook, before, event: { table } }) => ({ rulebook, before, table }));
    const did = new Set<string>();
    for (const [index, { rulebook, before, table }] of turns.slice(0, 60).entries()) {
      const seat = view(rulebook, before, { kind: 'table', table }).work.find((work) => work.table === table)?.turn?.seat;
      const swapped = othersSwapped(before, table, present(seat, 'whose turn'));
      const people = peopleAt(before, table);
      const [one, other] = [before, swapped].map((state) => {
        const bot = new TableBot(table, people, present(temperaments[0], 'temperament'), new Chance(`${index}`));
        bot.enter(10, 0);
        return bot.act(rulebook, state, 1);
      });
      expect(other).toEqual(one);
      if (one) did.add(one.move.type);
    }
    expect([...did]).toEqual(expect.arrayContaining(['passTurn', 'pickCard']));
  });

  test('make the report tell of the cards in their hands', () => {
    const job = { deck, format: called('nod-or-challenge'), tables: 3, seed: 'a', from: 0, to: 4 };
    const { cards, decisions } = reportOf(job, run(job, nobody));
    expect(decisions.map(({ id, laid, passed }) => [id, laid > 0, passed > 0])).toEqual([
      ['first-round', true, true],
      ['second-round', true, true],
    ]);
    expect(cards.length).toBeGreaterThan(10);
    expect(cards.some(({ chosen }) => chosen > 0)).toBe(true);
    for (const { chosen, offered } of cards) expect(chosen).toBeLessThanOrEqual(offered);
  });
});

/** The same table with the cards of two people exchanged who are not this one. */
function othersSwapped(state: Workshop, table: string, seat: string): Workshop {
  const work = present(state.tables[table], 'table');
  const deals = Object.fromEntries(Object.entries(work.deals ?? {}).map(([deal, dealt]) => [deal, swapped(dealt, seat)]));
  return { ...state, tables: { ...state.tables, [table]: { ...work, deals } } };
}

type Dealt = NonNullable<Table['deals']>[string];

function swapped(dealt: Dealt, seat: string): Dealt {
  const { hands = {} } = dealt;
  const [one = '', other = ''] = Object.keys(hands).filter((each) => each !== seat);
  return { ...dealt, hands: { ...hands, [one]: hands[other] ?? [], [other]: hands[one] ?? [] } };
}

describe('bots that vote', () => {
  const heard = hear(called('staff-contest'), 6);

  test('have a vote each, for others’ work, and mostly use it', () => {
    const votes = eventsIn(heard, 'voteCast');
    const voters = new Set(votes.map(({ event, rulebook }) => `${rulebook.header.seed} ${event.voter}`));
    const seats = heard.rulebook.tables.length * 3 * called('staff-contest').groups.size[0];
    expect(voters.size).toBeGreaterThan(seats / 2);
    for (const { event } of votes) expect(event.choices).not.toContain(event.table);
    expect(votes.filter(({ event }) => event.choices.length > 0).length).toBeGreaterThan(votes.length / 2);
    expect([[...heard.refused].filter((code) => code !== 'over-the-limit'), heard.stuck]).toEqual([[], []]);
  });

  test('make the report tell of votes', () => {
    const job = { deck, format: called('staff-contest'), tables: 4, seed: 'a', from: 0, to: 3 };
    const { decisions } = reportOf(job, run(job, nobody));
    expect(decisions.map(({ id }) => id)).toEqual(['team-vote', 'staff-vote']);
    for (const { voted, clear, level } of decisions) expect([voted > 0, clear + level > 0]).toEqual([true, true]);
  });

  test('come to a result, which the facilitator completes where votes are level', () => {
    const last = heard.played.filter(({ events }) => events.some(({ type }) => type === 'workshopEnded'));
    expect(last.length).toBe(3);
    for (const { state } of last) {
      const closed = Object.values(state.ballots ?? {}).flatMap(({ closed: results }) => Object.values(results));
      expect(closed.length).toBeGreaterThan(0);
      for (const { tied, winners } of closed) expect([tied, winners.length > 0]).toEqual([[], true]);
    }
  });
});

test('the facilitator rules on work that has no client to rule on it', () => {
  const { played, stuck } = hear(called('agenda-slot'), 1);
  const rulings = played.flatMap(({ events }) => events.flatMap((event) => (event.type === 'workRuled' ? event.by : [])));
  expect(rulings.length).toBeGreaterThanOrEqual(3);
  expect(new Set(rulings)).toEqual(new Set(['facilitator']));
  expect(stuck).toEqual([]);
});
