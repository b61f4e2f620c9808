import type { Card } from '../../src/engine/deck.ts';
import { legalForTable } from '../../src/engine/legal.ts';
import type { Move, TableId } from '../../src/engine/moves.ts';
import { isEmpty } from '../../src/engine/people.ts';
import { view } from '../../src/engine/views/view.ts';
import { english as say } from '../../src/i18n/words.ts';
import type { Board, BoardCard, CardFace, Region } from '../../src/store/board.ts';
import { boardOf } from '../../src/store/boards/board-of.ts';
import { type LandedWish, noWish } from '../../src/store/scene-model.ts';
import { holdersOf } from '../../src/store/table-input.ts';
import { cardName } from './e2e-content.ts';
import { type Control, controlsFor } from './e2e-controls.ts';
import type { Shown } from './e2e-shown.ts';
import { legalForFacilitator } from './e2e-states.ts';
import type { Play } from './play.ts';

/** What one table's side of the page does not show as it should, in sentences. */
export function faultsAtTable(play: Play, table: TableId, shown: Shown, landed: LandedWish = noWish): readonly string[] {
  const board = boardAt(play, table, landed);
  const all = isEmpty(play.state, table) ? [] : legalForTable(play.rulebook, play.state, table);
  const legal = all.filter((move) => isInFront(board, move));
  const controls = [...legal.flatMap((move) => controlsFor(play, move)), ...reopening(play, table, board.title)];
  return [
    ...[...counted(controls)].flatMap(([, { control, count }]) => wrongCount(control, count, shown)),
    ...board.regions.flatMap(cardNames).flatMap((name) => wrongCount({ kind: 'button', name }, 1, shown)),
    ...strangeCards(play, board, table, shown),
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

/** Whether a move can be made now: those about something that has landed, once that lies in front. */
function isInFront(board: Board, move: Move): boolean {
  const front = board.regions.find((region) => region.kind === 'landed');
  if (move.type === 'judgeAnswer') return front?.of === move.of && front.situation === move.situation;
  const key = 'situation' in move ? move.situation : answeredBy(move);
  return key === undefined || (front?.situation === key && 'table' in move && front.of === move.table);
}

/** The situation that words answer; notes that it asks for can be written at any time. */
const answeredBy = (move: Move): string | undefined =>
  move.type === 'writeField' && move.field === 'words' && move.sheet.startsWith('situation/')
    ? move.sheet.slice('situation/'.length)
    : undefined;

/** What lies in the pile of a table: the name of its control, and the wish to look at it. */
export function pileAt(play: Play, table: TableId): readonly { readonly name: string; readonly landed: LandedWish }[] {
  const { regions } = boardAt(play, table, noWish);
  const front = regions.flatMap((region) => (region.kind === 'landed' ? [region.turn] : []));
  const cards = regions.flatMap((region) => (region.kind === 'pile' ? region.cards : []));
  const seen = [...front, ...cards.map(({ turn }) => turn)];
  return cards.map(({ turn, face, told }) => ({
    name: say('pile.look', { title: face.title, told }),
    landed: { front: turn, seen, aside: [] },
  }));
}

function boardAt(play: Play, table: TableId, landed: LandedWish): Board {
  const { rulebook, state } = play;
  const seen = view(rulebook, state, { kind: 'table', table });
  const legal = isEmpty(state, table) ? [] : legalForTable(rulebook, state, table);
  return boardOf({ rulebook, view: seen, legal, people: {}, table, whose: 'ours', landed, say });
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

function wrongCount(
  { kind, name, open }: Control,
  count: number,
  { buttons, boxes, options, radios }: Shown,
): readonly string[] {
  const there = { button: buttons, box: boxes, option: options, radio: radios }[kind];
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
    case 'landed': {
      const { title = '', cards = [] } = region.answer ?? {};
      return cards.map((card, at) => placedName(card, title, at, cards.length));
    }
    case 'pile':
      return region.cards.map(({ face, told }) => say('pile.look', { title: face.title, told }));
    case 'matrix':
      return region.rows.flatMap(({ title, cast }) => castName(title, cast));
    case 'lanes':
      return region.lanes.flatMap(({ title, cast }) => castName(title, cast));
    default:
      return [];
  }
}

const stateWords = {
  free: [],
  told: [],
  waiting: [],
  chosen: [say('card.in-plan')],
  'out-of-reach': [say('card.too-dear')],
} as const;

/** "Tea morning, Method, 1 point, in the plan, Face to face, 1 of 7". */
function placedName({ face, state, told, tag }: BoardCard, where: string, at: number, count: number): string {
  const { title, suit } = face;
  const cost = priceOf(face);
  const name =
    cost === '' ? say('card.name', { title, suit: suit.word }) : say('card.name.cost', { title, suit: suit.word, cost });
  const tagged = tag === '' ? [] : [say('card.tag', { tag })];
  return [name, ...told, ...stateWords[state], ...tagged, where, say('card.where', { number: at + 1, count })].join(', ');
}

function priceOf({ cost, printed, free }: CardFace): string {
  if (free) return say('card.free');
  if (printed !== undefined) return say('card.cost.instead', { cost, printed });
  return cost === 0 ? '' : say('card.cost', { count: cost });
}

type Cast = { readonly face?: { readonly title: string }; readonly name: string } | undefined;

const castName = (row: string, cast: Cast): readonly string[] =>
  cast?.face ? [`${row}: ${[cast.face.title, cast.name].filter((word) => word !== '').join(', ')}`] : [];

/** Cards of the deck that are named, but lie nowhere on this table's board and are not in its plan. */
function strangeCards({ rulebook, state }: Play, board: Board, table: TableId, { words }: Shown): readonly string[] {
  const plan = state.tables[table]?.plan.map(({ card }) => card) ?? [];
  const here = new Set([...board.regions.flatMap(facesOn).map(({ card }) => card), ...plan]);
  const rows = new Set(
    board.regions.flatMap((region) => (region.kind === 'matrix' ? region.rows.map(({ title }) => title) : [])),
  );
  const named = (card: Card): boolean => {
    const begins = `${cardName(rulebook.deck, card)}, `;
    return words.some((text) => text === card.title || text.startsWith(begins));
  };
  return rulebook.deck.cards
    .filter(({ id, title }) => !here.has(id) && !rows.has(title))
    .filter(named)
    .map(({ title }) => `“${title}” is named, but is not on this table`);
}

/** Every card face on a region. */
function facesOn(region: Region): readonly CardFace[] {
  const held = holdersOf(region).flatMap(({ face }) => (face ? [face] : []));
  if (region.kind === 'landed') return [...held, region.face];
  if (region.kind === 'pile') return region.cards.map(({ face }) => face);
  return region.kind === 'lanes' ? [...held, ...region.landed.map(({ face }) => face)] : held;
}

const marker = /zq(t\d)n\d+/g;

/** Words of other tables that have not come to this one. */
function strangeWords(play: Play, table: TableId, { words }: Shown): readonly string[] {
  const known = new Set(JSON.stringify(view(play.rulebook, play.state, { kind: 'table', table })).match(marker));
  const found = new Set(words.flatMap((text) => text.match(marker) ?? []));
  return [...found].filter((word) => !known.has(word)).map((word) => `“${word}” is shown, but ${table} may not see it`);
}
