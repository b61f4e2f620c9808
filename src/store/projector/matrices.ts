import type { CastRow, MatrixShape, ResultName } from '../../engine/format.ts';
import { castField, cellField, reasonField } from '../../engine/shapes/matrix.ts';
import { markValues } from '../../engine/sheets.ts';
import type { RoomTable, SheetView } from '../../engine/view.ts';
import { lookUp } from '../../lib/look-up.ts';
import { textIn } from '../boards/source.ts';
import { nameOf, peopledTables, roomStep, screenFace } from './room.ts';
import { type Shown, tablesTour } from './shown.ts';
import type { ScreenCell, ScreenMatrix, ScreenRow } from './slides.ts';
import type { ProjectorSource } from './source.ts';
import { columnsIn, letter, type Stage } from './space.ts';
import { inEvenGroups, pageOf } from './tour.ts';

/** A matrix of the format, by the name of its sheet. */
export interface NamedMatrix {
  /** What the step that fills it is headed. */
  readonly heading: string;
  readonly sheet: ResultName;
  readonly shape: MatrixShape;
}

/** The matrix of the room's step, or the latest before it, or the first of all. One that is sealed stays at its table. */
export function matrixNow(source: ProjectorSource): NamedMatrix | undefined {
  const { rulebook } = source;
  const at = rulebook.stepIndex.get(roomStep(source)?.id ?? '') ?? 0;
  const all = rulebook.steps.flatMap((step, index) =>
    step.kind === 'write' && step.shape.shape === 'matrix' && !step.sealed
      ? [{ heading: step.heading, sheet: step.sheet, shape: step.shape, index }]
      : [],
  );
  return all.findLast(({ index }) => index <= at) ?? all[0];
}

/** The matrices of all tables: beside one another where they fit, else first added up and then one after another. */
export function matricesShown(source: Stage): Shown {
  const matrix = matrixNow(source);
  const tables = matrix ? tablesWith(source, matrix) : [];
  if (!matrix || tables.length === 0) return { slide: { kind: 'quiet', text: source.say('screen.no-matrix') } };
  const across = columnsIn(source.body.width, leastWidth(matrix.shape), 2);
  const reasons = hasReasons(source, matrix.shape, matrixTitle) && (tables.length === 1 || across === 1);
  const own = tables.map((table) => tableMatrix(source, matrix, table, reasons));
  const columns = matrix.shape.columns.map(({ title }) => title);
  const lines = reasonLines(source, matrix.shape, matrixTitle);
  if (own.length <= across) return { slide: { kind: 'matrices', columns, matrices: own, lines } };
  const pages = [[sumOf(source, matrix, tables)], ...inEvenGroups(own, across)];
  const page = pageOf(source, pages, 1);
  const [matrices = []] = page.items;
  const tour = page.page === 0 ? wholeRoom(source, page.progress) : ofTables(source, page, across, own.length);
  return { slide: { kind: 'matrices', columns, matrices, lines }, ...tour };
}

/** The title of a matrix, the titles of its columns, and what its marks mean below. */
const matrixTitle = 8;
const matrixWords = 12.3;
const reasonSize = 3.8 * 1.12;

/** Whether cells are large enough for words, where a matrix has the slide to itself. */
export const hasReasons = (stage: Stage, shape: MatrixShape, above: number): boolean =>
  (stage.body.width - rowTitles) / shape.columns.length >= leastReason && reasonLines(stage, shape, above) > 1;

/** What the titles of the rows take, and the least width of a cell with words in it. */
const rowTitles = 36;
const leastReason = 38;

/** How many lines of a reason a cell has room for. */
export function reasonLines({ body }: Stage, { rows }: MatrixShape, above: number): number {
  const cell = (body.height - matrixWords - above) / rows.length - 1.6;
  return Math.max(1, Math.floor(cell / reasonSize));
}

/** The least width for the titles of the rows, in which people have the room of a name. */
const leastTitle = 27;

/** The width in which no word of a column or a row has to be broken. */
function leastWidth({ rows, columns }: MatrixShape): number {
  const wordsIn = (parts: readonly { readonly title: string }[]) => parts.flatMap(({ title }) => title.split(/\s+/));
  const longest = (words: readonly string[]) => Math.max(...words.map(({ length }) => length)) * letter.small * 0.58 + 2;
  return Math.max(leastTitle, longest(wordsIn(rows))) + columns.length * longest(wordsIn(columns));
}

/** The tables where somebody is, or has marked something. */
function tablesWith(source: ProjectorSource, { sheet }: NamedMatrix): readonly RoomTable[] {
  const peopled = new Set(peopledTables(source).map(({ table }) => table));
  return source.view.room.filter(({ table, sheets }) => peopled.has(table) || hasMarks(lookUp(sheets, sheet)));
}

const hasMarks = (view: SheetView | undefined): boolean => Object.values(view?.fields ?? {}).some(({ value }) => value !== '');

const wholeRoom = ({ say }: ProjectorSource, progress: number): Pick<Shown, 'tour'> => ({
  tour: { label: say('screen.tour.all'), progress },
});

function ofTables(
  source: ProjectorSource,
  page: ReturnType<typeof pageOf>,
  across: number,
  count: number,
): Pick<Shown, 'tour'> {
  const first = (page.page - 1) * across + 1;
  return tablesTour(source, { ...page, first, last: Math.min(count, first + across - 1) }, count);
}

/** The matrix of one table, with its reasons or without. */
export function tableMatrix(
  source: ProjectorSource,
  { sheet, shape }: NamedMatrix,
  table: RoomTable,
  reasons: boolean,
): ScreenMatrix {
  const view = lookUp(table.sheets, sheet);
  return {
    key: table.table,
    title: nameOf(source, table.table),
    rows: shape.rows.map((row) => ({
      key: row.id,
      title: titleOf(source, table, view, row),
      cells: shape.columns.map((column) => ({
        key: column.id,
        mark: markIn(view, row.id, column.id),
        note: reasons ? textIn(view, reasonField(row.id, column.id)) : '',
        count: '',
      })),
    })),
  };
}

/** Who it is once somebody is named: beside a matrix there is no room for "Others" as well. */
const titleOf = (source: ProjectorSource, table: RoomTable, view: SheetView | undefined, row: CastRow): string =>
  screenFace(source, table.own, textIn(view, castField(row.id)))?.title ?? row.title;

const markIn = (view: SheetView | undefined, row: string, column: string): ScreenCell['mark'] =>
  markValues.find((mark) => mark === textIn(view, cellField(row, column))) ?? '';

/** In each cell how many tables have marked it; it matters most where it does so for most of them. */
function sumOf(source: ProjectorSource, { sheet, shape }: NamedMatrix, tables: readonly RoomTable[]): ScreenMatrix {
  const cell = (row: string, column: string): ScreenCell => {
    const marks = tables.map(({ sheets }) => markIn(lookUp(sheets, sheet), row, column)).filter((mark) => mark !== '');
    const most = marks.filter((mark) => mark === 'most').length;
    const mark = marks.length === 0 ? '' : most * 2 > marks.length ? 'most' : 'wanted';
    return { key: column, mark, note: '', count: marks.length === 0 ? '' : String(marks.length) };
  };
  const rows: readonly ScreenRow[] = shape.rows.map(({ id, title }) => ({
    key: id,
    title,
    cells: shape.columns.map((column) => cell(id, column.id)),
  }));
  return { key: 'all', title: source.say('screen.matrix.all', { count: tables.length }), rows };
}
