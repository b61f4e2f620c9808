import { legalForTable } from '../../src/engine/legal.ts';
import type { TableId } from '../../src/engine/moves.ts';
import { isEmpty } from '../../src/engine/people.ts';
import { view } from '../../src/engine/view.ts';
import { english as say } from '../../src/i18n/words.ts';
import type { Board, BoardCard, Region } from '../../src/store/board.ts';
import { boardOf } from '../../src/store/boards/board-of.ts';
import { holdersOf } from '../../src/store/table-input.ts';
import { cardName } from './e2e-content.ts';
import { type Control, controlsFor } from './e2e-controls.ts';
import type { Shown } from './e2e-shown.ts';
import { legalForFacilitator } from './e2e-states.ts';
import type { Play } from './play.ts';

/** What one table's side of the page does not show as it should, in sentences. */
export function faultsAtTable(play: Play, table: TableId, shown: Shown): readonly string[] {
  const board = boardAt(play, table);
  const legal = isEmpty(play.state, table) ? [] : legalForTable(play.rulebook, play.state, table);
  const controls = [...legal.flatMap((move) => controlsFor(play, move)), ...reopening(play, table, board.title)];
  return [
    ...[...counted(controls)].flatMap(([, { control, count }]) => wrongCount(control, count, shown)),
    ...board.regions.flatMap(cardNames).flatMap((name) => wrongCount({ kind: 'button', name }, 1, shown)),
    ...strangeCards(play, board, shown),
    ...strangeWords(play, table, shown),
  ];
}

/** A table where nobody is left opens again with one button. */
const reopening = (play: Play, table: TableId, name: string): readonly Control[] =>
  isEmpty(play.state, table) && play.state.phase === 'playing'
    ? [{ kind: 'button', name: say('play.reopen', { table: name }) }]
    : [];

/** What the facilitator's side does not show as it should. */
export const faultsAtFacilitator = (play: Play, shown: Shown): readonly string[] =>
  [...counted(legalForFacilitator(play).flatMap((move) => controlsFor(play, move)))].flatMap(([, { control, count }]) =>
    wrongCount(control, count, shown),
  );

function boardAt(play: Play, table: TableId): Board {
  const { rulebook, state } = play;
  const seen = view(rulebook, state, { kind: 'table', table });
  const legal = isEmpty(state, table) ? [] : legalForTable(rulebook, state, table);
  return boardOf({ rulebook, view: seen, legal, people: {}, table, whose: 'ours', say });
}

interface Counted {
  readonly control: Control;
  readonly count: number;
}

/** Two sheets may ask the same question: then there are two boxes of that name. */
function counted(controls: readonly Control[]): ReadonlyMap<string, Counted> {
  const all = new Map<string, Counted>();
  for (const control of controls) {
    const key = `${control.kind} ${control.name}`;
    all.set(key, { control, count: (all.get(key)?.count ?? 0) + 1 });
  }
  return all;
}

function wrongCount({ kind, name, open }: Control, count: number, { buttons, boxes, options }: Shown): readonly string[] {
  const there = { button: buttons, box: boxes, option: options }[kind];
  const found = there.filter((each) => (open ? each.startsWith(name) : each === name)).length;
  return found === count ? [] : [`${found} instead of ${count}: ${kind} “${name}”`];
}

/** The whole names of the controls of all cards in a region. */
function cardNames(region: Region): readonly string[] {
  switch (region.kind) {
    case 'tray':
      return region.shelves.flatMap(({ title, cards }) => cards.map((card, at) => placedName(card, title, at, cards.length)));
    case 'plan':
      return region.columns.flatMap(({ title, cards }) =>
        cards.map((card, at) => placedName(card, title === '' ? region.title : title, at, cards.length)),
      );
    case 'matrix':
      return region.rows.flatMap(({ title, cast }) => castName(title, cast));
    case 'lanes':
      return region.lanes.flatMap(({ title, cast }) => castName(title, cast));
    default:
      return [];
  }
}

const stateWords = { free: [], chosen: [say('card.in-plan')], 'out-of-reach': [say('card.too-dear')] } as const;

/** "Tea morning, Method, 1 point, in the plan, Face to face, 1 of 7". */
function placedName({ face, state }: BoardCard, where: string, at: number, count: number): string {
  const { title, suit, cost } = face;
  const name =
    cost === 0
      ? say('card.name', { title, suit: suit.word })
      : say('card.name.cost', { title, suit: suit.word, cost: say('card.cost', { count: cost }) });
  return [name, ...stateWords[state], where, say('card.where', { number: at + 1, count })].join(', ');
}

type Cast = { readonly face?: { readonly title: string }; readonly name: string } | undefined;

const castName = (row: string, cast: Cast): readonly string[] =>
  cast?.face ? [`${row}: ${[cast.face.title, cast.name].filter((word) => word !== '').join(', ')}`] : [];

/** Cards of the deck that are named, but lie nowhere on this table's board. */
function strangeCards({ rulebook }: Play, board: Board, { words }: Shown): readonly string[] {
  const here = new Set(board.regions.flatMap(holdersOf).map((holder) => holder.face?.card));
  const rows = new Set(
    board.regions.flatMap((region) => (region.kind === 'matrix' ? region.rows.map(({ title }) => title) : [])),
  );
  return rulebook.deck.cards
    .filter(({ id, title }) => !here.has(id) && !rows.has(title))
    .filter((card) => words.some((text) => text === card.title || text.startsWith(`${cardName(rulebook.deck, card)}, `)))
    .map(({ title }) => `“${title}” is named, but is not on this table`);
}

const marker = /zq(t\d)n\d+/g;

/** Words of other tables that have not come to this one. */
function strangeWords(play: Play, table: TableId, { words }: Shown): readonly string[] {
  const known = new Set(JSON.stringify(view(play.rulebook, play.state, { kind: 'table', table })).match(marker));
  const found = new Set(words.flatMap((text) => text.match(marker) ?? []));
  return [...found].filter((word) => !known.has(word)).map((word) => `“${word}” is shown, but ${table} may not see it`);
}
