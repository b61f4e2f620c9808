import type { CardId } from '../../engine/deck.ts';
import type { TableId } from '../../engine/moves.ts';
import { seedRandom } from '../../engine/rng.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import { facilitatorSeat } from '../../engine/setup.ts';
import { situationSheet } from '../../engine/situations/sheets.ts';
import type { Dealt, Seat, Sheet, Situation, Standing, Table, TableWork, Turn, Workshop } from '../../engine/state.ts';
import type {
  AnswerView,
  DealView,
  SheetView,
  SituationView,
  TableGlance,
  TableView,
  TurnView,
  View,
} from '../../engine/view.ts';
import { present } from '../../lib/assert.ts';

/**
 * A workshop as far as a view shows it, in the form that the rules take. What the view leaves out is as if it were not
 * there: other tables' work, who wrote what, what chance brings.
 */
export function workshopIn(rulebook: Rulebook, view: View): Workshop {
  const seats = view.tables.flatMap(({ table, people }) =>
    people.map(({ seat, role }, index): [string, Seat] => [
      seat,
      { table, role, here: true, ...(rulebook.ordered && { sat: index + 1 }) },
    ]),
  );
  return {
    phase: view.phase,
    tables: Object.fromEntries(view.tables.map((glance) => [glance.table, tableIn(rulebook, view, glance)])),
    seats: { ...Object.fromEntries(seats), [facilitatorSeat]: { table: null, role: 'facilitator', here: true } },
    clock: view.clock,
    began: {},
    minutes: Object.fromEntries(view.steps.map(({ step, minutes }) => [step, minutes])),
    dropped: view.steps.filter(({ dropped }) => dropped).map(({ step }) => step),
    ...(view.pursePoints && { pursePoints: view.pursePoints }),
    ...sharedIn(rulebook, view),
    endsAt: view.endsAt,
    scheduled: [],
    screen: view.screen,
    notes: {},
    undo: [],
    random: noChance,
  };
}

/** What the room has together lies on every table. */
function sharedIn({ sheets }: Rulebook, { work }: View): Pick<Workshop, 'shared'> {
  const shared = Object.entries(work[0]?.sheets ?? {}).filter(([name]) => sheets.get(name)?.shared !== undefined);
  return shared.length > 0 ? { shared: sheetsOf(Object.fromEntries(shared)) } : {};
}

/** Nothing that is drawn here is ever shown. */
const noChance = seedRandom('');

const noWork: TableWork = {
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
  random: noChance,
};

function tableIn(rulebook: Rulebook, view: View, { table, step, finished, help, people }: TableGlance): Table {
  const work = view.work.find((each) => each.table === table);
  const answers = view.toJudge.filter((each) => each.table === table);
  return {
    ...(work ? workOf(rulebook, work) : { ...noWork, ...answersOf(answers) }),
    step,
    finished,
    help,
    ...(work?.turn && { turn: turnOf(work.turn, people) }),
    marks: Object.fromEntries((work?.marks ?? []).map((mark) => [mark, noWork])),
    ...rulingsOf(view, table),
  };
}

function rulingsOf({ gates = [] }: View, table: TableId): Pick<TableWork, 'rulings'> {
  const ruled = gates.flatMap(({ step, entry, ruling }) => (entry.table === table && ruling ? [[step, ruling] as const] : []));
  return ruled.length > 0 ? { rulings: Object.fromEntries(ruled) } : {};
}

/** What lies open of a deal. Who holds what else nobody is told. */
function dealtOf(rulebook: Rulebook, { deal, cards, redraw }: DealView): Dealt {
  const most = rulebook.deals.get(deal)?.redraw?.most;
  return { cards, ...(redraw === null && most !== undefined && { redraws: most }) };
}

/** Whose turn is over is whoever sits before the one whose turn it is. */
const turnOf = ({ step, seat, passes }: TurnView, people: TableGlance['people']): Turn => ({
  step,
  after: people.findIndex((person) => person.seat === seat),
  passes,
});

const workOf = (rulebook: Rulebook, work: TableView): TableWork => ({
  ...noWork,
  sheets: sheetsOf(work.sheets),
  plan: work.plan,
  passedOver: work.passedOver,
  situations: work.situations.map((each) => situationOf(each, (card) => joined(rulebook, work, each, card) ?? false)),
  standing: work.standing.map(({ met: _, ...standing }): Standing => standing),
  hand: work.hand,
  discarded: work.discarded,
  own: work.own,
  revising: work.revising,
  ...(work.deals && { deals: Object.fromEntries(work.deals.map((seen) => [seen.deal, dealtOf(rulebook, seen)])) }),
});

/** What a table that judges may know of whom it judges. */
const answersOf = (answers: readonly AnswerView[]): Pick<TableWork, 'situations' | 'sheets' | 'own'> => ({
  situations: answers.map(({ situation }) => situationOf(situation, () => false)),
  sheets: sheetsOf(Object.fromEntries(answers.map(({ situation, sheet }) => [situationSheet(situation.key), sheet]))),
  own: answers.flatMap(({ own }) => own),
});

const sheetsOf = (sheets: Readonly<Record<string, SheetView>>): TableWork['sheets'] =>
  Object.fromEntries(Object.entries(sheets).map(([name, sheet]) => [name, sheetOf(sheet)]));

const sheetOf = ({ fields, sealed, from }: SheetView): Sheet => ({
  fields: Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, { ...field, by: '' }])),
  sealed,
  ...(from !== null && { from }),
});

function situationOf({ answer, waitsFor: _, ...situation }: SituationView, joins: (card: CardId) => boolean): Situation {
  return { ...situation, answer: answer.map((card) => ({ card, joined: joins(card) })) };
}

/**
 * Whether a card laid as an answer joined the plan only for that, as far as a view tells: one that no choosing offers
 * must have, one that is of no suit of answers cannot have. Nothing where it may be either.
 */
export function joined(
  rulebook: Rulebook,
  { plan, situations }: TableView,
  { key }: SituationView,
  card: CardId,
): boolean | undefined {
  const laid = plan.find((each) => each.card === card);
  if (!laid || laid.free) return undefined;
  const suit = rulebook.cards.get(card)?.suit;
  if (suit === undefined || rulebook.format.situations?.answers.includes(suit) !== true) return false;
  const chosen = rulebook.steps.some((step) => step.kind === 'pick' && step.suits.includes(suit));
  const elsewhere = situations.some((other) => other.key !== key && other.answer.includes(card));
  return chosen || elsewhere ? undefined : true;
}

/** What a view shows of a table's work, or nothing. */
export const workIn = (view: View, table: TableId): TableView | undefined => view.work.find((each) => each.table === table);

/** What everyone sees of a table. */
export const glanceIn = (view: View, table: TableId): TableGlance =>
  present(
    view.tables.find((each) => each.table === table),
    'table ',
    table,
  );
