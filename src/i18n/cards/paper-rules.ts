import type { Card } from '../../engine/deck.ts';
import type { AnswerRule, Counter, Effect, Marker } from '../../engine/effects/effect.ts';
import type { Say } from '../words.ts';
import { holds } from './effect-words.ts';
import { landingSentence, stepTitle } from './landing-words.ts';
import { matchWords, type Named } from './match-words.ts';

interface Words {
  readonly rulebook: Named;
  readonly say: Say;
}

/** Each thing that a card does, how it is met, and what comes of that, for people who have no screen. Empty for a card that does nothing. */
export function paperRules(words: Words, card: Pick<Card, 'effects' | 'answer'>): readonly string[] {
  const { effects = [], answer } = card;
  if (effects.length === 0 && !answer) return [];
  const does = effects.map((effect) => withEnd(words, effect));
  return [...does, ...(answer ? answerRules(words, card, answer) : [words.say('paper.read')])];
}

/** What an effect does, and until when. */
function withEnd(words: Words, effect: Effect): string {
  const does = landingSentence(words, effect);
  const end = 'expires' in effect && effect.expires ? untilWhen(words, effect.expires) : '';
  return end === '' ? does : `${does} ${end}`;
}

function untilWhen(words: Words, marker: Marker): string {
  const { say } = words;
  if (marker === 'step' || marker === 'settled') return say(`paper.until.${marker}`);
  return say('paper.until.kind', { step: stepTitle(words, marker) });
}

function answerRules(words: Words, card: Pick<Card, 'effects'>, answer: AnswerRule): readonly string[] {
  const { say } = words;
  const told = (effects: readonly Effect[]): readonly string[] => effects.map((effect) => withEnd(words, effect));
  const met = told(answer.met).join(' ');
  const unmet = told(answer.else).join(' ');
  return [
    [waysSentence(words, answer), ...(holds(card) ? [say('paper.ends')] : [])].join(' '),
    ...(met === '' ? [] : [say('paper.met', { follows: met })]),
    ...(unmet === '' ? [] : [say('paper.else', { follows: unmet })]),
  ];
}

/** "Met by “Access policy” or a card marked “listening”, or in your own words." */
function waysSentence(words: Words, { by, written }: AnswerRule): string {
  const { say } = words;
  if (by.length === 0) return say('paper.by.own-words');
  const ways = listed(
    by.map((counters) => wayWords(words, counters)),
    say,
  );
  return say(written ? 'paper.by.words' : 'paper.by', { ways });
}

function wayWords(words: Words, counters: readonly Counter[]): string {
  const [first = '', second] = counters.map((counter) => counterWords(words, counter));
  return second === undefined ? first : words.say('paper.both', { first, second });
}

/** A counter is a card's name, or else a tag. */
function counterWords({ rulebook, say }: Words, counter: Counter): string {
  if (rulebook.cards.has(counter)) return matchWords(rulebook, { card: counter }, 1, say);
  return say('match.one', { card: matchWords(rulebook, { tag: counter }, 1, say) });
}

function listed(ways: readonly string[], say: Say): string {
  const last = ways.at(-1) ?? '';
  return ways.length < 2 ? last : say('paper.ways', { ways: ways.slice(0, -1).join(', '), last });
}
