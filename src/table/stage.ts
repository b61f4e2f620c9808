import type { GameObjects, Scene } from 'phaser';
import type { Size } from '../store/layout/geometry.ts';
import type { Placed, Rect } from '../store/scene-model.ts';
import { arrive, flyCoin, highlight, leave, travel, turnOver } from './motion.ts';
import { homeOf, type Spot } from './pixels.ts';
import { type Change, cardsMoved, planChanges } from './plan-changes.ts';
import type { TextureBook } from './texture-book.ts';

/** A thing on the stage: what it shows, and the image that shows it. */
export interface Actor {
  readonly image: GameObjects.Image;
  item: Placed;
}

interface Carried {
  readonly key: string;
  readonly dx: number;
  readonly dy: number;
}

/** How far above all else a flying card is drawn, and one in the hand above that. */
const flying = 10_000;
const inHand = 20_000;

/** One image for each thing of the picture. It knows how to turn one picture into the next, and nothing of the game. */
export class Stage {
  readonly #scene: Scene;
  readonly #book: TextureBook;
  readonly #isReduced: () => boolean;
  readonly #surface: GameObjects.Image;
  readonly #actors = new Map<string, Actor>();
  #placed: readonly Placed[] = [];
  #carried: Carried | undefined;
  #ratio = 1;
  #width = 1;

  constructor(scene: Scene, book: TextureBook, isReduced: () => boolean) {
    this.#scene = scene;
    this.#book = book;
    this.#isReduced = isReduced;
    this.#surface = scene.add.image(0, 0, '__DEFAULT').setOrigin(0).setDepth(-1).setVisible(false);
  }

  get placed(): readonly Placed[] {
    return this.#placed;
  }

  /** Turns the picture into another; at once when it is still, and for the first time. */
  show(next: readonly Placed[], how: { readonly still: boolean }): void {
    const still = how.still || this.#placed.length === 0;
    const changes = planChanges(this.#placed, next);
    const seen = this.#whereCardsAre();
    const moved = still || !this.#isReduced() ? [] : cardsMoved(this.#placed, changes);
    this.#placed = next;
    for (const change of changes) this.#carryOut(change, still || this.#isReduced(), seen);
    for (const key of moved) this.#highlight(key);
    if (changes.length > 0) this.#arrange();
  }

  /** Paints the same picture again, after the book has turned to another theme, size or ratio. */
  rebuild(size: Size, ratio: number): void {
    [this.#ratio, this.#width] = [ratio, size.width];
    this.#surface.setTexture(this.#book.surface(size)).setVisible(true);
    for (const actor of this.#actors.values()) {
      this.#dress(actor, actor.item);
      this.#settle(actor);
    }
    this.#arrange();
  }

  /** A card follows the pointer, by so many CSS pixels from its place. */
  carry(key: string, dx: number, dy: number): void {
    this.#carried = { key, dx, dy };
    this.#follow();
  }

  /** The card that followed the pointer goes home, unless the next picture has another place for it. */
  letGo(): void {
    const actor = this.#carried ? this.#actors.get(this.#carried.key) : undefined;
    this.#carried = undefined;
    if (actor && this.#isReduced()) this.#settle(actor);
    else if (actor) travel(this.#scene, actor.image, actor.image, this.#home(actor.item), 1);
  }

  #home(item: Placed): Spot {
    return homeOf(item, this.#ratio);
  }

  #dress(actor: Actor, item: Placed): void {
    actor.item = item;
    const texture = this.#book.of(item);
    if (texture !== undefined) actor.image.setTexture(texture);
    actor.image.setVisible(texture !== undefined);
  }

  #settle(actor: Actor): void {
    const { x, y } = this.#home(actor.item);
    this.#scene.tweens.killTweensOf(actor.image);
    actor.image.setPosition(x, y).setScale(1).setAlpha(1);
  }

  #enter(item: Placed): Actor {
    const actor: Actor = { image: this.#scene.add.image(0, 0, '__DEFAULT'), item };
    this.#actors.set(item.key, actor);
    this.#dress(actor, item);
    this.#settle(actor);
    return actor;
  }

  /** Where each card is seen at this moment, by card: during a drag or a flight that is not its place. */
  #whereCardsAre(): ReadonlyMap<string, Spot> {
    const spots = new Map<string, Spot>();
    for (const { item, image } of this.#actors.values()) {
      if (item.kind === 'card' && !isWhole(item)) spots.set(item.face.card, { x: image.x, y: image.y });
    }
    return spots;
  }

  #carryOut(change: Change, still: boolean, seen: ReadonlyMap<string, Spot>): void {
    if (change.type === 'remove') this.#exit(change.key, still);
    else if (change.type === 'coins') this.#flyCoins(change, still);
    else if (change.type !== 'order') this.#put(change, still, seen);
  }

  #put(change: Extract<Change, { readonly item: Placed }>, still: boolean, seen: ReadonlyMap<string, Spot>): void {
    const { item } = change;
    const known = this.#actors.get(item.key);
    const before = known?.item;
    const actor = known ?? this.#enter(item);
    const oldSide = actor.image.texture.key;
    if (change.type === 'repaint') this.#dress(actor, item);
    actor.item = item;
    if (still) this.#settle(actor);
    else if ('turns' in change) this.#turn(actor, oldSide);
    else this.#move(actor, before?.rect, 'from' in change ? this.#origin(item, change.from, seen) : undefined);
  }

  /** Where a card is seen that comes from elsewhere, or else where it lay. */
  #origin(item: Placed, from: Rect | undefined, seen: ReadonlyMap<string, Spot>): Spot | undefined {
    if (item.kind !== 'card' || !from) return undefined;
    return seen.get(item.face.card) ?? homeOf({ ...item, rect: { ...item.rect, x: from.x, y: from.y } }, this.#ratio);
  }

  #turn(actor: Actor, oldSide: string): void {
    this.#settle(actor);
    const { x, y } = actor.image;
    turnOver(this.#scene, actor.image, this.#scene.add.image(x, y, oldSide).setDepth(flying));
  }

  /** Points come from beyond the far edge, or go there. */
  #flyCoins({ come, places }: Extract<Change, { readonly type: 'coins' }>, still: boolean): void {
    if (still) return;
    const edge = { x: (this.#width * this.#ratio) / 2, y: -30 * this.#ratio };
    places.forEach((place, at) => {
      const spot = { x: (place.x + place.width / 2) * this.#ratio, y: (place.y + place.height / 2) * this.#ratio };
      const [from, to] = come ? [edge, spot] : [spot, edge];
      const coin = this.#scene.add.image(from.x, from.y, this.#book.coin(Math.round(place.width))).setDepth(inHand + at);
      flyCoin(this.#scene, coin, to, at * 9);
    });
  }

  /** In place of motion: a bright frame around a card that has moved at once. */
  #highlight(key: string): void {
    const item = this.#actors.get(key)?.item;
    if (item) highlight(this.#scene, homeOf(item, this.#ratio), this.#book.ring(item.rect), flying);
  }

  #move(actor: Actor, before: Rect | undefined, from: Spot | undefined): void {
    const { image, item } = actor;
    const to = this.#home(item);
    if (from) travel(this.#scene, image, from, to, 1);
    else if (before === undefined || isWhole(item)) arrive(this.#scene, actor, to, this.#ratio);
    else travel(this.#scene, image, image, to, item.kind === 'card' ? before.width / item.rect.width : 1);
  }

  #exit(key: string, still: boolean): void {
    const actor = this.#actors.get(key);
    this.#actors.delete(key);
    if (!actor) return;
    this.#scene.tweens.killTweensOf(actor.image);
    if (still || !isWhole(actor.item)) actor.image.destroy();
    else leave(this.#scene, actor.image);
  }

  /** Drawing order; what flies is above all else until it has arrived. */
  #arrange(): void {
    this.#placed.forEach((item, at) => {
      const image = this.#actors.get(item.key)?.image;
      const flies = item.kind === 'card' && image !== undefined && this.#scene.tweens.isTweening(image);
      image?.setDepth(flies ? flying + this.#wayLeft(image, item) + at : at);
    });
    this.#follow();
    const inUse = this.#scene.children.list.map((one) => ('texture' in one ? (one as GameObjects.Image).texture.key : ''));
    this.#book.trim(new Set(inUse));
  }

  /** How much higher a card flies than others: what goes far is what somebody moved, the rest only makes room. */
  #wayLeft(image: GameObjects.Image, item: Placed): number {
    const home = this.#home(item);
    return Math.min(8000, Math.round(Math.hypot(home.x - image.x, home.y - image.y) / this.#ratio) * 4);
  }

  /** While a card is carried it is under the pointer, and its whole face does not stand in the way. */
  #follow(): void {
    for (const { image, item } of this.#actors.values()) {
      if (isWhole(item)) image.setVisible(this.#carried === undefined);
    }
    const actor = this.#carried ? this.#actors.get(this.#carried.key) : undefined;
    if (!actor || !this.#carried) return;
    this.#settle(actor);
    actor.image.x += this.#carried.dx * this.#ratio;
    actor.image.y += this.#carried.dy * this.#ratio;
    actor.image.setDepth(inHand);
  }
}

function isWhole(item: Placed): boolean {
  return item.kind === 'card' && item.size === 'whole';
}
