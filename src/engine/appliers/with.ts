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
    change,
  );

export const tableWith = (table: Table, change: Partial<Table>): Table =>
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
      step: table.step,
      finished: table.finished,
      help: table.help,
      marks: table.marks,
    } satisfies Table,
    rulingsOf(table),
    change,
  );

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
