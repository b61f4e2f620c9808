import fc from 'fast-check';
import type { SetScreen } from '../../src/engine/host-moves.ts';
import type { ScreenState } from '../../src/engine/state.ts';
import { view } from '../../src/engine/views/view.ts';
import { english } from '../../src/i18n/words.ts';
import { projectorModel } from '../../src/store/projector/projector-model.ts';
import type { ProjectorModel } from '../../src/store/projector/slides.ts';
import type { ProjectorSource } from '../../src/store/projector/source.ts';
import { type Play, playChoices } from './play.ts';
import { situationRulebook } from './situation-game.ts';

/** What the screen at the front of the room shows where a play stands. */

export interface Scene {
  readonly screen?: Partial<ScreenState>;
  readonly now?: number;
  readonly size?: ProjectorSource['size'];
  readonly people?: ProjectorSource['people'];
  readonly fresh?: ProjectorSource['fresh'];
}

export const wide = { width: 1280, height: 720 };
export const square = { width: 1024, height: 768 };

/** When the last move of a play was made. */
export const endOf = ({ rulebook, turns }: Play): number => turns.at(-1)?.at ?? rulebook.header.startedAt;

export function sourceOf(
  play: Play,
  { screen = {}, now = endOf(play), size = wide, people = {}, fresh = null }: Scene = {},
): ProjectorSource {
  const { rulebook, state } = play;
  const told = view(rulebook, { ...state, screen: { ...state.screen, since: endOf(play), ...screen } }, { kind: 'screen' });
  return { rulebook, view: told, people, now, fresh, size, say: english };
}

export const modelOf = (play: Play, scene: Scene = {}): ProjectorModel => projectorModel(sourceOf(play, scene));

/** What the screen shows by itself as time goes on: looks at it so many times, some seconds apart. */
export const pagesFrom = (play: Play, scene: Scene, looks: number, seconds: number): readonly ProjectorModel[] =>
  Array.from({ length: looks }, (_, look) => modelOf(play, { ...scene, now: endOf(play) + look * seconds * 1000 }));

const shows: readonly SetScreen['show'][] = ['auto', 'plans', 'table', 'situation', 'matrix', 'stories', 'carousel', 'wall'];

/** Random plays of the small game with situations, at up to seven tables. */
export const anyPlay: fc.Arbitrary<Play> = fc
  .record({
    tables: fc.integer({ min: 1, max: 7 }),
    choices: fc.array(fc.nat({ max: 1_000_000_000 }), { maxLength: 60, size: 'max' }),
  })
  .map(({ tables, choices }) => playChoices(situationRulebook({ tables }), choices));

/** Anything that the facilitator may turn the screen to, on a screen of any proportions, at any time. */
export const anyScene = (play: Play): fc.Arbitrary<Scene> =>
  fc.record({
    screen: fc.record({
      show: fc.constantFrom(...shows),
      table: fc.constantFrom(...play.rulebook.tables),
      names: fc.boolean(),
      seconds: fc.integer({ min: 5, max: 300 }),
      since: fc.constant(endOf(play) - 5000),
    }),
    now: fc.integer({ min: 0, max: 3_600_000 }).map((later) => endOf(play) + later),
    size: fc.record({ width: fc.integer({ min: 300, max: 4000 }), height: fc.integer({ min: 300, max: 2200 }) }),
  });
