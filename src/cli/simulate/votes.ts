import { tableIn } from '../../engine/draft.ts';
import type { CastVote } from '../../engine/judge-moves.ts';
import { choicesAt, hallAt } from '../../engine/judging/ballot.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { Workshop } from '../../engine/state.ts';
import { stepIn } from '../../engine/steps/register.ts';
import type { Chance } from './chance.ts';

/** A vote with all the choices that it may have: the first as it was made, the others by chance. Whoever abstains chooses nobody. */
export function fullVote(rulebook: Rulebook, state: Workshop, vote: CastVote, chance: Chance): CastVote {
  const step = stepIn(rulebook, tableIn(state, vote.table).step);
  if (step.kind !== 'judge' || vote.choices.length === 0) return vote;
  const standing = choicesAt({ rulebook, state, step, hall: hallAt(rulebook, step, vote.table) }, vote.table);
  const others = shuffled(
    standing.filter((table) => !vote.choices.includes(table)),
    chance,
  );
  return { ...vote, choices: [...vote.choices, ...others].slice(0, step.votes) };
}

/** The same things in an order by chance. */
export function shuffled<Item>(list: readonly Item[], chance: Chance): readonly Item[] {
  const left = [...list];
  return list.flatMap(() => left.splice(chance.below(left.length), 1));
}
