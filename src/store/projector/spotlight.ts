import type { PlaceStep } from '../../engine/format.ts';
import type { RoomTable } from '../../engine/view.ts';
import { lookUp } from '../../lib/look-up.ts';
import { nested } from '../boards/plan-ties.ts';
import { columnLook, narrowWidth, partsOfColumn } from './card-look.ts';
import { landedPart } from './landed.ts';
import { hasReasons, matrixNow, reasonLines, tableMatrix } from './matrices.ts';
import { paperParts } from './papers.ts';
import { nameOf, pursesWords, roomTable, screenCard } from './room.ts';
import type { Shown } from './shown.ts';
import type { LandedPart, MatrixPart, PaperPart, PartColumn, PlanPart, TableSlide, Tour } from './slides.ts';
import { type Stage, shareOf } from './space.ts';
import { shownSince, turnAt } from './tour.ts';

type Part = PlanPart | MatrixPart | LandedPart | PaperPart;

/** How long a table's plan stays in the spotlight before what landed on it, and its matrix, have their turn. */
const planTurns = 2;
const partSeconds = 12;
/** A turn that is shorter than this shows the plan alone. */
const leastSeconds = 5;

/** One table for as long as the facilitator wishes. */
export function tableShown(stage: Stage): Shown {
  const { table } = stage.view.screen;
  const shown = table === null ? undefined : roomTable(stage, table);
  if (!shown) return { slide: { kind: 'quiet', text: stage.say('screen.no-table') } };
  return spotlight(stage, shown, { elapsed: stage.now - shownSince(stage), seconds: undefined });
}

/** All tables that have something to show, one after another. */
export function carouselShown(stage: Stage): Shown {
  const tables = stage.view.room.filter((table) => partsOf(stage, table).length > 0);
  const { seconds } = stage.view.screen;
  const turn = turnAt(stage.now, shownSince(stage), tables.length, seconds);
  const table = tables[turn.page];
  if (!table) return { slide: { kind: 'quiet', text: stage.say('screen.no-plans') } };
  const [first, count] = [turn.page + 1, tables.length];
  const tour: Tour = { label: stage.say('screen.tour.table', { first, count }), progress: turn.progress };
  return { ...spotlight(stage, table, { elapsed: turn.elapsed, seconds }), tour };
}

interface Time {
  /** Milliseconds in the spotlight. */
  readonly elapsed: number;
  /** How long it has; nothing when there is no end. */
  readonly seconds: number | undefined;
}

function spotlight(stage: Stage, table: RoomTable, time: Time): Shown {
  const { say, rulebook } = stage;
  const client = rulebook.clientOf.get(table.table) ?? table.table;
  const lines = [
    client === table.table ? '' : say('screen.planning-for', { client: nameOf(stage, client) }),
    pursesWords(stage, table.purses, 'screen.points-of'),
  ];
  const part = partAt(partsOf(stage, table), time) ?? ({ kind: 'quiet', text: say('board.plan.empty') } as const);
  const slide: TableSlide = { kind: 'table', part };
  return { slide, head: { title: nameOf(stage, table.table), line: lines.filter((line) => line !== '').join(' · ') } };
}

/** The plan twice as long as the rest, round and round. */
function partAt(parts: readonly Part[], { elapsed, seconds }: Time): Part | undefined {
  const turns = parts.flatMap((part): readonly Part[] =>
    part.kind === 'plan' ? Array.from({ length: planTurns }, () => part) : [part],
  );
  const each = seconds === undefined ? partSeconds : seconds / Math.max(1, turns.length);
  return each < leastSeconds ? parts[0] : turns[turnAt(elapsed, 0, turns.length, each).page];
}

const partsOf = (stage: Stage, table: RoomTable): readonly Part[] => [
  ...(table.plan.length > 0 ? planParts(stage, table) : []),
  ...landedPart(stage, table),
  ...matrixPart(stage, table),
  ...paperParts(stage, table),
];

function matrixPart(stage: Stage, table: RoomTable): readonly MatrixPart[] {
  const named = matrixNow(stage);
  if (!named || lookUp(table.sheets, named.sheet) === undefined) return [];
  const matrix = tableMatrix(stage, named, table, hasReasons(stage, named.shape, 0));
  const marked = matrix.rows.some(({ cells }) => cells.some(({ mark }) => mark !== ''));
  const columns = named.shape.columns.map(({ title }) => title);
  return marked ? [{ kind: 'matrix', columns, matrix, lines: reasonLines(stage, named.shape, 0) }] : [];
}

/** The title above each column, and above a narrow one, where it may take two lines. */
const columnHead = 9;
const narrowHead = 12.5;

/** The plan by column; in several parts when a column holds more cards than can be read at once. */
function planParts(stage: Stage, table: RoomTable): readonly PlanPart[] {
  const columns = columnsOf(stage, table);
  const { width, height } = stage.body;
  const each = shareOf(width, columns.length);
  const head = columns.length < 2 ? 0 : each < narrowWidth ? narrowHead : columnHead;
  const space = { width: each, height: height - head };
  const pages = columns.map(({ cards }) => partsOfColumn(cards, space));
  return Array.from({ length: Math.max(...pages.map(({ length }) => length)) }, (_, at) => ({
    kind: 'plan',
    look: columnLook(space.width),
    columns: columns.map((column, index) => ({ ...column, cards: pages[index]?.[at] ?? [] })),
  }));
}

/** The columns of the timeline, with what is not placed yet first; all in one before anything has been placed. */
function columnsOf(stage: Stage, table: RoomTable): readonly PartColumn[] {
  const step = stage.rulebook.steps.find((each): each is PlaceStep => each.kind === 'place');
  const plan = nested(table, table.plan);
  const cardsIn = (column: string) =>
    plan.filter((card) => card.column === column).flatMap((card) => screenCard(stage, table, card));
  const all = { key: '', title: '', cards: plan.flatMap((card) => screenCard(stage, table, card)) };
  if (!step || table.plan.every(({ column }) => column === '')) return [all];
  const placed = step.columns.map(({ id, title }) => ({ key: id, title, cards: cardsIn(id) }));
  const aside = cardsIn('');
  return aside.length === 0 ? placed : [{ key: '', title: stage.say('board.plan.side'), cards: aside }, ...placed];
}
