import { CANVAS, Game, Scene } from 'phaser';

/** The least that Phaser can do: a scene with nothing in it, as large as the table's. */
new Game({ type: CANVAS, width: 1020, height: 712, banner: false, scene: Scene });
