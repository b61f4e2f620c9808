import { decide } from '../../src/engine/decide.ts';
import type { Event } from '../../src/engine/events.ts';
import { undoTime } from '../../src/engine/host/undo.ts';
import type { HostMove } from '../../src/engine/host-moves.ts';
import { legalForTable, legalMoves } from '../../src/engine/legal.ts';
import type { LogEntry } from '../../src/engine/log.ts';
import type { Move, SeatId, SeatMove, TableId, WriteField } from '../../src/engine/moves.ts';
import type { Rejection } from '../../src/engine/rejections.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import { facilitatorSeat, setUp } from '../../src/engine/setup.ts';
import { markValues, type OrderSpec } from '../../src/engine/sheets.ts';
import { nextDue } from '../../src/engine/situations/inject.ts';
import { isLoose, looseFields } from '../../src/engine/situations/sheets.ts';
import type { Workshop } from '../../src/engine/state.ts';
import { candidateGroups } from '../engine/candidates.ts';

/** One asked move and what came of it. `after` is `before` when the move was refused. */
export interface Turn {
  readonly seat: SeatId;
  readonly at: number;
  readonly move: Move;
  readonly before: Workshop;
  readonly after: Workshop;
  readonly events: readonly Event[];
  readonly refused: Rejection | undefined;
}

/** A play from the first move on. */
export interface Play {
  readonly rulebook: Rulebook;
  readonly start: Workshop;
  readonly state: Workshop;
  readonly turns: readonly Turn[];
  /** Milliseconds in which nobody asked for anything. */
  readonly waited?: number;
}

/** Freezes a value and all that it holds. Stops at what is frozen already. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}

export function startPlay(rulebook: Rulebook): Play {
  const start = deepFreeze(setUp(rulebook));
  return { rulebook, start, state: start, turns: [] };
}

/** When the next move of a play is asked for: a second after the last, unless the play has waited. */
const nextTime = ({ rulebook, turns, waited }: Play): number =>
  rulebook.header.startedAt + (turns.length + 1) * 1000 + (waited ?? 0);

/** The same play, with its next move so many milliseconds later. */
export const wait = (play: Play, milliseconds: number): Play => ({ ...play, waited: (play.waited ?? 0) + milliseconds });

/** Asks for one move, a second after the last. */
export function ask(play: Play, seat: SeatId, move: Move): Play {
  const { rulebook, state: before, turns } = play;
  const at = nextTime(play);
  const outcome = decide(rulebook, before, deepFreeze({ seat, at, move }));
  const after = deepFreeze(outcome.ok ? outcome.value.state : before);
  const events = outcome.ok ? outcome.value.events : [];
  const turn: Turn = { seat, at, move, before, after, events, refused: outcome.ok ? undefined : outcome.error };
  return { ...play, state: after, turns: [...turns, turn] };
}

/** Asks for one move, and throws unless the rules accept it. */
export function must(play: Play, seat: SeatId, move: Move): Play {
  const next = ask(play, seat, move);
  const refused = next.turns.at(-1)?.refused;
  if (refused) throw new Error(`${JSON.stringify(move)} by ${seat} is refused: ${JSON.stringify(refused)}`);
  return next;
}

/** Why the rules refuse a move, or nothing. */
export const refusalOf = (play: Play, seat: SeatId, move: Move): Rejection | undefined =>
  ask(play, seat, move).turns.at(-1)?.refused;

/** The log of a play: its accepted moves. */
export const logOf = ({ turns }: Play): readonly LogEntry[] =>
  turns
    .filter((turn) => turn.refused === undefined)
    .map(({ seat, at, move }, index) => ({ seq: index + 1, id: `move-${index + 1}`, seat, at, move }));

/** All moves that a seat is told are legal; for the facilitator, those of every table as well. */
export function allLegal(rulebook: Rulebook, state: Workshop, seat: SeatId): readonly Move[] {
  const own = legalMoves(rulebook, state, seat);
  return seat === facilitatorSeat
    ? [...own, ...rulebook.tables.flatMap((table) => legalForTable(rulebook, state, table))]
    : own;
}

/** Gives a legal move that stands for many the words that one person would write; other moves stay as they are. */
export function withWords(rulebook: Rulebook, state: Workshop, move: Move, words: string): Move {
  switch (move.type) {
    case 'writeField':
      return { ...move, value: valueFor(rulebook, state, move, words) };
    case 'writeCard':
      return { ...move, title: words };
    case 'writeNote':
      return { ...move, value: state.notes[move.table] === words ? '' : words };
    case 'sendSituation':
    case 'scheduleSituation':
      return move.wish.what === 'words' ? { ...move, wish: { ...move.wish, title: words } } : move;
    default:
      return move;
  }
}

function valueFor(rulebook: Rulebook, state: Workshop, { table, sheet, field }: WriteField, words: string): string {
  const now = state.tables[table]?.sheets[sheet]?.fields[field]?.value ?? '';
  const spec = rulebook.sheets.get(sheet)?.fields.get(field) ?? looseField(rulebook, state, table, sheet, field);
  const others = (values: readonly string[]) => values.find((value) => value !== now) ?? now;
  if (spec?.kind === 'mark') return others([words.length % 2 === 0 ? 'wanted' : 'most', ...markValues]);
  if (spec?.kind === 'cast')
    return others([...rulebook.deck.cards.filter((card) => card.suit === spec.suit).map(({ id }) => id), '']);
  if (spec?.kind === 'number')
    return others([String(spec.least + (words.length % (spec.most - spec.least + 1))), String(spec.least), '']);
  if (spec?.kind === 'choice') return others([spec.values[words.length % spec.values.length] ?? '', '', ...spec.values]);
  if (spec?.kind === 'order') return orderFor(spec, now, words);
  if (spec?.when !== undefined && (state.tables[table]?.sheets[sheet]?.fields[spec.when]?.value ?? '') === '') return '';
  return now === words ? '' : words;
}

/** A field of a sheet that no step makes, when it takes more than words. */
const looseField = (rulebook: Rulebook, state: Workshop, table: TableId, sheet: string, field: string) =>
  isLoose(sheet) && state.tables[table]
    ? looseFields(rulebook, state.tables[table], sheet).find(({ id, kind }) => id === field && kind === 'choice')
    : undefined;

/** Another order of some of the things: which one depends on the words. */
function orderFor({ items }: OrderSpec, now: string, words: string): string {
  const start = words.length % items.length;
  const turned = [...items.slice(start), ...items.slice(0, start)].join(' ');
  return turned === now ? items.toReversed().slice(1).join(' ') : turned;
}

/**
 * Plays one move for each number: mostly legal moves of people at tables, some of the facilitator's, some of people
 * coming and going, and some that make no sense. The same numbers give the same play, and fewer numbers a shorter one.
 */
export function playChoices(rulebook: Rulebook, choices: readonly number[], start = startPlay(rulebook)): Play {
  return choices.reduce((play, choice) => {
    const [seat, move] = chooseMove(play, choice);
    return ask(play, seat, move);
  }, start);
}

type Asked = readonly [SeatId, Move];

function chooseMove(play: Play, choice: number): Asked {
  const { rulebook, state } = play;
  const kind = choice % 100;
  const rest = Math.floor(choice / 100);
  const number = play.turns.length;
  if (kind < 12) return peopleMove(rulebook, state, rest, number);
  if (kind < 26) return hostMove(play, rest) ?? goOn(play);
  if (kind < 33) return strangeMove(rulebook, state, rest);
  return tableMove(play, rest) ?? goOn(play);
}

/** What people do rather than anything else, in one of four turns. */
const eagerly: readonly (readonly Move['type'][])[] = [
  ['finishStep', 'handOver'],
  ['pickCard', 'chooseHit'],
  ['giveAnswer', 'judgeAnswer'],
];

/** A move of somebody at a table: finishing its step more often than chance would have it, so that plays get somewhere. */
function tableMove({ rulebook, state, turns }: Play, rest: number): Asked | undefined {
  const seats = Object.entries(state.seats).filter(([, seat]) => seat.here && seat.table !== null);
  const [seat] = oneOf(seats, rest) ?? [];
  if (seat === undefined) return undefined;
  const legal = legalMoves(rulebook, state, seat).filter((move) => move.type !== 'reopenStep' || rest % 7 === 0);
  const step = Math.floor(rest / 64);
  const eager = legal.find(({ type }) => (eagerly[step % 4] ?? []).includes(type));
  const move = eager ?? oneOfSomeType(legal, step);
  return move && [seat, withWords(rulebook, state, move, `zq${turns.length}x`)];
}

/** What people do four times as often as anything else: what makes something happen to cards. */
const liked: ReadonlySet<Move['type']> = new Set<Move['type']>([
  ...(['pickCard', 'placeCard', 'aimCard', 'writeField', 'chooseHit', 'layAnswer', 'giveAnswer', 'yieldSituation'] as const),
  ...(['judgeAnswer', 'writeCard', 'sendSituation', 'ruleOnAnswer', 'priceCard', 'landDue', 'undoAct'] as const),
  ...(['castVote', 'giveRuling', 'showAgain', 'ruleOnWork', 'giveVerdict', 'closeVote', 'voteAgain'] as const),
]);

/** One move of one type: how many moves there are of it does not matter. */
function oneOfSomeType<Some extends Move>(moves: readonly Some[], number: number): Some | undefined {
  const types = [...new Set(moves.map(({ type }) => type))].flatMap((type) =>
    liked.has(type) ? [type, type, type, type] : [type],
  );
  const type = oneOf(types, number);
  return oneOf(
    moves.filter((move) => move.type === type),
    Math.floor(number / types.length),
  );
}

const rareForHosts: readonly Move['type'][] = [
  ...(['endWorkshop', 'moveTable', 'rewindTable', 'dropStep', 'setMinutes', 'planTime', 'setScreen', 'writeNote'] as const),
];

/** A move of the facilitator: seldom one of those after which nothing is as it was. */
function hostMove(play: Play, rest: number): Asked | undefined {
  const { rulebook, state, turns } = play;
  const legal = [...legalMoves(rulebook, state, facilitatorSeat), ...timely(play)];
  const seldom = rest % 4 === 0;
  const some = legal.filter(({ type }) => rareForHosts.includes(type) === seldom);
  const move = oneOfSomeType(some, Math.floor(rest / 4));
  return move && [facilitatorSeat, withWords(rulebook, state, move, `zh${turns.length}x`)];
}

/** What the list of legal moves leaves out, because it depends on the time of asking. */
function timely(play: Play): readonly HostMove[] {
  const { rulebook, state } = play;
  const at = nextTime(play);
  const due = nextDue(rulebook, state);
  const fresh = state.undo.filter((act) => at - act.at <= undoTime);
  return [
    ...(due !== null && due <= at ? [{ type: 'landDue' } as const] : []),
    ...fresh.map(({ key }) => ({ type: 'undoAct', key }) as const),
  ];
}

const goOn = ({ rulebook, state }: Play): Asked => [
  facilitatorSeat,
  legalMoves(rulebook, state, facilitatorSeat)[0] ?? { type: 'reopenWorkshop' },
];

function peopleMove(rulebook: Rulebook, state: Workshop, rest: number, number: number): Asked {
  const table = oneOf(rulebook.tables, rest) ?? 't1';
  const [who] = oneOf(Object.entries(state.seats).slice(1), Math.floor(rest / 8)) ?? [];
  const joins: SeatMove = { type: 'takeSeat', newSeat: `p${number}`, table, role: rest % 2 === 0 ? 'player' : 'scribe' };
  if (who === undefined || rest % 5 < 2) return [`p${number}`, joins];
  return [facilitatorSeat, comesOrGoes(who, table, rest)];
}

function comesOrGoes(who: SeatId, table: TableId, rest: number): SeatMove {
  if (rest % 5 === 2) return { type: 'changeTable', who, table };
  return rest % 5 === 3 ? { type: 'leaveSeat', who } : { type: 'giveRole', who, role: rest % 2 === 0 ? 'player' : 'scribe' };
}

function strangeMove(rulebook: Rulebook, state: Workshop, rest: number): Asked {
  const seat = oneOf(Object.keys(state.seats), rest) ?? facilitatorSeat;
  const group = oneOf(candidateGroups(rulebook, state), Math.floor(rest / 16));
  return [seat, oneOf(group?.() ?? [], Math.floor(rest / 128)) ?? { type: 'pauseClock' }];
}

const oneOf = <Item>(list: readonly Item[], number: number): Item | undefined => list[number % Math.max(1, list.length)];
