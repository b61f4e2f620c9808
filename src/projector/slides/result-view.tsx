import type { Say } from '../../i18n/words.ts';
import type { ResultSlide } from '../../store/projector/result-slide.ts';

interface ResultViewProps {
  readonly slide: ResultSlide;
  readonly say: Say;
}

/** Who goes through, and what everybody got. */
export const ResultView = ({ slide, say }: ResultViewProps) => (
  <div class="result">
    <div class="result-head">
      {slide.title !== '' && <h2>{slide.title}</h2>}
      <p>{slide.outcome}</p>
      {slide.prize !== '' && <p class="result-prize">{slide.prize}</p>}
    </div>
    <ol>
      {slide.rows.map(({ key, name, points, share, through }) => (
        <li key={key} class={through ? 'result-line through' : 'result-line'}>
          <span class="result-name" dir="auto">
            {name}
          </span>
          <svg class="result-bar" width="100%" aria-hidden="true" focusable="false">
            <rect width={`${Math.round(share * 1000) / 10}%`} height="100%" />
          </svg>
          <span class="result-points">{points}</span>
          {through && <span class="result-mark">{say('judging.through')}</span>}
        </li>
      ))}
    </ol>
  </div>
);
