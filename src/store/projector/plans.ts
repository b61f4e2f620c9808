import type { PurseView, RoomTable } from '../../engine/view.ts';
import { fitCards, insideTile } from './card-look.ts';
import { nameOf, peopledTables, pursesWords, screenCard } from './room.ts';
import { type Shown, tablesTour } from './shown.ts';
import type { PlanTile, ScreenCard } from './slides.ts';
import {
  boldness,
  columnsIn,
  gap,
  letter,
  linesFor,
  rowsIn,
  type Space,
  type Stage,
  shareOf,
  withoutFoot,
  wordWidth,
} from './space.ts';
import { pageOf } from './tour.ts';

/** The name, the points and the bar of a tile. */
const tileHead = 12.5;
const pointsSize = 4.2;
const barHeight = 2.8;
/** The least width of a bar beside the points; else it stands below them, in a tile that is at least so high. */
const leastBar = 14;
const roomyTile = 40;
/** The name alone, with the space around it. */
const nameHead = 8.6;
const leastTile = 52;
const leastTileHeight = 27;
/** What the points of several purses take of a tile besides. */
const pursesHeight = 10;
/** Tiles on a page, and where some plan has more cards than `manyCards`. */
const mostTiles = 6;
const fewTiles = 4;
const manyCards = 6;

/** The plans of all tables that have one, or may soon: page by page when there are many. */
export function plansShown(stage: Stage): Shown {
  const peopled = new Set(peopledTables(stage).map(({ table }) => table));
  const tables = stage.view.room.filter(({ table, plan }) => plan.length > 0 || peopled.has(table));
  if (tables.length === 0) return { slide: { kind: 'quiet', text: stage.say('screen.no-plans') } };
  const across = columnsIn(stage.body.width, leastTile, 3);
  const most = tables.some(({ plan }) => plan.length > manyCards) ? fewTiles : mostTiles;
  const least = leastTileHeight + (tables.some(({ purses }) => purses.length > 1) ? pursesHeight : 0);
  const page = pageOf(stage, tables, Math.min(most, across * Math.min(2, rowsIn(stage.body.height, least))));
  const { width, height } = page.pages > 1 ? stage.body : withoutFoot(stage.body);
  const columns = columnsFor(page.items.length, across);
  const rows = Math.ceil(page.items.length / columns);
  const tile = { width: shareOf(width, columns), height: shareOf(height, rows) };
  const titled = page.items.map((table) => planTile(stage, table, tile, true));
  // Where one plan has no room for titles, all show their pictures: side by side they are looked at in one way.
  const plans = titled.some(isPictured) ? page.items.map((table) => planTile(stage, table, tile, false)) : titled;
  return {
    slide: { kind: 'plans', columns, rows, plans },
    ...tablesTour(stage, page, tables.length),
  };
}

/** Two beside two look better than three and one. */
export const columnsFor = (count: number, across: number): number => Math.min(across, count === 4 ? 2 : Math.max(1, count));

const isPictured = ({ look, cards }: PlanTile): boolean => cards.length > 0 && look.look === 'tall';

function planTile(stage: Stage, table: RoomTable, tile: Space, titled: boolean): PlanTile {
  const { purses, plan } = table;
  const [purse, second] = purses;
  const cards = plan.flatMap((card) => screenCard(stage, table, card)).map(withoutTask);
  const width = insideTile(tile.width);
  const points = pursesWords(stage, purses, 'screen.points');
  const many = second !== undefined;
  const name = nameOf(stage, table.table);
  const long = many || wordWidth(name, letter.main) + wordWidth(points, pointsSize) + gap > width;
  const below = long && !many && width - wordWidth(points, pointsSize) < leastBar;
  const hasBar = !many && (!below || tile.height >= roomyTile);
  const head = many || below ? longHead(points, width) + (hasBar ? barHeight : 0) : tileHead;
  const { look, most } = fitCards(cards, { width, height: tile.height - head - gap }, titled);
  const shown = cards.length > most ? cards.slice(0, most - 1) : cards;
  return {
    key: table.table,
    name,
    long,
    below,
    points,
    spent: purse && hasBar ? fullness(purse) : null,
    over: purses.some(({ spent, points: all }) => spent > all),
    look,
    cards: shown,
    more: cards.length - shown.length,
  };
}

/** The name of a tile, and below it the points, without a bar. */
const longHead = (points: string, width: number): number =>
  nameHead + linesFor(points, pointsSize * boldness, width) * pointsSize * 1.25;

/** How full a purse is, 0 to 1. */
const fullness = ({ spent, points }: PurseView): number => Math.min(1, points > 0 ? spent / points : Number(spent > 0));

/** In the gallery nobody reads who does what by when. */
const withoutTask = ({ task: _, ...card }: ScreenCard): ScreenCard => ({ ...card, task: '' });
