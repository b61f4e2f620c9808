import type { Card, Deck } from '../../src/engine/deck.ts';
import type { Condition, Effect, Match } from '../../src/engine/effects/effect.ts';
import type { Format, StepKindName } from '../../src/engine/format.ts';
import type { SituationRule } from '../../src/engine/format-rules.ts';
import { rulesVersion } from '../../src/engine/header.ts';
import { makeRulebook, type Rulebook } from '../../src/engine/rulebook.ts';
import { hashOf, once } from '../helpers/once.ts';

export type Mode = SituationRule['mode'];
export const modes: readonly Mode[] = ['talk', 'judge', 'hard'];

/** A format with another rule for situations, the same one each time. */
const ruledBy = once((format: Format) => {
  const known = new Map<string, Format>();
  return (rule: Partial<SituationRule>): Format => {
    if (!format.situations || Object.keys(rule).length === 0) return format;
    const key = JSON.stringify(rule);
    const ruled = known.get(key) ?? { ...format, situations: { ...format.situations, ...rule } };
    known.set(key, ruled);
    return ruled;
  };
});

/** A workshop with real cards, in any mode. */
export function contentRulebook(
  deck: Deck,
  format: Format,
  tables: number,
  rule: Partial<SituationRule> = {},
  seed = '',
): Rulebook {
  const ruled = ruledBy(format)(rule);
  const header = {
    ...{ rules: rulesVersion, workshop: 'exhaustive', seed: `${format.id}/${tables}${seed}`, startedAt: 1_000_000 },
    deck: { id: deck.id, hash: hashOf(deck) },
    format: { id: ruled.id, hash: hashOf(ruled) },
    tables: Array.from({ length: tables }, (_, index) => ({ id: `t${index + 1}`, name: `Table ${index + 1}` })),
  };
  return makeRulebook(header, deck, ruled);
}

/** The cards of a deck that can land in a format. */
export const landingCards = (deck: Deck, format: Format): readonly Card[] =>
  deck.cards.filter(({ suit }) => format.situations?.suits.includes(suit));

/** Something that must happen at least once: an effect of a card, a way to answer it, or no answer at all. */
export type Goal =
  | { readonly kind: 'effect'; readonly card: Card; readonly path: string; readonly effect: Effect }
  | { readonly kind: 'way'; readonly card: Card; readonly way: readonly string[] }
  | { readonly kind: 'refuse'; readonly card: Card };

export const nameOf = (goal: Goal): string =>
  `${goal.card.id} ${goal.kind === 'effect' ? goal.path : goal.kind === 'way' ? goal.way.join(' and ') : 'unanswered'}`;

/** Everything that a card can do, and everything that can be done about it. */
export function goalsOf(card: Card): readonly Goal[] {
  const { effects = [], answer } = card;
  const of = (list: string, some: readonly Effect[]) =>
    some.map((effect, index): Goal => ({ kind: 'effect', card, path: `${list}/${index}`, effect }));
  if (!answer) return of('effects', effects);
  return [
    ...[...of('effects', effects), ...of('met', answer.met), ...of('else', answer.else)],
    ...answer.by.map((way): Goal => ({ kind: 'way', card, way })),
    { kind: 'refuse', card },
  ];
}

/** What must be so for a goal: cards in the plan, cards that have landed before, a kind of step, and marks. */
export interface Scene {
  readonly plan: readonly string[];
  readonly answer: readonly string[];
  readonly before: readonly string[];
  readonly step: StepKindName | undefined;
  readonly marks: boolean;
}

/** The cheapest scene in which a goal can be reached, or nothing when there is none in this format. */
export function sceneFor(deck: Deck, format: Format, goal: Goal): Scene | undefined {
  const effects = effectsFor(goal);
  const conditions = effects.flatMap(({ when }) => when ?? []);
  const before = [...conditions.flatMap(({ stands }) => stands ?? []), ...beforeLift(deck, format, goal)];
  const answer = answerFor(deck, format, goal);
  const lands = landingCards(deck, format).map(({ id }) => id);
  if (!answer || [goal.card.id, ...before].some((card) => !lands.includes(card))) return undefined;
  const banned = conditions.filter(({ most }) => most !== undefined).map(matchOf);
  const free = packs(deck, format).filter((card) => !banned.some((match) => isMeant(card, match)) && !answer.includes(card.id));
  const wanted = [...conditions.filter(({ most }) => most === undefined).flatMap(needsOf), ...effects.flatMap(targetsOf)];
  const plan = wanted.reduce<readonly Card[]>(
    (chosen, { match, count, dear }) => fill(chosen, dear ? free.toReversed() : free, match, count),
    [],
  );
  return {
    ...{ plan: [...answer.filter((card) => !isAnswer(deck, format, card)), ...plan.map(({ id }) => id)], answer, before },
    step: conditions.find(({ step }) => step !== undefined)?.step,
    marks: conditions.some(({ cell }) => cell !== undefined),
  };
}

/** The effects that must find something: the one that is meant, and what its card turns down before it or before an answer. */
function effectsFor(goal: Goal): readonly Effect[] {
  const down = (goal.card.effects ?? []).filter(({ effect }) => effect === 'block');
  if (goal.kind !== 'effect') return down.map(({ when: _, ...effect }) => effect);
  const { effect } = goal;
  return 'match' in effect && effect.match?.blocked === true ? [...down.slice(-1), effect] : [effect];
}

/** A card that lifts needs another that blocks. */
function beforeLift(deck: Deck, format: Format, goal: Goal): readonly string[] {
  if (goal.kind !== 'effect' || goal.effect.effect !== 'lift') return [];
  const { tag } = goal.effect.match;
  const blocks = (each: Effect): boolean =>
    each.effect === 'block' && !each.when && !each.expires && (each.match.tag === undefined || each.match.tag === tag);
  const found = landingCards(deck, format).find(({ id, effects = [] }) => id !== goal.card.id && effects.some(blocks));
  return found ? [found.id] : [];
}

interface Wanted {
  readonly match: Match;
  readonly count: number;
  /** The dearest that there is, where the dearest are hit. */
  readonly dear?: boolean;
}

const matchOf = ({ card, suit, tag }: Condition): Match => ({
  ...(card && { card }),
  ...(suit && { suit }),
  ...(tag && { tag }),
});
const needsOf = (condition: Condition): readonly Wanted[] =>
  [condition.card, condition.suit, condition.tag].some((said) => said !== undefined)
    ? [{ match: matchOf(condition), count: condition.least ?? 1 }]
    : [];

/** One card more than is hit, so that somebody must choose. */
function targetsOf(effect: Effect): readonly Wanted[] {
  if (effect.effect !== 'block' && effect.effect !== 'discard' && effect.effect !== 'lift') return [];
  const { blocked: _, aim: __, ...match } = effect.match;
  return [{ match, count: effect.count + 1, dear: effect.pick === 'dearest' }];
}

export const isMeant = ({ id, suit, tags }: Card, match: Match): boolean =>
  (match.card ?? id) === id && (match.suit ?? suit) === suit && (match.tag === undefined || tags.includes(match.tag));

/** The cards that can be in a plan: those of the packs, and those that join as an answer. */
const packs = (deck: Deck, format: Format): readonly Card[] => {
  const picked = format.steps.flatMap((step) => (step.kind === 'pick' ? step.suits : []));
  return deck.cards
    .filter(({ suit }) => picked.includes(suit) || format.situations?.answers.includes(suit))
    .toSorted((one, other) => one.cost - other.cost);
};

/** Adds the cheapest cards that are meant, until there are enough. */
function fill(chosen: readonly Card[], free: readonly Card[], match: Match, count: number): readonly Card[] {
  const missing = count - chosen.filter((card) => isMeant(card, match)).length;
  const more = free.filter((card) => isMeant(card, match) && !chosen.includes(card));
  return [...chosen, ...more.slice(0, Math.max(0, missing))];
}

export const isAnswer = (deck: Deck, format: Format, id: string): boolean =>
  format.situations?.answers.includes(deck.cards.find((card) => card.id === id)?.suit ?? '') === true;

/** A card for each half of the way, the cheapest that serves it. */
function answerFor(deck: Deck, format: Format, goal: Goal): readonly string[] | undefined {
  const way =
    goal.kind === 'way'
      ? goal.way
      : goal.kind === 'effect' && goal.path.startsWith('met')
        ? goal.card.answer?.by[0]
        : undefined;
  const laid: string[] = [];
  for (const counter of way ?? []) {
    const card = packs(deck, format).find(({ id, tags }) => (id === counter || tags.includes(counter)) && !laid.includes(id));
    if (!card) return undefined;
    laid.push(card.id);
  }
  return laid;
}
