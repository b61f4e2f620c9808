import type { Condition, Effect } from '../../engine/effects/effect.ts';
import type { StepKindName } from '../../engine/format.ts';
import type { Say, WordKey } from '../words.ts';
import { effectSentence, oneOf } from './effect-words.ts';
import { aimWords, listOf, matchWords, type Named, titleOf } from './match-words.ts';

/** What people do at a step of each kind. */
export const doing: { readonly [Kind in StepKindName]: WordKey } = {
  say: 'desk.doing.say',
  group: 'desk.doing.group',
  deal: 'desk.doing.deal',
  write: 'desk.doing.write',
  pass: 'desk.doing.pass',
  pick: 'desk.doing.pick',
  place: 'desk.doing.place',
  inject: 'desk.doing.inject',
  show: 'desk.doing.show',
  judge: 'judging.desk.doing',
  talk: 'desk.doing.talk',
};

interface Words {
  readonly rulebook: Named;
  readonly say: Say;
}

/** What an effect of a card of the pile will do, in a sentence, with what must hold for it. */
export function landingSentence(source: Words, effect: Effect): string {
  const { rulebook, say } = source;
  const does = effectSentence(effect, say, rulebook);
  return effect.when ? say('desk.effect.if', { does, when: listOf(conditions(source, effect.when), say) }) : does;
}

function conditions(source: Words, condition: Condition): readonly string[] {
  const { rulebook, say } = source;
  const { cell, step, stands } = condition;
  return [
    ...planCondition(source, condition),
    ...(cell === undefined ? [] : [say('desk.if.cell', { cell: aimWords(rulebook, cell) })]),
    ...(step === undefined ? [] : [say('desk.if.step', { step: stepTitle(source, step) })]),
    ...(stands === undefined ? [] : [say('desk.if.stands', { card: titleOf(rulebook, [], stands) })]),
  ];
}

function planCondition({ rulebook, say }: Words, { card, suit, tag, least, most }: Condition): readonly string[] {
  if (card === undefined && suit === undefined && tag === undefined) return [];
  const match = {
    ...(card === undefined ? {} : { card }),
    ...(suit === undefined ? {} : { suit }),
    ...(tag === undefined ? {} : { tag }),
  };
  if (most === 0) return [say('desk.if.none', { cards: matchWords(rulebook, match, 1, say) })];
  const several = matchWords(rulebook, match, 2, say);
  const bounds = [
    ...(least === undefined || least < 2 ? [] : [say('desk.if.least', { cards: several, least })]),
    ...(most === undefined ? [] : [say('desk.if.most', { cards: several, most })]),
  ];
  return bounds.length > 0 ? bounds : [say('desk.if.some', { cards: oneOf(rulebook, match, say) })];
}

/** The first step of a kind, as it is titled; without a format, what people do there. */
export const stepTitle = ({ rulebook, say }: Words, kind: StepKindName): string =>
  rulebook.steps.find((step) => step.kind === kind)?.title ?? say(doing[kind]);
