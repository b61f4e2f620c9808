import { cardOf, costOf } from '../../src/engine/cards.ts';
import type { TableId } from '../../src/engine/moves.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import { choicesFor } from '../../src/engine/situations/situation.ts';
import type { Table, Workshop } from '../../src/engine/state.ts';

/** What is wrong with the tables of a state that were not so before, in words: nothing in any state that can be reached, event by event. */
export const wrongIn = (rulebook: Rulebook, state: Workshop, before?: Workshop): readonly string[] =>
  rulebook.tables.flatMap((id) => {
    const table = state.tables[id];
    if (!table) return [`${id} is gone`];
    if (table === before?.tables[id]) return [];
    return [...wrongCards(rulebook, table), ...wrongHolds(table), ...wrongAnswers(table)].map((words) => `${id}: ${words}`);
  });

/** What is wrong with a state once a move is over. */
export const wrongAfter = (rulebook: Rulebook, state: Workshop): readonly string[] => [
  ...rulebook.tables.flatMap((table) => idleChoices(rulebook, state, table)),
  ...Object.values(state.tables).flatMap(leftHolds),
];

const unless = (holds: boolean, words: string): readonly string[] => (holds ? [] : [words]);
const areDifferent = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** No card is lost or doubled: each lies in the plan, in the hand, among the lost, or in the packs, and in one of them only. */
function wrongCards(rulebook: Rulebook, table: Table): readonly string[] {
  const plan = table.plan.map(({ card }) => card);
  const gone = table.own.filter(({ state }) => state === 'torn' || state === 'refused').map(({ id }) => id);
  const all = [...plan, ...table.hand, ...table.discarded];
  return [
    ...unless(areDifferent(all), `a card lies in two places: ${all}`),
    ...unless(areDifferent(table.own.map(({ id }) => id)), 'two own cards share an id'),
    ...unless(
      all.every((card) => cardOf(rulebook, table, card)),
      `a card is not there: ${all}`,
    ),
    ...unless(!plan.some((card) => gone.includes(card)), `a card that is gone lies in the plan: ${plan}`),
    ...unless(
      plan.every((card) => costOf(rulebook, table, card) >= 0),
      'a card costs less than nothing',
    ),
    ...unless(
      table.plan.filter(({ free }) => free).every(({ card }) => costOf(rulebook, table, card) === 0),
      'a gift costs something',
    ),
    ...unless(
      table.hand.every((card) => !card.startsWith('own-')),
      'an own card is in the hand',
    ),
  ];
}

/** What holds a card face down stands over the table, and knows it. */
function wrongHolds({ plan, standing, situations }: Table): readonly string[] {
  const blocks = new Map(standing.flatMap((each) => (each.kind === 'block' ? [[each.key, each.cards] as const] : [])));
  const keys = situations.map(({ key }) => key);
  return [
    ...plan.flatMap(({ card, blocks: by }) =>
      by.flatMap((key) => unless(blocks.get(key)?.includes(card) === true, `${card} is held by ${key}, which does not stand`)),
    ),
    ...[...blocks].flatMap(([key, cards]) =>
      plan.flatMap((laid) =>
        unless(!cards.includes(laid.card) || laid.blocks.includes(key), `${laid.card} lies face up, and ${key} holds it`),
      ),
    ),
    ...unless(areDifferent(standing.map(({ key }) => key)), 'two things stand under one key'),
    ...unless(areDifferent(keys), 'two situations share a key'),
    ...unless(
      standing.every(({ situation }) => situation === null || keys.includes(situation)),
      'something stands of a situation that never landed',
    ),
  ];
}

/** What was withdrawn holds nothing any more, and no card waits beside it. */
const leftHolds = ({ standing, situations }: Table): readonly string[] =>
  situations
    .filter(({ status }) => status === 'withdrawn')
    .flatMap(({ key }) =>
      unless(!standing.some(({ situation }) => situation === key), `${key} is withdrawn and still holds something`),
    );

/** An answer that is not given yet holds only cards of the plan, each once; what is settled has a judge. */
function wrongAnswers({ plan, situations }: Table): readonly string[] {
  return situations.flatMap(({ key, status, answer, judge, fired, owed }) => {
    const laid = answer.map(({ card }) => card);
    const isOpen = status === 'open' || status === 'answered';
    return [
      ...unless(areDifferent(laid), `${key} holds a card twice`),
      ...unless(
        status !== 'open' || laid.every((card) => plan.some((other) => other.card === card)),
        `${key} holds a card that is not in the plan`,
      ),
      ...unless((judge === null) === isOpen, `${key} is ${status}, judged by ${judge}`),
      ...unless(areDifferent(fired), `${key} did something twice`),
      ...unless(
        owed.every(({ path, count }) => count > 0 && fired.includes(path)),
        `${key} asks for a choice of nothing`,
      ),
      ...unless(
        !(fired.some((path) => path.startsWith('met/')) && fired.some((path) => path.startsWith('else/'))),
        `${key} was met and was not`,
      ),
      ...unless(
        !isOpen || fired.every((path) => path.startsWith('effects/')),
        `something followed from ${key} before it was judged`,
      ),
    ];
  });
}

function idleChoices(rulebook: Rulebook, state: Workshop, table: TableId): readonly string[] {
  return (state.tables[table]?.situations ?? []).flatMap((situation) =>
    situation.owed.flatMap((owed) => {
      const choices = choicesFor(rulebook, state, table, situation, owed);
      return unless(choices.length > 0, `${table} must choose and has nothing to choose from`);
    }),
  );
}
