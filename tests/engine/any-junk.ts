import fc from 'fast-check';
import type { Move, MoveType } from '../../src/engine/moves.ts';
import { lookUp } from '../../src/lib/look-up.ts';

/** Names that every object inherits, and others that nothing has. */
export const traps = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '',
  ' ',
  'nowhere',
  '../t1',
];
const there = [
  't1',
  't2',
  'ann1',
  'facilitator',
  'settle',
  'invent',
  'swap',
  'choose',
  'scenario',
  'brief',
  'why',
  'name',
  'board/tell',
  'tea',
  'mill',
  'sam',
  's1',
  'u1',
  'own-1',
  'situation/s1',
  'card/tea',
  'words',
];

export const anyId = fc.oneof(fc.constantFrom(...traps, ...there), fc.string({ unit: 'binary', maxLength: 5 }));
export const anyNumber = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(0, -0, 1, 10, Number.MAX_SAFE_INTEGER, Number.NaN, Infinity),
);

const anyText = fc.oneof(anyId, fc.string({ unit: 'binary', maxLength: 300 }));

/** Each field that any move has, with values of its type that nobody means. */
const junkFields = {
  table: anyId,
  sheet: anyId,
  field: anyId,
  value: anyText,
  base: anyNumber,
  card: anyId,
  column: anyId,
  cell: anyId,
  on: fc.boolean(),
  step: anyId,
  newSeat: anyId,
  who: anyId,
  role: fc.constantFrom('player', 'scribe'),
  sure: fc.boolean(),
  minutes: anyNumber,
  planned: fc.dictionary(
    anyId.filter((id) => id !== '__proto__'),
    anyNumber,
    { maxKeys: 3 },
  ),
  endsAt: fc.oneof(fc.constant(null), anyNumber),
  title: anyText,
  text: anyText,
  reason: anyText,
  as: fc.constantFrom('new', 'exists', 'joker'),
  situation: anyId,
  of: anyId,
  accept: fc.boolean(),
  tables: fc.array(anyId, { maxLength: 3 }),
  wish: fc.oneof(
    fc.record({ what: fc.constant('card'), card: anyId }),
    fc.record({ what: fc.constant('draw'), suit: anyId, same: fc.boolean() }),
    fc.record({ what: fc.constant('words'), title: anyText, text: anyText }),
  ),
  key: anyId,
  cost: anyNumber,
  points: anyNumber,
  limit: anyNumber,
  show: fc.constantFrom('auto', 'plans', 'table', 'situation', 'matrix', 'stories', 'carousel', 'wall'),
  tableOrNone: fc.option(anyId),
  deal: anyId,
  whose: anyId,
  names: fc.boolean(),
  seconds: anyNumber,
  voter: anyId,
  choices: fc.array(anyId, { maxLength: 4 }),
  hall: anyNumber,
};

/** Which fields each type of move has; the compiler keeps the list whole. */
export const fieldsOf: { readonly [Type in MoveType]: readonly (keyof typeof junkFields)[] } = {
  writeField: ['table', 'sheet', 'field', 'value', 'base'],
  startFrom: ['table', 'sheet', 'card'],
  drawStart: ['table', 'sheet'],
  handOver: ['table', 'sheet'],
  pickCard: ['table', 'card'],
  returnCard: ['table', 'card'],
  placeCard: ['table', 'card', 'column'],
  aimCard: ['table', 'card', 'cell', 'on'],
  finishStep: ['table', 'step'],
  reopenStep: ['table', 'step'],
  takeSeat: ['newSeat', 'table', 'role'],
  changeTable: ['who', 'table'],
  leaveSeat: ['who'],
  giveRole: ['who', 'role'],
  moveOn: ['step'],
  moveTable: ['table', 'step'],
  dropStep: ['step', 'sure'],
  restoreStep: ['step'],
  setMinutes: ['step', 'minutes', 'sure'],
  pauseClock: [],
  resumeClock: [],
  addTime: ['minutes'],
  rewindTable: ['table', 'step', 'reason'],
  writeCard: ['table', 'title', 'text', 'as'],
  tearCard: ['table', 'card'],
  dealCards: ['table', 'deal'],
  openCards: ['table', 'deal'],
  redrawCards: ['table', 'deal'],
  passTurn: ['table', 'whose'],
  chooseHit: ['table', 'situation', 'card'],
  layAnswer: ['table', 'situation', 'card'],
  takeUpAnswer: ['table', 'situation', 'card'],
  giveAnswer: ['table', 'situation'],
  takeBackAnswer: ['table', 'situation'],
  yieldSituation: ['table', 'situation'],
  noteSituation: ['table', 'situation'],
  judgeAnswer: ['table', 'of', 'situation', 'accept'],
  askForHelp: ['table', 'on'],
  planTime: ['planned', 'endsAt', 'sure'],
  sendSituation: ['tables', 'wish'],
  scheduleSituation: ['tables', 'wish', 'minutes'],
  cancelScheduled: ['key'],
  landDue: [],
  withdrawSituation: ['table', 'situation'],
  ruleOnAnswer: ['table', 'situation', 'accept'],
  priceCard: ['table', 'card', 'cost'],
  refuseCard: ['table', 'card'],
  givePoints: ['table', 'points'],
  setPurse: ['step', 'limit', 'points'],
  writeNote: ['table', 'value'],
  setScreen: ['show', 'tableOrNone', 'names', 'seconds'],
  undoAct: ['key'],
  castVote: ['table', 'voter', 'choices'],
  giveRuling: ['table', 'of', 'accept', 'reason'],
  showAgain: ['table'],
  closeVote: ['step', 'hall'],
  giveVerdict: ['step', 'hall', 'choices'],
  voteAgain: ['step', 'hall'],
  ruleOnWork: ['step', 'table', 'accept', 'reason'],
  endWorkshop: [],
  reopenWorkshop: [],
};
export const types = Object.keys(fieldsOf) as MoveType[];

export const anyMove: fc.Arbitrary<Move> = fc
  .record({ type: fc.constantFrom(...types), ...junkFields })
  .map((all) => moveOf(all.type, all));

/** What a field is called in the move: two of them have other values in other moves. */
const called: Readonly<Record<string, string>> = { planned: 'minutes', tableOrNone: 'table' };

export const moveOf = (type: MoveType, values: Readonly<Record<string, unknown>>): Move =>
  ({
    type,
    ...Object.fromEntries(fieldsOf[type].map((name) => [lookUp(called, name) ?? name, values[name]])),
  }) as unknown as Move;
