import type { PlanCard, Situation, Table, TableWork, Workshop } from '../state.ts';

/**
 * Copies with some members changed. Every member is named, in one place for each kind of thing: so all of a kind have one
 * shape, and are copied many times as fast as by a spread.
 */

export const workshopWith = (state: Workshop, change: Partial<Workshop>): Workshop =>
  Object.assign(
    {
      phase: state.phase,
      tables: state.tables,
      seats: state.seats,
      clock: state.clock,
      began: state.began,
      minutes: state.minutes,
      dropped: state.dropped,
      endsAt: state.endsAt,
      scheduled: state.scheduled,
      screen: state.screen,
      notes: state.notes,
      undo: state.undo,
      random: state.random,
    } satisfies Workshop,
    state.ballots && { ballots: state.ballots },
    state.pursePoints && { pursePoints: state.pursePoints },
    state.dealt && { dealt: state.dealt },
    state.shared && { shared: state.shared },
    change,
  );

export function tableWith(table: Table, change: TableChange): Table {
  const copy = Object.assign(
    {
      sheets: table.sheets,
      plan: table.plan,
      passedOver: table.passedOver,
      shownTo: table.shownTo,
      situations: table.situations,
      standing: table.standing,
      hand: table.hand,
      discarded: table.discarded,
      own: table.own,
      revising: table.revising,
      injected: table.injected,
      random: table.random,
      step: table.step,
      finished: table.finished,
      help: table.help,
      marks: table.marks,
    } satisfies Table,
    rulingsOf(table),
    laterOf(table),
    change,
  );
  return copy.deals === null || copy.turn === null ? withoutNone(copy) : (copy as Table);
}

/** What is there only once it is used; null where there is none any more. */
interface Later {
  readonly deals?: Table['deals'] | null;
  readonly turn?: Table['turn'] | null;
}

/** What becomes of a table. */
export type TableChange = Omit<Partial<Table>, keyof Later> & Later;

const laterOf = ({ deals, turn }: Later): Pick<Table, keyof Later> | undefined =>
  deals || turn ? { ...(deals && { deals }), ...(turn && { turn }) } : undefined;

const withoutNone = ({ deals, turn, ...others }: Omit<Table, keyof Later> & Later): Table =>
  Object.assign(others, laterOf({ deals, turn }));

/** The part of a table that rewinding brings back. */
export const workOf = (table: TableWork): TableWork =>
  Object.assign(
    {
      sheets: table.sheets,
      plan: table.plan,
      passedOver: table.passedOver,
      shownTo: table.shownTo,
      situations: table.situations,
      standing: table.standing,
      hand: table.hand,
      discarded: table.discarded,
      own: table.own,
      revising: table.revising,
      injected: table.injected,
      random: table.random,
    } satisfies TableWork,
    rulingsOf(table),
    laterOf(table),
  );

/** What only tables have about whose work something was decided. */
const rulingsOf = ({ rulings }: TableWork): Pick<TableWork, 'rulings'> | undefined => rulings && { rulings };

export const situationWith = (situation: Situation, change: Partial<Situation>): Situation =>
  Object.assign(
    {
      key: situation.key,
      card: situation.card,
      title: situation.title,
      text: situation.text,
      step: situation.step,
      at: situation.at,
      status: situation.status,
      fired: situation.fired,
      owed: situation.owed,
      answer: situation.answer,
      judge: situation.judge,
    } satisfies Situation,
    change,
  );

export const planCardWith = (laid: PlanCard, change: Partial<PlanCard>): PlanCard =>
  Object.assign(
    {
      card: laid.card,
      by: laid.by,
      column: laid.column,
      aims: laid.aims,
      blocks: laid.blocks,
      free: laid.free,
    } satisfies PlanCard,
    change,
  );
