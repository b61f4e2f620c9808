import type { Say } from '../../../i18n/words.ts';
import type { Player } from './use-playback.ts';

interface PlayButtonsProps {
  readonly player: Player;
  /** How many scenes there are. */
  readonly count: number;
  readonly say: Say;
}

/** One scene back, play or pause, one scene on. */
export function PlayButtons({ player, count, say }: PlayButtonsProps) {
  const { number, playing, goToNumber, toggle } = player;
  return (
    <div class="watch-buttons">
      <button type="button" class="report-button" disabled={number === 0} onClick={() => goToNumber(number - 1)}>
        {say('watch.back')}
      </button>
      <button type="button" class="report-button report-primary" onClick={toggle}>
        {say(playing ? 'watch.pause' : 'watch.play')}
      </button>
      <button type="button" class="report-button" disabled={number >= count} onClick={() => goToNumber(number + 1)}>
        {say('watch.next')}
      </button>
    </div>
  );
}
