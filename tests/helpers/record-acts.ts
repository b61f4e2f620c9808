import type { Step } from '../../src/engine/format.ts';
import { legalForHand, legalForTable, legalMoves } from '../../src/engine/legal.ts';
import type { Move, MoveOf, MoveType, SeatId, TableId, TableMove } from '../../src/engine/moves.ts';
import { peopleAt } from '../../src/engine/people.ts';
import { facilitatorSeat } from '../../src/engine/setup.ts';
import { isLoose } from '../../src/engine/situations/sheets.ts';
import { situationCard } from '../../src/engine/situations/situation.ts';
import type { Situation, Table, Workshop } from '../../src/engine/state.ts';
import { present } from '../../src/lib/assert.ts';
import { once } from './once.ts';
import { must, type Play, withWords } from './play.ts';

export const seatOf = (table: TableId, number: number): string => `${table}-${number}`;
export const host = (play: Play, move: Move): Play => must(play, facilitatorSeat, move);
export const hosts = (play: Play, moves: readonly Move[]): Play => moves.reduce(host, play);
export const tableAt = ({ state }: Play, table: TableId): Table => present(state.tables[table], table);
const stepOf = (play: Play, table: TableId): string => tableAt(play, table).step;

/** The tables where somebody sits. */
const fullTables = ({ rulebook, state }: Play): readonly TableId[] =>
  rulebook.tables.filter((table) => Object.values(state.seats).some((seat) => seat.here && seat.table === table));

/** All tables play until they are at a step. */
export function goTo(play: Play, step: string): Play {
  const tables = fullTables(play);
  if (tables.every((table) => stepOf(play, table) === step)) return play;
  const done = tables.reduce(doStep, play);
  const isThere = (now: Play, table: TableId): boolean => stepOf(now, table) === stepOf(done, table);
  return goTo(
    tables.reduce((now, table) => (isThere(now, table) ? finish(now, table) : now), done),
    step,
  );
}

/** One table plays by itself until it is at a step where others are. */
export function catchUp(play: Play, table: TableId, step: string): Play {
  return stepOf(play, table) === step ? play : catchUp(finish(doStep(play, table), table), table, step);
}

/** All tables play the last step too, and are done. */
export function toTheEnd(play: Play): Play {
  const last = goTo(play, present(play.rulebook.steps.at(-1), 'the last step').id);
  const tables = fullTables(last);
  return tables.reduce(finish, tables.reduce(doStep, last));
}

/** A table answers what it must, and says that it is done. */
function finish(play: Play, table: TableId): Play {
  const ready = answerAll(play, table);
  return tableAt(ready, table).finished
    ? ready
    : must(ready, actorOf(ready, table), { type: 'finishStep', table, step: stepOf(ready, table) });
}

/** The people of a table take turns. */
function actorOf({ state, turns }: Play, table: TableId): string {
  const seats = Object.keys(state.seats).filter((id) => state.seats[id]?.here && state.seats[id]?.table === table);
  return present(seats[turns.length % seats.length], `somebody at ${table}`);
}

const does = (play: Play, table: TableId, move: TableMove): Play => must(play, actorOf(play, table), move);
const legalIn = once((_: Workshop) => new Map<TableId, readonly TableMove[]>());

/** What a table may do, worked out once in each state. */
function legal({ rulebook, state }: Play, table: TableId): readonly TableMove[] {
  const known = legalIn(state);
  const moves = known.get(table) ?? legalForTable(rulebook, state, table);
  known.set(table, moves);
  return moves;
}

const legalOf = <Type extends MoveType>(play: Play, table: TableId, type: Type): readonly MoveOf<Type>[] =>
  legal(play, table).filter((move): move is MoveOf<Type> & TableMove => move.type === type);

/** A table does what its step asks, once over. */
export function doStep(play: Play, table: TableId): Play {
  const step = present(
    play.rulebook.steps.find(({ id }) => id === stepOf(play, table)),
    'the step',
  );
  const ready = answerAll(play, table);
  return handOver(workAt(ready, step, table), table);
}

function workAt(play: Play, step: Step, table: TableId): Play {
  if (step.kind === 'pick') return layHands(choose(writeOwn(play, table), table, 9), table);
  if (step.kind === 'judge' && step.how !== 'accept') return giveVerdict(vote(play, table), step);
  const told = step.kind === 'write' && step.shared === 'facilitator' ? writeForAll(play, table) : play;
  return movesFor(told, step, table).reduce((now, move) => act(now, table, move), told);
}

/** The facilitator writes what is still empty on a sheet that the whole room has together. */
function writeForAll(play: Play, table: TableId): Play {
  const writings = legalMoves(play.rulebook, play.state, facilitatorSeat).filter(
    (move) => move.type === 'writeField' && move.table === table && move.base === 0,
  );
  const said = (move: Move): string => (move.type === 'writeField' ? `${move.field}, as the whole room calls it out (ŵ)` : '');
  return writings.reduce((now, move) => host(now, withWords(now.rulebook, now.state, move, said(move)) as Move), play);
}

/** What there is to write, to place and to aim: some of it, each card once, and each table something else. */
function movesFor(play: Play, step: Step, table: TableId): readonly TableMove[] {
  const { tables } = play.rulebook;
  const every = Math.max(2, tables.length);
  const number = tables.indexOf(table);
  const open = legal(play, table);
  const writings = open.filter((move) => move.type === 'writeField' && !isLoose(move.sheet));
  const some = writings.filter((_, index) => step.kind === 'talk' || index % every === number || index < 2);
  const arranged =
    step.kind === 'place' ? (['placeCard', 'aimCard'] as const).flatMap((type) => onceEach(play, table, type, number)) : [];
  return [...some, ...arranged, ...onCards(open, step)];
}

/** One move of a type for each card. */
function onceEach(play: Play, table: TableId, type: 'placeCard' | 'aimCard', number: number): readonly TableMove[] {
  return tableAt(play, table).plan.flatMap(({ card }, index) => {
    const moves = legalOf(play, table, type).filter((move) => move.card === card);
    return moves[(index + number) % Math.max(1, moves.length)] ?? [];
  });
}

/** Who does the first cards by when, and a tip for what is shown. */
function onCards(open: readonly TableMove[], step: Step): readonly TableMove[] {
  const fields: readonly string[] = { place: ['owner', 'when'], show: ['tip'] }[step.kind as string] ?? [];
  const writings = open.filter(
    (move) => move.type === 'writeField' && move.sheet.startsWith('card/') && fields.includes(move.field),
  );
  return writings.slice(0, 2 * fields.length);
}

function act(play: Play, table: TableId, move: TableMove): Play {
  const now = legal(play, table).find(
    (other) => JSON.stringify({ ...other, base: 0 }) === JSON.stringify({ ...move, base: 0 }),
  );
  return now ? does(play, table, worded(play, table, now)) : play;
}

function worded(play: Play, table: TableId, move: TableMove): TableMove {
  const label =
    move.type === 'writeField' ? `${move.field.replaceAll(/[-/:]/g, ' ')}, as table ${table.slice(1)} sees it (ŵ)` : '';
  const words = move.type === 'writeField' && move.sheet.startsWith('card/') ? `${move.field} ${table}` : label;
  return withWords(play.rulebook, play.state, move, words) as TableMove;
}

/** Picks cards for as long as there are points, and lays one back on the way. */
function choose(play: Play, table: TableId, left: number): Play {
  const cards = legalOf(play, table, 'pickCard');
  const card = cards[(play.turns.length * 7) % Math.max(1, cards.length)];
  if (!card || left === 0) return play;
  const picked = does(play, table, card);
  return choose(left === 6 ? does(picked, table, { ...card, type: 'returnCard' }) : picked, table, left - 1);
}

/** Everybody who holds cards lays one of them or, one time in three, keeps them; in turn, where there are turns. */
const layHands = (play: Play, table: TableId): Play =>
  peopleAt(play.state, table).reduce((now, seat) => layOne(now, table, seat), play);

function layOne(play: Play, table: TableId, person: SeatId): Play {
  const pass = legalOf(play, table, 'passTurn')[0];
  const seat = pass?.whose ?? person;
  const hand = legalForHand(play.rulebook, play.state, seat);
  const card = play.turns.length % 3 > 0 ? hand[play.turns.length % Math.max(1, hand.length)] : undefined;
  const move = card ?? (hand.length > 0 ? pass : undefined);
  return move ? must(play, seat, move) : play;
}

/** Everybody at a table who has a vote casts it, until the vote is closed; one in five chooses nobody. */
function vote(play: Play, table: TableId): Play {
  const voters = [...new Set(legalOf(play, table, 'castVote').map(({ voter }) => voter))];
  return voters.reduce((now, voter) => {
    const votes = legalOf(now, table, 'castVote').filter((move) => move.voter === voter);
    const chosen = votes.filter(({ choices }) => choices.length > 0 !== (now.turns.length % 5 === 0));
    const cast = chosen[now.turns.length % Math.max(1, chosen.length)];
    return cast ? must(now, voter === table ? actorOf(now, table) : voter, cast) : now;
  }, play);
}

/** Where votes are level, or nobody can vote, the facilitator says who goes through. */
function giveVerdict(play: Play, { id }: Step): Play {
  const verdict = legalMoves(play.rulebook, play.state, facilitatorSeat).find(
    (move) => move.type === 'giveVerdict' && move.step === id && move.choices.length > 0,
  );
  return verdict ? host(play, verdict) : play;
}

/** Writes a card of each kind that it may, and one that the facilitator prices. */
function writeOwn(play: Play, table: TableId): Play {
  return legalOf(play, table, 'writeCard').reduce((now, move) => {
    const wrote = does(now, table, { ...move, title: `Our own, ${move.as}`, text: 'Written at the table.' });
    const card = present(tableAt(wrote, table).own.at(-1), 'own card');
    const priced = card.state === 'asked' ? host(wrote, { type: 'priceCard', table, card: card.id, cost: 2 }) : wrote;
    return does(priced, table, { type: 'pickCard', table, card: card.id });
  }, play);
}

/** Names what it owes, answers what has landed, each time in another way, and hears what the judge thinks. */
export function answerAll(play: Play, table: TableId): Play {
  const [hit] = legalOf(play, table, 'chooseHit').slice(-1);
  if (hit) return answerAll(does(play, table, hit), table);
  const open = tableAt(play, table).situations.find(({ status }) => status === 'open');
  return open ? answerAll(judge(answer(play, table, open), table, open.key), table) : play;
}

function answer(play: Play, table: TableId, { key, ...situation }: Situation): Play {
  const rule = situationCard(play.rulebook, { key, ...situation })?.answer;
  const way = (play.turns.length + play.rulebook.tables.indexOf(table)) % 4;
  if (!rule || way === 3) return letBe(play, table, key);
  const written =
    way === 1 ? play : write(play, table, `situation/${key}`, 'words', `What table ${table.slice(1)} would do (ŵ)`);
  const wanted = new Set(rule.by.flat());
  const cards = legalOf(written, table, 'layAnswer').filter((move) => move.situation === key && way !== 0);
  const laid = cards.find(({ card }) => wanted.has(card)) ?? cards[0];
  const answered = laid ? does(written, table, laid) : written;
  const [give] = legalOf(answered, table, 'giveAnswer').filter((move) => move.situation === key);
  return give ? does(answered, table, give) : letBe(answered, table, key);
}

/** "We have read it", or "we have no answer" where one is asked for. */
function letBe(play: Play, table: TableId, key: string): Play {
  const noted = legalOf(play, table, 'noteSituation').find((move) => move.situation === key);
  return does(play, table, noted ?? { type: 'yieldSituation', table, situation: key });
}

function write(play: Play, table: TableId, sheet: string, field: string, value: string): Play {
  const base = tableAt(play, table).sheets[sheet]?.fields[field]?.version ?? 0;
  return does(play, table, { type: 'writeField', table, sheet, field, value, base });
}

/** The client judges when somebody is there, else the facilitator; two in three answers will do. */
function judge(play: Play, table: TableId, key: string): Play {
  if (tableAt(play, table).situations.find((each) => each.key === key)?.status !== 'answered') return play;
  const client = present(play.rulebook.clientOf.get(table), 'client');
  const accept = play.turns.length % 3 > 0;
  const mayJudge = play.rulebook.format.situations?.judge === 'client' && client !== table && fullTables(play).includes(client);
  return mayJudge
    ? does(play, client, { type: 'judgeAnswer', table: client, of: table, situation: key, accept })
    : host(play, { type: 'ruleOnAnswer', table, situation: key, accept });
}

function handOver(play: Play, table: TableId): Play {
  const [move] = legalOf(play, table, 'handOver');
  return move ? does(play, table, move) : play;
}
