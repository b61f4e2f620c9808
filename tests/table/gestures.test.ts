// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import type { Placed, PlacedCard, TableInput } from '../../src/store/scene-model.ts';
import { listenToHands } from '../../src/table/gestures.ts';
import { faceOf } from '../store/layout/boards.ts';

const card = (key: string, x: number, over: Partial<PlacedCard> = {}): PlacedCard => ({
  kind: 'card',
  key,
  rect: { x, y: 300, width: 100, height: 140 },
  live: true,
  face: faceOf(key),
  size: 'small',
  state: 'free',
  down: false,
  hit: false,
  tag: '',
  word: '',
  raised: false,
  angle: 0,
  target: false,
  ...over,
});

const region: Placed = {
  kind: 'panel',
  key: 'plan',
  rect: { x: 0, y: 0, width: 400, height: 200 },
  live: true,
  tone: 'paper',
  target: true,
};
const decoration: Placed = {
  kind: 'slot',
  key: '~next',
  rect: { x: 300, y: 20, width: 80, height: 80 },
  live: true,
  text: '',
  target: true,
};

let placed: readonly Placed[];
let told: string[];
let canvas: HTMLCanvasElement;
let stop: () => void;

const input: TableInput = {
  press: (key) => told.push(`press ${key}`),
  look: (key) => told.push(`look ${key}`),
  lift: (key) => told.push(`lift ${key}`),
  drop: (key) => told.push(`drop ${key}`),
};

beforeEach(() => {
  placed = [region, decoration, card('a', 0), card('b', 90)];
  told = [];
  canvas = document.createElement('canvas');
  canvas.setPointerCapture = () => undefined;
  stop = listenToHands(canvas, input, {
    placed: () => placed,
    carry: (key, dx, dy) => told.push(`carry ${key} ${dx} ${dy}`),
    letGo: () => told.push('let go'),
  });
});

const point = (type: string, x: number, y: number, over: Partial<PointerEventInit> = {}) => {
  const event = new Event(`pointer${type}`, { cancelable: true });
  canvas.dispatchEvent(
    Object.assign(event, { offsetX: x, offsetY: y, pointerId: 1, button: 0, pointerType: 'mouse', ...over }),
  );
};

test('a click presses the topmost thing', () => {
  point('down', 95, 350);
  point('up', 95, 350);
  expect(told).toEqual(['press b']);
});

test('a click on the bare table presses nothing', () => {
  point('down', 600, 600);
  point('up', 600, 600);
  expect(told).toEqual(['press ']);
});

test('a hand that trembles by less than six pixels still clicks', () => {
  point('down', 50, 350);
  point('move', 54, 353);
  point('up', 54, 353);
  expect(told).toEqual(['press a']);
});

test('the pointer looks at each thing once, and then at nothing', () => {
  point('move', 50, 350);
  point('move', 55, 352);
  point('move', 150, 352);
  canvas.dispatchEvent(new Event('pointerleave'));
  expect(told).toEqual(['look a', 'look b', 'look undefined']);
});

test('a drag lifts the card, carries it and drops it on the legal place', () => {
  point('down', 50, 350);
  point('move', 60, 350);
  point('move', 60, 100);
  point('up', 60, 100);
  expect(told).toEqual(['lift a', 'carry a 10 0', 'carry a 10 -250', 'let go', 'drop plan']);
});

test('decoration is never a place', () => {
  point('down', 50, 350);
  point('move', 320, 40);
  point('up', 320, 40);
  expect(told.at(-1)).toBe('drop plan');
});

test('a drag that ends nowhere drops the card on nothing', () => {
  point('down', 50, 350);
  point('move', 700, 600);
  point('up', 700, 600);
  expect(told.at(-1)).toBe('drop undefined');
});

test('a drag that the system takes over drops the card on nothing', () => {
  point('down', 50, 350);
  point('move', 300, 100);
  point('cancel', 300, 100);
  point('up', 300, 100);
  expect(told.slice(-2)).toEqual(['let go', 'drop undefined']);
});

test('a region cannot be dragged, and dragging over it is no click', () => {
  point('down', 20, 20);
  point('move', 200, 100);
  point('up', 200, 100);
  expect(told).toEqual([]);
});

test('a second pointer and other buttons do nothing', () => {
  point('down', 50, 350, { button: 2 });
  point('up', 50, 350, { button: 2 });
  point('down', 50, 350);
  point('down', 150, 350, { pointerId: 2 });
  point('up', 150, 350, { pointerId: 2 });
  point('up', 50, 350);
  expect(told).toEqual(['press a']);
});

test('a finger looks at nothing by passing over it', () => {
  point('move', 50, 350, { pointerType: 'touch' });
  expect(told).toEqual([]);
});

test('a finger on the raised card means that card, a mouse the one beneath', () => {
  const whole = card('raised', 0, {
    face: faceOf('a'),
    size: 'whole',
    live: false,
    rect: { x: 0, y: 200, width: 240, height: 340 },
  });
  placed = [region, card('a', 0, { raised: true }), card('b', 90), whole];
  point('down', 150, 350, { pointerType: 'touch' });
  point('up', 150, 350, { pointerType: 'touch' });
  point('down', 150, 350);
  point('up', 150, 350);
  expect(told).toEqual(['press a', 'press b']);
});

test('a click does not take the keyboard from what somebody is writing', () => {
  const event = new Event('mousedown', { cancelable: true });
  canvas.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
});

test('nothing is told after the end', () => {
  stop();
  point('down', 50, 350);
  point('up', 50, 350);
  expect(told).toEqual([]);
});
