import fc from 'fast-check';
import type {
  Action,
  Board,
  BoardAnswer,
  BoardCard,
  BoardCast,
  BoardPurse,
  CardFace,
  DealtRegion,
  LandedRegion,
  MatrixRegion,
  PaperRegion,
  PileRegion,
  PlanRegion,
  Region,
  TrayRegion,
} from '../../../src/store/board.ts';
import type { BoardPerson, MapRegion, PairsRegion } from '../../../src/store/board-room.ts';

const suit = { word: 'Method', colour: 'blue', mark: 'circle' } as const;

export const faceOf = (id: string, title = `Card ${id}`): CardFace => ({
  card: id,
  title,
  text: 'One person writes often, in their own voice, and anyone may answer.',
  ask: 'Who writes it when that person is on leave?',
  cost: 2,
  suit,
  art: 'coffee',
  alt: 'A cup',
});

export const actionTo = (target: string): Action => ({
  label: `Move it to ${target}`,
  short: 'Move',
  move: { type: 'finishStep', seat: 'shared', step: 'any', on: true } as unknown as Action['move'],
  target,
});

export const boardCard = (
  key: string,
  id: string,
  targets: readonly string[],
  state: BoardCard['state'] = 'free',
): BoardCard => ({
  key,
  face: faceOf(id),
  state,
  down: false,
  hit: false,
  told: [],
  tag: '',
  why: '',
  actions: targets.map(actionTo),
  aims: [],
});

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

export const tray = (shelves: readonly number[], chosen: ReadonlySet<string> = new Set(), target = 'plan'): TrayRegion => ({
  kind: 'tray',
  key: 'tray',
  title: 'Packs',
  role: 'tray',
  shelves: shelves.map((count, shelf) => ({
    key: `shelf:${shelf}`,
    title: ['Face to face', 'Paper and phone', 'Online talk', 'Share and show'][shelf % 4] ?? '',
    suit,
    aside: shelf > 2,
    cards: numbers(count).map((at) => {
      const id = `c${shelf}-${at}`;
      const away = chosen.has(id);
      return boardCard(`pack:${id}`, id, [away ? 'tray' : target], away ? 'chosen' : 'free');
    }),
  })),
});

export const plan = (columns: readonly number[], eyes = false, points = 15): PlanRegion => ({
  kind: 'plan',
  key: 'plan',
  title: 'Our plan',
  role: 'main',
  purses: [
    { key: 'purse-1', name: '', suits: [], points, spent: 8, left: points - 8, moved: points < 15 ? '2 were taken away' : '' },
  ],
  lines: points < 8 ? [{ key: 'over', text: '2 points too many: argue about what goes.', tone: 'danger' }] : [],
  columns: columns.map((count, column) => ({
    key: `column:${column}`,
    title: columns.length === 1 ? '' : `Time ${column}`,
    cards: numbers(count).map((at) => {
      const others = numbers(columns.length).filter((other) => other !== column);
      return boardCard(`plan:${column}-${at}`, `p${column}-${at}`, [...others.map((other) => `column:${other}`), 'cell:0.0']);
    }),
  })),
  ...(eyes ? { eyes: 'Kestrel is looking at this plan' } : {}),
});

const cast = (key: string, filled: boolean): BoardCast => ({
  key,
  ...(filled ? { face: faceOf(key) } : {}),
  name: filled ? 'Leaseholders' : '',
  actions: filled ? [actionTo('tray')] : [],
});

export const matrix = (role: MatrixRegion['role'], rows: number, columns: number, live = true): MatrixRegion => ({
  kind: 'matrix',
  key: 'matrix',
  title: 'Who and why',
  role,
  columns: numbers(columns).map((at) => ['Consume information', 'Communicate', 'Collaborate'][at % 3] ?? ''),
  rows: numbers(rows).map((row) => ({
    key: `row:${row}`,
    title: 'Residents',
    ...(row === rows - 1 ? { cast: cast(`cast:${row}`, row % 2 === 0) } : {}),
    cells: numbers(columns).map((column) => ({
      key: `cell:${row}.${column}`,
      title: 'Residents, Communicate',
      mark: ['', 'wanted', 'most'][(row + column) % 3] as '' | 'wanted' | 'most',
      note: '',
      cards: column,
      gap: row === column,
      ...(live ? { action: { label: 'Mark it', short: 'Mark', move: actionTo('').move } } : {}),
    })),
  })),
});

export const paper = (role: PaperRegion['role'], lines: number, seal: PaperRegion['seal'] = 'none'): PaperRegion => ({
  kind: 'paper',
  key: 'paper',
  title: 'Kestrel’s situation',
  role,
  seal,
  from: 'from Kestrel',
  lines: numbers(lines).map((at) => ({
    key: `line:${at}`,
    label: 'Where is it?',
    text: at % 2 === 0 ? 'Up a valley. '.repeat(9) : '',
  })),
});

const answer = (cards: number, words: string): BoardAnswer => ({
  key: 'answer:s1',
  title: 'Our answer',
  cards: numbers(cards).map((at) => boardCard(`answer:s1:${at}`, `p0-${at}`, ['tray'])),
  words,
  open: true,
});

/** Something in front of everything: with so many sentences, and so many cards in an answer, or without an answer. */
export const landed = (sentences: number, cards: number | undefined, judged = false): LandedRegion => ({
  kind: 'landed',
  key: 'landed:s1',
  title: 'Something happens: Blocked',
  role: 'main',
  turn: 't1.s1.open',
  of: 't1',
  situation: 's1',
  status: judged ? 'met' : 'open',
  cardKey: 'landed-card:s1',
  face: faceOf('blocked', 'Blocked by IT'),
  happened: numbers(sentences).map((at) => `Card ${at} lies face down, and nobody knows for how long.`),
  choose: sentences > 2 ? ['Choose one card that is blocked.'] : [],
  ...(cards === undefined ? {} : { answer: answer(cards, cards > 1 ? 'We would ask first. '.repeat(6) : '') }),
  ...(judged ? { outcome: { text: 'Kestrel accepts your answer.', met: true } } : {}),
  follows: sentences === 1 ? [{ key: 'accept', title: 'If you accept', text: 'Nothing more.' }] : [],
  buttons: [],
  hint: '',
  mayRest: judged,
});

export const dealt = (role: 'main' | 'side', count: number, lines: number): DealtRegion => ({
  kind: 'dealt',
  key: `dealt:${role}`,
  title: 'Your offer',
  role,
  cards: numbers(count).map((at) => boardCard(`dealt:${role}:${at}`, `d${role}-${at}`, [])),
  lines: numbers(lines).map((at) => `Person ${at} holds 3 cards`),
});

export const pile = (count: number): PileRegion => ({
  kind: 'pile',
  key: 'pile',
  title: 'What happened',
  role: 'side',
  cards: numbers(count).map((at) => ({
    key: `pile:s${at + 2}`,
    turn: `t1.s${at + 2}.met`,
    face: faceOf(`other-${at}`),
    told: 'answered',
    badge: (['turn', 'waits', 'met', 'unmet', 'noted'] as const)[at % 5] ?? 'met',
  })),
});

export const lanes = (count: number, columns: number): Region => ({
  kind: 'lanes',
  key: 'lanes',
  title: 'Story',
  role: 'main',
  columns: numbers(columns).map((at) => `Time ${at}`),
  landed: numbers(count % 3).map((at) => ({
    key: `mark:s${at}`,
    column: at % columns,
    face: faceOf(`situation-${at}`),
    told: 'answered',
  })),
  lanes: numbers(count).map((lane) => ({
    key: `lane:${lane}`,
    title: 'A character',
    ...(lane > 0 ? { cast: cast(`cast:lane${lane}`, lane % 2 === 0) } : {}),
    cells: numbers(columns).map((at) => ({ key: `moment:${lane}.${at}`, label: '', text: 'It rains.' })),
  })),
});

export const map = (count: number): MapRegion => ({
  kind: 'map',
  key: 'map',
  title: 'The steps',
  role: 'main',
  steps: numbers(count).map((at) => ({
    key: `step:${at}`,
    title: 'Who and why',
    minutes: 10,
    state: (['done', 'here', 'ahead', 'dropped'] as const)[at % 4] ?? 'ahead',
  })),
});

export const people = (count: number): readonly BoardPerson[] =>
  numbers(count).map((at) => ({ key: `person:${at}`, name: 'Sunita', colour: 'purple', role: at === 0 ? 'Scribe' : '' }));

/** Tables in pairs; an odd one makes a ring of the last three. */
export const pairs = (count: number): PairsRegion => ({
  kind: 'pairs',
  key: 'pairs',
  title: 'Who plans for whom',
  clients: true,
  role: 'main',
  tables: numbers(count).map((at) => ({
    key: `table:${at}`,
    name: 'Kestrel',
    ours: at === 0,
    people: people(at % 9).map((person) => ({ ...person, key: `${person.key}@${at}` })),
    plansFor: `table:${partner(at, count)}`,
  })),
});

function partner(at: number, count: number): number {
  if (count % 2 === 1 && at >= count - 3) return at === count - 1 ? Math.max(0, count - 3) : at + 1;
  return at % 2 === 0 ? Math.min(at + 1, count - 1) : at - 1;
}

/** The step in which methods are chosen, as the housing deck plays it. */
export const chooseBoard: Board = {
  title: 'Heron',
  people: people(6),
  regions: [plan([7]), matrix('side', 4, 3, false), paper('side', 4), tray([11, 11, 11, 11], new Set(['c0-0', 'c0-3']))],
};

/** Several purses, each of a suit or two, the second of which is overspent. */
export const purses = (count: number): readonly BoardPurse[] =>
  numbers(count).map((at) => ({
    key: `purse-${at + 1}`,
    name: ['Methods', 'Gifts and Stories', 'From grants'][at % 3] ?? '',
    suits: numbers((at % 2) + 1).map(() => suit),
    points: 6 + at * 3,
    spent: at === 1 ? 11 : 4,
    left: at === 1 ? -2 : 2 + at * 3,
    moved: at === 2 ? '2 came in' : '',
  }));

const mains: fc.Arbitrary<Region> = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 4 })).map(([cards, count]) => ({
    ...plan([cards]),
    purses: purses(count),
  })),
  fc
    .tuple(fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 1, maxLength: 4 }), fc.boolean())
    .map(([columns, eyes]) => plan(columns, eyes, columns.length > 2 ? 6 : 15)),
  fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 4 }))
    .map(([rows, columns]) => matrix('main', rows, columns)),
  fc
    .tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom('none', 'sealed', 'waiting'))
    .map(([lines, seal]) => paper('main', lines, seal)),
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 })).map(([count, columns]) => lanes(count, columns)),
  fc
    .tuple(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 10 }))
    .map(([count, lines]) => dealt('main', count, lines)),
  fc.integer({ min: 1, max: 14 }).map(map),
  fc.integer({ min: 1, max: 12 }).map(pairs),
);

const sides: fc.Arbitrary<readonly Region[]> = fc.oneof(
  fc.constant([]),
  fc.integer({ min: 1, max: 5 }).map((rows) => [{ ...matrix('side', rows, 3), key: 'side', rows: renamed(rows) }]),
  fc.integer({ min: 0, max: 5 }).map((lines) => [{ ...paper('side', lines), key: 'side', lines: [] }]),
  fc.integer({ min: 1, max: 4 }).map((count) => [dealt('side', count, 0)]),
);

/** The same rows under other keys, so that a matrix can lie at the side and in the middle. */
function renamed(rows: number): MatrixRegion['rows'] {
  return matrix('side', rows, 3).rows.map((row) => ({
    key: `s${row.key}`,
    title: row.title,
    cells: row.cells.map((cell) => ({ ...cell, key: `s${cell.key}` })),
  }));
}

const trays: fc.Arbitrary<readonly Region[]> = fc.oneof(
  fc.constant([]),
  fc
    .array(fc.integer({ min: 0, max: 16 }), { minLength: 1, maxLength: 5 })
    .map((shelves) => [tray(shelves, new Set(['c0-1']))]),
);

const fronts: fc.Arbitrary<readonly Region[]> = fc.oneof(
  fc.constant([]),
  fc
    .tuple(fc.integer({ min: 0, max: 5 }), fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }), fc.boolean())
    .map(([sentences, cards, judged]) => [landed(sentences, cards, judged)]),
);

const piles: fc.Arbitrary<readonly Region[]> = fc.oneof(
  fc.constant([]),
  fc.integer({ min: 1, max: 6 }).map((count) => [pile(count)]),
);

const mixedBoard: fc.Arbitrary<Board> = fc
  .record({ main: mains, side: sides, packs: trays, front: fronts, past: piles, many: fc.integer({ min: 0, max: 12 }) })
  .map(({ main, side, packs, front, past, many }) => ({
    title: 'Heron',
    people: people(many),
    regions: [...front, ...side, main, ...packs, ...past],
    ...(many % 3 === 0 ? { flag: 'Help is on its way' } : {}),
  }));

/** Boards of every kind of region. */
export const anyBoard: fc.Arbitrary<Board> = fc.oneof(
  { weight: 7, arbitrary: mixedBoard },
  { weight: 1, arbitrary: fc.constant(chooseBoard) },
);

export const anySize = fc.record({ width: fc.integer({ min: 640, max: 2400 }), height: fc.integer({ min: 420, max: 1300 }) });
