import type { Card } from '../../engine/deck.ts';
import type { Effect, EffectKind, EffectOf } from '../../engine/effects/effect.ts';
import type { Say } from '../words.ts';
import { matchWords, type Named, suitNames, titleOf } from './match-words.ts';

type Teller<Kind extends EffectKind> = (effect: EffectOf<Kind>, say: Say, rulebook: Named) => string;

/** What each kind of effect does, in a sentence that is true for whoever reads it. A kind without words does not compile. */
const tellers: { readonly [Kind in EffectKind]: Teller<Kind> } = {
  budget: ({ points, suit }, say, rulebook) => {
    const text = say(points < 0 ? 'effect.budget.less' : 'effect.budget.more', { count: Math.abs(points) });
    return suit === undefined ? text : say('purse.named', { purse: suitNames(rulebook, [suit], say), text });
  },
  cost: costSentence,
  block: hitSentence,
  lift: hitSentence,
  discard: hitSentence,
  give: ({ match }, say, rulebook) => {
    const cards = matchWords(rulebook, match, 1, say);
    return say('effect.give', { card: match.card === undefined ? say('effect.which.table', { cards, count: 1 }) : cards });
  },
  need: ({ note, match }, say, rulebook) =>
    note === undefined
      ? say('effect.need.card', { card: oneOf(rulebook, match ?? {}, say) })
      : say('effect.need.note', { note: asSentence(note) }),
  reach: ({ card }, say, rulebook) => say('effect.reach', { who: titleOf(rulebook, [], card) }),
  prompt: ({ text }) => asSentence(text),
};

/** With a full stop, unless it ends like a sentence already, also within a quotation or brackets. */
const asSentence = (text: string): string => (/[.?!…][”’"')\]]*\s*$/u.test(text) ? text.trimEnd() : `${text.trimEnd()}.`);

/** What an effect does when it happens, in one or two sentences: "One card marked “quick” is blocked. The table chooses which." */
export function effectSentence(effect: Effect, say: Say, rulebook: Named): string {
  const teller: (effect: never, say: Say, rulebook: Named) => string = tellers[effect.effect];
  return teller(effect as never, say, rulebook);
}

/** "a card marked “quick”", "“Blog”". */
export function oneOf(rulebook: Named, match: EffectOf<'give'>['match'], say: Say): string {
  const words = matchWords(rulebook, match, 1, say);
  return match.card === undefined ? say('match.one', { card: words }) : words;
}

function costSentence({ match, plus, times }: EffectOf<'cost'>, say: Say, rulebook: Named): string {
  const cards =
    match.card === undefined
      ? say('effect.every', { cards: matchWords(rulebook, match, 1, say) })
      : oneOf(rulebook, match, say);
  const factor =
    times === 1
      ? []
      : [say(times === 0 ? 'effect.cost.nothing' : times === 2 ? 'effect.cost.twice' : 'effect.cost.times', { cards, times })];
  const more = plus === 0 ? [] : [say(plus > 0 ? 'effect.cost.more' : 'effect.cost.less', { cards, count: Math.abs(plus) })];
  return [...factor, ...more].join(' ');
}

type Hit = EffectOf<'block' | 'lift' | 'discard'>;
const hitKeys = { block: 'effect.block', lift: 'effect.lift', discard: 'effect.discard' } as const;

function hitSentence(effect: Hit, say: Say, rulebook: Named): string {
  const sentence = hitWords(effect, effect.pick, say, rulebook);
  return effect.pick === 'table' && effect.match.card === undefined ? `${sentence} ${say('effect.chooses')}` : sentence;
}

/** What an effect did that hit cards of the plan, once it is settled which. */
export const settledSentence = (effect: Hit, say: Say, rulebook: Named): string =>
  hitWords(effect, effect.pick === 'all' ? 'all' : 'table', say, rulebook);

function hitWords({ effect, match, count }: Hit, pick: Hit['pick'], say: Say, rulebook: Named): string {
  const key = hitKeys[effect];
  if (match.card !== undefined) return say(key, { which: matchWords(rulebook, match, 1, say), count: 1 });
  const cards = matchWords(rulebook, match, pick === 'all' || count === 1 ? 1 : 2, say);
  const which = say(pick === 'all' ? 'effect.every' : `effect.which.${pick}`, { cards, count });
  return say(key, { which, count: pick === 'all' ? 1 : count });
}

/** Whether something is held over the plan while the card has not been met. */
export const holds = ({ effects = [] }: Pick<Card, 'effects'>): boolean =>
  effects.some(({ effect }) => effect === 'block' || effect === 'cost' || effect === 'need');
