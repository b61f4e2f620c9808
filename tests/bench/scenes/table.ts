import '../../../src/theme.css';
import { present } from '../../../src/lib/assert.ts';
import type { Board, BoardCard, LandedRegion } from '../../../src/store/board.ts';
import { layoutBoard } from '../../../src/store/layout/layout-board.ts';
import { emptyHand, keepHand, look } from '../../../src/store/table-input.ts';
import { mountTable } from '../../../src/table/mount-table.ts';

const size = { width: 1020, height: 712 };
const suit = { word: 'Method', colour: 'blue', mark: 'circle' } as const;

const card = (key: string, number: number): BoardCard => ({
  key,
  face: {
    card: `card-${number}`,
    title: `Card number ${number}`,
    text: 'The kettle goes on at the same time each week, and people stay as long as the talk does.',
    ask: 'Who never comes, and why?',
    cost: 1 + (number % 3),
    suit,
    art: 'cup',
    alt: 'A cup',
  },
  state: 'free',
  down: false,
  hit: false,
  told: [],
  tag: '',
  why: '',
  actions: [],
  aims: [],
});

const cards = (from: number, count: number): readonly BoardCard[] =>
  Array.from({ length: count }, (_, index) => card(`card:${from + index}`, from + index));

/** 48 cards in an open pack and 12 in the plan: 60, all of them drawn. */
const board: Board = {
  title: 'Heron',
  people: [],
  regions: [
    {
      kind: 'plan',
      key: 'plan',
      title: 'Our plan',
      role: 'main',
      purses: [{ key: 'purse-1', name: '', suits: [], points: 15, spent: 12, left: 3, moved: '' }],
      lines: [],
      columns: [{ key: 'column:', title: '', cards: cards(48, 12) }],
    },
    {
      kind: 'tray',
      key: 'tray',
      title: 'Packs',
      role: 'tray',
      shelves: [{ key: 'shelf', title: 'Methods', suit, cards: cards(0, 48), aside: false }],
    },
  ],
};

/** Something that lands in front of all that. */
const landed: LandedRegion = {
  kind: 'landed',
  key: 'landed',
  title: 'Something happens',
  role: 'main',
  turn: 't1.s1.open',
  of: 't1',
  situation: 's1',
  status: 'open',
  cardKey: 'landed:card',
  face: { ...card('landed:card', 99).face, suit: { word: 'Situation', colour: 'vermilion', mark: 'bolt' } },
  happened: ['Two cards lie face down.'],
  choose: [],
  answer: { key: 'answer', title: 'Our answer', cards: [], words: 'We ask them.', open: true },
  follows: [],
  buttons: [],
  hint: '',
  mayRest: false,
};

/** `?landing`: again and again it lands and goes. */
const landing = new URLSearchParams(location.search).has('landing');
const between = 500;
let isDown = false;

let hand = keepHand(board, emptyHand);
const host = present(document.getElementById('table'), 'the element #table');
const picture = { soft: ['M32 32h192v192H32z'], line: ['M96 96h64v64H96z'] };
const nothing = (): void => undefined;

const table = await mountTable(host, {
  pictures: { cup: picture },
  renderer: 'canvas',
  reducedMotion: () => false,
  input: {
    press: nothing,
    lift: nothing,
    drop: nothing,
    look: (key) => {
      hand = look(hand, key);
      show();
    },
  },
});
show();
if (landing)
  setInterval(() => {
    isDown = !isDown;
    show();
  }, between);

function show(): void {
  const now = isDown ? { ...board, regions: [landed, ...board.regions] } : board;
  table.show(layoutBoard(now, hand, size), size);
}
