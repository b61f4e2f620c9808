import type { Scene } from 'phaser';
import type { Pictures } from '../lib/picture.ts';
import type { Size } from '../store/layout/geometry.ts';
import type { Placed, TableInput } from '../store/scene-model.ts';
import { choosePower, type DrawingPower, type Renderer } from './choose-renderer.ts';
import { listenToHands } from './gestures.ts';
import { loadFonts } from './load-fonts.ts';
import { closeScene, openScene, restWhenStill, setCanvasSize, watchRenderer } from './open-scene.ts';
import { ratioFor } from './pixels.ts';
import { Stage } from './stage.ts';
import { makeTextureBook, type TextureBook } from './texture-book.ts';
import { readTheme } from './theme.ts';
import { watchScreen } from './watch-screen.ts';

export interface TableOptions {
  readonly pictures: Pictures;
  readonly input: TableInput;
  /** Found out by itself when it is left out. */
  readonly renderer?: Renderer;
  readonly reducedMotion: () => boolean;
}

/** The picture of the table. It holds no rules and can be shown anew at any moment. */
export interface TablePicture {
  /** Shows these things, with motion where the last picture showed them elsewhere; at once after a change of size. */
  readonly show: (placed: readonly Placed[], size: Size) => void;
  /** Paints everything again with the tokens now in force. */
  readonly retheme: () => void;
  readonly destroy: () => void;
  readonly renderer: Renderer;
}

/** Puts the picture of the table into an element. Rejects when nothing can be drawn here. */
export async function mountTable(host: HTMLElement, options: TableOptions): Promise<TablePicture> {
  const power = choosePower(options.renderer ?? 'auto');
  const theme = readTheme();
  const [scene] = await Promise.all([openScene(host, power.renderer), loadFonts(theme.font)]);
  const book = makeTextureBook(scene.textures, options.pictures, theme);
  return runPicture({ scene, book, power, stage: new Stage(scene, book, options.reducedMotion), input: options.input });
}

interface Parts {
  readonly scene: Scene;
  readonly book: TextureBook;
  readonly stage: Stage;
  readonly power: DrawingPower;
  readonly input: TableInput;
}

function runPicture({ scene, book, stage, power, input }: Parts): TablePicture {
  const { loop } = scene.game;
  let [size, ratio, colours, gone]: [Size, number, string, boolean] = [{ width: 1, height: 1 }, 1, '', false];
  const repaint = () => {
    const theme = readTheme();
    colours = JSON.stringify(theme);
    loop.wake();
    book.turn(theme, ratio);
    stage.rebuild(size, ratio);
  };
  const show = (placed: readonly Placed[], next: Size) => {
    const nextRatio = ratioFor(next, window.devicePixelRatio, power.mostRatio);
    const fits = next.width === size.width && next.height === size.height && nextRatio === ratio;
    if (!fits) {
      [size, ratio] = [next, nextRatio];
      setCanvasSize(scene.game, size, ratio);
      repaint();
    }
    loop.wake();
    stage.show(placed, { still: !fits });
  };
  const watch = { moved: () => show(stage.placed, size), lost: repaint };
  const stops = [listen(scene, stage, input), restWhenStill(scene), watchScreen(watch), watchRenderer(scene, repaint)];
  return {
    show: (placed, next) => (gone ? undefined : show(placed, next)),
    retheme: () => (gone || JSON.stringify(readTheme()) === colours ? undefined : repaint()),
    destroy: () => {
      if (!gone) for (const stop of [...stops, () => closeScene(scene)]) stop();
      gone = true;
    },
    renderer: power.renderer,
  };
}

function listen(scene: Scene, stage: Stage, input: TableInput): () => void {
  const { canvas, loop } = scene.game;
  return listenToHands(canvas, input, {
    placed: () => stage.placed,
    carry: (key, dx, dy) => {
      loop.wake();
      stage.carry(key, dx, dy);
    },
    letGo: () => {
      loop.wake();
      stage.letGo();
    },
  });
}
