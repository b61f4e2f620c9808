import { isBlocked } from '../../engine/cards.ts';
import type { Card, CardId } from '../../engine/deck.ts';
import type { Effect, EffectOf, Match } from '../../engine/effects/effect.ts';
import { standingKey } from '../../engine/effects/place.ts';
import { effectAt } from '../../engine/effects/register.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { OwnCard, PlanCard, Standing } from '../../engine/state.ts';
import type { SituationView } from '../../engine/view.ts';
import { effectSentence, holds, settledSentence } from '../../i18n/cards/effect-words.ts';
import { listOf, titleOf } from '../../i18n/cards/match-words.ts';
import type { Say } from '../../i18n/words.ts';

/** As much of a table's work as whoever looks may know. What is left out is told in general words. */
export interface HappenedTo {
  readonly plan: readonly PlanCard[];
  readonly own: readonly OwnCard[];
  readonly standing?: readonly Standing[];
  readonly hand?: readonly CardId[];
  readonly discarded?: readonly CardId[];
  /** All that has landed there, to tell the losses of one from those of another. */
  readonly situations?: readonly Pick<SituationView, 'card' | 'fired'>[];
}

export type Landed = Pick<SituationView, 'key' | 'card' | 'fired' | 'owed' | 'status'>;

interface Telling {
  readonly rulebook: Rulebook;
  readonly work: HappenedTo;
  readonly situation: Landed;
  readonly say: Say;
}

/** What a situation has done to a table so far, one sentence for each effect; what the table still has to choose is not among it. */
export function whatHappened(rulebook: Rulebook, work: HappenedTo, situation: Landed, say: Say): readonly string[] {
  const card = cardOf(rulebook, situation);
  if (!card) return [];
  const told = situation.fired.map((path) => firedSentence({ rulebook, work, situation, say }, effectAt(card, path), path));
  const silent = told.length === 0 && (card.effects ?? []).length > 0 && rulebook.format.situations?.mode !== 'talk';
  return silent ? [say('did.nothing')] : told.filter((sentence) => sentence !== '');
}

/** What the table has to choose, one sentence for each choice: "Choose one card that is blocked." */
export function whatToChoose(rulebook: Rulebook, situation: Landed, say: Say): readonly string[] {
  const card = cardOf(rulebook, situation);
  return situation.owed.flatMap(({ path, count }) => {
    const effect = card && effectAt(card, path);
    return effect && isHit(effect) ? [say(`choose.${effect.effect}`, { count })] : [];
  });
}

/** What follows when an answer is accepted, or when it is not. */
export function whatFollows(
  rulebook: Rulebook,
  { card: id }: Pick<Landed, 'card'>,
  accept: boolean,
  say: Say,
): readonly string[] {
  const card = id === null ? undefined : rulebook.cards.get(id);
  const effects = (accept ? card?.answer?.met : card?.answer?.else) ?? [];
  const ends = accept && card && holds(card) ? [say('follows.met')] : [];
  const told = [...ends, ...effects.map((effect) => effectSentence(effect, say, rulebook))];
  return told.length === 0 ? [say(accept ? 'follows.nothing.met' : 'follows.nothing')] : told;
}

const cardOf = ({ cards }: Rulebook, { card }: Pick<Landed, 'card'>): Card | undefined =>
  card === null ? undefined : cards.get(card);

type Hit = EffectOf<'block' | 'lift' | 'discard'>;
const isHit = (effect: Effect): effect is Hit =>
  effect.effect === 'block' || effect.effect === 'lift' || effect.effect === 'discard';

function firedSentence(telling: Telling, effect: Effect, path: string): string {
  const { situation, rulebook, say, work } = telling;
  switch (effect.effect) {
    case 'block':
      return blockSentence(telling, effect, standingKey({ situation: situation.key, path }));
    case 'discard':
      return isOwed(situation, path) ? '' : discardSentence(telling, effect);
    case 'lift':
      return isOwed(situation, path) ? '' : settledSentence(effect, say, rulebook);
    case 'give':
      return giveSentence(telling, effect);
    case 'cost':
    case 'need':
    case 'reach': {
      const over =
        work.standing !== undefined &&
        !work.standing.some(({ key }) => key === standingKey({ situation: situation.key, path }));
      return [effectSentence(effect, say, rulebook), ...(over ? [say('did.over')] : [])].join(' ');
    }
    default:
      return effectSentence(effect, say, rulebook);
  }
}

const isOwed = ({ owed }: Landed, path: string): boolean => owed.some((each) => each.path === path);

/** The cards that it still holds down, by name; that they lie face up again, when it holds none. */
function blockSentence({ rulebook, work, say }: Telling, effect: EffectOf<'block'>, key: string): string {
  const down = work.plan
    .filter((laid) => isBlocked(laid) && laid.blocks.includes(key))
    .map(({ card }) => titleOf(rulebook, work.own, card));
  if (down.length > 0) return say('did.blocked', { cards: listOf(down, say), count: down.length });
  if (work.standing === undefined) return effectSentence(effect, say, rulebook);
  return work.standing.some((each) => each.key === key) ? '' : say('did.unblocked');
}

/** The lost cards by name, unless another situation may have taken them. */
function discardSentence({ rulebook, work, say }: Telling, effect: EffectOf<'discard'>): string {
  const lost = work.discarded ?? [];
  const takers = (work.situations ?? []).flatMap((each) => {
    const card = cardOf(rulebook, each);
    return card ? each.fired.filter((path) => effectAt(card, path).effect === 'discard') : [];
  });
  const names = lost.map((card) => titleOf(rulebook, work.own, card));
  return takers.length === 1 && names.length > 0
    ? say('did.discarded', { cards: listOf(names, say), count: names.length })
    : settledSentence(effect, say, rulebook);
}

function giveSentence({ rulebook, work, say }: Telling, effect: EffectOf<'give'>): string {
  const given = [...(work.hand ?? []), ...work.plan.filter(({ free }) => free).map(({ card }) => card)];
  const found = given.filter((card) => isMeant(rulebook, card, effect.match));
  const [only] = found;
  return only !== undefined && found.length === 1
    ? effectSentence({ ...effect, match: { card: only } }, say, rulebook)
    : effectSentence(effect, say, rulebook);
}

function isMeant(rulebook: Rulebook, id: CardId, { card, suit, tag }: Match): boolean {
  const found = rulebook.cards.get(id);
  if (!found) return false;
  return (card ?? id) === id && (suit ?? found.suit) === found.suit && (tag === undefined || found.tags.includes(tag));
}
