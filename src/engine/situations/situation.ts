import { isBlocked, matches, planCard } from '../cards.ts';
import type { Card, CardId } from '../deck.ts';
import { tableIn } from '../draft.ts';
import { hitBy } from '../effects/choose.ts';
import type { AnswerRule, Counter } from '../effects/effect.ts';
import { effectAt } from '../effects/register.ts';
import type { SituationRule } from '../format-rules.ts';
import type { SituationKey, TableId } from '../moves.ts';
import { isEmpty } from '../people.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Owed, Situation, TableWork, Workshop } from '../state.ts';

/** Words typed live can be answered in words, and need not be. */
const typedAnswer: AnswerRule = { by: [], written: true, met: [], else: [] };

export const situationAt = (work: TableWork, key: SituationKey): Situation | undefined =>
  work.situations.find((situation) => situation.key === key);

export const situationCard = (rulebook: Rulebook, { card }: Situation): Card | undefined =>
  card === null ? undefined : rulebook.cards.get(card);

/** How a situation can be answered, or nothing when it is only to be read. */
export function answerRule(rulebook: Rulebook, situation: Situation): AnswerRule | undefined {
  if (situation.card !== null) return situationCard(rulebook, situation)?.answer;
  return rulebook.format.situations?.mode === 'hard' ? undefined : typedAnswer;
}

/** Whether a table may not go on before it has answered. */
export const mustAnswer = (rulebook: Rulebook, situation: Situation): boolean =>
  rulebook.format.situations?.mode !== 'talk' && situationCard(rulebook, situation)?.answer !== undefined;

/** Whose turn it is with a situation, or null when it is settled. An absent client never keeps a table waiting. */
export function waitsFor(
  rulebook: Rulebook,
  state: Workshop,
  table: TableId,
  { status }: Situation,
): 'table' | 'client' | 'facilitator' | null {
  if (status === 'open') return 'table';
  if (status !== 'answered') return null;
  const client = rulebook.clientOf.get(table) ?? table;
  const judges = rulebook.format.situations?.judge === 'client' && client !== table && !isEmpty(state, client);
  return judges ? 'client' : 'facilitator';
}

/** Whether a card belongs to an answer that somebody is about to judge: it stays in the plan until then. */
export const isAwaited = ({ situations }: TableWork, id: CardId): boolean =>
  situations.some(({ status, answer }) => status === 'answered' && answer.some(({ card }) => card === id));

/** Whether the cards laid beside a situation meet it: one way is enough, and each half of a way needs a card of its own. */
export function isMet(rulebook: Rulebook, work: TableWork, situation: Situation, { by }: AnswerRule): boolean {
  const cards = situation.answer.map(({ card }) => card).filter((card) => isFaceUp(work, card));
  return by.some((way) => hasEach(way, cards, (card, counter) => isCounter(rulebook, work, card, counter)));
}

/** Whether a card has an id or a tag. */
export const isCounter = (rulebook: Rulebook, work: TableWork, card: string, counter: Counter): boolean =>
  card === counter || matches(rulebook, work, card, { tag: counter });

const isFaceUp = (work: TableWork, card: string): boolean => {
  const laid = planCard(work, card);
  return laid !== undefined && !isBlocked(laid);
};

/** Whether each counter has a card, and no card stands for two. */
function hasEach(
  counters: readonly Counter[],
  cards: readonly string[],
  serves: (card: string, counter: Counter) => boolean,
): boolean {
  const [first, ...rest] = counters;
  if (first === undefined) return true;
  return cards.some(
    (card) =>
      serves(card, first) &&
      hasEach(
        rest,
        cards.filter((other) => other !== card),
        serves,
      ),
  );
}

/** The cards that a table can name for a choice that it owes. */
export function choicesFor(
  rulebook: Rulebook,
  state: Workshop,
  table: TableId,
  situation: Situation,
  { path }: Owed,
): readonly string[] {
  const card = situationCard(rulebook, situation);
  if (!card) return [];
  const effect = effectAt(card, path);
  if (effect.effect !== 'block' && effect.effect !== 'lift' && effect.effect !== 'discard') return [];
  return hitBy(rulebook, tableIn(state, table), effect);
}

/** Whether something that has landed still keeps a table from going on. */
export const keepsWaiting = (rulebook: Rulebook, work: TableWork): boolean =>
  work.situations.some((each) => each.owed.length > 0 || (each.status === 'open' && mustAnswer(rulebook, each)));

/** How situations land in this format; a table can only have any when there is such a rule. */
export const ruleOf = ({ format }: Rulebook): SituationRule | undefined => format.situations;
