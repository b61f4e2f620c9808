import type { ResultName, Step } from '../../engine/format.ts';
import type { FieldId, Move, MoveOf, MoveType, SeatId, TableId } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { FieldSpec, SheetSpec } from '../../engine/sheets.ts';
import { stepIn } from '../../engine/steps/register.ts';
import type { HeldView, SheetView, TableGlance, TableView, View } from '../../engine/view.ts';
import type { Say } from '../../i18n/words.ts';
import { present } from '../../lib/assert.ts';
import type { LandedWish } from '../scene-model.ts';

/** What a board is built from: one table as its people see it, what they may do, and the words of their language. */
export interface BoardSource {
  readonly rulebook: Rulebook;
  readonly view: View;
  /** What the table may do now. */
  readonly legal: readonly Move[];
  readonly people: Readonly<Record<SeatId, string>>;
  readonly table: TableId;
  /** Whose plan lies on the table while plans are shown: its own, or the one that was made for it. */
  readonly whose: 'ours' | 'theirs';
  /** What of all that has landed somebody wants to look at. */
  readonly landed?: LandedWish;
  /** Whose moves this page makes; nothing where that is everybody's. */
  readonly me?: SeatId;
  /** Somebody's hand that is in sight here. */
  readonly held?: HeldHand;
  readonly say: Say;
}

/** What somebody holds that nobody else sees. */
export interface HeldHand {
  readonly seat: SeatId;
  readonly hands: readonly HeldView[];
}

/** The name on the table: "Heron". */
export const tableName = (rulebook: Rulebook, table: TableId): string =>
  present(
    rulebook.header.tables.find(({ id }) => id === table),
    `table ${table}`,
  ).name;

export const glanceOf = (view: View, table: TableId): TableGlance =>
  present(
    view.tables.find((glance) => glance.table === table),
    `glance at ${table}`,
  );

/** A table's own work, as far as the view tells it. */
export const workOf = (view: View, table: TableId): TableView =>
  present(
    view.work.find((work) => work.table === table),
    `work of ${table}`,
  );

export const ownWork = (source: BoardSource): TableView => workOf(source.view, source.table);

/** The step that the table is at. */
export const stepNow = (source: BoardSource): Step => stepIn(source.rulebook, glanceOf(source.view, source.table).step);

/** The steps whose moves the table may make: its own first, then earlier ones to catch up on. */
export const openStepsOf = (source: BoardSource): readonly Step[] =>
  ownWork(source).open.map((step) => stepIn(source.rulebook, step));

/** Whether the table has reached a step. */
export const hasReached = ({ rulebook, view, table }: BoardSource, step: Step): boolean =>
  (rulebook.stepIndex.get(glanceOf(view, table).step) ?? 0) >= (rulebook.stepIndex.get(step.id) ?? 0);

/** All moves of one type that the table may make. */
export const movesOf = <Type extends MoveType>({ legal }: Pick<BoardSource, 'legal'>, type: Type): readonly MoveOf<Type>[] =>
  legal.filter((move): move is MoveOf<Type> => move.type === type);

/** The writing that would change this field, with its words still empty; nothing when it cannot be written now. */
export const writingOf = (
  source: Pick<BoardSource, 'legal'>,
  sheet: ResultName,
  field: FieldId,
): MoveOf<'writeField'> | undefined =>
  movesOf(source, 'writeField').find((move) => move.sheet === sheet && move.field === field);

export const specOf = (rulebook: Rulebook, sheet: ResultName): SheetSpec =>
  present(rulebook.sheets.get(sheet), `sheet ${sheet}`);

export const textIn = (sheet: SheetView | undefined, field: FieldId): string => sheet?.fields[field]?.value ?? '';

/** The key of a field on the board. */
export const fieldKey = (sheet: ResultName, field: FieldId): string => `field:${sheet}:${field}`;

/** The fields of a sheet that name somebody by a card. */
export const castFields = (spec: SheetSpec): readonly Extract<FieldSpec, { kind: 'cast' }>[] =>
  [...spec.fields.values()].filter((field) => field.kind === 'cast');
