import type { Placed, TableInput } from '../store/scene-model.ts';
import { placeAt, thingAt, thingUnderFinger } from './pointing.ts';

/** What the gestures need from the picture. */
export interface Surface {
  /** What is shown now, in drawing order. */
  readonly placed: () => readonly Placed[];
  /** The card follows the pointer, by so many CSS pixels from where it was taken. */
  readonly carry: (key: string, dx: number, dy: number) => void;
  readonly letGo: () => void;
}

interface Grip {
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  readonly key: string | undefined;
  /** Only cards can be dragged. */
  readonly loose: boolean;
  readonly lifted: boolean;
}

/** A pointer that moves less than this between press and release has clicked. CSS pixels. */
const dragThreshold = 6;
/** One that moves further than this, and drags nothing, has not. */
const strayThreshold = 18;

/** Turns pointer events on the canvas into what people do with the table; works while the drawing loop sleeps. Returns how to stop. */
export function listenToHands(canvas: HTMLCanvasElement, input: TableInput, surface: Surface): () => void {
  const hands = new Hands(canvas, input, surface);
  const stop = new AbortController();
  const options = { signal: stop.signal };
  canvas.addEventListener('pointerdown', (event) => hands.down(event), options);
  canvas.addEventListener('pointermove', (event) => hands.move(event), options);
  canvas.addEventListener('pointerup', (event) => hands.up(event), options);
  canvas.addEventListener('pointercancel', (event) => hands.cancel(event), options);
  canvas.addEventListener('pointerleave', () => hands.leave(), options);
  canvas.addEventListener('mousedown', keepFocus, options);
  return () => stop.abort();
}

/** A click on the picture does not take the keyboard away from what somebody is writing. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

class Hands {
  readonly #canvas: HTMLCanvasElement;
  readonly #input: TableInput;
  readonly #surface: Surface;
  #grip: Grip | undefined;
  #looked: string | undefined;

  constructor(canvas: HTMLCanvasElement, input: TableInput, surface: Surface) {
    this.#canvas = canvas;
    this.#input = input;
    this.#surface = surface;
  }

  down(event: PointerEvent): void {
    if (this.#grip || event.button !== 0) return;
    const find = event.pointerType === 'touch' ? thingUnderFinger : thingAt;
    const thing = find(this.#surface.placed(), event.offsetX, event.offsetY);
    const { offsetX: x, offsetY: y, pointerId: pointer } = event;
    this.#grip = { pointer, x, y, key: thing?.key, loose: thing?.kind === 'card', lifted: false };
    this.#canvas.setPointerCapture(pointer);
  }

  move(event: PointerEvent): void {
    const grip = this.#grip;
    if (!grip) this.#hover(event);
    else if (event.pointerId === grip.pointer && grip.key !== undefined && grip.loose) this.#drag(grip, grip.key, event);
  }

  up(event: PointerEvent): void {
    const grip = this.#release(event);
    if (grip?.lifted) this.#drop(grip, event);
    else if (grip && strayed(grip, event) <= strayThreshold) this.#input.press(grip.key ?? '');
  }

  cancel(event: PointerEvent): void {
    const grip = this.#release(event);
    if (!grip?.lifted) return;
    this.#surface.letGo();
    this.#input.drop(undefined);
  }

  leave(): void {
    if (!this.#grip) this.#look(undefined);
  }

  #release(event: PointerEvent): Grip | undefined {
    const grip = this.#grip;
    if (event.pointerId !== grip?.pointer) return undefined;
    this.#grip = undefined;
    return grip;
  }

  #hover(event: PointerEvent): void {
    const thing = thingAt(this.#surface.placed(), event.offsetX, event.offsetY);
    this.#canvas.style.cursor = cursorFor(thing);
    if (event.pointerType !== 'touch') this.#look(thing?.key);
  }

  #look(key: string | undefined): void {
    if (key === this.#looked) return;
    this.#looked = key;
    this.#input.look(key);
  }

  #drag(grip: Grip, key: string, event: PointerEvent): void {
    if (!grip.lifted && strayed(grip, event) <= dragThreshold) return;
    if (!grip.lifted) this.#lift(grip, key);
    this.#surface.carry(key, event.offsetX - grip.x, event.offsetY - grip.y);
  }

  #lift(grip: Grip, key: string): void {
    this.#grip = { ...grip, lifted: true };
    this.#canvas.style.cursor = 'grabbing';
    this.#look(undefined);
    this.#input.lift(key);
  }

  #drop(grip: Grip, event: PointerEvent): void {
    const place = placeAt(this.#surface.placed(), event.offsetX, event.offsetY, grip.key ?? '');
    this.#canvas.style.cursor = '';
    this.#surface.letGo();
    this.#input.drop(place?.key);
  }
}

function strayed(grip: Grip, event: PointerEvent): number {
  return Math.hypot(event.offsetX - grip.x, event.offsetY - grip.y);
}

function cursorFor(thing: Placed | undefined): string {
  if (!thing) return '';
  return thing.kind === 'card' ? 'grab' : 'pointer';
}
