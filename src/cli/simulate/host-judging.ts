import type { JudgeStep } from '../../engine/format.ts';
import type { HostMove } from '../../engine/host-moves.ts';
import { hallsIn, type Poll, resultOf, tablesHere } from '../../engine/judging/ballot.ts';
import { ruledBy } from '../../engine/judging/gate.ts';
import { mayDecide, openPlaces } from '../../engine/judging/verdict.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { Workshop } from '../../engine/state.ts';
import type { Chance } from './chance.ts';
import { shuffled } from './votes.ts';

/** What the facilitator has to decide where work is judged: a ruling that waits for nobody else, or the places that no vote fills. `accepts` is in cases of a hundred. */
export function judgingDuty(rulebook: Rulebook, state: Workshop, chance: Chance, accepts: number): HostMove | undefined {
  for (const step of rulebook.steps) {
    const duty = step.kind === 'judge' ? dutyIn(rulebook, state, step, chance, accepts) : undefined;
    if (duty) return duty;
  }
  return undefined;
}

function dutyIn(rulebook: Rulebook, state: Workshop, step: JudgeStep, chance: Chance, accepts: number): HostMove | undefined {
  if (step.how !== 'accept') return verdictIn(rulebook, state, step, chance);
  const table = rulebook.tables.find((each) => ruledBy(rulebook, state, step, each) === 'facilitator');
  if (table === undefined) return undefined;
  return { type: 'ruleOnWork', step: step.id, table, accept: chance.percent(accepts), reason: '' };
}

/** Where votes are level, or nobody can vote, chance says who goes through. */
function verdictIn(rulebook: Rulebook, state: Workshop, step: JudgeStep, chance: Chance): HostMove | undefined {
  const polls = hallsIn(rulebook, step).map((hall): Poll => ({ rulebook, state, step, hall }));
  const poll = polls.find((each) => isOpen(each) && mayDecide(each) && openPlaces(each).tables.length > 0);
  if (!poll) return undefined;
  const { tables, places } = openPlaces(poll);
  return { type: 'giveVerdict', step: step.id, hall: poll.hall, choices: shuffled(tables, chance).slice(0, places) };
}

/** Whether anybody waits: tables that are there, or a result that is not whole. */
const isOpen = (poll: Poll): boolean => resultOf(poll) !== undefined || tablesHere(poll).length > 0;
