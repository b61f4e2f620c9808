import { CANVAS, Game, Scale, Scene, WEBGL } from 'phaser';
import type { Size } from '../store/layout/geometry.ts';
import type { Renderer } from './choose-renderer.ts';

/** An empty scene on a canvas of its own inside the element, ready to be drawn on. */
export function openScene(host: HTMLElement, renderer: Renderer): Promise<Scene> {
  return new Promise((resolve) => {
    class TableScene extends Scene {
      create(): void {
        dressCanvas(this.game.canvas);
        resolve(this);
      }
    }
    new Game(gameConfig(host, renderer, TableScene));
  });
}

/** Phaser only draws: hands, keys, sound and loading are not its business here. */
function gameConfig(
  host: HTMLElement,
  renderer: Renderer,
  scene: typeof Scene,
): NonNullable<ConstructorParameters<typeof Game>[0]> {
  return {
    type: renderer === 'webgl' ? WEBGL : CANVAS,
    parent: host,
    scene,
    banner: false,
    autoFocus: false,
    transparent: true,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
    render: { antialias: true, antialiasGL: false, roundPixels: false },
    scale: { mode: Scale.NONE, width: 1, height: 1, zoom: 1, expandParent: false, autoRound: false },
  };
}

/** The canvas is a picture of the table that the document describes in words, so it is silent and takes no focus. */
function dressCanvas(canvas: HTMLCanvasElement): void {
  canvas.setAttribute('aria-hidden', 'true');
  canvas.style.display = 'block';
  canvas.style.touchAction = 'none';
  canvas.style.userSelect = 'none';
}

/** The world is measured in device pixels, so that what is painted at the ratio is drawn pixel for pixel. */
export function setCanvasSize(game: Game, size: Size, ratio: number): void {
  game.scale.setZoom(1 / ratio);
  game.scale.resize(Math.round(size.width * ratio), Math.round(size.height * ratio));
  game.canvas.style.width = `${size.width}px`;
  game.canvas.style.height = `${size.height}px`;
}

/** Sends the drawing loop to sleep as soon as nothing moves: an idle table costs nothing. Returns how to stop. */
export function restWhenStill(scene: Scene): () => void {
  const { game } = scene;
  let idle = 0;
  const rest = () => {
    idle = scene.tweens.getTweens().length > 0 ? 0 : idle + 1;
    if (idle < 3) return;
    idle = 0;
    game.loop.sleep();
  };
  game.events.on('postrender', rest);
  return () => game.events.off('postrender', rest);
}

/** Calls when the graphics hardware has forgotten the drawing and can draw again. Returns how to stop. */
export function watchRenderer(scene: Scene, restored: () => void): () => void {
  const { renderer } = scene.game;
  renderer.on('restorewebgl', restored);
  return () => renderer.off('restorewebgl', restored);
}

/** Takes the canvas away at once. The game itself ends in its next step, so it must be awake for it. */
export function closeScene(scene: Scene): void {
  const { game } = scene;
  game.canvas.remove();
  game.destroy(true);
  game.loop.wake();
}
