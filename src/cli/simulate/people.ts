import type { Step } from '../../engine/format.ts';
import type { SeatId, TableId } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { Chance } from './chance.ts';

/** More people than this at a table take turns no differently. */
const mostPeople = 8;

/** Who sits at a table: one seat for all, where all they do they do together; otherwise as many people as the format groups, by chance. */
export function peopleOf({ format, steps }: Rulebook, table: TableId, chance: Chance): readonly SeatId[] {
  const [least, most] = format.groups.size;
  const count = steps.some(isAlone) ? chance.within([Math.min(least, mostPeople), Math.min(most, mostPeople)]) : 1;
  return Array.from({ length: count }, (_, index) => `${table}-people${index > 0 ? `-${index + 1}` : ''}`);
}

/** Whether people do something each for themselves in a step: hold cards, take turns, or vote. */
const isAlone = (step: Step): boolean =>
  (step.kind === 'deal' && step.to === 'seat') ||
  (step.kind === 'pick' && step.turns === true) ||
  (step.kind === 'judge' && step.by === 'people');
