import type { Rulebook } from '../../../engine/rulebook.ts';
import { stepIn } from '../../../engine/steps/register.ts';
import type { Say } from '../../../i18n/words.ts';
import type { Scene } from '../../../store/timeline/chapters.ts';
import { elapsed } from './elapsed.ts';
import type { Player } from './use-playback.ts';

interface ControlsProps {
  readonly player: Player;
  /** Nothing before the first move. */
  readonly scene: Scene | undefined;
  readonly count: number;
  readonly rulebook: Rulebook;
  readonly say: Say;
}

/** A slider over all moments, and in words what the moment is. */
export function Controls({ player, scene, count, rulebook, say }: ControlsProps) {
  const { number, playing, goToNumber } = player;
  const place = placeWords(scene, number, count, rulebook, say);
  return (
    <>
      <label class="watch-slider">
        <span>{say('watch.slider')}</span>
        <input
          type="range"
          min={0}
          max={count}
          step={1}
          value={number}
          aria-valuetext={place}
          onInput={({ currentTarget }) => goToNumber(Number(currentTarget.value))}
        />
      </label>
      <div class="watch-now" aria-live={playing ? 'off' : 'polite'}>
        <p class="watch-place">{place}</p>
        {(scene?.sentences ?? []).map((sentence) => (
          <p key={sentence} class="watch-sentence">
            {sentence}
          </p>
        ))}
      </div>
    </>
  );
}

/** "12 of 340, 0:14:32 after the start, Choose". */
function placeWords(scene: Scene | undefined, number: number, count: number, rulebook: Rulebook, say: Say): string {
  if (!scene) return say('watch.before');
  const time = say('watch.time', { time: elapsed(scene.at) });
  return say('watch.now', { number, count, time, step: stepIn(rulebook, scene.step).title });
}
