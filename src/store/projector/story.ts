import type { CastRow, LanesShape, ResultName } from '../../engine/format.ts';
import { momentField, nameField } from '../../engine/shapes/lanes.ts';
import { castField } from '../../engine/shapes/matrix.ts';
import type { RoomTable, SheetView } from '../../engine/view.ts';
import { lookUp } from '../../lib/look-up.ts';
import { textIn } from '../boards/source.ts';
import { nameOf, screenFace } from './room.ts';
import { pagesTour, type Shown, tablesTour } from './shown.ts';
import type { StoriesSlide, StoryLane } from './slides.ts';
import type { ProjectorSource } from './source.ts';
import { letter, linesFor, type Stage, shareOf } from './space.ts';
import { pageOf } from './tour.ts';

/** Heights of the titles above the columns, and of a lane's title with the space around its words. */
const columnHead = 8;
const laneHead = 10.5;
const laneSpace = 4;

interface NamedLanes {
  readonly sheet: ResultName;
  readonly shape: LanesShape;
}

/** One page: a table's whole story, or one lane of it where the words need the room. */
interface StoryPage {
  readonly table: RoomTable;
  readonly slide: StoriesSlide;
}

/** Seconds for a page of reading. */
const readingSeconds = 15;

/** The stories of all tables that have begun one, page by page. */
export function storiesShown(source: Stage): Shown {
  const pages = lanesOf(source).flatMap((named) => source.view.room.flatMap((table) => pagesFor(source, named, table)));
  const page = pageOf(source, pages, 1, readingSeconds);
  const [now] = page.items;
  if (!now) return { slide: { kind: 'quiet', text: source.say('screen.no-stories') } };
  const tables = [...new Set(pages.map(({ table }) => table.table))];
  const first = tables.indexOf(now.table.table) + 1;
  const tour = tables.length > 1 ? tablesTour(source, { ...page, first, last: first }, tables.length) : pagesTour(source, page);
  return {
    slide: now.slide,
    head: { title: nameOf(source, now.table.table), line: storyLine(source, now.slide.lanes) },
    ...tour,
  };
}

/** Whose story it is where a single one is shown, which then needs no title of its own. */
function storyLine({ say }: ProjectorSource, lanes: readonly StoryLane[]): string {
  const [only] = lanes;
  if (!only || lanes.length > 1) return say('screen.story');
  return only.who === '' ? only.title : say('report.named', { title: only.title, who: only.who });
}

const lanesOf = ({ rulebook }: ProjectorSource): readonly NamedLanes[] =>
  rulebook.steps.flatMap((step) =>
    step.kind === 'write' && step.shape.shape === 'lanes' ? [{ sheet: step.sheet, shape: step.shape }] : [],
  );

function pagesFor(source: Stage, { sheet, shape }: NamedLanes, table: RoomTable): readonly StoryPage[] {
  const view = lookUp(table.sheets, sheet);
  const lanes = shape.lanes.map((lane) => storyLane(source, table, view, shape, lane)).filter(hasWords);
  if (lanes.length === 0) return [];
  const columns = shape.columns.map(({ title }) => title);
  const alone = lanes.map((lane) => [lane]);
  const ways = [
    fitted(source, columns, [lanes], true),
    fitted(source, columns, alone, true),
    fitted(source, columns, [lanes], false),
  ];
  const slides = ways.find((way) => way !== undefined) ?? alone.map((each) => slideOf(source, columns, each, false));
  return slides.map((slide) => ({ table, slide }));
}

/** The slides of one way to show a story, when all of its words fit so. */
function fitted(
  source: Stage,
  columns: readonly string[],
  pages: readonly (readonly StoryLane[])[],
  readable: boolean,
): readonly StoriesSlide[] | undefined {
  const slides = pages.map((lanes) => slideOf(source, columns, lanes, readable));
  return slides.every((slide) => linesIn(source, slide) <= slide.lines) ? slides : undefined;
}

const sizeOf = (readable: boolean): number => (readable ? letter.main : letter.small) * 1.22;

function slideOf({ body }: Stage, columns: readonly string[], lanes: readonly StoryLane[], readable: boolean): StoriesSlide {
  const each = (body.height - columnHead) / lanes.length - (lanes.length > 1 ? laneHead : laneSpace);
  return { kind: 'stories', columns, lanes, readable, lines: Math.max(1, Math.floor(each / sizeOf(readable))) };
}

/** The most lines that any of its texts takes. */
function linesIn({ body }: Stage, { columns, lanes, readable }: StoriesSlide): number {
  const width = shareOf(body.width, columns.length) - 3.6;
  const texts = lanes.flatMap(({ moments }) => moments.map(({ text }) => text));
  return Math.max(...texts.map((text) => linesFor(text, readable ? letter.main : letter.small, width)));
}

const hasWords = ({ who, moments }: StoryLane): boolean => who !== '' || moments.some(({ text }) => text !== '');

const storyLane = (
  source: ProjectorSource,
  table: RoomTable,
  view: SheetView | undefined,
  { columns }: LanesShape,
  lane: CastRow,
): StoryLane => ({
  key: lane.id,
  title: lane.title,
  who: heroIn(source, table, view, lane),
  moments: columns.map(({ id }) => ({ key: id, text: textIn(view, momentField(lane.id, id)) })),
});

/** Whom a lane follows: the name that was written, else the card. */
export function heroIn(source: ProjectorSource, table: RoomTable, view: SheetView | undefined, { id }: CastRow): string {
  const name = textIn(view, nameField(id));
  return name === '' ? (screenFace(source, table.own, textIn(view, castField(id)))?.title ?? '') : name;
}

/** Whose story a table told: "Mair and Dev". */
export function heroesOf(source: ProjectorSource, table: RoomTable): readonly string[] {
  return lanesOf(source).flatMap(({ sheet, shape }) =>
    shape.lanes.map((lane) => heroIn(source, table, lookUp(table.sheets, sheet), lane)).filter((hero) => hero !== ''),
  );
}
