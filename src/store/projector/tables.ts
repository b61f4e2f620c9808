import type { ShowStep, Step, TalkStep } from '../../engine/format.ts';
import { stepIn } from '../../engine/steps/register.ts';
import type { TableGlance } from '../../engine/view.ts';
import { jobTitle } from '../jobs.ts';
import { columnsFor } from './plans.ts';
import { doneLine, isDone, nameOf, peopledTables } from './room.ts';
import { pagesTour, type Shown, tablesTour } from './shown.ts';
import type { NameLook, TableTile } from './slides.ts';
import type { ProjectorSource } from './source.ts';
import { columnsIn, gap, letter, linesFor, rowsIn, type Stage, shareOf, wordWidth } from './space.ts';
import { type Page, pageOf } from './tour.ts';

/** Heights of a tile with the name alone, and with people below it; its least width. */
const nameTile = 13;
const peopleTile = 25;
const leastTile = 38;
const leastPair = 56;
/** What stands beside a name in its tile: the tick with its word, or the tick alone. */
const besideWithWord = 24;
const besideName = 12;
const longSize = 4.4;
const longestLines = 3;
/** What a tile needs on both sides of its words. */
const tilePadding = 6;
/** The most tiles beside one another that have a whole sentence each. */
const mostAcross = 2;
/** The size of the line below a name. */
const stepSize = 4.6;
/** The most lines of what is asked in large type. */
const mostAsk = 5;

/** All tables, with the people at them. */
export function seatingShown(stage: Stage, step: Step): Shown {
  const { columns, names, row } = tilesFor(stage, namesIn(stage), leastTile, 4);
  const [page, tour] = tablesOn(stage, columns * rowsIn(stage.body.height, row + peopleTile - nameTile));
  const tables = page.items.map((glance) => ({
    ...tile(stage, glance, step),
    client: clientLine(stage, glance),
    people: peopleLine(stage, glance),
  }));
  const even = evenly(columnsFor(tables.length, columns), tables.length);
  return { slide: { kind: 'tables', ask: '', short: false, names, columns: even, tables }, ...tour };
}

/** Each table with what it is there for and the step that it is at, where those are not the same. */
export function ownStepsShown(stage: Stage): Shown {
  const { columns, names, row } = tilesFor(stage, namesIn(stage), leastTile, mostAcross);
  const width = shareOf(stage.body.width, columns) - tilePadding;
  const words = new Map(peopledTables(stage).map((glance) => [glance.table, stepLine(stage, glance)]));
  const lines = Math.min(2, Math.max(1, ...[...words.values()].map((line) => linesFor(line, stepSize, width))));
  const [page, tour] = tablesOn(stage, columns * rowsIn(stage.body.height, row + lines * stepSize * 1.3 + 1));
  const tables = page.items.map((glance) => ({
    key: glance.table,
    name: nameOf(stage, glance.table),
    client: words.get(glance.table) ?? '',
    people: '',
    done: glance.finished,
  }));
  return { slide: { kind: 'tables', ask: '', short: false, names, columns: evenly(columns, tables.length), tables }, ...tour };
}

/** "Funders: How much may they spend?" */
const stepLine = ({ rulebook, say }: ProjectorSource, { table, step }: TableGlance): string =>
  say('jobs.screen.table', { job: jobTitle(rulebook, table), heading: stepIn(rulebook, step).heading });

/** What is asked, in large type, and which tables are done with it. */
export function askShown(stage: Stage, step: Step): Shown {
  const { columns, names, row } = tilesFor(stage, namesIn(stage), leastTile, 4);
  const [page, tour] = tablesOn(stage, columns * rowsIn(below(stage, step), row));
  const tables = page.items.map((glance) => tile(stage, glance, step));
  const across = evenly(columns, tables.length);
  const short = isShort(stage, step, Math.ceil(tables.length / across) * (row + gap));
  return { slide: { kind: 'tables', ask: step.ask, short, names, columns: across, tables }, ...tour };
}

/** Who shows its plan to whom. */
export function presentingShown(stage: Stage, step: ShowStep): Shown {
  const both = peopledTables(stage).map(({ table, client }) => `${nameOf(stage, table)} ${nameOf(stage, client)}`);
  const { columns, names, row } = tilesFor(stage, both, leastPair, 2);
  const [page, tour] = tablesOn(stage, columns * rowsIn(below(stage, step), row));
  const pairs = page.items.map((glance) => ({
    key: glance.table,
    from: nameOf(stage, glance.table),
    to: glance.client === glance.table ? '' : nameOf(stage, glance.client),
    done: isDone(stage, glance, step),
  }));
  const across = evenly(columns, pairs.length);
  const short = isShort(stage, step, Math.ceil(pairs.length / across) * (row + gap));
  return { slide: { kind: 'presenting', ask: step.ask, short, names, columns: across, pairs }, ...tour };
}

const namesIn = (stage: Stage): readonly string[] => peopledTables(stage).map(({ table }) => nameOf(stage, table));

interface Tiles {
  readonly columns: number;
  readonly row: number;
  readonly names: NameLook;
}

/** Tiles in which every name can be read: in smaller letters where some are long, and wide enough for every word. */
function tilesFor({ body }: Stage, names: readonly string[], least: number, most: number): Tiles {
  const columns = Math.max(1, Math.min(names.length, columnsIn(body.width, least, most)));
  const tile = shareOf(body.width, columns);
  const widest = Math.max(0, ...names.map((name) => wordWidth(name, letter.main)));
  if (widest + besideWithWord <= tile) return { columns, row: nameTile, names: 'worded' };
  if (widest + besideName <= tile) return { columns, row: nameTile, names: 'bare' };
  const longest = Math.max(...names.flatMap((name) => name.split(' ')).map((word) => wordWidth(word, longSize)));
  const fewer = columnsIn(body.width, Math.max(least, longest + besideName), most);
  const room = shareOf(body.width, fewer) - besideName;
  const lines = Math.max(...names.map((name) => Math.ceil(wordWidth(name, longSize) / room)));
  const row = Math.max(nameTile, Math.min(longestLines, lines) * longSize * 1.12 + 3.4);
  return { columns: fewer, row, names: 'long' };
}

/** The questions of a step that makes people talk, as many at once as fit. */
export const questionsShown = (stage: Stage, step: TalkStep): Shown =>
  linesShown(
    stage,
    step.questions.map(({ label }) => label),
    doneLine(stage, step),
  );

/** Sentences for the room, as many at once as fit, over a line that says how far it is. */
export function linesShown(stage: Stage, questions: readonly string[], done: string): Shown {
  const { width, height } = stage.body;
  const lines = questions.map((question) => linesFor(question, letter.main, width - 14) * letter.main * 1.25 + 4);
  const pages = Math.ceil(lines.reduce((sum, each) => sum + each, 0) / (height - 8));
  const page = pageOf(stage, questions, Math.max(1, Math.floor(questions.length / pages)));
  return { slide: { kind: 'questions', questions: page.items, done }, ...pagesTour(stage, page) };
}

function tablesOn(stage: Stage, most: number): readonly [Page<TableGlance>, Pick<Shown, 'tour'>] {
  const tables = peopledTables(stage);
  const page = pageOf(stage, tables, most);
  return [page, tablesTour(stage, page, tables.length)];
}

/** The height that is left below what is asked. */
const below = ({ body }: Stage, { ask }: Step): number =>
  body.height - Math.min(mostAsk, linesFor(ask, letter.main, body.width)) * letter.main * 1.3 - 4;

/** Whether what is asked can stand in the largest type, above tables of a height. */
const isShort = ({ body }: Stage, { ask }: Step, tables: number): boolean =>
  linesFor(ask, letter.title, body.width) * letter.title * 1.25 <= body.height - tables - 3;

/** Rows of about the same length. */
const evenly = (columns: number, count: number): number =>
  Math.max(1, Math.ceil(count / Math.max(1, Math.ceil(count / columns))));

const tile = (source: ProjectorSource, glance: TableGlance, step: Step): TableTile => ({
  key: glance.table,
  name: nameOf(source, glance.table),
  client: '',
  people: '',
  done: isDone(source, glance, step),
});

/** "Planning for Wren", after what the table is there for. */
function clientLine(source: ProjectorSource, { table, client }: TableGlance): string {
  const whom = client === table ? '' : source.say('screen.planning-for', { client: nameOf(source, client) });
  return [jobTitle(source.rulebook, table), whom].filter((words) => words !== '').join(' · ');
}

/** Names where they may be shown, else how many people have given one. */
function peopleLine({ view, people, say }: ProjectorSource, glance: TableGlance): string {
  const named = glance.people.flatMap(({ seat }) => (Object.hasOwn(people, seat) ? [people[seat]] : []));
  if (view.screen.names) return named.join(', ');
  return named.length === 0 ? '' : say('host.people', { count: named.length });
}
