import { describe, expect, test } from 'vitest';
import type { Deck } from '../../src/engine/deck.ts';
import type { Format, ShapeName } from '../../src/engine/format.ts';
import { hash } from '../../src/engine/hash.ts';
import { forTable } from '../../src/engine/jobs.ts';
import { playableDecks } from '../../src/engine/join-decks.ts';
import { legalForTable } from '../../src/engine/legal.ts';
import type { LimitName } from '../../src/engine/limits/limit.ts';
import type { MoveOf } from '../../src/engine/moves.ts';
import { replay } from '../../src/engine/replay.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import type { Situation } from '../../src/engine/state.ts';
import { stepKinds } from '../../src/engine/steps/register.ts';
import { present } from '../../src/lib/assert.ts';
import { missingSuits } from '../../src/protocol/missing-suits.ts';
import { logOf, type Play } from '../helpers/play.ts';
import { toTheEnd } from '../helpers/record-acts.ts';
import { shipped } from '../helpers/shipped-cards.ts';
import { contentRulebook, type Goal, goalsOf, isAnswer, landingCards, type Mode, modes, nameOf, sceneFor } from './exhaust.ts';
import { wrongAfter, wrongIn } from './invariants.ts';
import { host, planOf, seated, tableOf, write } from './scenes.ts';
import { send } from './situation-scenes.ts';

const { decks, formats, problems } = shipped;
/** A table with the plan that a goal needs, at a step of the kind that it needs, where the card of the goal has landed. */
function stage(deck: Deck, format: Format, mode: Mode, goal: Goal, seed: number): Play | undefined {
  const scene = sceneFor(deck, format, goal);
  const rulebook = contentRulebook(deck, format, 2, { mode, judge: 'facilitator' }, `${seed}`);
  const matrix = rulebook.steps.find((step) => step.kind === 'write' && step.shape.shape === 'matrix');
  const at = rulebook.steps.find(({ kind }) => kind === (scene?.step ?? 'talk'));
  if (!scene || !at || (scene.marks && matrix?.kind !== 'write')) return undefined;
  const start =
    scene.marks && matrix?.kind === 'write' ? marked(moved(seated(rulebook), matrix.id), matrix.sheet) : seated(rulebook);
  const ready = moved(scene.plan.reduce(join, moved(start, pickOf(rulebook))), at.id);
  const before = scene.before.reduce((play, card) => chooseOne(send(play, card), []), ready);
  return send(before, goal.card.id);
}

const pickOf = ({ steps }: Rulebook): string => steps.find(({ kind }) => kind === 'pick')?.id ?? '';
const moved = (play: Play, step: string): Play =>
  tableOf(play, 't1').step === step ? play : host(play, { type: 'moveTable', table: 't1', step });

function marked(play: Play, sheet: string): Play {
  const { rulebook, state } = play;
  const fields = [...(rulebook.sheets.get(sheet)?.fields.values() ?? [])].filter(({ kind }) => kind === 'mark');
  expect(state.tables.t1?.step).toBeDefined();
  return fields.reduce((now, { id }) => write(now, 't1', sheet, id, 'wanted'), play);
}

/** A card joins the plan: chosen from the packs, or laid as an answer to something that can be met and turns no card down. */
function join(play: Play, card: string): Play {
  const { deck, format } = play.rulebook;
  if (planOf(play, 't1').includes(card)) return play;
  if (!isAnswer(deck, format, card)) return host(play, { type: 'pickCard', table: 't1', card });
  const harmless = landingCards(deck, format).find(
    ({ effects = [], answer }) => answer && effects.every(({ effect }) => effect === 'need'),
  );
  const helped = harmless && tableOf(play, 't1').situations.length === 0 ? send(play, harmless.id) : play;
  return host(helped, { type: 'layAnswer', table: 't1', situation: 's1', card });
}

const latest = (play: Play): Situation => present(tableOf(play, 't1').situations.at(-1), 'what has landed');
const choicesOf = (play: Play): readonly MoveOf<'chooseHit'>[] =>
  legalForTable(play.rulebook, play.state, 't1').filter((move): move is MoveOf<'chooseHit'> => move.type === 'chooseHit');

/** Names what is owed, if possible none of these cards. */
function chooseOne(play: Play, spared: readonly string[]): Play {
  const choices = choicesOf(play);
  const choice = choices.find(({ card }) => !spared.includes(card)) ?? choices[0];
  return choice ? chooseOne(host(play, choice), spared) : play;
}

/** Takes every choice that is owed, one after the other, each from the same position. */
function takeEveryChoice(play: Play): void {
  for (const choice of choicesOf(play)) {
    const taken = host(play, choice);
    const { plan } = tableOf(taken, 't1');
    const before = tableOf(play, 't1').plan.find(({ card }) => card === choice.card);
    expect(plan.find(({ card }) => card === choice.card)).not.toEqual(before);
  }
}

/** Lays these cards as an answer and gives it; the facilitator judges where that is asked. */
function answerWith(play: Play, cards: readonly string[], accept: boolean): Play {
  const { key: situation } = latest(play);
  const mode = play.rulebook.format.situations?.mode;
  const laid = cards.reduce((now, card) => host(now, { type: 'layAnswer', table: 't1', situation, card }), play);
  const said =
    cards.length === 0 && mode !== 'hard' ? write(laid, 't1', `situation/${situation}`, 'words', 'We would talk.') : laid;
  const given = host(said, { type: 'giveAnswer', table: 't1', situation });
  return mode === 'judge' ? host(given, { type: 'ruleOnAnswer', table: 't1', situation, accept }) : given;
}

const refused = (play: Play): Play =>
  play.rulebook.format.situations?.mode === 'judge'
    ? answerWith(play, [], false)
    : host(play, { type: 'yieldSituation', table: 't1', situation: latest(play).key });

/** Plays a goal once. Says whether it was reached: chance may hit another card than is needed. */
function reaches(deck: Deck, format: Format, mode: Mode, goal: Goal, seed: number): boolean {
  const landed = stage(deck, format, mode, goal, seed);
  if (!landed) return false;
  const answer = sceneFor(deck, format, goal)?.answer ?? [];
  takeEveryChoice(landed);
  const ready = chooseOne(landed, answer);
  if (answer.some((card) => ready.state.tables.t1?.plan.some((laid) => laid.card === card && laid.blocks.length > 0)))
    return false;
  const done = endOf(ready, goal, answer);
  takeEveryChoice(done);
  expect([...wrongIn(done.rulebook, done.state), ...wrongAfter(done.rulebook, done.state)]).toEqual([]);
  const { status, fired } = latest(done);
  if (mode === 'talk') expect([...fired, ...tableOf(done, 't1').standing.filter(({ situation }) => situation)]).toEqual([]);
  switch (goal.kind) {
    case 'effect':
      return mode === 'talk' || fired.includes(goal.path);
    case 'way':
      return status === 'met';
    case 'refuse':
      return status === (mode === 'talk' ? 'noted' : 'unmet');
  }
}

function endOf(play: Play, goal: Goal, answer: readonly string[]): Play {
  const talks = play.rulebook.format.situations?.mode === 'talk';
  if (goal.kind === 'way' || (goal.kind === 'effect' && goal.path.startsWith('met'))) return answerWith(play, answer, true);
  if (goal.kind === 'effect' && goal.path.startsWith('effects')) return play;
  return talks ? host(play, { type: 'noteSituation', table: 't1', situation: latest(play).key }) : refused(play);
}

const seeds = Array.from({ length: 12 }, (_, seed) => seed);

describe.each(decks)('everything in the deck $id that can land', (deck) => {
  const goals = [
    ...new Map(formats.flatMap((format) => landingCards(deck, format)).map((card) => [card.id, card])).values(),
  ].flatMap(goalsOf);

  test.each(modes)('lands, does all that it can do, and is met in every way, in the mode "%s"', (mode) => {
    const missed = goals.filter(
      (goal) => !formats.some((format) => format.situations && seeds.some((seed) => reaches(deck, format, mode, goal, seed))),
    );
    expect(missed.map(nameOf)).toEqual([]);
  });

  test('is all that the deck has for landing, and every card that counts as an answer is in some way', () => {
    const held = deck.suits.filter(({ held: by }) => by === 'facilitator').map(({ id }) => id);
    const landing = new Set(goals.map(({ card }) => card.id));
    expect(deck.cards.filter(({ id, suit }) => held.includes(suit) && !landing.has(id)).map(({ id }) => id)).toEqual([]);
    const counters = new Set(goals.flatMap((goal) => (goal.kind === 'way' ? goal.way : [])));
    const answers = new Set(formats.flatMap(({ situations }) => situations?.answers ?? []));
    const idle = deck.cards.filter(
      ({ id, suit, tags }) => answers.has(suit) && ![id, ...tags].some((counter) => counters.has(counter)),
    );
    expect(idle.map(({ id }) => id)).toEqual([]);
  });
});

test('every kind of effect is in the decks', () => {
  const goals = decks.flatMap((deck) => formats.flatMap((format) => landingCards(deck, format)).flatMap(goalsOf));
  const kinds = new Set(goals.flatMap((goal) => (goal.kind === 'effect' ? [goal.effect.effect] : [])));
  expect([...kinds].toSorted()).toEqual(['block', 'budget', 'cost', 'discard', 'give', 'lift', 'need', 'prompt', 'reach']);
});

/** Everybody plays to the end, and the facilitator closes the workshop. */
const played = (rulebook: Rulebook): Play => host(toTheEnd(seated(rulebook)), { type: 'endWorkshop' });

function endedWell(play: Play): void {
  const last = play.rulebook.steps.at(-1)?.id;
  // Where the cards are in people's own hands, nobody has to lay one.
  const chooses = play.rulebook.steps.some((step) => step.kind === 'pick' && step.turns !== true);
  expect(play.state.phase).toBe('ended');
  for (const table of play.rulebook.tables) {
    const { step, finished, situations, plan } = tableOf(play, table);
    expect([table, step, finished, !chooses || plan.length > 0]).toEqual([table, last, true, true]);
    for (const { status } of situations) expect(['met', 'unmet', 'noted']).toContain(status);
  }
  expect(neverFinished(play)).toEqual([]);
  expect([...wrongIn(play.rulebook, play.state), ...wrongAfter(play.rulebook, play.state)]).toEqual([]);
  const again = replay(play.rulebook, logOf(play));
  expect(again.ok && hash(again.value)).toBe(hash(play.state));
}

/** The steps that some table, for which they are, has never been done with. */
function neverFinished({ rulebook, turns }: Play): readonly string[] {
  const finished = new Set(
    turns.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'stepFinished' ? `${event.table} ${event.step}` : [])),
    ),
  );
  const all = rulebook.tables.flatMap((table) => forTable(rulebook, table).steps.map(({ id }) => `${table} ${id}`));
  return all.filter((each) => !finished.has(each));
}

const fits = (deck: Deck, format: Format): boolean => missingSuits(deck, format).length === 0;

/** Each format with the first deck that it can be played with, and each deck with the first format that situations land in. */
const pairs = [
  ...formats.flatMap((format) =>
    playableDecks(decks)
      .filter((deck) => fits(deck, format))
      .slice(0, 1)
      .map((deck) => ({ deck, format })),
  ),
  ...decks.slice(1).flatMap((deck) =>
    formats
      .filter((format) => format.situations && fits(deck, format))
      .slice(0, 1)
      .map((format) => ({ deck, format })),
  ),
];

/** Lists that do not compile when one is missing. The limits `least` and `choose` are played in the examples of `docs`. */
const shapes: Readonly<Record<ShapeName, true>> = {
  ...{ fields: true, matrix: true, lanes: true, list: true, picture: true, sliders: true, order: true, ticks: true },
};
const limits: Readonly<Record<Exclude<LimitName, 'least' | 'choose'>, true>> = { sum: true, covered: true, most: true };

test('every kind of step, every shape of sheet and the limits of the paper games are in some format', () => {
  const steps = formats.flatMap((format) => format.steps);
  expect(new Set(steps.map(({ kind }) => kind))).toEqual(new Set(Object.keys(stepKinds)));
  expect(new Set(steps.flatMap((step) => (step.kind === 'write' ? [step.shape.shape] : [])))).toEqual(
    new Set(Object.keys(shapes)),
  );
  expect(new Set(steps.flatMap((step) => (step.kind === 'pick' ? step.limits.map(({ limit }) => limit) : [])))).toEqual(
    new Set(Object.keys(limits)),
  );
});

test('each format can be played with some deck', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(formats.length);
  expect(formats.filter((format) => !pairs.some((pair) => pair.format === format)).map(({ id }) => id)).toEqual([]);
});

describe.each(pairs)('$format.id with $deck.id', ({ deck, format }) => {
  test.each([1, 2, 3, 7, 40])('%i tables play to the end', (tables) => {
    endedWell(played(contentRulebook(deck, format, tables)));
  });

  test.each(format.situations ? modes : [])('two tables play to the end in the mode "%s"', (mode) => {
    endedWell(played(contentRulebook(deck, format, 2, { mode })));
  });
});

test('the cards have no problems', () => {
  expect(problems.map(({ code }) => code)).toEqual([]);
});
