import type { Action, Board, Region, RegionKind } from '../../src/store/board.ts';
import { holdersOf } from '../../src/store/table-input.ts';

/** What lies on a board, for tests to count and compare. */

/** The regions of a board in a few words: "side matrix:who-and-why". */
export const lying = ({ regions }: Board): readonly string[] => regions.map(({ role, key }) => `${role} ${key}`);

/** The only region of a kind. */
export function regionOf<Kind extends RegionKind>(board: Board, kind: Kind): Extract<Region, { kind: Kind }> {
  const found = board.regions.filter((region): region is Extract<Region, { kind: Kind }> => region.kind === kind);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} regions are of the kind ${kind}`);
  return found[0];
}

/** An action and the key of the thing that has it. */
export interface HeldAction {
  readonly key: string;
  readonly action: Action;
}

/** What cards and places that name somebody can do. */
export const cardActions = ({ regions }: Board): readonly HeldAction[] =>
  regions.flatMap(holdersOf).flatMap(({ key, actions }) => actions.map((action) => ({ key, action })));

/** What cells can do by themselves. */
export const cellActions = ({ regions }: Board): readonly HeldAction[] =>
  regions
    .flatMap((region) => (region.kind === 'matrix' ? region.rows.flatMap((row) => row.cells) : []))
    .flatMap(({ key, action }) => (action ? [{ key, action }] : []));

export const actionsOn = (board: Board): readonly HeldAction[] => [...cardActions(board), ...cellActions(board)];

/** Every key of a thing on the board, however deep. */
export function keysOn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(keysOn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'key' in value && typeof value.key === 'string' ? [value.key] : [];
  return [...own, ...Object.values(value).flatMap(keysOn)];
}

/** Every kind of move that something on the board does. */
export const moveTypes = (board: Board): readonly string[] =>
  [...new Set(actionsOn(board).map(({ action }) => action.move.type))].sort();

/** The columns of the plan with the cards in them. */
export const inPlan = (board: Board): readonly (readonly [string, readonly string[]])[] =>
  regionOf(board, 'plan').columns.map(({ title, cards }) => [title, cards.map(({ face }) => face.card)]);

export const shelfTitles = (board: Board): readonly string[] => regionOf(board, 'tray').shelves.map(({ title }) => title);
