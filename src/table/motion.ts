import type { GameObjects, Scene } from 'phaser';
import type { Spot } from './pixels.ts';
import type { Actor } from './stage.ts';

/** A thing that was not there before comes up from a little below. */
export function arrive(scene: Scene, actor: Actor, to: Spot, ratio: number): void {
  const { image, item } = actor;
  const isCard = item.kind === 'card';
  scene.tweens.killTweensOf(image);
  image.setPosition(to.x, to.y + (isCard ? 14 * ratio : 0)).setAlpha(isCard ? 0.2 : 0);
  image.setScale(isCard && item.size === 'whole' ? 0.94 : 1);
  scene.tweens.add({ targets: image, y: to.y, alpha: 1, scale: 1, duration: 160, ease: 'Cubic.easeOut' });
}

/** A thing goes from where it is seen to its place, between 160 and 280 ms by how far that is. */
export function travel(scene: Scene, image: GameObjects.Image, from: Spot, to: Spot, scale: number): void {
  const far = Math.hypot(to.x - from.x, to.y - from.y);
  const { x, y } = from;
  scene.tweens.killTweensOf(image);
  image.setPosition(x, y).setScale(scale).setAlpha(1);
  if (far < 0.5 && Math.abs(scale - 1) < 0.01) image.setPosition(to.x, to.y).setScale(1);
  else scene.tweens.add({ targets: image, ...to, scale: 1, ease: 'Cubic.easeOut', duration: Math.min(280, 160 + far * 0.2) });
}

/** A card turns over where it lies: its old side, an image of its own, goes thin and away; then its new side comes. */
export function turnOver(scene: Scene, image: GameObjects.Image, oldSide: GameObjects.Image): void {
  const half = 120;
  scene.tweens.killTweensOf(image);
  image.setScale(0, 1).setAlpha(1);
  scene.tweens.add({ targets: oldSide, scaleX: 0, duration: half, ease: 'Sine.easeIn', onComplete: () => oldSide.destroy() });
  scene.tweens.add({ targets: image, scaleX: 1, delay: half, duration: half, ease: 'Sine.easeOut' });
}

/** A point flies from one place to another, and is gone. */
export function flyCoin(scene: Scene, coin: GameObjects.Image, to: Spot, delay: number): void {
  const done = (): void => coin.destroy();
  scene.tweens.add({ targets: coin, x: to.x, y: to.y, delay, duration: 210, ease: 'Cubic.easeInOut', onComplete: done });
}

/** A thing that is not shown any more fades where it is. */
export function leave(scene: Scene, image: GameObjects.Image): void {
  scene.tweens.add({ targets: image, alpha: 0, duration: 150, onComplete: () => image.destroy() });
}

/** In place of motion: a bright frame around what changed, for a little more than half a second. */
export function highlight(scene: Scene, at: Spot, ring: string, depth: number): void {
  const image = scene.add.image(at.x, at.y, ring).setDepth(depth);
  scene.tweens.add({ targets: image, alpha: 0, delay: 600, duration: 1, onComplete: () => image.destroy() });
}
