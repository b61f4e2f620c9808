import { present } from '../lib/assert.ts';
import { workOf } from './appliers/with.ts';
import { forTable } from './jobs.ts';
import { hostPurses } from './limits/points.ts';
import type { SeatId, TableId } from './moves.ts';
import { seedRandom } from './rng.ts';
import type { Rulebook } from './rulebook.ts';
import type { Table, TableWork, Workshop } from './state.ts';

/** The seat of whoever hosts the workshop; it is there from the start. */
export const facilitatorSeat: SeatId = 'facilitator';

/** The state before the first move: every table at its first step, the clock running since the workshop was made. */
export function setUp(rulebook: Rulebook): Workshop {
  const { header } = rulebook;
  const firsts = rulebook.tables.map((table) => present(forTable(rulebook, table).steps[0], 'the first step'));
  const minutes = Math.max(...firsts.map((step) => step.minutes));
  return {
    phase: 'playing',
    tables: Object.fromEntries(
      rulebook.tables.map((table, at) => [table, freshTable(table, firsts[at]?.id ?? '', header.seed)]),
    ),
    seats: { [facilitatorSeat]: { table: null, role: 'facilitator', here: true } },
    clock: { running: true, endsAt: header.startedAt + minutes * 60_000 },
    began: Object.fromEntries(firsts.map(({ id }) => [id, header.startedAt])),
    minutes: {},
    dropped: [],
    ...(leavesPoints(rulebook) && { pursePoints: {} }),
    endsAt: null,
    scheduled: [],
    screen: { show: 'auto', table: null, names: false, seconds: 30, since: header.startedAt },
    notes: {},
    undo: [],
    random: seedRandom(header.seed),
  };
}

/** Whether the facilitator chooses the points of some purse. */
const leavesPoints = ({ steps }: Rulebook): boolean => steps.some((step) => hostPurses(step).length > 0);

function freshTable(table: TableId, step: string, seed: string): Table {
  const work: TableWork = {
    sheets: {},
    plan: [],
    passedOver: [],
    shownTo: [],
    situations: [],
    standing: [],
    hand: [],
    discarded: [],
    own: [],
    revising: false,
    injected: [],
    random: seedRandom(`${seed}/${table}`),
  };
  return { ...work, step, finished: false, help: null, marks: { [step]: workOf(work) } };
}
